"""`numbers.csv`: every number of an edition's text, and what became of it."""

from extract.checks import Case
from extract.checks.case import line_at
from extract.tables.articles import article_key
from extract.tables.became import find_became
from extract.tables.number_row import Row, number_row


def build_numbers(case: Case, file: str) -> list[Row]:
    """The edition's ledger as rows, in the order of the text."""
    rows = []
    became = find_became(case)
    for number, context, fate in zip(case.numbers, case.contexts, became, strict=True):
        row = number_row(
            number,
            file=file,
            line=line_at(case.edition.text, number.start),
            district=context.district,
            topic=context.topic,
        )
        article = article_key(case.edition.id, context.article)
        rows.append({**row, "edition": case.edition.id, "article": article, "became": fate})
    return rows
