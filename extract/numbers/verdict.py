"""Whether a reading only means “a”, and whether a journalist would put it in a table."""

from __future__ import annotations

from extract.numbers.guards import behind
from extract.numbers.reading import Reading

_counts_one = behind("ordinals", "counts_one")
_denominator = behind("ordinals", "denominator_behind")
_achievement = behind("ordinals", "achievement_behind")
_A_CLASSES = frozenset(("classifier", "verbal", "collective", "container"))


def is_indefinite(text: str, reading: Reading) -> bool:
    """Return True for 一个, 一项 that only mean “a” (仅一家 counts one)."""
    return (
        reading.numeral == "一"
        and reading.kind == "quantity"
        and reading.comparator == "exact"
        and reading.cls in _A_CLASSES
        and _counts_one(text, reading.start, 0) is None
    )


def is_candidate(text: str, reading: Reading, floor: int) -> bool:
    """Return True for a figure worth a row in a table, by the rules of its kind."""
    kind = reading.kind
    if kind == "quantity":
        return not reading.indefinite and _denominator(text, reading.start, floor) is None
    if kind == "duration":
        return _achievement(text, reading.start, floor) is not None
    return kind == "percent" or kind == "ratio"
