"""What earlier editions printed, found by what a figure measures and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from extract.sheets import FactSheet, Figure

Subject: TypeAlias = tuple[str, ...]


class Earlier(NamedTuple):
    """A figure and the edition that printed it."""

    edition: str
    figure: Figure

    @property
    def year(self) -> str:
        """The year of the edition."""
        return self.edition[:4]


class History(NamedTuple):
    """Figures by subject, in the order of the editions, and by year and value."""

    by_subject: Mapping[Subject, Sequence[Earlier]]
    by_value: Mapping[tuple[Subject, str, Decimal], Earlier]

    def before(self, edition: str, figure: Figure) -> Iterator[Earlier]:
        """Yield what editions before this one said of the figure's subject, newest first."""
        told = self.by_subject.get(find_subject(figure), ())
        place = bisect_left(told, edition, key=lambda entry: entry.edition)
        for at in range(place - 1, -1, -1):
            yield told[at]

    def same_value(self, year: int, figure: Figure) -> Earlier | None:
        """Return where the very value was first printed in a year, None where it was not."""
        if figure.value is None:
            return None
        return self.by_value.get((find_subject(figure), f"{year:04}", figure.value))


NOTHING_EARLIER = History({}, {})


def find_subject(figure: Figure) -> Subject:
    """Return what makes two figures of two editions tell of one thing: metric, place, measure.

    Not the unit: a metric that changes its unit must meet its earlier self.
    """
    return (figure.metric, figure.district, figure.place, figure.scope, figure.measure)


def build_history(sheets: Iterable[FactSheet]) -> History:
    """Return the figures of all these sheets by subject; build it once for many editions."""
    by_subject: dict[Subject, list[Earlier]] = {}
    by_value: dict[tuple[Subject, str, Decimal], Earlier] = {}
    for sheet in sorted(sheets, key=lambda sheet: sheet.edition):
        for figure in sheet.figures:
            subject, entry = find_subject(figure), Earlier(sheet.edition, figure)
            by_subject.setdefault(subject, []).append(entry)
            if figure.value is not None:
                by_value.setdefault((subject, entry.year, figure.value), entry)
    return History({subject: _told_once(told) for subject, told in by_subject.items()}, by_value)


def _told_once(told: list[Earlier]) -> list[Earlier]:
    """Without what an edition told twice: which of the two to hold a figure against is a guess."""
    times = Counter(entry.edition for entry in told)
    return [entry for entry in told if times[entry.edition] == 1]
