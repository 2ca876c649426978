"""The unit that a list prints once, behind its last figure: 0.6和1.3个百分点, 270亿和310亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.approximator import match_after
from extract.numbers.dates.lasting import closes_span
from extract.numbers.grammar import match_numeral
from extract.numbers.guards import behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

LISTING: Final = ("、", "和", "与", "及")
_LONGEST_LIST: Final = 12
_SCALES: Final = ("万", "亿")
_YEARS_OLD: Final = "岁"
_match_noun: Final = Pattern("[\u4e00-\u9fff]{2,8}(?=\\d)")
_lasts_behind: Final = behind("figures", "spans_behind")
_YARDSTICKS: Final = "|".join(words_of("figures", "yardstick_behind"))
_yardstick: Final = Pattern(f"(?:{_YARDSTICKS})[^，。；、\\d]{{1,8}}$")
_YARDSTICK_REACH: Final = 12
_changed_behind: Final = behind("figures", "change_behind")


def share_percent(text: str, reading: Reading) -> Reading | None:
    """下降0.6和1.3个百分点, 高7.5个和4.5个百分点: the first takes the second's unit, or None.

    So do 高于全国0.4、全省0.1个百分点, and 压减至79个、60个工作日 for a span of time.
    """
    if reading.kind != "quantity" or reading.value is None or is_fraction(text, reading):
        return None
    at = reading.end + 1
    last = _last_listed(text, at) or _past_yardstick(text, at, reading)
    unit = match_unit(text, last.end()) if last is not None else None
    if unit is None or not unit.unit.startswith(reading.unit or ""):
        return None
    is_span = unit.cls == "time" and reading.unit == "个" and len(unit.unit) > len("个")
    is_span = is_span and last is not None and _tells_span(text, reading, last.end(), unit.unit)
    if unit.cls != "percent" and not is_span:
        return None
    reading.kind = "duration" if is_span else "percent"
    reading.unit, reading.cls = unit.unit, unit.cls
    return reading


def share_money(text: str, reading: Reading) -> Reading | None:
    """突破270亿和310亿元: a bare sum takes the currency of the next, told in the same scale."""
    scale = reading.numeral[-1:]
    last = match_numeral(text, reading.end + 1) if scale in _SCALES else None
    if last is None or last.group()[-1] != scale or reading.kind != "quantity":
        return None
    unit = match_unit(text, last.end())
    if unit is None or unit.cls != "money":
        return None
    reading.unit, reading.cls = unit.unit, unit.cls
    return reading


def share_age(text: str, reading: Reading) -> Reading | None:
    """分别为37及43岁: a bare number that a life can reach shares the 岁 of the next, or None."""
    last = _last_listed(text, reading.end + 1)
    if last is None or reading.kind != "quantity" or reading.comparator != "exact":
        return None
    if not text.startswith(_YEARS_OLD, last.end()) or not _is_age(reading.numeral):
        return None
    if not _is_age(last.group()) or match_after(text, last.end() + len(_YEARS_OLD)) is not None:
        return None  # 补助25和60岁以上老人
    reading.kind = reading.cls = "age"
    reading.unit = _YEARS_OLD
    return reading


def _is_age(numeral: str) -> bool:
    return numeral.isdigit() and len(numeral) <= len("99")


def _last_listed(text: str, at: int) -> re.Match[str] | None:
    """The last of the bare numerals that a list goes on with: 6 of 12.5、8.4、6个百分点."""
    last = match_numeral(text, at)
    for _ in range(_LONGEST_LIST):
        if last is None or text[last.end() : last.end() + 1] not in LISTING:
            break
        following = match_numeral(text, last.end() + 1)
        if following is None:
            break
        last = following
    return last


def _tells_span(text: str, reading: Reading, at: int, unit: str) -> bool:
    """压减至79个、60个工作日，: not 到12个、3个月内建成, where the second tells how soon."""
    is_behind = _lasts_behind(text, reading.start, 0) is not None
    return is_behind and (at + len(unit) == len(text) or closes_span(text, at + len(unit)))


def _past_yardstick(text: str, at: int, reading: Reading) -> re.Match[str] | None:
    """The numeral behind 全省 in 高于全国0.4、全省0.1个百分点, or None."""
    if reading.unit is not None or "." not in reading.numeral:
        return None
    noun = _match_noun.match(text, at)
    if _yardstick.search(text, max(0, reading.start - _YARDSTICK_REACH), reading.start) is None:
        return None  # 指数为50.3、高于上月0.3个百分点
    if noun is None or _changed_behind(text, noun.end(), at) is not None:
        return None  # 版本2.0、降低0.1个百分点
    return match_numeral(text, noun.end())


def is_fraction(text: str, reading: Reading) -> bool:
    """三分之一, 1/3: a part that takes no unit from its neighbour (四分之一和80%)."""
    surface = text[reading.start : reading.end]
    return reading.unit is None and ("分之" in surface or "/" in surface)
