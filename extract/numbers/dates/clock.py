"""Clock times: 8时, 上午8点半, 08:30, 凌晨2时许."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.ratio import is_listed_score
from extract.numbers.reading import Reading
from extract.numbers.spread import separator_end
from extract.pattern import Pattern

_HOUR: Final = (
    r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
)
_MINUTE: Final = (
    r"(?:[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[廿卅卌][一二三四五六七八九]?"
    r"|零?[一二三四五六七八九])"
)
_WORDS: Final = Pattern(
    rf"(?P<hour>{_HOUR}) ?(?P<mark>[时点])"
    rf"(?:(?P<half>半)|(?P<quarter>[一三1 3]刻)|整|钟| ?(?P<minute>{_MINUTE}) ?"
    rf"(?:分(?!钟|之)(?:(?P<second>{_MINUTE})秒)?|(?<=点[0-5]\d)(?=[，。、；）,;)开起至到]|$)))?"
)
_DIGITS: Final = Pattern(
    r"(?P<hour>2[0-4]|1\d|0?\d)[:：∶](?P<minute>[0-5]\d)(?:[:：∶](?P<second>[0-5]\d))?(?!\d)"
)

_NEXT_HOURS: Final = Pattern(
    r"(?P<first>1?\d|2[0-3])、(?P<last>1?\d|2[0-4])点(?P<clock>钟)?(?:左右|许)?"
)

_MORE: Final = Pattern("多|过(?=[，。；、,的]|$)")
_DAY_MARKS: Final = ("日", "号")
_MORE_CLOCK: Final = "多钟"
_EVEN_MINUTES: Final = ("00", "30")
_SINCE: Final = Pattern(r"\d{1,2}∶(?:00|30)[-—–~至到]{1,2}$")
_SINCE_REACH: Final = 8
_SCORE_WORDS: Final = words_of("figures", "score_clause")
_CLOCK_WORDS: Final = words_of("dates", "clock_clause")
_CLAUSE_REACH: Final = 30
_ENDED: Final = frozenset("，。、；）,;)前后至到—-").union([""])
_is_clock: Final = before("dates", "clock_before")
_is_not_clock: Final = before("dates", "not_clock_before")
_clock_behind: Final = behind("dates", "clock_behind")
_day_part_behind: Final = behind("dates", "day_parts")


def match_clock(surface: str) -> re.Match[str] | None:
    """Return the match of a clock time in a surface, its hour and minute as groups, or None."""
    return _DIGITS.search(surface) or _WORDS.search(surface)


def read_time(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the clock time that begins with this numeral, or None."""
    start = amount.start
    if amount.comparator == "range":
        return _read_about(text, amount, floor)
    match = _DIGITS.match(text, start) or _WORDS.match(text, start)
    if match is None or not _is_time(text, match, floor) or _is_score(text, match):
        return None
    is_clock = text.startswith(_MORE_CLOCK, match.end())  # 八点多钟
    is_more = text.startswith("点多", match.end() - 1)
    if is_more and not is_clock and not _clock_behind(text, start, floor):
        return None  # 上涨3点多
    reading = Reading(start, match.end(), "time", match.group())
    groups = match.groupdict()
    if not any(groups.get(name) for name in ("half", "quarter", "minute")):
        reading.value = read_numeral(groups["hour"])
        if text[reading.end - 1] in "点时" and _MORE.match(text, reading.end):  # 下午3点多, 1点过，
            reading.end, reading.comparator = reading.end + 1, "over"
            reading.low, reading.high = reading.value, reading.value + 1
            reading.end += is_clock
    gap = text[start - 1 : start] == " "
    part = _day_part_behind(text, start - gap, floor)
    if part:
        reading.start -= len(part) + gap  # 上午 9 点
    return reading


def take_day_part(text: str, time: Reading, start: int, floor: int) -> Reading:
    """中午约1时: the part of the day before the word that bounds the hour from `start`."""
    if time.kind == "time" and time.start < start:
        time.start -= len(_day_part_behind(text, time.start, floor) or "")
    return time


def read_next_hours(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 清晨5、6点左右, one hour or the next, as a range; None where it is of points."""
    hours = _NEXT_HOURS.match(text, amount.start)
    if hours is None or int(hours["last"]) != int(hours["first"]) + 1:
        return None
    part = _day_part_behind(text, hours.start(), floor)
    if not (part or hours["clock"]):
        return None
    reading = Reading(hours.start() - len(part or ""), hours.end(), "time", hours.group())
    reading.low, reading.high = read_numeral(hours["first"]), read_numeral(hours["last"])
    reading.comparator = "range"
    return reading


def _read_about(text: str, amount: Reading, floor: int) -> Reading | None:
    """晚上七八点, 八九点钟: an hour or the next."""
    end = amount.end + 1
    is_clock = text.startswith("钟", end)
    part = _day_part_behind(text, amount.start, floor)
    if text[amount.end] != "点" or not (part or is_clock):
        return None
    amount.kind, amount.end = "time", end + is_clock
    amount.start -= len(part or "")
    return amount


def _is_score(text: str, match: re.Match[str]) -> bool:
    """比分为23:25 is no clock time."""
    if "mark" in match.groupdict():
        return False
    start = match.start()
    if text[start - 1 : start] == "比":
        return True  # 师生比1:11
    clause = text[max(0, start - _CLAUSE_REACH) : start]
    return any(word in clause for word in _SCORE_WORDS) or is_listed_score(text, start)


def _is_time(text: str, match: re.Match[str], floor: int) -> bool:
    """Tell 8点 (a clock) from 8点 (points) and 一时 (for a while) from 1时."""
    groups = match.groupdict()
    if "∶" in match.group():  # 比赛21∶15结束 may be either
        before = text[max(0, match.start() - _CLAUSE_REACH) : match.start()]
        return any(word in before for word in _CLOCK_WORDS) or _goes_on(text, match)
    start, end = match.span()
    if groups["minute"] and match.group()[-1].isdigit() and "mark" in groups:
        return _clock_behind(text, start, 0) is not None  # 晚上8点35, not 下跌8点35
    if "mark" not in groups or groups["minute"] or groups["half"] or groups["quarter"]:
        return True
    if match.group()[-1] == "整" or text.startswith(_MORE_CLOCK, end):
        return True  # 九时整, 八点多钟
    if groups["mark"] == "时":
        is_digit = groups["hour"].isascii()
        return not _is_not_clock(text, end) and (
            is_digit
            or groups["hour"] == "零"
            or _clock_behind(text, start, 0) is not None  # 十日九时
            or len(groups["hour"]) > 1
        )
    is_next = 0 < start == floor and text[start - 1] in _DAY_MARKS  # 7月21日0点，
    if match.group()[-1] in "整钟" or (
        is_next and (groups["hour"] == "零" or text[end : end + 1] in _ENDED)
    ):
        return True
    gap = text[start - 1 : start] == " " and "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff"
    if _clock_behind(text, start - gap, floor):
        return text[end : end + 1] != "："  # 做到三点：
    if groups["hour"] == "零":
        return _is_clock(text, end) or _is_dated(text, start)  # 4月24日零点之前
    return groups["hour"].isascii() and (_is_clock(text, end) or _is_dated(text, start))


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """14∶00—16∶00: from one full or half hour to another."""
    if match["minute"] not in _EVEN_MINUTES:
        return False
    if _SINCE.search(text, max(0, match.start() - _SINCE_REACH), match.start()) is not None:
        return True
    last = _DIGITS.match(text, separator_end(text, match.end()))
    is_last = last is not None and last.start() > match.end()
    return is_last and last is not None and last["minute"] in _EVEN_MINUTES


def _is_dated(text: str, start: int) -> bool:
    """昨天（6月13日）16点: a day in brackets stands before the hour."""
    return text[start - 1 : start] in ("）", ")") and text[start - 2 : start - 1] in ("日", "号")
