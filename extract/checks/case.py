"""Everything the checks look at: one edition, its numbers, its fact sheet, what came before."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from extract.checks.history import NOTHING_EARLIER, History

if TYPE_CHECKING:
    from extract.edition import Article
    from extract.facts import Context, Link, Relation
    from extract.newsroom import Newsroom
    from extract.numbers.number import Number
    from extract.sheets import FactSheet, Figure
    from extract.sheets.corrections import Correction


class Printed(Protocol):
    """What was printed: an edition, or a text pasted for a look."""

    @property
    def id(self) -> str: ...
    @property
    def date(self) -> dt.date | None: ...
    @property
    def text(self) -> str: ...
    @property
    def path(self) -> Path | str: ...


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that is no edition."""

    text: str
    date: dt.date | None = None
    id: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One edition laid on the table for the checks; `build_case` lays it.

    Each case is itself and equal to no other, so that what is read from it once can be kept.
    """

    edition: Printed
    sheet: FactSheet | None
    numbers: Sequence[Number]
    contexts: Sequence[Context] = ()
    articles: Sequence[Article] = ()
    links: Sequence[Link] = ()
    relations: Sequence[Relation] = ()
    newsroom: Newsroom | None = None
    earlier: History = NOTHING_EARLIER
    corrections: Sequence[Correction] = ()
    places: tuple[Link, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the links found in the text in its order, so that a place is looked up quickly."""
        found = [link for link in self.links if link.start is not None]
        object.__setattr__(self, "places", tuple(sorted(found, key=_start)))

    def links_in(self, start: int, end: int) -> Sequence[Link]:
        """Return the links whose words begin inside a stretch of the text, in its order."""
        first = bisect_left(self.places, start, key=_start)
        return self.places[first : bisect_left(self.places, end, key=_start)]

    def figure_in(self, span: tuple[int, int]) -> Figure | None:
        """Return the curated figure printed inside a stretch of the text, the last of several."""
        inside = self.links_in(*span)
        return inside[-1].figure if inside else None


def _start(link: Link) -> int:
    return link.start or 0


def line_at(text: str, offset: int) -> int:
    """Return the line, from 1, that an offset of a text lies on.

    >>> line_at("one\\ntwo", 4)
    2
    """
    return bisect_right(_line_starts(text), offset)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    while (end := text.find("\n", starts[-1])) >= 0:
        starts.append(end + 1)
    return tuple(starts)
