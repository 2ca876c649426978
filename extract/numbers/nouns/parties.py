"""Who or what stands behind a noun and is not counted with it: a market, whom one meets."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.noun import is_head, speech_of
from extract.numbers.segment import Token

_MUTUAL: Final = frozenset(words_of("counted", "mutual_verbs"))
_TRADING: Final = frozenset(words_of("counted", "trading_verbs"))
_PLACES: Final = ("ns", "s", "j")
_WITH, _MARKET, _PAIR = ("与", "和", "跟"), "市场", 2
_BRANDS: Final = ("nz", "nr", "nrt")
_MAN, _INFECTING = "人", "感染"


def meets(tokens: list[Token], i: int) -> bool:
    """Return whether 与 or 和 leads to whom so many face: 人质与警察对峙.

    >>> meets([("人质", "n"), ("与", "p"), ("警察", "n"), ("对峙", "v")], 1)
    True
    """
    if tokens[i][0] not in _WITH or i + _PAIR >= len(tokens):
        return False
    return tokens[i + _PAIR][0] in _MUTUAL


def is_sold(tokens: list[Token], i: int) -> bool:
    """Return whether goods are sold somewhere: 出口 of 产品出口欧洲, not of 产品出口基地.

    >>> is_sold([("产品", "n"), ("出口", "vn"), ("欧洲", "ns")], 1)
    True
    """
    if tokens[i][0] not in _TRADING or i + 1 >= len(tokens):
        return False
    is_market = i + _PAIR < len(tokens) and tokens[i + _PAIR][0] == _MARKET
    tag = tokens[i + 1][1]
    return tag in _PLACES or (is_market and tag == "n")  # 国际市场


def infects(tokens: list[Token], i: int) -> bool:
    """Return whether a case is of an illness that people have: 人感染猪流感病例."""
    return i == 1 and tokens[i][0] == _INFECTING and tokens[0][0] == _MAN


def joins_brands(tokens: list[Token], i: int) -> bool:
    """Return whether two makers are told of what follows: 金龙和宇通公交车."""
    if i + _PAIR >= len(tokens) or not is_head(*tokens[i + _PAIR]):
        return False
    return speech_of(tokens[i + 1]) in _BRANDS and speech_of(tokens[i - 1]) in _BRANDS


def is_told_twice(tokens: list[Token], i: int) -> bool:
    """Return whether one more word tells of the noun behind it: 专职 of 专职消防队."""
    if i + _PAIR >= len(tokens) or speech_of(tokens[i + 1]) != "b":
        return False
    return is_head(*tokens[i + _PAIR])
