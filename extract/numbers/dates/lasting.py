"""Whether N日 or N年 tells how long: 为期3日, 处十五日拘留, 大约1800年前."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import match_before
from extract.numbers.grammar import is_numeral_sign
from extract.numbers.guards import Beginnings, before, behind, words_of

_are_days_before: Final = before("dates", "days_before")
_are_days_behind: Final = behind("dates", "days_behind")
#: Whether a span told behind another ends there: 60个工作日以内, not 60个工作日办结.
closes_span: Final = before("figures", "span_ends")
_no_bound: Final = before("dates", "no_bound_before")
_is_detention: Final = before("dates", "detention_before")
_is_compared: Final = before("dates", "compared_before")
_is_not_front: Final = behind("dates", "not_front")
_AHEAD, _SPANS = "前", frozenset("年月周日天号时间后点分")
_ONE_DAY, _WON = "一日", Beginnings(words_of("dates", "won_before"))
_PUNISHED: Final = "处"
_RECENT: Final = "1900年"


def are_days(text: str, start: int, end: int, floor: int) -> bool:
    """Return whether N日 is a number of days: 整整3日, 15日内, 处十五日拘留."""
    if _is_ahead(text, start, floor) or _is_one_day(text, start, end):
        return True
    is_before = _are_days_before(text, end) and not _no_bound(text, end)
    if is_before or _are_days_behind(text, start, floor):
        return True
    return text.endswith(_PUNISHED, 0, start) and _is_detention(text, end)


def _is_one_day(text: str, start: int, end: int) -> bool:
    """一日夺得三金: so much within one day; not 1日夺得冠军."""
    won = _WON.first(text, end) if text.startswith(_ONE_DAY, start) else ""
    return won != "" and is_numeral_sign(text[end + len(won) : end + len(won) + 1])


def _is_ahead(text: str, start: int, floor: int) -> bool:
    """开幕前8日: so long before something, or its first days; not 目前8日 nor 两周前8日."""
    at = start - len(_AHEAD)
    if at <= floor or text[at] != _AHEAD or _is_not_front(text, start, floor):
        return False
    return "\u4e00" <= text[at - 1] <= "\u9fff" and text[at - 1] not in _SPANS


def are_years(text: str, start: int, end: int) -> bool:
    """Return whether a word before four digits and 年 bounds how long: 大约1800年前, 超过1500年.

    Not 约1800年建成 nor 超过2000年水平.
    """
    word = match_before(text, start, 0)
    if word is None:
        return False
    is_ago = text.startswith("前", end) and not text.startswith("前后", end)
    if _is_compared(text, end):
        return False  # 低于1750年水平
    return is_ago or (word.comparator != "about" and text[start:end] < _RECENT)
