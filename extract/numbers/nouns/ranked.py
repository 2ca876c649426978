"""Ranks and owners of one kind, told one after another before what both are of."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import leads_on
from extract.numbers.nouns.noun import is_head, speech_of
from extract.numbers.segment import Token

_RANKS: Final = frozenset(words_of("counted", "rank_words"))
_JOINING: Final = frozenset(words_of("counted", "joining_words"))
_TELLING, _RANK = ("a", "b"), "级"


def joins_ranks(tokens: list[Token], i: int) -> bool:
    """Return whether a word joins two ranks or owners of what follows: 省级和市级重点医院.

    Not where nothing follows of which they are: 医院和学校, 国家和地区.
    """
    if not 0 < i < len(tokens) - 2 or tokens[i][0] not in _JOINING:
        return False
    if tokens[i - 1][0] not in _RANKS or tokens[i + 1][0] not in _RANKS:
        return False
    at = i + 2
    while at < len(tokens) - 1 and speech_of(tokens[at]) in _TELLING:
        at += 1
    return is_head(*tokens[at])


def limits_rank(tokens: list[Token], i: int) -> bool:
    """Return whether a word stands between a rank and who has it: 以上 of 省部级以上干部."""
    return i > 0 and tokens[i - 1][0][-1] == _RANK and tokens[i][1] == "f" and leads_on(tokens, i)


def stands_in_ranks(tokens: list[Token], i: int) -> bool:
    """Return whether a word joins two ranks or is the second of them: 和 and 市级."""
    return joins_ranks(tokens, i) or joins_ranks(tokens, i - 1)
