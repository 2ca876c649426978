"""Whether a reading only means “a”, and whether a journalist would put it in a table."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.dates.lasting import closes_span
from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_counts_one: Final = behind("figures", "counts_one")
_VAGUE_UNITS: Final = words_of("figures", "vague_units")
_BOTH_UNITS: Final = words_of("figures", "both_units")
_BASES: Final = frozenset(("一", "百", "千", "万", "百万", "10万", "十万", "亿"))
_GREAT: Final = frozenset(("10万", "十万"))
_LAND: Final = frozenset(words_of("counted", "land_units"))
_ONE: Final = 1
_PRICED: Final = frozenset(words_of("figures", "no_rate_behind"))
_is_based: Final = before("figures", "base_before")
_is_rate: Final = before("figures", "rate_before")
_negated_behind: Final = behind("figures", "negated_behind")
_rated_behind: Final = behind("figures", "rate_behind")
_span_before: Final = Pattern(
    r"(?:[\d.]+|[一二两三四五六七八九十]+)(?:个[\u4e00-\u9fff]{0,3})?[、和与]$"
)
_SPAN_MARK: Final = "个"
_SPAN_REACH: Final = 10
_CURRENCY_ENDS: Final = frozenset("元镑铢布郎币盾")
_is_extreme: Final = before("figures", "extreme_before")
_is_record: Final = before("figures", "achievement_before")
_denominator: Final = behind("figures", "denominator_behind")
_achievement: Final = behind("figures", "achievement_behind")
_CLOSERS: Final = frozenset("，。；、！？）)”,;!?\n")
_DONE, _ONLY_REACH = ("了", "到", "出"), 5
_only_done: Final = Pattern("(?:仅|(?<![船艘\\d两几数])只)[\u4e00-\u9fff]{1,2}[了到出]$")
_EARLY: Final = "提前"
_advised: Final = behind("figures", "advised_behind")
_is_booked: Final = before("figures", "booked_before")
_LIST_ENDS: Final = _CLOSERS | frozenset("（(")  # 手表一块（已估价）
_RESULTS: Final = ("了", "至", "到", "为", "达")
_JOINERS: Final = frozenset(words_of("figures", "list_joiners"))
_MANY: Final = r"(?:\d{1,4}|[两二三四五六七八九十百几]{1,3})"
_joined_ahead: Final = Pattern(rf"[\u4e00-\u9fff]{{1,8}}?(?:和|及|与|以及|、){_MANY}")
_joined_behind: Final = Pattern(
    rf"{_MANY}(?P<counted>[\u4e00-\u9fff]{{2,10}})(?:和|及|与|以及|、)$"
)
_JOINED_REACH: Final = 16
_AMONG, _AMONG_REACH = "中就有", 12
_contains_one: Final = Pattern(
    rf"[^，。；、！？\d]{{1,8}}{_AMONG}[一1](?![〇零一二三四五六七八九十百千万\d.])"
)
_lasted_behind: Final = behind("figures", "period_behind")
_PERIODS: Final = "|".join(words_of("figures", "period_nouns"))
_period_before: Final = Pattern(f"的[^，。；、！？的]{{0,8}}?(?:{_PERIODS})")
_A_CLASSES: Final = frozenset(("classifier", "verbal", "collective", "container", "order"))


def is_indefinite(text: str, reading: Reading) -> bool:
    """Return True for 一个, 一项 that only mean “a” (仅一家 counts one)."""
    if reading.numeral != "一" or reading.kind != "quantity" or reading.comparator != "exact":
        return False
    if reading.unit in _VAGUE_UNITS or reading.unit is None:
        return True  # 一男子
    if reading.cls not in _A_CLASSES or _counts_one(text, reading.start, 0) is not None:
        return False
    if text.endswith(_DONE, 0, reading.start) and _only_done.search(
        text, max(0, reading.start - _ONLY_REACH), reading.start
    ):
        return False  # 全天只卖了一只
    if reading.cls == "verbal":
        return True
    return not (_is_listed(text, reading) or _is_joined(text, reading))


def _is_joined(text: str, reading: Reading) -> bool:
    """一个主场和四个分场, 三个县和一个区: one of several that are counted together."""
    unit = reading.unit or ""
    ahead = _joined_ahead.match(text, reading.end)
    if ahead is not None and text.startswith(unit, ahead.end()):
        return True
    behind = _joined_behind.search(text[max(0, reading.start - _JOINED_REACH) : reading.start])
    return behind is not None and behind["counted"].startswith(unit)


def _is_listed(text: str, reading: Reading) -> bool:
    """公章一枚, at a clause's end behind its noun: one is counted."""
    after, before = text[reading.end : reading.end + 1], text[reading.start - 1 : reading.start]
    return (
        (not after or after in _LIST_ENDS)
        and "\u4e00" <= before <= "\u9fff"
        and before not in _JOINERS
    )


def _is_base(reading: Reading) -> bool:
    """百公里电耗, 一亩地能收: so much of the one or hundred that stands for each; not 万亩荒滩."""
    is_land = reading.unit in _LAND and reading.value != _ONE
    is_great = reading.cls == "measure" and reading.numeral in _GREAT  # 年产10万吨
    is_more = reading.numeral == "一" and reading.value != _ONE  # 一米九
    return reading.numeral in _BASES and not (is_land or is_great or is_more)


def _is_achieved(text: str, reading: Reading, floor: int) -> bool:
    """缩短至5天, 种了10年, at the end of a clause: what was done took or changed so much time."""
    start = reading.start
    is_done = text.endswith("了", floor, start) and text[reading.end : reading.end + 1] in _CLOSERS
    listed = (
        _span_before.search(text[max(0, start - _SPAN_REACH) : start])
        if start == floor + 1
        else None
    )
    if listed is not None and _is_told_span(text, reading, listed):  # 压减至79个、60个工作日
        start, floor = max(0, start - _SPAN_REACH) + listed.start(), 0
    stem = start - text.endswith(_RESULTS, floor, start)
    if is_done:
        return True
    word = _achievement(text, start, floor) or _achievement(text, stem, floor)
    return word is not None and not (word == _EARLY and _is_routine(text, start, reading.end))


def _is_routine(text: str, start: int, end: int) -> bool:
    """须提前30分钟到场, 提前3天预约: how early one has to be, and no work done early."""
    return _is_booked(text, end) or _advised(text, start - len(_EARLY), 0) is not None


def _is_told_span(text: str, reading: Reading, listed: re.Match[str]) -> bool:
    """压减至79个、60个工作日: both with the same 个; not 增加到12个、3年内建成."""
    is_alike = _SPAN_MARK not in listed.group() or (reading.unit or "").startswith(_SPAN_MARK)
    surface, end = text[reading.start : reading.end], reading.end
    is_closed = end == len(text) or closes_span(text, end) or closes_span(surface, len(surface) - 2)
    return is_alike and is_closed


def _is_rated(text: str, reading: Reading, floor: int) -> bool:
    """（1元人民币约合5泰铢）, 160日元兑1美元: what a rate is told of; not 涨了1元约合5泰铢."""
    word = _rated_behind(text, reading.start, floor)
    if word is not None:  # not 每股兑换1元
        before = reading.start - len(word)
        return text[before - 1 : before] in _CURRENCY_ENDS
    return _is_rate(text, reading.end) and text[reading.start - 1 : reading.start] not in _PRICED


def _is_for_one(text: str, end: int) -> bool:
    """20位居民中就有一位党员: so many, of whom one is told, stand for all of them."""
    is_near = text.find(_AMONG, end, end + _AMONG_REACH) >= 0
    return is_near and _contains_one.match(text, end) is not None


def _is_period(text: str, reading: Reading, floor: int) -> bool:
    """历时40天的春运: how long a season or a term always takes, and nothing that was achieved."""
    is_told = _lasted_behind(text, reading.start, floor) is not None
    return is_told and _period_before.match(text, reading.end) is not None


def is_candidate(text: str, reading: Reading, floor: int) -> bool:
    """Return True for a figure worth a row in a table, by the rules of its kind."""
    kind = reading.kind
    if kind == "quantity":
        if reading.indefinite or _denominator(text, reading.start, floor) is not None:
            return False
        if reading.numeral == "一" and _negated_behind(text, reading.start, floor) is not None:
            return False  # 洗澡不花一分钱
        if reading.cls == "money" and reading.value == _ONE and _is_rated(text, reading, floor):
            return False
        if reading.numeral == "两" and reading.unit in _BOTH_UNITS:
            return False  # 两国元首: who they are has been said
        is_base = reading.comparator == "exact" and _is_base(reading)
        if is_base and reading.value == _ONE and _counts_one(text, reading.start, 0) is not None:
            return True  # 占地仅一平方公里
        if _is_for_one(text, reading.end):
            return False
        return not (is_base and (reading.cls == "measure" or _is_based(text, reading.end)))
    if kind == "duration":
        if _is_extreme(text, reading.end) or _is_period(text, reading, floor):
            return False
        return _is_achieved(text, reading, floor) or _is_record(text, reading.end)
    return kind == "percent" or kind == "ratio"
