"""Whether a doing behind a noun is what that does (城市演出), or a part of it (基层服务点)."""

from __future__ import annotations

from typing import Final

from extract.numbers.nouns.chunk import ATTRIBUTIVE, DEEDS, goes_on, leads_on
from extract.numbers.nouns.noun import NOUN_WORDS, PARTS, SUFFIXES, is_verb, speech_of
from extract.numbers.segment import Token

_LEADING_TAGS: Final = (*DEEDS, "ns")
_PAIR: Final = 2


def is_done(tokens: list[Token], i: int, last_of: int) -> bool:
    """Whether a doing behind a noun is what it does, not a part of the phrase: 城市演出."""
    if speech_of(tokens[i]) not in DEEDS:
        return False
    if leads_on(tokens, i) and not _ends_in_deeds(tokens, i):
        return False
    if goes_on(tokens, i) or _is_suffixed(tokens, i):
        return False
    return not (i < last_of and _leads_clause(tokens, i))


def _ends_in_deeds(tokens: list[Token], i: int) -> bool:
    """企业上市融资: whether only two doings are left behind a noun, and neither is a thing."""
    if i == 0 or i + _PAIR != len(tokens) or tokens[i + 1][0] in NOUN_WORDS:
        return False
    return tokens[i][0] in PARTS and tokens[i + 1][1] in DEEDS


def is_suffix(token: Token) -> bool:
    """Whether a word makes a noun of the one before it: 白酒股, 采样员."""
    return token[0] in SUFFIXES and token[1] != "c"


def _is_suffixed(tokens: list[Token], i: int) -> bool:
    """Whether a suffix makes a noun of a doing: 基层服务点."""
    return i + 1 < len(tokens) and is_suffix(tokens[i + 1])


def _leads_clause(tokens: list[Token], i: int) -> bool:
    """Whether a doing before a 的 is of a clause that tells of the noun behind it.

    可预约检测的机构, 冒充外地人行骗的团伙, 安徽来的农民; not 注册记者服务的中心.
    """
    opens = is_verb(tokens[0]) and tokens[0][0] not in ATTRIBUTIVE
    return opens or tokens[i - 1][1] in _LEADING_TAGS
