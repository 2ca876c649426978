"""What the figures before counted, which a figure without a noun of its own counts too."""

from __future__ import annotations

from extract.numbers.guards import words_of
from extract.numbers.reading import Reading

_MODIFIED = frozenset(words_of("counted", "verb_modified_classes"))
_STEPS = frozenset(words_of("counted", "step_words"))


class Told:
    """What the figures before counted: the last noun, its unit, and the noun of each unit."""

    __slots__ = ("noun", "of_unit", "unit")

    def __init__(self) -> None:
        self.noun: str | None = None
        self.unit: str | None = None
        self.of_unit: dict[str, str] = {}

    def keep(self, noun: str | None, unit: str | None) -> None:
        """Keep what a figure counted; a step (个百分点) is no noun that later figures count."""
        if noun and noun not in _STEPS:
            self.noun, self.unit = noun, unit
            if unit is not None:
                self.of_unit[unit] = noun

    def carry(self, reading: Reading) -> str | None:
        """The noun a figure without one counts: that of its measure word, else the last."""
        if self.noun is not None and reading.cls in _MODIFIED and reading.unit is not None:
            return self.of_unit.get(reading.unit, self.noun)
        return self.noun
