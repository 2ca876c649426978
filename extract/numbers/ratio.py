"""Ratios and scores: 3比1, 25:18, 1∶10."""

from __future__ import annotations

from extract.numbers.grammar import match_numeral
from extract.numbers.guards import behind
from extract.numbers.reading import Reading

_score_behind = behind("ordinals", "score_behind")
_NOT_RATIO = frozenset("去上较同赛例")


def read_ratio(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return N比N or N:N as a ratio (its value is null), or None."""
    end = amount.end
    last = match_numeral(text, end + 1)
    if last is None:
        return None
    if text[end] == "-" and not _is_score(text, amount, floor):
        return None
    reading = Reading(amount.start, last.end(), "ratio", amount.numeral)
    return reading


def _is_score(text: str, amount: Reading, floor: int) -> bool:
    """3-1 is a score behind 比分 and its kin; elsewhere - makes a range."""
    return _score_behind(text, amount.start, 0) is not None
