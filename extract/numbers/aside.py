"""Words beside a noun phrase that tell when, whose, for whom or by what, and are no part of it."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.noun import is_head, speech_of
from extract.numbers.segment import Token
from extract.numbers.unit import match_unit

_FRONTING: Final = frozenset(words_of("counted", "fronting_words"))
_BASES: Final = frozenset(words_of("counted", "basis_words"))
_DOING_TAGS: Final = frozenset((*words_of("counted", "verb_tags"), "vn", "vi"))
_NUMERAL, _EACH = "m", "每"


def only_fronts(tokens: list[Token], i: int) -> bool:
    """Return whether a word at the front only says when or whose: 我国, 小时."""
    return tokens[i][0] in _FRONTING or _is_unit(tokens, i)


def past_whom(tokens: list[Token], first: int, last: int) -> int:
    """Return where a phrase begins behind for whom it is done: 捐款 of 向灾区捐款."""
    for i in range(first + 1, last + 1):
        if speech_of(tokens[i]) in _DOING_TAGS:
            return min(i + 1, last)
    return first


def _is_unit(tokens: list[Token], i: int) -> bool:
    """Whether a word is the unit of a figure before it: 24小时降水量."""
    is_told = i > 0 and (tokens[i - 1][1] == _NUMERAL or tokens[i - 1][0] == _EACH)
    unit = match_unit(tokens[i][0], 0) if is_told else None
    return unit is not None and unit.cls == "time" and unit.unit == tokens[i][0]


def before_basis(tokens: list[Token]) -> list[Token]:
    """Return the words before those that tell by what something is done: 票价根据机制上调."""
    for i in range(1, len(tokens)):
        if tokens[i][0] in _BASES and is_head(*tokens[i - 1]):
            return tokens[:i]
    return tokens
