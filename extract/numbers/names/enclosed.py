"""Numerals within quotation marks and titles: “七防”, “百场戏工程”, 《三关排宴》, 《志愿军2》."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import COVERED
from extract.numbers.guards import words_of
from extract.numbers.lexical import find_word
from extract.numbers.nouns.noun import is_verb
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

LONGEST_NAME: Final = 14  # signs
_SHORT: Final = 6
_LONGEST_LINE: Final = 2000  # signs looked back over for quotation marks
_OPENING, _CLOSING = ("“", '"', "「", "『"), ("”", '"', "」", "』")
_PLANS: Final = words_of("identifiers", "quoted_plans")
_LASTING: Final = Pattern(rf"[年月天日](?:{'|'.join(_PLANS)})$")
_CHINESE_SIGNS: Final = "".join(sign for sign in COVERED if not sign.isascii())
_numerals: Final = Pattern(f"[{_CHINESE_SIGNS}]+")
_is_rules: Final = Pattern(rf"(?:\d+|[{_CHINESE_SIGNS}]+)条")  # “20条”
_is_numbered: Final = Pattern("[二两三四五六七八九十]个\\d+")  # “五个100”
_is_troop: Final = Pattern(
    "[\u4e00-\u9fff]{2,5}第?[一二三四五六七八九十]{1,3}"
    f"(?:{'|'.join(words_of('identifiers', 'troop_units'))})"
)  # “尖刀三连”
_are_ones: Final = Pattern("一[\u4e00-\u9fff](?:、一[\u4e00-\u9fff])+")
_MEASURING: Final = ("measure", "money", "time", "container", "verbal", "collective")
_INNER_DIGITS: Final = Pattern(r"(?<=[^\d.])\d+[万亿]?")
_PART_OF: Final = "分之"
_PART: Final = Pattern("[^、，]+")
_is_counted_slogan: Final = Pattern("[二两三四五六七八九十]个[\u4e00-\u9fff\\d]{2,4}")
_LONGEST_SLOGANS, _FEWEST = 40, 2
_TAKEN_UP: Final = words_of("identifiers", "slogan_behind")
_CAMPAIGNS: Final = words_of("identifiers", "plan_nouns")
_SLOGAN: Final = 8
_NAME_ENDS: Final = frozenset("”·")
_QUOTED: Final = 6  # signs of a quoted name
_NAME_REACH: Final = 6
_NAME_START: Final = Pattern("[“·](?P<name>[\u4e00-\u9fff]{1,4})$")
_UNMEASURED_ENDS: Final = words_of("identifiers", "unmeasured_ends")
_MEASURED_ENDS: Final = frozenset(words_of("identifiers", "measured_ends"))


def read_quoted(text: str, spot: int, floor: int) -> Reading | None:
    """Return what stands in quotation marks around a sign where it is a name, or None.

    A plan (“60万亩工程”) or a slogan of several signs (“一户一年一技”), not “新增3个项目，很好”.
    """
    opening = text.rfind("“", max(floor, spot - LONGEST_NAME), spot)
    close = text.find("”", spot, opening + LONGEST_NAME + 2) if opening >= 0 else -1
    inside = text[opening + 1 : close] if close >= 0 else ""
    if _are_ones.fullmatch(inside) and not _are_amounts(inside):
        return Reading(opening + 1, close, "name")  # “一网、一门、一次”改革
    if not inside.isalnum():
        return _read_counted_slogan(text, spot, opening) if opening >= 0 else None
    is_plan = inside.endswith(_PLANS) and not _LASTING.search(inside) and not _counts(inside)
    word = find_word(text, spot, floor)
    is_listed = word is not None and word.word == inside  # “一对一”
    if (
        is_plan
        or _is_rules.fullmatch(inside)
        or (_is_troop.fullmatch(inside) and not is_verb(tag_words(inside)[0]))
        or _is_campaign(text, inside, close)
        or (_is_slogan(inside) and not is_listed)
    ):
        return Reading(opening + 1, close, "name")
    return None


def _read_counted_slogan(text: str, spot: int, opening: int) -> Reading | None:
    """“六个精准、五个一批”: one of some slogans told by their number, as a name, or None."""
    close = text.find("”", spot, opening + _LONGEST_SLOGANS)
    inside = text[opening + 1 : close] if close >= 0 else ""
    parts = list(_PART.finditer(inside))
    if not text.endswith(_TAKEN_UP, 0, opening):
        return None  # “三个乡镇、五个村庄”受灾
    if len(parts) < _FEWEST or not all(
        _is_counted_slogan.fullmatch(part.group()) for part in parts
    ):
        return None
    for part in parts:
        if part.start() <= spot - opening - 1 < part.end():
            return Reading(opening + 1 + part.start(), opening + 1 + part.end(), "name")
    return None


def _are_amounts(inside: str) -> bool:
    """Whether each of a few ones is a measure, so that “一斤、一袋” are two amounts."""
    units = [match_unit(one, 1) for one in inside.split("、")]
    return all(unit is not None and unit.cls in _MEASURING for unit in units)


def _is_campaign(text: str, inside: str, close: int) -> bool:
    """“五个100”工程, not “三个50”，共150元."""
    return _is_numbered.fullmatch(inside) is not None and text.startswith(_CAMPAIGNS, close + 1)


def _counts(inside: str) -> bool:
    """Whether what is quoted tells of a measured number: “开展了3次行动”, not “60万亩工程”."""
    digits = _INNER_DIGITS.search(inside)
    return digits is not None and match_unit(inside, digits.end()) is not None


def _is_slogan(inside: str) -> bool:
    """Whether a short phrase holds two numerals or more, and ends in no measure: “双椒一药一品”."""
    if _PART_OF in inside:
        return False  # “百分之九十”
    is_measured = inside[-1] in _MEASURED_ENDS and not inside.endswith(_UNMEASURED_ENDS)
    is_short = len(inside) <= _SLOGAN and not is_measured
    return (
        is_short
        and len(_numerals.findall(inside)) > 1
        and not any(sign.isascii() for sign in inside)
    )


def read_enclosed(text: str, spot: int) -> Reading | None:
    """Return what is quoted and opens with a numeral (“七防”, 《三关排宴》) as a name, or None."""
    opening = text[spot - 1 : spot]
    if opening == "《":
        close = text.find("》", spot, spot + LONGEST_NAME)
    elif opening in _OPENING and (opening != '"' or _opens(text, spot - 1)):
        close = text.find(_CLOSING[_OPENING.index(opening)], spot, spot + _SHORT + 1)
    else:
        return None
    return Reading(spot, close, "name") if close > 0 and text[spot:close].isalpha() else None


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens what is quoted: the first, third … of its line."""
    line = max(text.rfind("\n", 0, at) + 1, at - _LONGEST_LINE)
    return text.count('"', line, at) % 2 == 0


def read_title(text: str, reading: Reading, floor: int) -> Reading | None:
    """《志愿军2》, 《午间20分》: a title that opens or ends in a figure, as a name; or None."""
    opening = text.rfind("《", max(floor, reading.start - LONGEST_NAME), reading.start)
    close = text.find("》", reading.end, reading.end + LONGEST_NAME)
    if opening < 0 or close < 0 or close - opening > LONGEST_NAME:
        return None
    if "》" in text[opening : reading.start]:
        return None
    is_edge = opening + 1 == reading.start or close == reading.end
    return Reading(opening + 1, close, "name") if is_edge else None


def read_sounded_name(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return “布拉万” or 西尔万·伊泰, a name told from its sounds that a sign ends, or None."""
    closed = text[amount.end : amount.end + 1]
    if not closed or closed not in _NAME_ENDS:
        return None
    opening = _NAME_START.search(text[max(floor, amount.start - _NAME_REACH) : amount.start])
    if opening is None:
        return None
    return Reading(amount.start - len(opening["name"]), amount.end, "name", amount.numeral)


def read_quoted_sign(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return “列备五都”, a few quoted signs with a bare numeral within, as a name, or None."""
    opening = text.rfind("“", max(floor, amount.start - _QUOTED), amount.start)
    close = text.find("”", amount.end, amount.end + _QUOTED) if opening >= 0 else -1
    inside = text[opening + 1 : close] if close >= 0 else ""
    if close < 0 or len(inside) > _QUOTED or not inside.isalpha() or inside.isascii():
        return None
    return Reading(opening + 1, close, "name", amount.numeral)
