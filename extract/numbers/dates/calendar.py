"""Dates as newspapers print them, and the ISO 8601 value no finer than the print."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.approximator import match_before
from extract.numbers.dates.dateends import PART, QUARTER, QUARTER_END, TAIL
from extract.numbers.dates.day import happens
from extract.numbers.dates.lasting import are_days, are_years
from extract.numbers.dates.lunar import LUNAR_ENDS, read_lunar
from extract.numbers.dates.quarter import QUARTER_WORDS, is_quarter
from extract.numbers.dates.relative import is_glossed, is_later_year, match_relative, stands_first
from extract.numbers.grammar import CHINESE, COVERED
from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_LIVED: Final = "|".join(words_of("dates", "lived_words"))
_YEAR: Final = (
    r"(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3}"
    r"|[1-9]\d[1-9](?=年)|1[012]0(?=年[底初])"
    # 九六年 is a year, 七八年 may be seven or eight of them
    r"|(?:五[〇零一二三四五七八九]|六[〇零一二三四五六八九]|七[〇零一二三四五六七九]|八[〇零一二三四五六七八]"
    r"|九[〇零一二三四五六七八九]|[〇零][一二三四五六七八九])(?=年(?!级))"
    r"|[五六七八九][〇零一二三四五六七八九](?=年[一二三四五六七八九十]{1,2}月)"
    rf"|0\d(?=年(?![期级龄以]))|[5-9]\d(?=年前后(?:{_LIVED}))"
    r"|\d\d(?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月))"
)
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元(?=月))"
_DAY: Final = (
    r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?"
    r"|廿[一二三四五六七八九]?|[一二三四五六七八九])"
)
_DATE: Final = Pattern(
    rf"(?:(?P<year>{_YEAR}) ?年(?: (?=\d))?(?:(?P<yq>{QUARTER})|(?P<ytail>{TAIL}))?)?"
    rf"(?:(?P<month>{_MONTH}) ?月(?: (?=\d))?(?P<mtail>(?:{TAIL}|份)(?![一二三四五六七八九十]))?)?"
    rf"(?:(?P<day>{_DAY}) ?(?P<dmark>[日号])|(?P<lunar>(?<=月)"
    rf"(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?"
    rf"|(?:二?十[一二三四五六七八九]?|三十)(?![百千万亿余多几来]))))?"
)
_MONTHS_OF_YEAR: Final = Pattern(rf"{_MONTH}[-–—~至到]+{_MONTH}月(?:份|底|末)?")
_DAYS_OF_MONTH: Final = Pattern(rf"{_DAY}[-–—~至到]+{_DAY}[日号]")
_NUMERIC: Final = Pattern(
    r"(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)

_is_span_of_years: Final = before("dates", "span_of_years")
_is_day_number: Final = before("dates", "day_number_before")
_is_not_month: Final = before("dates", "not_month_before")
_is_month: Final = before("dates", "month_before")
_is_numbered: Final = before("dates", "numbered_before")
_dated_behind: Final = behind("dates", "dated_behind")
_lasts_behind: Final = behind("dates", "lasting_behind")
_lasts_before: Final = before("dates", "lasting_before")
_century_behind: Final = behind("dates", "centuries")
_address_behind: Final = behind("ordinals", "address_behind")
_pointing_behind: Final = behind("wordparts", "pointing_behind")
_is_not_front: Final = behind("dates", "not_front")
_YEAR_DIGITS, _CENTURY = 4, 100
_FEW_CENTURIES: Final = 9
_LATER_YEAR: Final = Pattern(
    r"(?<=年)[至到—–~-](?:(?P<year>\d\d(?!年间)|[〇零一二三四五六七八九]{2})年(?![来前后代期]|之)"
    r"|(?P<whole>(?:19|20)\d\d)(?=[的，。；、）]))"
)
_PARTS: Final = ("year", "month", "day", "lunar")
# 3号至5号楼: no days, by what stands behind the last
_THINGS: Final = Pattern(
    rf"[至到、和—–~-]\d{{1,3}}号(?:{'|'.join(words_of('dates', 'no_day_range_before'))})"
)
_FIRST_MONTH: Final = "元月"
_HALF_YEARS: Final = ("上半年", "下半年")
_TENS: Final = r"(?:\d0|[一二三四五六七八九]十)"
_DECADE: Final = Pattern(rf"(?:{_TENS}(?:年代)?[至到—–~-])?{_TENS}年代{PART}")
_YEAR_ENDS: Final = ("底", "初", "年底", "年初")
_is_heart: Final = before("dates", "no_year_end_before")
_TO: Final = Pattern("[至到—–~-]")
_DECADE_PART: Final = Pattern(f"(?:年代|世纪){PART}|季度{QUARTER_END}")
_HALVES: Final = ("上", "下", "前", "后")
_HALF_SPANS: Final = words_of("dates", "half_spans")
_SIGNED_ERAS: Final = tuple(era for era in words_of("dates", "eras") if era[0] in COVERED)
_ERA_SIGNS: Final = frozenset(era[0] for era in _SIGNED_ERAS)
_ERA_YEAR: Final = Pattern(rf"(?P<year>{CHINESE}|元)年")
_front_behind: Final = behind("dates", "front")


def match_date(text: str, at: int) -> re.Match[str] | None:
    """Return the match of a date with at least one part marked by 年, 月, 日 or 号, or None."""
    if text[at + 4 : at + 5] in ("-", "/", "."):
        numeric = _NUMERIC.match(text, at)
        if numeric is not None:
            return numeric
    match = _DATE.match(text, at)
    if match is not None and match.group().endswith(" "):
        match = _DATE.match(text, at, match.end() - 1)
    if match is not None and match["year"] and match["day"] and not match["month"]:
        match = _DATE.match(text, at, match.start("day"))  # 2024年1号公告
    if match is not None and match["lunar"] and _is_counted_next(text, match):
        match = _DATE.match(text, at, match.start("lunar"))  # 三月十五名: the day counts
    return match if match is not None and match.end() > at else None


def _is_counted_next(text: str, match: re.Match[str]) -> bool:
    """Whether a bare 十八 behind a month counts what follows it."""
    is_plain = match["lunar"][0] in "二三十"
    return is_plain and match_unit(text, match.end()) is not None


def read_date(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the date that begins with this numeral, or None where it is a span of time."""
    start = amount.start
    if amount.comparator != "exact":
        return None
    match = match_date(text, start)
    if match is None or not _is_date(text, match, floor):
        return None
    months = _MONTHS_OF_YEAR.match(text, match.end()) if match.group().endswith("年") else None
    if months is not None:  # 2024年1—10月
        reading = Reading(start, months.end(), "date", text[start : months.end()])
        reading.comparator = "range"
        return reading
    days = _DAYS_OF_MONTH.match(text, match.end()) if match.group().endswith("月") else None
    if days is not None and match["month"]:  # 2月15—21日
        return _with_days(text, match, days, floor)
    groups = match.groupdict()
    parts = [name for name in _PARTS if groups.get(name)]
    later = _LATER_YEAR.match(text, match.end()) if parts == ["year"] else None
    if later is not None and (later["whole"] is None or later["whole"] > match["year"]):
        return _read_years(text, match, later)
    reading = Reading(start, match.end(), "date", match.group())
    is_whole = groups.get("ytail") not in _HALF_YEARS
    if (
        is_whole
        and len(parts) == 1
        and (parts[0] != "year" or "sep" in match.re.groupindex or not match["yq"])
    ):
        reading.value = read_numeral(match[parts[0]])
    if not match["year"] and match["day"] and text.endswith(_FIRST_MONTH, floor, start):
        reading.start -= len(_FIRST_MONTH)  # 今年元月25日: not the month alone, nor the day
        reading.value, start = None, reading.start
    if not match["year"]:
        relative = match_relative(text, start, floor)
        if relative:
            reading.start -= len(relative)
    return reading


def _with_days(text: str, first: re.Match[str], days: re.Match[str], floor: int) -> Reading:
    """2月15至21日, 今年10月1-7日: days of one month, whose first has no mark of its own."""
    start = first.start()
    if not first["year"]:
        start -= len(match_relative(text, start, floor) or "")
    reading = Reading(start, days.end(), "date", text[start : days.end()])
    reading.comparator = "range"
    return reading


def _read_years(text: str, first: re.Match[str], last: re.Match[str]) -> Reading:
    """1993年至97年, 一九八二年至八三年: two years, the second told by its last two digits."""
    reading = Reading(first.start(), last.end(), "date", text[first.start() : last.end()])
    reading.low = read_numeral(first["year"])
    if last["whole"]:
        reading.high = read_numeral(last["whole"])  # 2020年至2025的目标
    else:
        reading.high = reading.low - reading.low % _CENTURY + read_numeral(last["year"])
    if reading.high < reading.low:
        reading.high += _CENTURY  # 1998年至02年
    reading.comparator = "range"
    return reading


def _is_short_year(text: str, match: re.Match[str]) -> bool:
    """114年1至11月, 114年底, 在649年: whether three digits are a year, not 168年历史."""
    start, end = match.span()
    if _MONTHS_OF_YEAR.match(text, end):
        return True
    if text[start] == "1" and match["ytail"] in _YEAR_ENDS and not _is_heart(text, end):
        return True
    is_dated = _dated_behind(text, start, 0) is not None or stands_first(text, start, end)
    return is_dated and not _is_span_of_years(text, end)


def _is_date(text: str, match: re.Match[str], floor: int) -> bool:
    """Tell 2024年 from 75年, 6日 from 为期6日, 15号上午 from 15号楼."""
    groups = match.groupdict()
    start, end = match.span()
    if "sep" in groups or (
        groups["month"] and (groups["year"] or groups["day"] or groups["lunar"])
    ):
        return True
    if groups["year"]:
        year = groups["year"]
        if len(year) < _YEAR_DIGITS and year.isascii() and len(year) == 3:
            return _is_short_year(text, match)
        if year[0] == "0":
            return _lasts_behind(text, start, 0) is None
        if len(year) < _YEAR_DIGITS and not year.isascii():
            return not (_lasts_behind(text, start, 0) or _lasts_before(text, end))  # 产权七〇年
        is_round = year[-1] in "0〇零"
        is_span = is_round and not groups["ytail"]
        if is_span and are_years(text, start, end):
            return False
        return not (is_span and _is_span_of_years(text, end)) or is_later_year(text, start, end)
    if groups["month"]:
        return not _is_not_month(text, end) or _is_month(text, end)
    unit = match_unit(text, end - 1)
    if unit is not None and unit.cls == "money":  # 10日元
        return False
    if groups["dmark"] == "日":
        if groups["day"] == "一" and _pointing_behind(text, start, floor):
            return False  # 前一日
        return not are_days(text, start, end, floor)
    if is_glossed(text, start, end):
        return True  # 昨天（24号）
    if _address_behind(text, start, floor) or _is_numbered(text, end) or _THINGS.match(text, end):
        return False
    if _is_day_number(text, end) or match_relative(text, start, floor) is not None:
        return True
    return bool(groups["day"]) and happens(text, start, end)


def read_decade(text: str, amount: Reading, floor: int) -> Reading | None:
    """90年代, 上世纪八九十年代, 21世纪, 一季度, 前三季度, 前10个月: dates made with other marks."""
    start, end = amount.start, amount.end
    front = _front_behind(text, start, floor)
    if front is not None and _is_not_front(text, start, floor):
        front = None  # 提前两个月
    if amount.numeral == "一" and front is None and _pointing_behind(text, start, floor):
        return None  # 上一季度
    if text.startswith("年代", end) or _is_century(text, amount):
        front = _century_behind(text, start, floor) or front
    elif not (is_quarter(text, amount, front) or (front and text.startswith("个月", end))):
        return None
    decade = _DECADE.match(text, end + 2) if text.startswith("世纪", end) else None
    if decade is not None:  # 20世纪90年代
        dated = Reading(start, decade.end(), "date", text[start : decade.end()])
        dated.comparator = "range" if _TO.search(decade.group()) else "exact"  # 20世纪70至80年代
        return dated
    reading = Reading(start, end + _mark_length(text, end), "date", amount.numeral)
    reading.value, reading.low, reading.high = amount.value, amount.low, amount.high
    reading.comparator = amount.comparator
    if front:
        reading.start -= len(front)
    elif text[start - 1 : start] == "第" and start > floor:
        reading.start -= 1
    return _with_relative(text, reading, floor)


def _mark_length(text: str, end: int) -> int:
    """年代, 世纪, 季度, 个月 are two signs, 年代末 more, the 季 of 去年第四季 is one."""
    part = _DECADE_PART.match(text, end)
    if part is not None:
        return part.end() - end
    return 2 if not text.startswith("季", end) or text.startswith(QUARTER_WORDS, end) else 1


def _is_century(text: str, amount: Reading) -> bool:
    """21世纪, not 两个世纪 nor 半世纪."""
    is_counted = text[amount.start - 1 : amount.start] == "个" or amount.numeral == "半"
    if not text.startswith("世纪", amount.end) or is_counted:
        return False
    is_few = amount.value is not None and amount.value <= _FEW_CENTURIES
    word = match_before(text, amount.start, 0) if is_few else None
    if word is None:
        return True
    begin = amount.start - len(word.word)  # 约三世纪中叶, not 将近一世纪 nor 历时约三世纪
    is_span = _lasts_behind(text, begin, 0) or _is_span_of_years(text, amount.end + len("世纪"))
    return word.comparator == "about" and not is_span


def read_named_day(text: str, spot: int, floor: int) -> Reading | None:
    """Return 上半年, 腊月廿三, 正月十五 or 万历二十三年, or None."""
    if text[spot] == "半" and spot > floor and text[spot - 1] in _HALVES:
        if text.startswith("年", spot + 1) and text[spot - 1] in "上下":
            return _with_relative(text, Reading(spot - 1, spot + 2, "date"), floor)
        if text.startswith(_HALF_SPANS, spot + 1):  # 20世纪上半叶
            return Reading(spot - 1, spot + 2, "date")
    if spot > floor and text[spot - 1] in LUNAR_ENDS:
        return read_lunar(text, spot, floor)
    for era in _SIGNED_ERAS if text[spot] in _ERA_SIGNS else ():
        if text.startswith(era, spot):
            numeral = _ERA_YEAR.match(text, spot + len(era))
            if numeral:
                reading = Reading(spot, numeral.end(), "date", numeral["year"])
                reading.value = read_numeral(numeral["year"])
                return reading
    return None


def _with_relative(text: str, reading: Reading, floor: int) -> Reading:
    reading.start -= len(match_relative(text, reading.start, floor) or "")
    return reading
