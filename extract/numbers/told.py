"""What the figures before counted, which a figure without a noun of its own counts too."""

from __future__ import annotations

from extract.numbers.guards import words_of
from extract.numbers.reading import Reading

_CARRYING = frozenset(words_of("counted", "carrying_classes"))
_GROWTHS = frozenset(words_of("counted", "growth_words"))
_COMPARED = words_of("counted", "growth_compared")


class Told:
    """What the figures before counted: the last noun, its unit, and the noun of each unit."""

    __slots__ = ("asked", "growth", "noun", "of_unit", "unit", "whole")

    def __init__(self) -> None:
        self.noun: str | None = None
        self.growth: str | None = None
        self.unit: str | None = None
        self.asked = 0  # clauses and brackets looked into for the figure at hand
        self.whole: str | None = None  # 汽车出口 of 汽车出口90万辆, which counts 汽车
        self.of_unit: dict[str, str] = {}

    def keep(self, noun: str | None, unit: str | None) -> None:
        """Keep what a figure counted, for the figures behind it."""
        if noun and self.whole is not None and not self.whole.startswith(noun):
            self.whole = None
        if noun and self.noun is not None and noun in _GROWTHS:
            self.growth = noun  # 涨幅 is of the noun before, which stays
        elif noun:
            self.noun, self.unit, self.growth = noun, unit, None
        if noun and unit is not None:
            self.of_unit[unit] = noun

    def carry(self, reading: Reading, clause: str = "") -> str | None:
        """The noun a figure without one counts: that of its measure word, else the last.

        A growth is of the noun before (涨幅为18%，同比上涨33%), unless compared (增速比上月低).
        """
        if self.whole is not None and reading.kind == "percent":
            return self.whole
        if self.growth is not None and clause.startswith(_COMPARED):
            return self.growth
        if self.noun is not None and reading.cls in _CARRYING and reading.unit is not None:
            return self.of_unit.get(reading.unit, self.noun)
        return self.noun
