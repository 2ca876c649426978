"""`corrections.csv`: figures printed wrong, beside the facts that keep what was printed."""

from extract.checks import Case
from extract.edition import Edition
from extract.sheets.corrections import Correction
from extract.sheets.notice import build_notice
from extract.tables.number_row import Row, plain


def build_corrections(edition: Edition, case: Case) -> list[Row]:
    """The edition's corrections as rows, in the order they were entered, each with its notice."""
    headlines = {article.id: article.headline for article in case.articles}
    heads = {link.figure.id: headlines.get(link.article, "") for link in case.links}
    return [
        _row(edition.id, correction)
        | {
            f"notice_{lang}": build_notice(
                correction, edition.date, heads.get(correction.figure, ""), lang
            )
            for lang in ("zh", "en")
        }
        for correction in case.corrections
    ]


def _row(edition: str, correction: Correction) -> Row:
    return {
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
