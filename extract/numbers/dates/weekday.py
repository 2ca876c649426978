"""Days of the week: 周五, 星期三, and 星期四 where a figure follows at once."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import is_numeral_sign, match_numeral
from extract.numbers.guards import before, behind
from extract.numbers.lexical import find_word
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit

_weekday_behind: Final = behind("dates", "weekdays")
_is_day_part: Final = before("dates", "day_parts")
_EACH: Final = "每"
_SIGNS: Final = frozenset("一二三四五六")
_ONLY_DAYS: Final = ("星期", "礼拜")  # 周 is a circumference and a name as well
_SINCE: Final = "起"  # 周一起停课
_DAY, _OPEN, _CLOSE = "日", ("（", "("), ("）", ")", "（", "(")  # 7日（四（ is a slip of print
_PER: Final = ("个", "每")  # 两个星期三次, 每星期三次


def read_weekday(text: str, spot: int, floor: int) -> Reading | None:
    """Return the day that a sign tells, whatever word or numeral begins with it, or None.

    星期一早些 has no 一早 and 星期四一枚炸弹 no 41; 每星期三次 has no Wednesday.
    """
    if text[spot] in _SIGNS and text[spot - 1 : spot] in _OPEN and _is_glossed(text, spot):
        return _as_day(spot, spot + 1, text[spot], "")
    word = _weekday_behind(text, spot, floor) if text[spot] in _SIGNS else None
    before = text[spot - len(word or "") - 1 : spot - len(word or "")]
    if not word or before in _PER or (before and is_numeral_sign(before)):
        return None  # 一周一次
    follows = text[spot + 1 : spot + 2]
    numeral = match_numeral(text, spot + 1) if follows and is_numeral_sign(follows) else None
    if numeral is not None:
        is_day = match_unit(text, numeral.end()) is not None
    else:
        is_bounded = word.endswith(_ONLY_DAYS) or follows == _SINCE or _is_day_part(text, spot + 1)
        is_day = is_bounded and find_word(text, spot, spot) is not None
    return _as_day(spot, spot + 1, text[spot], word) if is_day else None


def _is_glossed(text: str, spot: int) -> bool:
    """11月7日（四）: the weekday of a date in brackets behind it."""
    is_dated = text[spot - 2 : spot - 1] == _DAY and is_numeral_sign(text[spot - 3 : spot - 2])
    return is_dated and text[spot + 1 : spot + 2] in _CLOSE


def read_bare_day(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 周五 or 星期三 as a date: a numeral whose mark stands before it, or None."""
    if amount.value is None or amount.comparator != "exact":
        return None
    word = _weekday_behind(text, amount.start, floor)
    if not word or _is_rate(text, amount.start - len(word), amount.end):
        return None
    is_day = amount.numeral in _SIGNS
    return _as_day(amount.start, amount.end, amount.numeral, word) if is_day else None


def _is_rate(text: str, start: int, end: int) -> bool:
    """每周三次 counts in a week; 每周三上午 is a day of it."""
    unit = match_unit(text, end) if text.endswith(_EACH, 0, start) else None
    return unit is not None and not _is_day_part(text, end)


def _as_day(start: int, end: int, sign: str, word: str) -> Reading:
    reading = Reading(start - len(word), end, "date", sign)
    reading.value = read_numeral(sign)
    return reading
