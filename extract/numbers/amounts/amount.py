"""A counted or measured quantity: numeral, unit, halves, what touches it on either side."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extract.numbers.amounts.composite import take_parts
from extract.numbers.approximator import INSIDE
from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import before, behind, words_of
from extract.numbers.names.called import read_town
from extract.numbers.names.key import read_spelt_key
from extract.numbers.names.placename import read_day_name, read_named_village, read_pit
from extract.numbers.names.wordpart import SHORT, read_word_part
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.numbers.touching import DIVISIBLE, take_approximators, take_sign
from extract.numbers.unit import Unit, match_unit
from extract.pattern import Pattern

_is_sized: Final = before("figures", "sized_before")
_SIZED: Final = frozenset(words_of("figures", "sized_units"))
_HALF: Final = Decimal("0.5")
_ONE: Final = Decimal(1)
_LONGEST_LIFE, _OLD_AGE = 120, 60
_is_of_age: Final = before("figures", "high_age_before")
_is_not_of_age: Final = before("figures", "not_high_age_before")
_AGE_ENDS: Final = frozenset("了，。、；！？,.")
_age_behind: Final = behind("figures", "age_behind")
_is_time_unit: Final = before("figures", "time_after_half")
_KIND_OF: Final = {"time": "duration", "age": "age", "percent": "percent"}
_INCLUDED: Final = ("（含）", "(含)")
_LIANG: Final = "两"
_MONEY: Final = "钱"
_DAY, _DAYS_REACH = "天", 20
# to the next clause only where it tells how they grew: 天数215天，同比减少27天
_SAME_CLAUSE: Final = "[^，。；]*(?:，[^，。；]*[增减多少升降][^，。；]*)*"
_DAYS_OF: Final = "|".join(words_of("figures", "counted_days"))
_days_before: Final = Pattern(rf"(?:{_DAYS_OF}){_SAME_CLAUSE}$")
_DECADE, _TEN, _OLD = "旬", 10, 5
_OF_AGE: Final = "大"
_MARK, _HUNDRED = "大关", 100
_INFANT: Final = frozenset(words_of("figures", "infant_units"))
_MONTH, _PART, _IN_MONTHS = "月", "份", ("份", "间")
_CLAUSE_ENDS: Final = frozenset("，。；、\n")
_within_months: Final = before("dates", "within_months_before")
_months_behind: Final = behind("dates", "months_behind")
_is_aged: Final = before("figures", "aged_nouns")
_is_old: Final = before("figures", "old_before")
_PLUS: Final = "+"
_MINUTE, _MINUTES, _HALF_MINUTE = "分", "分钟", "半钟"
_HALVED: Final = DIVISIBLE | {"age", "verbal"}
_is_half_word: Final = before("wordparts", "half_word_before")


def read_quantity(text: str, amount: Reading, floor: int) -> Reading:
    """Return the quantity a numeral makes with its unit; a word or name where it counts nothing."""
    is_short = (
        len(amount.numeral) <= SHORT
        and amount.numeral[0] in COVERED
        and not (amount.numeral.isascii())
    )
    named = read_named_village(text, amount, floor) or read_pit(text, amount, floor)
    named = named or read_town(text, amount)
    if named is not None:
        return named
    unit = _unit_after(text, amount)
    if is_short and amount.comparator == "exact":
        part = read_word_part(text, amount, unit, floor)
        if part is not None:
            return part
    named = read_day_name(text, amount) if unit is None else None
    named = named or (read_spelt_key(text, amount) if unit is None else None)
    if named is not None:
        return named
    if unit is None and (_is_age(text, amount, floor) or _is_high_age(text, amount)):
        amount.kind = "age"
    if unit is not None:
        _take_unit(text, amount, unit)
        _take_greater_half(text, amount, floor)
        take_parts(text, amount)
    take_sign(text, amount, floor)
    return take_approximators(text, amount, floor)


def _is_age(text: str, amount: Reading, floor: int) -> bool:
    """今年六十八了: a bare number behind 今年 or 享年 that a life can reach."""
    if amount.value is None or not 0 < amount.value <= _LONGEST_LIFE:
        return False
    follows = text[amount.end : amount.end + 1]
    if follows == "、" and match_numeral(text, amount.end + 1) is not None:
        return False  # 今年7、8月
    behind_it = _age_behind(text, amount.start, floor)
    is_told = (behind_it or "")[:1] == "年" and _is_aged(text, amount.end)  # 年近八十的老人
    return behind_it is not None and (is_told or not follows or follows in _AGE_ENDS)


def _is_high_age(text: str, amount: Reading) -> bool:
    """已80高龄: a bare number that a life can reach, not 收治40高龄产妇."""
    if not _is_of_age(text, amount.end) or _is_not_of_age(text, amount.end):
        return False
    return amount.value is not None and _OLD_AGE <= amount.value <= _LONGEST_LIFE


def _unit_after(text: str, amount: Reading) -> Unit | None:
    if text[amount.end : amount.end + 1] == _PLUS and amount.comparator == "exact":
        unit = match_unit(text, amount.end + 1)  # 300+家
        is_word = token_around(text, amount.end + 1, near=True)[1] - amount.end - 1
        if unit is not None and not unit.weak and is_word <= len(unit.unit):
            amount.comparator, amount.low, amount.end = "over", amount.value, amount.end + 1
            return unit
    unit = match_unit(text, amount.end)
    if unit is not None and unit.unit == _OF_AGE and _passes_mark(text, amount):
        unit = None  # 突破3万2大关
    if unit is not None and unit.unit == _LIANG and "." in amount.numeral:
        unit = None if _counts_two(text, amount.end) else unit  # 2.0两种
    if unit is None and text.startswith(_INCLUDED, amount.end):  # 65（含）岁以下
        unit = match_unit(text, amount.end + len(_INCLUDED[0]))
        amount.end += len(_INCLUDED[0]) if unit is not None else 0
    if unit is None and text[amount.end : amount.end + 1] == " ":
        unit = match_unit(text, amount.end + 1)
        if unit is None or _is_unsure(text, amount.end + 1, unit) or not amount.numeral.isascii():
            return None
        amount.end += 1
    if amount.numeral == "一" and _is_sized(text, amount.end):
        return _sized(text, amount.end) or unit
    return unit


def _passes_mark(text: str, amount: Reading) -> bool:
    """Whether 大关 behind a great number is the mark it passes: not 三大关键技术."""
    is_great = amount.value is not None and amount.value > _HUNDRED
    return is_great and text.startswith(_MARK, amount.end)


def _counts_two(text: str, at: int) -> bool:
    """Whether a 两 behind a decimal is the numeral, by 款 or 种 behind it: 1.8和2.0两种."""
    numeral = match_numeral(text, at)
    return numeral is not None and numeral.group() == _LIANG


def _is_unsure(text: str, at: int, unit: Unit) -> bool:
    """Whether what stands behind a space may begin a word: not 7-9 级大风, nor 27 国5年一度."""
    if not unit.weak or unit.cls == "level":
        return False
    follows = text[at + len(unit.unit) : at + len(unit.unit) + 1]
    if unit.cls == "thing":
        return "\u4e00" <= follows <= "\u9fff"
    return follows != "" and follows not in _CLAUSE_ENDS


def _sized(text: str, at: int) -> Unit | None:
    """The unit of 一大杯 and 一整套: a measure word with its size before it, or None."""
    inner = match_unit(text, at + 1)
    if inner is None or inner.unit not in _SIZED:
        return None
    return inner._replace(unit=text[at] + inner.unit)


def _take_unit(text: str, amount: Reading, unit: Unit) -> None:
    amount.unit = unit.unit
    amount.cls = unit.cls
    amount.kind = _KIND_OF.get(unit.cls, "quantity")
    if unit.unit == _DAY and _days_before.search(
        text[max(0, amount.start - _DAYS_REACH) : amount.start]
    ):
        amount.kind, amount.cls = "quantity", "classifier"  # 优良天数共35天
    amount.end += len(unit.unit)
    if unit.unit == _DECADE and amount.value is not None and amount.value >= _OLD:
        amount.value *= _TEN  # 七旬老人 is seventy
        amount.kind = amount.cls = "age"
    follows = text[amount.end : amount.end + 1]
    if unit.unit == _MONTH and amount.comparator == "range" and _are_months(text, amount):
        amount.kind, amount.unit, amount.end = "date", None, amount.end + (follows == _PART)
        return
    if follows == _OF_AGE and unit.unit in _INFANT and _is_old(text, amount.end):
        amount.kind = amount.cls = "age"  # 六个月大的婴儿
    if follows == "半":
        _take_half(text, amount)
    elif follows == "多":
        _take_more(text, amount)


def _are_months(text: str, amount: Reading) -> bool:
    """七八月份, 到了七八月: months of the year; 历时七八月 tells how long."""
    if text[amount.end : amount.end + 1] in _IN_MONTHS:
        return True
    start = amount.start
    if amount.numeral[0] == "两" or _within_months(text, amount.end):
        return False  # 在三四月内完成
    return (
        start == 0 or text[start - 1] in _CLAUSE_ENDS or _months_behind(text, start, 0) is not None
    )


def _take_half(text: str, amount: Reading) -> None:
    """两年半, 一个半小时: half a unit more."""
    after = amount.end + 1
    if amount.unit == "个":
        if not _is_time_unit(text, after):
            _take_half_thing(text, amount, after)
            return
        unit = match_unit(text, after)
        if unit is None:
            return
        amount.unit, amount.end = "个" + unit.unit, after + len(unit.unit)
        amount.kind, amount.cls = "duration", "time"
    elif amount.unit == _MINUTE and text.startswith(_HALF_MINUTE, amount.end):
        amount.unit, amount.kind, amount.cls = _MINUTES, "duration", "time"  # 3分半钟
        amount.end += len(_HALF_MINUTE)
    elif amount.cls in _HALVED and not _is_half_word(text, after):
        amount.end = after
    else:
        return
    if amount.value is not None:
        amount.value += _HALF


def _take_greater_half(text: str, amount: Reading, floor: int) -> None:
    """大半年, 大半个月: more than half of a span of time."""
    at = amount.start - 1
    if amount.numeral != "半" or amount.cls != "time" or at < floor or text[at] != _OF_AGE:
        return
    if token_around(text, at, near=True)[0] == at:  # not 最大半年跌幅
        amount.start = at
        amount.comparator, amount.low, amount.high = "over", _HALF, _ONE


def _take_half_thing(text: str, amount: Reading, after: int) -> None:
    """两个半高炉: half a thing more, not 一个半成品."""
    is_noun = "\u4e00" <= text[after : after + 1] <= "\u9fff"
    if is_noun and amount.value is not None and not _is_half_word(text, after):
        amount.value += _HALF
        amount.end = after


def _is_word_of_many(text: str, after: int) -> bool:
    """Whether 多 is half of the next word: 60万吨多功能复合肥."""
    follows = text[after : after + 1]
    return follows == "次" or (follows != "" and follows in INSIDE["多"].unless)


def _take_more(text: str, amount: Reading) -> None:
    """3年多, 两个多月, 5公里多: something over the amount."""
    after = amount.end + 1
    if amount.unit == "个":
        unit = match_unit(text, after)
        if unit is None or not (_is_time_unit(text, after) or unit.cls == "percent"):
            return
        amount.unit, amount.end = "个" + unit.unit, after + len(unit.unit)
        amount.kind, amount.cls = _KIND_OF[unit.cls], unit.cls
    elif text.startswith(_MONEY, after):  # 一块多钱
        amount.kind, amount.cls, amount.end = "quantity", "money", after + len(_MONEY)
    elif text.startswith("钟", after) and amount.unit in ("分", "秒"):  # 8分多钟
        amount.unit, amount.end = amount.unit + "钟", after + 1
        amount.kind, amount.cls = "duration", "time"
    elif (amount.cls in DIVISIBLE or amount.cls == "age") and not _is_word_of_many(text, after):
        amount.end = after
    else:
        return
    if amount.value is not None and amount.comparator == "exact":
        amount.comparator = "over"
        amount.low, amount.high = amount.value, amount.value + _ONE
