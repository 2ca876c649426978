"""Days told without a word of their own: 今年前10月, 假期前5日, 前4天; [04-21]."""

from __future__ import annotations

from typing import Final

from extract.numbers.dates.relative import match_relative
from extract.numbers.grammar import is_numeral_sign
from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_FRONT, _MONTH, _YEAR, _TWO = "前", "月", "年", "两"
_MONTHS, _DAYS = 12, 31
_PLACE, _WHOLE = "ns", "全"
_OPENERS: Final = frozenset("，。；：、“（(,;\n").union([""])
_front_behind: Final = behind("dates", "front")
_is_not_front: Final = behind("dates", "not_front")
_period_behind: Final = behind("dates", "front_periods")
_is_no_month: Final = before("dates", "not_month_before")
_AHEAD: Final = "|".join(words_of("dates", "ahead_words"))
_ahead: Final = Pattern(f"[^，。；、！？\\n]{{0,4}}?(?:{_AHEAD})")  # 春运前15日开始售票
_is_past: Final = before("dates", "days_ago_before")
_told_year: Final = Pattern(r"(?:(?<!\d)\d{4}|[一二][〇零一二三四五六七八九]{3})年$")
_told_month: Final = Pattern("[\\d一二三四五六七八九十]月$")
_YEAR_REACH: Final = len("2024年") + 1
_month_and_day: Final = Pattern(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?= ?[]】])")
_BRACKETS: Final = ("[", "【")
_LINE: Final = ("", " ", "\n", "　")
_MONTH_PARTS: Final = frozenset("初末底上中下份")


def read_front(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 今年前10月, 假期前5日 or 前4天 as a date, or None where 前 is no first part.

    节前5天 and 三年前10月 are so long before, 前两天 a few days ago.
    """
    start, value = amount.start, amount.value
    front = _front_behind(text, start, floor)
    if front is None or _is_not_front(text, start, floor) or amount.comparator != "exact":
        return None
    if value is None or value < 2 or value != int(value) or amount.numeral == _TWO:
        return None
    end = amount.end + 1
    if is_numeral_sign(text[end : end + 1]) or text[start - len(front) - 1 : start] == "提前":
        return None  # 今年前5月1日
    is_month = text[amount.end] == _MONTH
    is_told = (_counts_months if is_month else _counts_days)(text, start - len(front), end, front)
    if not is_told or value > (_MONTHS if is_month else _DAYS):
        return None
    reading = Reading(start - len(front), end, "date", amount.numeral)
    reading.value = value
    reading.start -= len(match_relative(text, reading.start, floor) or "")
    return reading


def read_bracketed_day(text: str, amount: Reading, floor: int) -> Reading | None:
    """[04-21]: the month and day a list prints before each of its lines, or None."""
    start = amount.start
    bracket = start - 1 - text.endswith(" ", 0, start)
    is_line = bracket >= 0 and text[bracket] in _BRACKETS and text[bracket - 1 : bracket] in _LINE
    day = _month_and_day.match(text, start) if is_line else None
    if day is not None and match_unit(text, day.end() + 1) is not None:
        return None  # [10-20]岁人群
    return Reading(start, day.end(), "date", day.group()) if day is not None else None


def _counts_months(text: str, at: int, end: int, front: str) -> bool:
    """今年前10月, 2024年前8月, 全国前5月: not 三年前10月 nor 产前3月."""
    if text[end : end + 1] in _MONTH_PARTS or _is_no_month(text, end):
        return False
    if len(front) > len(_FRONT) or match_relative(text, at, 0) is not None:
        return True
    if text[at - 1 : at] == _YEAR:
        return _told_year.search(text[max(0, at - _YEAR_REACH) : at]) is not None
    return text[at - 1 : at] in _OPENERS or _ends_place(text, at)


def _ends_place(text: str, at: int) -> bool:
    """全国前5月, 上海前8月: a place, of which no month can be before."""
    _, end, tag = token_around(text, at - 1, near=True)
    return end == at and (tag == _PLACE or text[at - 2 : at - 1] == _WHOLE)


def _counts_days(text: str, at: int, end: int, front: str) -> bool:
    """假期前5日, 前4天累计: not 考试前5天, nor 前3天还好."""
    if _is_past(text, end):
        return False
    is_ahead = _ahead.match(text, end) is not None
    if len(front) > len(_FRONT) or (_period_behind(text, at, 0) is not None and not is_ahead):
        return True
    if text[at - 1 : at] in _OPENERS or _told_month.search(text[max(0, at - _YEAR_REACH) : at]):
        return True
    relative = match_relative(text, at, 0)
    return relative is not None and relative.endswith((_YEAR, _MONTH))
