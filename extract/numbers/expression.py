"""Read the one expression that holds a numeral sign: which reader takes it, in which order."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extract.lexicon import read_words
from extract.numbers.amounts.portion import join_shares, read_half, read_many_of, read_of
from extract.numbers.approximator import INSIDE
from extract.numbers.dates.calendar import read_named_day
from extract.numbers.dates.weekday import read_weekday
from extract.numbers.extend import extend
from extract.numbers.grammar import COVERED, is_numeral_sign, match_numeral
from extract.numbers.guards import behind, words_of
from extract.numbers.lexical import Word, find_shape, find_word
from extract.numbers.marked import read_marked
from extract.numbers.names import code
from extract.numbers.names.called import (
    is_case,
    is_cut_word,
    read_named_word,
    read_scheme,
    read_works,
)
from extract.numbers.names.enclosed import LONGEST_NAME, read_enclosed, read_quoted, read_title
from extract.numbers.names.person import BYLINES, person_at
from extract.numbers.reading import Reading, read_amount
from extract.numbers.segment import begins_word
from extract.numbers.touching import take_approximators
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_HAN: Final = f"[^\\W\\d_a-zA-Z{COVERED}]"


_CLOSERS: Final = frozenset("，。；、！？）)”,;!? \n").union([""])
_OPENERS: Final = frozenset("，。；：、！？（“,;:!? \n").union([""])
_SPANS: Final = ("time", "money", "measure")
_NO_PHRASE: Final = frozenset((*INSIDE, "是", "到", "至"))
_PAIRED: Final = frozenset(
    (*words_of("figures", "medal_units"), *words_of("figures", "paired_signs"))
)
_PRICED: Final = words_of("figures", "priced_units")
_SHARE_REACH: Final = 6  # 一百万分之…, with a space
_BASES: Final = frozenset("一壹十百千万佰仟")
_TITLED: Final = ("quantity", "identifier", "ordinal")
_TENTHS: Final = "成"
_ALL: Final = "一共"  # 一期一共28个
_AGES, _EACH = "岁", "每"
_HOURS: Final = ("点", "时")
_AND: Final = ("和", "、", "与", "及")
_AGAIN_REACH: Final = 20
_ROAD: Final = "路"
_STOREYS: Final = "楼"  # 一楼楼道
_is_year: Final = Pattern("[一二][〇零一二三四五六七八九]{3}年")
_clock_behind: Final = behind("dates", "day_parts")
_pointed_behind: Final = behind("wordparts", "this_behind")


@cache
def _frame(frame: str) -> re.Pattern[str]:
    """The pattern of a frame: its first X or Y is any character, its second the same again."""
    parts = []
    for i, char in enumerate(frame):
        if char not in "XY":
            parts.append(char)
        elif frame.index(char) == i:
            parts.append(rf"(?P<{char.lower()}>{_HAN})")
        else:
            parts.append(rf"(?P={char.lower()})")
    return re.compile("".join(parts))


def _second(frame: str) -> int:
    """Where the next sign of a frame stands that is told by itself, 0 where none does."""
    return next((i for i in range(1, len(frame)) if frame[i] not in "XY"), 0)


#: Each frame, where its second sign stands, and whether it fills its clause (一村不漏).
_FRAMES: Final[dict[str, list[tuple[str, int, bool]]]] = {}
for _entry in read_words("frames", "frames"):
    _FRAMES.setdefault(_entry["frame"][0], []).append(
        (_entry["frame"], _second(_entry["frame"]), _entry.get("closed") == "true")
    )


def read_expression(
    text: str, spot: int, floor: int, persons: frozenset[str], *, quoted: bool
) -> Reading:
    """Return the reading of the expression around the numeral sign at `spot`.

    It begins at `floor` or later and ends after `spot`: no sign is lost and none is read twice.
    `quoted` says that a quotation mark is opened between the two.
    """
    named = read_quoted(text, spot, floor) if quoted else None
    if named is not None:
        return named
    if text[spot].isascii():
        word = find_word(text, spot, floor)
        if word is not None:
            return Reading(spot - word.lead, spot - word.lead + len(word.word), word.kind)
        reading = code.read_code(text, spot, floor)
    else:
        reading = _read_chinese(text, spot, floor, persons)
    if reading is not None:
        return reading
    amount = read_amount(text, spot, floor)
    if amount is None:
        unread = match_numeral(text, spot)
        return Reading(spot, unread.end() if unread else spot + 1, "idiom", text[spot])
    shape = find_shape(text, spot, amount.end, floor)
    if shape is not None:
        return Reading(*shape)
    reading = read_marked(text, amount, floor)
    if reading.kind in _TITLED and text.find("》", reading.end, reading.end + LONGEST_NAME) >= 0:
        return read_title(text, reading, floor) or extend(text, reading, floor)
    return extend(text, reading, floor)


def _read_chinese(text: str, spot: int, floor: int, persons: frozenset[str]) -> Reading | None:
    """What a Chinese sign is part of before it is taken for an amount: a share, a day, a word."""
    is_share = text[spot] in _BASES and "分" in text[spot + 1 : spot + _SHARE_REACH]
    share = read_of(text, spot) if is_share else None
    if share is None and text[spot + 1 : spot + 2] in _BASES:
        share = read_many_of(text, spot)  # 两百分之一
    if share is not None:
        return take_approximators(text, join_shares(text, share), floor)
    if text[spot] in "一半":
        half = read_half(text, spot, floor)
        if half is not None:
            return take_approximators(text, half, floor)
    date = read_named_day(text, spot, floor) or read_weekday(text, spot, floor)
    if date is not None:
        return extend(text, date, floor)
    return _read_word(text, spot, floor, persons)


def _read_word(text: str, spot: int, floor: int, persons: frozenset[str]) -> Reading | None:
    """A listed word or name, a frame, a person, a quoted slogan or a title around a sign."""
    named = read_works(text, spot, floor) or read_scheme(text, spot)
    if named is not None:
        return named
    word = _find_listed(text, spot, floor)
    person = person_at(text, spot, floor, persons) if persons else None
    is_given = person is not None and word is not None and _is_given(person, spot, word.word)
    is_signed = person is not None and text.endswith(BYLINES, floor, person[0])
    if person is not None and (word is None or is_given or is_signed):
        return Reading(*person, "name")  # （记者李三思）
    if word is not None and not _is_longer_figure(text, spot, word.word, word.lead):
        start = spot - word.lead
        place = read_named_word(text, spot, word.word) if word.kind == "idiom" else None
        if place is not None:
            return place
        return Reading(start, start + len(word.word), word.kind)
    if text[spot] == "一" and _is_doubled(text, spot + 1) and not begins_word(text, spot + 2):
        return Reading(spot, spot + 3, "idiom")  # 一股股, 一代代
    is_numbered = spot > floor and text[spot - 1] == "第"  # 第一届一次会议
    for frame, second, is_closed in () if is_numbered else _FRAMES.get(text[spot], ()):
        if text[spot + second : spot + second + 1] != frame[second]:
            continue
        match = _frame(frame).match(text, spot)
        if is_closed and match is not None and not _fills_clause(text, spot, match.end()):
            continue
        is_free = match is not None and match_unit(text, match.end()) is None
        is_aged = match is not None and text[match.end() - 1] in _AGES  # 一名一岁半的儿童
        if match and is_free and not is_aged and not _are_amounts(text, spot):
            return Reading(spot, match.end(), "idiom")
    return read_enclosed(text, spot)


def _find_listed(text: str, spot: int, floor: int) -> Word | None:
    """The listed word around a sign, where what stands beside it makes it no figure."""
    word = find_word(text, spot, floor)
    if word is not None and word.lead == 0 and _is_cut(text, spot, floor):
        word = None
    if word is not None and is_cut_word(text, spot, word.word):
        word = None
    if word is not None and is_case(text, spot, word.word):
        word = None
    if word is not None and _is_counted_again(text, spot, word.word):
        word = None
    if word is not None and word.lead and _is_year.match(text, spot):
        word = None  # 同一九八〇年相比
    if (
        word is not None
        and text[spot + 1 : spot + 2] in _HOURS
        and _clock_behind(text, spot, floor)
    ):
        word = None  # 下午一点, 凌晨一时
    return word


def _is_given(person: tuple[int, int], spot: int, word: str) -> bool:
    """梁千秋: a word that is all of a given name; 一定 behind a surname is an adverb."""
    return person == (spot - 1, spot + len(word)) and word[0] != "一"


def _fills_clause(text: str, spot: int, end: int) -> bool:
    """一村不漏、一户不少: from pause to pause, and no span of time (一天不吃)."""
    if text[spot - 1 : spot] not in _OPENERS or text[end : end + 1] not in _CLOSERS:
        return False
    unit = match_unit(text, spot + 1)
    return unit is None or unit.cls not in _SPANS


def _are_amounts(text: str, spot: int) -> bool:
    """三天两夜 are two spans, 一个一米四的孩子 a measure; 三言两语 is a phrase."""
    if text[spot + 1 : spot + 2] in _NO_PHRASE or text.startswith(_ALL, spot + 2):
        return True  # 千余万元, 三是两个纲要
    if text[spot + 1] == _TENTHS and text[spot + 2] in COVERED:
        return True  # 三成五的学生
    if text[spot : spot + 2] == text[spot + 2 : spot + 4]:
        return False  # 一代一代
    if text[spot + 1] == _ROAD and spot and "\u4e00" <= text[spot - 1] <= "\u9fff":
        return True  # 人民一路一处小区
    first, last = (match_unit(text, spot + step) for step in (1, 3))
    if first is not None and first.unit in _PRICED:
        return True  # 三块五到四块
    if text[spot + 1] in _PAIRED and text[spot + 3 : spot + 4] in _PAIRED:
        return True  # 一银一铜, 三男五女
    if first is None or last is None:
        return False
    is_measured = first.cls != last.cls in ("measure", "money") and text[spot + 2] == "一"
    is_each = last.cls == "time" and first.cls != "time" and text[spot + 2] == "一"  # 一人一天
    return first.cls == last.cls == "time" or is_each or (is_measured and not last.weak)


def _is_doubled(text: str, at: int) -> bool:
    pair = text[at : at + 2]
    is_han = (
        pair[:1] not in COVERED and pair[:1] not in _STOREYS and "\u4e00" <= pair[:1] <= "\u9fff"
    )
    return len(pair) == len("股股") and pair[0] == pair[1] and is_han


def _is_counted_again(text: str, spot: int, word: str) -> bool:
    """两起盗窃案和一起…案: what was counted so before is counted again, whatever 一起 is."""
    if word[0] != "一" or len(word) != len("一起") or text[spot - 1 : spot] not in _AND:
        return False
    before = text[max(0, spot - _AGAIN_REACH) : spot]
    at = before.rfind(word[1])
    return at > 0 and is_numeral_sign(before[at - 1])


def _is_cut(text: str, spot: int, floor: int) -> bool:
    """第三产业 does not hold 三产, nor 这一举措 一举."""
    if spot > floor and text[spot - 1] == "第":
        return True
    return text[spot] == "一" and _pointed_behind(text, spot, floor) is not None


def _is_longer_figure(text: str, spot: int, word: str, lead: int) -> bool:
    """十分钟 is ten minutes, whatever 十分 is."""
    if lead or len(word) > 2:
        return False
    numeral = match_numeral(text, spot)
    if numeral is None:
        return False
    if numeral.end() - spot > len(word) and "点" in numeral.group():  # 一点五倍
        return text[numeral.end() : numeral.end() + 1] in _CLOSERS or (
            match_unit(text, numeral.end()) is not None
        )
    if numeral.end() - spot >= len(word):
        return False
    unit = match_unit(text, numeral.end())
    if unit is None or text.startswith(_EACH, spot + len(word)):
        return False  # 股价一度每天下跌
    return numeral.end() + len(unit.unit) > spot + len(word)
