"""`corrections.csv`: figures printed wrong, beside the facts that keep what was printed."""

from collections.abc import Iterable

from extract.sheets.corrections import Correction
from extract.tables.number_row import Row, plain


def build_corrections(edition: str, corrections: Iterable[Correction]) -> list[Row]:
    """The edition's corrections as rows, in the order they were entered."""
    return [
        {
            "fact": correction.figure,
            "edition": edition,
            "was": correction.was,
            "right": correction.right,
            "value": plain(correction.value),
            "reason": correction.reason,
            "status": correction.status,
            "reported_on": correction.reported_on,
            "corrected_in": correction.corrected_in or None,
            "note": correction.note or None,
        }
        for correction in corrections
    ]
