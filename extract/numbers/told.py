"""What the figures before counted, which a figure without a noun of its own counts too."""

from __future__ import annotations

from extract.numbers.guards import words_of
from extract.numbers.reading import Reading

_MODIFIED = frozenset(words_of("counted", "verb_modified_classes"))


class Told:
    """What the figures before counted: the last noun, its unit, and the noun of each unit."""

    __slots__ = ("noun", "of_unit", "unit")

    def __init__(self) -> None:
        self.noun: str | None = None
        self.unit: str | None = None
        self.of_unit: dict[str, str] = {}

    def keep(self, noun: str | None, unit: str | None) -> None:
        """Keep what a figure counted, for the figures behind it."""
        if noun:
            self.noun, self.unit = noun, unit
            if unit is not None:
                self.of_unit[unit] = noun

    def carry(self, reading: Reading) -> str | None:
        """The noun a figure without one counts: that of its measure word, else the last."""
        if self.noun is not None and reading.cls in _MODIFIED and reading.unit is not None:
            return self.of_unit.get(reading.unit, self.noun)
        return self.noun
