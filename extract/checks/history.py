"""What earlier editions printed, found by what a figure measures and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extract.sheets import FactSheet, Figure


class History(NamedTuple):
    """Figures by subject, each list in the order of the editions."""

    by_subject: Mapping[tuple[str, ...], tuple[tuple[str, Figure], ...]]

    def before(self, edition: str, figure: Figure) -> tuple[tuple[str, Figure], ...]:
        """Return what editions before this one said of the figure's subject, oldest first."""
        told = self.by_subject.get(find_subject(figure), ())
        return told[: bisect_left(told, edition, key=lambda entry: entry[0])]


NOTHING_EARLIER = History({})


def find_subject(figure: Figure) -> tuple[str, ...]:
    """Return what makes two figures of two editions say the same thing: metric and place.

    Not the unit: a metric that changes its unit must meet its earlier self.
    """
    return (figure.metric, figure.district, figure.place or "", figure.scope or "")


def build_history(sheets: Iterable[FactSheet]) -> History:
    """Return the figures of all these sheets by subject; build it once for many editions."""
    lists: dict[tuple[str, ...], list[tuple[str, Figure]]] = {}
    for sheet in sorted(sheets, key=lambda sheet: sheet.edition):
        for figure in sheet.figures:
            lists.setdefault(find_subject(figure), []).append((sheet.edition, figure))
    return History({subject: tuple(told) for subject, told in lists.items()})
