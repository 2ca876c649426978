"""The ledger of a text as rows, with district and topic where a newsroom's data is at hand."""

import datetime
from collections.abc import Iterator

from extract.edition import find_articles
from extract.newsroom import Newsroom
from extract.numbers import Number, find_numbers
from extract.tables.number_row import Row, number_row


def ledger_rows(
    text: str,
    *,
    file: str,
    line: int | None = None,
    date: datetime.date | None = None,
    newsroom: Newsroom | None = None,
) -> Iterator[Row]:
    """Every number of the text in order; offsets are the text's.

    `line` is the line of the file the whole text stands on; without it each number says its own.
    District and topic are None where no newsroom is given.
    """
    numbers = find_numbers(text, date=date)
    places = _places(text, numbers, date, newsroom) if newsroom else [(None, None)] * len(numbers)
    last, at = 0, line or 1
    for number, (district, topic) in zip(numbers, places, strict=True):
        if line is None:
            at += text.count("\n", last, number.start)
            last = number.start
        yield number_row(number, file=file, line=at, district=district, topic=topic)


def _places(
    text: str, numbers: list[Number], date: datetime.date | None, newsroom: Newsroom
) -> list[tuple[str | None, str | None]]:
    """District and topic of each number."""
    # Contexts weigh more than the ledger itself: a text without numbers need not load them.
    from extract.facts import find_contexts

    contexts = find_contexts(text, numbers, find_articles(text), newsroom, date)
    return [(context.district or None, context.topic or None) for context in contexts]
