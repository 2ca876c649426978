"""`corrections.csv`: figures printed wrong, beside the facts that keep what was printed."""

from extract.checks import Case
from extract.tables.number_row import Row, plain


def build_corrections(case: Case) -> list[Row]:
    """The edition's corrections as rows, in the order they were entered."""
    return [
        {
            "fact": correction.figure,
            "edition": case.edition.id,
            "was": correction.was,
            "right": correction.right,
            "value": plain(correction.value),
            "reason": correction.reason,
            "status": correction.status,
            "reported_on": correction.reported_on,
            "corrected_in": correction.corrected_in or None,
            "note": correction.note or None,
        }
        for correction in case.corrections
    ]
