"""What follows a reading and belongs to it: the other end of a range, the mark a list shares."""

from __future__ import annotations

from typing import Final

from extract.numbers.dates.relative import match_relative
from extract.numbers.grammar import is_numeral_sign, match_numeral
from extract.numbers.guards import Beginnings, behind, words_of
from extract.numbers.marked import read_marked
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading, read_amount
from extract.numbers.shared import LISTING, is_fraction, share_age, share_money, share_percent
from extract.numbers.spread import SEPARATORS, join_range, separator_end
from extract.pattern import Pattern

_LONGEST_LIST: Final = 12
_FROM: Final = frozenset("从由自")
_NUMBERED: Final = words_of("dates", "no_day_range_before")
_NEAR: Final = 3  # ends further apart than this many times are a change and its outcome, no range
_NEXT_DAY: Final = words_of("figures", "next_day")
_SHARED: Final = ("ordinal", "date", "identifier")
_DAY_PARTS: Final = words_of("dates", "day_parts")
_WEEKDAYS: Final = tuple(sorted(words_of("dates", "weekdays"), key=len, reverse=True))
_SINCE: Final = words_of("dates", "since_before")
_PARTS: Final = (*_DAY_PARTS, *_SINCE)
#: What may stand between two ends of a range or two of a list; most figures have none behind.
_GOING_ON: Final = frozenset((*SEPARATORS, *LISTING, *(word[0] for word in _PARTS)))
_YEARS: Final = Pattern(r"(?:19|20)\d\d[-–—~](?:19|20)\d\d")
_CLOSE_YEARS, _YEARS_END = 5, frozenset(" ，。；、）)赛学财年\n")
_WEEK: Final = "一二三四五六日天"
_UPWARDS: Final = "以上"
_PAUSES: Final = ("、", "，")
_TO_YEAR: Final = Beginnings(words_of("dates", "eras"))
_LEAST: Final = words_of("dates", "least_before")
_LUNAR_MARKS: Final = frozenset("初月")
_DECADES: Final = "年代"
_century_behind: Final = behind("dates", "centuries")
_AGO: Final = words_of("dates", "ago_behind")
_UNEVEN: Final = words_of("dates", "uneven_before")
_day_part_behind: Final = behind("dates", "day_parts")
_NEGATIVES: Final = words_of("figures", "negative_behind")
_changed_behind: Final = behind("figures", "change_behind")


def _is_bare(text: str, reading: Reading) -> bool:
    """Whether a reading is nothing but a numeral sign (一, left alone by the segmenter)."""
    return reading.end - reading.start == 1 and text[reading.end : reading.end + 1] == "、"


def _share_mark(text: str, reading: Reading, floor: int) -> Reading:
    """一、二类苗, 3、4号楼, 11、12月: the numerals of a list share the mark of the last."""
    at = reading.end
    for _ in range(_LONGEST_LIST):
        listed = match_numeral(text, at + 1) if text[at : at + 1] == "、" else None
        if listed is None:
            break
        begin, at = at + 1, listed.end()
    whole = match_numeral(text, reading.start)
    if at > reading.end and text[begin].isascii() != text[reading.start].isascii():
        return reading  # 三、2011年的工作
    if at == reading.end or whole is None or whole.end() != reading.end:
        return reading
    if reading.kind not in ("quantity", "idiom") or reading.comparator not in ("exact", None):
        return reading  # 290余万、6日
    last = read_amount(text, begin, begin)
    marked = read_marked(text, last, begin) if last is not None else None
    if marked is None or marked.kind not in _SHARED or marked.start != begin:
        return reading
    shared = Reading(reading.start, reading.end, marked.kind, reading.numeral)
    shared.value = read_numeral(text[reading.start : reading.end])
    if shared.kind == "date":  # 今年7、8月
        shared.start -= len(match_relative(text, shared.start, floor) or "")
    return shared


def extend(text: str, reading: Reading, floor: int) -> Reading:
    """The reading with the second end of its range, where one follows."""
    if reading.kind == "name" or (reading.kind == "idiom" and not _is_bare(text, reading)):
        return reading
    follows = text[reading.end : reading.end + 1]
    if follows not in _GOING_ON and reading.comparator != "at_least":
        return reading
    if follows in LISTING and reading.unit == "个":
        return share_percent(text, reading) or reading
    if follows in _PAUSES and reading.cls != "age" and text.endswith(_UPWARDS, 0, reading.end):
        return _read_range(text, reading, reading.end + 1) or reading  # 10元以上、50元以下
    if follows == "、" and reading.unit and reading.kind == "quantity":
        return _as_listed_grade(text, reading)
    if follows in LISTING and reading.unit is None:
        shared = share_percent(text, reading) or share_money(text, reading)
        shared = shared or share_age(text, reading)
        if shared is not None or follows != "、":
            return shared or reading
        return _share_mark(text, reading, floor)
    after = _separator_end(text, reading)
    is_change = False
    if after > reading.end:
        joined = text[reading.end : after].strip()
        is_change = reading.unit is not None and joined in ("至", "到")
        is_change = is_change and _changed_behind(text, reading.start, floor) is not None
    elif reading.comparator != "at_least" or not is_numeral_sign(text[after : after + 1]):
        return reading
    whole = _read_range(text, reading, after, descends=_descends(text, reading, floor))
    if whole is None or (is_change and not _is_near(whole)):
        return reading
    if whole.unit is None and _are_years(text, whole):
        whole.kind, whole.cls = "date", ""
    elif whole.kind == "date" and reading.kind != "date":  # 今年1—10月
        front = match_relative(text, whole.start, floor)
        if front is None and text.endswith(_DECADES, whole.start, whole.end):
            front = _century_behind(text, whole.start, floor)  # 上世纪70至80年代
        whole.start -= len(front or "")
    elif whole.kind == "time" and reading.kind != "time":
        whole.start -= len(_day_part_behind(text, whole.start, floor) or "")  # 晚上8-11时
    return whole


def _are_years(text: str, whole: Reading) -> bool:
    """2013-2014赛季, （2013-2014）: years that follow each other closely, not 2000-2500步."""
    if whole.kind != "quantity" or whole.low is None or whole.high is None:
        return False
    is_close = whole.high - whole.low <= _CLOSE_YEARS
    is_close = is_close and _YEARS.fullmatch(text, whole.start, whole.end) is not None
    return is_close and (whole.end == len(text) or text[whole.end] in _YEARS_END)


def _as_listed_grade(text: str, reading: Reading) -> Reading:
    """一类、二类苗: the first is a grade where the second, with the same unit, is one."""
    at = reading.end + 1
    amount = read_amount(text, at, at) if reading.value and at < len(text) else None
    if amount is None or amount.value is None or amount.value != (reading.value or 0) + 1:
        return reading
    last = read_marked(text, amount, at)
    if last.kind == "ordinal" and last.unit == reading.unit:
        reading.kind = "ordinal"
    return reading


def _separator_end(text: str, reading: Reading) -> int:
    """Past 至 or a dash, with what stands before it (18日夜间至20日, 6月15日起至10月15日)."""
    after = separator_end(text, reading.end)
    is_dated = reading.kind == "date" or reading.kind == "time"
    if after > reading.end or not is_dated or not text.startswith(_PARTS, reading.end):
        return after
    part = next(word for word in _PARTS if text.startswith(word, reading.end))
    parted = reading.end + len(part)
    after = separator_end(text, parted)
    return after if after > parted else reading.end


def _is_near(whole: Reading) -> bool:
    """下降8℃到10℃ is a range; 增加1600人至117200人 tells the change and what it came to."""
    low, high = whole.low, whole.high
    return low is not None and high is not None and low < high < low * _NEAR


def _read_range(text: str, first: Reading, after: int, *, descends: bool = False) -> Reading | None:
    """Read the second end of a range that begins at `after` and join the two, or None."""
    after += first.kind == "date" and text[after : after + 1] == " "  # 4 月 29 日至 5 月 6 日
    week = _to_weekday(text, first, after) if first.kind == "date" else None
    if week is not None:
        return week
    after = _past_next_day(text, after) if first.kind in ("time", "date") else after
    sign = _negative_before(text, after) or _currency_before(text, first, after)
    amount = read_amount(text, after + sign, after) if after + sign < len(text) else None
    if amount is None:
        return None
    last = read_marked(text, amount, after)
    if last.start != after:
        return None
    is_day = last.unit == "号" and text[last.end : last.end + 1] not in _NUMBERED
    if first.kind == "date" and is_day and text[first.end - 1] == "号":
        last.kind, last.unit, last.numeral = "date", None, last.numeral + "号"  # 8月11号至17号
    if first.kind == "time" and last.unit == "点":
        last.kind, last.unit = "time", None  # 从9点到10点
    if first.kind == "date" and last.unit == "年" and _TO_YEAR.stand(text, first.start):
        last.kind, last.unit, last.numeral = "date", None, last.numeral + "年"  # 民国六年到九年
    if first.kind == "date" and last.kind == "quantity" and last.unit is None:
        _continue_date(text, first, last)
    if first.comparator == "at_least" and text.startswith(_LEAST, first.start):
        first.comparator = "exact"  # 至少五到六年
    descends = descends or text.startswith(_UNEVEN, last.end) or _are_parts(text, first, last)
    return join_range(first, last, descends=descends)


def _are_parts(text: str, first: Reading, last: Reading) -> bool:
    """压缩1/3至1/10: the greater of two fractions may stand first; 由1/3降至1/10 is a change."""
    are_both = is_fraction(text, first) and is_fraction(text, last)
    return are_both and text[first.start - 1 : first.start] not in _FROM


def _to_weekday(text: str, first: Reading, after: int) -> Reading | None:
    """周二至周日: a range of the week, whose last day may be no numeral; else None."""
    if not text.startswith(_WEEKDAYS, first.start):
        return None
    word = next((word for word in _WEEKDAYS if text.startswith(word, after)), "")
    end = after + len(word)
    if text[end : end + 1] not in tuple(_WEEK):
        return None
    whole = Reading(first.start, end + 1, "date", text[first.start : end + 1])
    whole.comparator = "range"
    return whole


def _continue_date(text: str, first: Reading, last: Reading) -> None:
    """正月初一至十五: a bare numeral behind a lunar date is one as well."""
    surface = text[first.start : first.end]
    if not _LUNAR_MARKS.isdisjoint(surface) and not last.numeral.isascii():
        last.kind = "date"


def _descends(text: str, first: Reading, floor: int) -> bool:
    """距今5300年至4900年: the greater end stands first."""
    return text.endswith(_AGO, floor, first.start)


def _past_next_day(text: str, at: int) -> int:
    """Past 次日 and 下午, which belong to the range and to neither of its figures."""
    for words in (_NEXT_DAY, _DAY_PARTS):
        at = next((at + len(word) for word in words if text.startswith(word, at)), at)
    return at


def _currency_before(text: str, first: Reading, at: int) -> int:
    """£3,000-£5,000: the length of the sign that either end begins with, or 0."""
    unit = first.unit or ""
    is_shared = first.cls == "money" and text.startswith(unit, first.start)
    return len(unit) if is_shared and text.startswith(unit, at) else 0


def _negative_before(text: str, at: int) -> int:
    return next((len(sign) for sign in _NEGATIVES if text.startswith(sign, at)), 0)
