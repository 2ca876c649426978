"""Days of the lunar calendar: 正月初一, 腊月廿三, 大年三十."""

from __future__ import annotations

from typing import Final

from extract.numbers.dates.relative import match_relative
from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_lunar_behind: Final = behind("dates", "lunar")
_LUNAR_DAY: Final = Pattern(
    r"[二廿]十?[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[一三四五六七八九]"
)
# 大年初一至大年初四
_LAST_DAY: Final = Pattern(
    r"[至到—–~-](?P<month>大年|正月)?初(?P<day>十|[一二三四五六七八九])(?![一二三四五六七八九十（(])"
)
LUNAR_ENDS: Final = frozenset(word[-1] for word in words_of("dates", "lunar"))
_YEAR, _LAST_DAY_OF_YEAR = "年", "三十"
_CUT: Final = ("初", "年")  # behind 去年 or 今 they are of another word: 去年初一家, 今年三十
_FORMS: Final = frozenset("一二三")  # 初一到初三 may be forms of a school
_is_year_end: Final = before("dates", "year_end_before")
_BY_ITSELF: Final = frozenset("，。；、“（：\n ,;到的过在").union([""])
_is_class: Final = Pattern(r"[（(][\d一二三四五六七八九十]{1,2}[)）]班")  # 初二（3）班
_is_not_lunar: Final = before("dates", "not_lunar_before")


def _year_end_behind(text: str, spot: int, floor: int) -> str | None:
    """年 of 年三十, where it stands by itself: not 每年三十, nor 年三十五批."""
    at, end = spot - 1, spot + len(_LAST_DAY_OF_YEAR)
    if at < floor or not text.startswith(_LAST_DAY_OF_YEAR, spot) or text[at] != _YEAR:
        return None
    is_han = "\u4e00" <= text[end : end + 1] <= "\u9fff"
    is_day = not is_han or _is_year_end(text, end)
    return _YEAR if is_day and text[at - 1 : at] in _BY_ITSELF else None


def read_lunar(text: str, spot: int, floor: int) -> Reading | None:
    """Return the lunar day whose numeral stands at `spot`, or None where it numbers a class."""
    word = _lunar_behind(text, spot, floor) or _year_end_behind(text, spot, floor)
    day = _LUNAR_DAY.match(text, spot) if word else None
    if word is None or day is None or text[day.end() : day.end() + 1] == "月":
        return None
    if word.endswith("初") and (_is_not_lunar(text, day.end()) or _is_class.match(text, day.end())):
        return None
    if word.endswith("初") and len(day.group()) > 1 and day.group() != "十":
        return None
    reading = Reading(spot - len(word), day.end(), "date", day.group())
    last = _LAST_DAY.match(text, day.end())
    if last is not None and (word != "初" or last["month"] or last["day"] not in _FORMS):
        reading.low, reading.high = read_numeral(day.group()), read_numeral(last["day"])
        reading.comparator, reading.end = "range", last.end()
    elif "月" not in word:
        reading.value = read_numeral(day.group())
    if word not in _CUT:
        reading.start -= len(match_relative(text, reading.start, floor) or "")  # 今年大年初一
    return reading
