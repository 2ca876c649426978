"""The ledger of a text as rows, with district and topic where a newsroom's data is at hand."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.numbers import find_numbers
from extract.tables.number_row import Row, number_row

if TYPE_CHECKING:
    from extract.newsroom import Newsroom


def find_ledger(
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
    if not numbers:
        return
    places: list[tuple[str, str]] = [("", "")] * len(numbers)
    if newsroom is not None:
        # Contexts weigh more than the ledger itself: without a newsroom they are not loaded.
        from extract.facts import find_places_and_topics

        places = find_places_and_topics(text, numbers, newsroom)
    last, at = 0, line or 1
    for number, (district, topic) in zip(numbers, places, strict=True):
        if line is None:
            at += text.count("\n", last, number.start)
            last = number.start
        yield number_row(number, file=file, line=at, district=district, topic=topic)
