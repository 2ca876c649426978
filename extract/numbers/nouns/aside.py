"""Words beside a noun phrase that tell when, whose, for whom or by what, and are no part of it."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import HOLDERS
from extract.numbers.nouns.noun import LANDS, is_head, speech_of
from extract.numbers.segment import Token
from extract.numbers.unit import match_unit

_FRONTING: Final = frozenset(words_of("counted", "fronting_words"))
_BASES: Final = frozenset(words_of("counted", "basis_words"))
_DOING_TAGS: Final = frozenset((*words_of("counted", "verb_tags"), "vn", "vi"))
_GOODS_TAGS: Final = ("n", "nr")
_AFTER: Final = frozenset(("后", "以后", "之后"))
_DEEDS: Final = frozenset(words_of("counted", "bare_deeds"))
_NUMERAL, _EACH, _BECAUSE = "m", "每", "因"


def only_fronts(tokens: list[Token], i: int) -> bool:
    """Return whether a word at the front only says when, whose or why: 我国, 小时, 因灾."""
    is_cause = i > 0 and tokens[i - 1][0] == _BECAUSE and len(tokens[i][0]) == 1
    is_cause = is_cause or (tokens[i][1] == "r" and tokens[i][0][0] == "该")  # 该院门诊量
    return is_cause or tokens[i][0] in _FRONTING or _is_unit(tokens, i)


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


def is_market(tokens: list[Token], i: int) -> bool:
    """Return whether a land behind goods is only where they are dearer: 大豆美国上涨."""
    if not i or tokens[i][0] not in LANDS:
        return False
    word, tag = tokens[i - 1]
    return tag in _GOODS_TAGS and is_head(word, tag) and not word.endswith(HOLDERS)


def is_done_first(tokens: list[Token], i: int) -> bool:
    """Return whether a doing only tells behind what another was done: 初查 of 初查后立案."""
    if i + 2 >= len(tokens) or tokens[i + 1][0] not in _AFTER or tokens[i][1] != "vn":
        return False
    return tokens[i + 2][0] in _DEEDS
