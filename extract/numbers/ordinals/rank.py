"""Ranks told without 第 (分列二、三位, 位居一二), and lists whose mark is told once."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import is_numeral_sign, match_numeral
from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.pattern import Pattern

_RANKINGS: Final = "|".join(words_of("ordinals", "ranking_nouns"))
_STEP: Final = Pattern(
    rf"(?:{_RANKINGS})[^，。；、\d]{{0,6}}(?:\d+[位名][^，。；、\d]{{0,8}})?[从由至到]$"
    r"|第\d+[位名][^，。；、\d]{0,4}[至到]$"
)
_STEP_REACH: Final = 24
_RANK_REACH: Final = 12  # a list of ranks is short; the bound keeps a long list of figures linear
_LISTED: Final = frozenset("、和")
_RANGED: Final = _LISTED.union("至")
_LISTING: Final = ("、", "和", "及", "与", "或")
_LIST_BEFORE: Final = Pattern(r"(?:[一二三四五六七八九十\d]{1,3}[、和])+$")
_LONGEST_LIST, _MOST_LISTED = 24, 5
_CLAUSE_END: Final = frozenset("，。；、！？：）)”,;!? \n的")
_STOPS: Final = frozenset("，。；！？,;!?\n").union([""])
_tells_rank: Final = before("ordinals", "rank_told_before")
_bounds_rank: Final = before("ordinals", "rank_bounds")
_rank_behind: Final = behind("ordinals", "rank_behind")
#: What may stand behind a rank: the next of a list, its 位 or 名, or the clause's end.
RANK_FOLLOWERS: Final = _LISTED.union(_STOPS, words_of("ordinals", "rank_before"))
are_ranks: Final = before("ordinals", "rank_before")


def is_ranked(text: str, amount: Reading) -> bool:
    """分列二、三位: figures behind a word of rank, the last with its 位 or 名; 位居一二."""
    begin, end = amount.start, amount.end
    if amount.numeral == "两":
        return False  # 排在最后两位的球队
    if text[end : end + 1] in _STOPS:
        is_short = not amount.numeral.isascii() and amount.comparator in ("exact", "range")
        return is_short and _rank_behind(text, begin, 0) is not None
    if _is_step(text, begin, end):
        return True
    lowest, highest = max(0, begin - _RANK_REACH), min(len(text), end + _RANK_REACH)
    while begin > lowest and (text[begin - 1] in _RANGED or is_numeral_sign(text[begin - 1])):
        begin -= 1
    while end < highest and (text[end] in _LISTED or is_numeral_sign(text[end])):
        end += 1
    if are_ranks(text, end) and _tells_rank(text, end + 1):
        return True  # 排出四至九名的名次
    is_told = end + 1 >= len(text) or text[end + 1] in _CLAUSE_END  # not 位居三位候选人之首
    is_told = is_told or _bounds_rank(text, end + 1)  # 排名在十位以后
    return is_told and are_ranks(text, end) and _rank_behind(text, begin, 0) is not None


def _is_step(text: str, start: int, end: int) -> bool:
    """国际排名从46位提升到31位: from one rank to another."""
    near = max(0, start - _STEP_REACH)
    if token_around(text, end + 1, near=True)[2][:1] == "n" and end + 1 < len(text):
        return False  # 由20名教师组成
    return are_ranks(text, end) and _STEP.search(text, near, start) is not None


def is_listed_mark(text: str, end: int, mark: str, unit: str | None) -> bool:
    """一线、二线城市, 一类和二类疫苗: the mark is told whole behind the last of a list alone."""
    if unit is None or not mark.startswith(unit) or mark == unit:
        return False
    for _ in range(_MOST_LISTED):
        at = end + len(unit)
        if text[at : at + 1] not in _LISTING or not text.startswith(unit, end):
            return False
        numeral = match_numeral(text, at + 1)
        if numeral is None:
            return False
        end = numeral.end()
        if text.startswith(mark, end):
            return True
    return False


def list_start(text: str, start: int) -> int:
    """Where the list begins that a numeral goes on with: 位于二、三、四层."""
    if text[start - 1 : start] not in _LISTING:
        return start
    listed = _LIST_BEFORE.search(text, max(0, start - _LONGEST_LIST), start)
    return listed.start() if listed is not None else start
