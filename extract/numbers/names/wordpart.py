"""A short numeral that is part of a word, a phrase or a name, and counts nothing.

The lexicon's words have been tried before; here the neighbours and the segmenter decide.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from extract.numbers.approximator import INSIDE
from extract.numbers.grammar import match_numeral
from extract.numbers.guards import before, behind, words_of
from extract.numbers.names.enclosed import read_quoted_sign, read_sounded_name
from extract.numbers.names.person import SURNAMES
from extract.numbers.names.placename import read_company, read_numbered_place, read_place, read_road
from extract.numbers.nouns.chunk import is_person
from extract.numbers.nouns.noun import speech_of
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import NAMES, tag_words, token_around, word_kind
from extract.numbers.spread import separator_end
from extract.numbers.unit import Unit, match_unit
from extract.pattern import Pattern

SHORT: Final = 2  # signs of a numeral that may be half of a word
_NAMED_UNIT: Final = "名"
_EACH, _PIECE, _HALF = "每", "个", "半"
_MEASURED: Final = ("money", "measure")  # classes whose units open names too: 三元巷
_PHRASES: Final = ("i", "l")
_PHRASE_LENGTH: Final = 4
_BARE: Final = frozenset("零万千百亿")
_REGIONS: Final = frozenset(words_of("wordparts", "region_units"))  # 帕尔万省: no myriad of them
_ROUND: Final = frozenset("一百千万亿")  # 张万年, 薄一波; 李三位 is no name
_UNLESS_MEASURED: Final = ("又", "另")
_PEOPLE, _RANK, _BIG = "人", "级", "大"
_TURNS: Final = frozenset(words_of("wordparts", "turn_units"))
_CLAUSE: Final = Pattern("[\u4e00-\u9fff]{0,6}，[\u4e00-\u9fff]{0,6}")
_at_once_before: Final = before("wordparts", "at_once_before")
_not_at_once: Final = before("wordparts", "not_at_once_before")
_AT_LENGTH: Final = frozenset(words_of("wordparts", "at_length_units"))
_SO_LONG: Final = "就是"
_COUNTABLE: Final = frozenset("nabqmszj")  # tags of what a bare sign may count
_numbered: Final = behind("wordparts", "numbered_behind")
_WHEN: Final = frozenset(words_of("wordparts", "ahead_signs"))
_BEFORE_NEXT: Final = frozenset("的是到在与和比")
_THINGS: Final = ("n",)
_NAMED: Final = words_of("wordparts", "named_endings")
_CLAD: Final = Pattern("[\u4e00-\u9fff]{1,3}着[\u4e00-\u9fff]{1,9}的(?P<who>[\u4e00-\u9fff]{2})")
_HAN: Final = Pattern("[\u4e00-\u9fff]{2,12}")
_counting: Final = behind("wordparts", "counting_behind")
_pointing: Final = behind("wordparts", "pointing_behind")
_NEWEST, _EVENT_UNITS = "最新", words_of("wordparts", "event_units")
_ONE_OF: Final = frozenset(words_of("wordparts", "one_of_behind"))
_settles: Final = before("wordparts", "settling_before")
_are_mouths: Final = before("wordparts", "mouths_before")
_FAMILY, _SHORTEST_NAME = "家", 2
_DOING_TAGS: Final = frozenset("vpdc")
_TIME, _NEAR = "t", 12
_EXCEEDING: Final = words_of("wordparts", "exceeding_words")
_pointing_after: Final = behind("wordparts", "pointing_after")
_pointing_within: Final = behind("wordparts", "pointing_within")
_denominator: Final = behind("figures", "denominator_behind")


def read_word_part(text: str, amount: Reading, unit: Unit | None, floor: int) -> Reading | None:
    """Return the word, phrase or name a short numeral is part of, or None where it counts."""
    if amount.numeral == "一":
        word = _pointing(text, amount.start, floor)
        if word is not None and _points(text, amount.start - len(word), word, unit):
            return _pointed(amount, word)
        if unit is not None and _is_done_once(text, amount, unit):
            return Reading(amount.start, amount.end, "idiom", amount.numeral)
        if unit is not None and unit.unit == _FAMILY and _is_family(text, amount):
            return Reading(amount.start, amount.end + 1, "idiom", amount.numeral)
    street = read_numbered_place(text, amount, unit, floor)
    if street is not None:
        return street
    is_ranged = separator_end(text, amount.end) > amount.end
    is_both = amount.numeral == "两" and unit is not None and unit.cls == "thing"  # 两国
    is_second = amount.numeral == "二"  # 二 counts nothing: 二台山变电站
    may_open = unit is None or is_second or (unit.cls in _MEASURED and len(unit.unit) == 1)
    if may_open and len(amount.numeral) == 1:  # not 三公里坡路
        place = read_place(text, amount)
        if place is not None:
            return place
    if (unit is None or unit.weak) and not is_ranged and not is_both:
        part = _as_word(text, amount, unit, floor)
        if part is not None:
            return part
    road = read_road(text, amount)
    if road is not None:
        return road
    if unit is not None and unit.unit in _REGIONS and amount.numeral in _BARE:
        return Reading(amount.start, amount.end + len(unit.unit), "name", amount.numeral)
    if unit is not None:
        return read_company(text, amount, unit) or _as_phrase(text, amount, unit, floor)
    quoted = read_quoted_sign(text, amount, floor) if len(amount.numeral) == 1 else None
    if quoted is None and amount.numeral in _BARE:
        return _as_bare_word(text, amount, floor)
    if quoted is None and not is_ranged and _stands_alone(text, amount, floor):
        return Reading(amount.start, amount.end, "idiom", amount.numeral)
    return quoted


def _is_family(text: str, amount: Reading) -> bool:
    """刘道良一家是茶农, 一家6口: the family, not one firm."""
    numeral = match_numeral(text, amount.end + 1) if amount.numeral == "一" else None
    if numeral is not None and _are_mouths(text, numeral.end()):
        return True
    if _settles(text, amount.end + 1) and text[amount.start - 1 : amount.start] not in _ONE_OF:
        return True  # 一家目前定居海外
    if amount.start < _SHORTEST_NAME:
        return False
    begin, _, tag = token_around(text, amount.start - 1)
    if not tag.startswith("nr") or amount.start - begin < _SHORTEST_NAME:
        return False
    follows = text[amount.end + 1 : amount.end + 2]
    if not "\u4e00" <= follows <= "\u9fff":
        return True
    _, end, tag = token_around(text, amount.end + 1, near=True)
    if tag == _TIME:  # 刘道良一家去年搬进新房, not 某某一家去年成立的公司
        tag = token_around(text, end, near=True)[2] if text.find("的", end, end + _NEAR) < 0 else ""
    return tag[:1] in _DOING_TAGS


def _is_done_once(text: str, amount: Reading, unit: Unit) -> bool:
    """一成立, 一盘算: what looks like a measure word begins a verb, and 一 says as soon as."""
    if len(unit.unit) == 1 and _is_verb(unit.unit) and _is_at_once(text, amount):
        return True  # 往门前一站，便…
    if unit.unit in _AT_LENGTH and _at_length(text, amount.end + len(unit.unit)):
        return True
    if unit.unit == _NAMED_UNIT:
        return False  # 一名叫小明的学生
    if len(unit.unit) == 1 and not _is_verb(text[amount.end : amount.end + SHORT]):
        return False  # a quick look: most measure words begin no verb
    begin, end, tag = token_around(text, amount.end, near=True)
    return begin == amount.end and end - begin > len(unit.unit) and tag == "v"


def _at_length(text: str, at: int) -> bool:
    """一帮就是8年: whether 就是 and a time follow."""
    numeral = match_numeral(text, at + len(_SO_LONG)) if text.startswith(_SO_LONG, at) else None
    if numeral is None:
        return False
    end = numeral.end() + (text[numeral.end() : numeral.end() + 1] in INSIDE)
    unit = match_unit(text, end)
    return unit is not None and unit.cls == "time"


def _is_at_once(text: str, amount: Reading) -> bool:
    """一听就明白, 一站，便有人来; 买一包烟就走 counts what is bought."""
    clause = _CLAUSE.match(text, amount.end + 1)
    ends = (amount.end + 1, *_then_at(clause)) if clause is not None else (amount.end + 1,)
    if not any(_at_once_before(text, at) and not _not_at_once(text, at) for at in ends):
        return False
    begin, _, tag = token_around(text, amount.start - 1, near=True) if amount.start else (0, 0, "")
    return begin >= amount.start or tag[:1] != "v"


def _then_at(clause: re.Match[str]) -> range:
    """The places of the next clause where 便 or 就 may stand."""
    return range(clause.string.index("，", clause.start()) + 1, clause.end() + 1)


@lru_cache(maxsize=1 << 13)
def _is_verb(word: str) -> bool:
    """Whether one or two signs are a verb of the dictionary."""
    tokens = tag_words(word, guess=False)
    return len(tokens) == 1 and tokens[0][1] == "v"


def _points(text: str, start: int, word: str, unit: Unit | None) -> bool:
    """下一站 points; 植下一棵 counts, and so do 又一批 and 另一位."""
    if word == "某" and text[start - 1 : start] in SURNAMES:
        return False  # 张某一纸诉状
    if (
        word == _EACH
        and unit is not None
        and (unit.cls == "measure" or (unit.cls == "time" and len(unit.unit) > 1))
    ):
        return False  # 每一小时, 每一公里
    if unit is not None and unit.unit == _PIECE and text.startswith(_HALF, start + len(word) + 2):
        return False  # 这一个半月
    if word in _UNLESS_MEASURED:
        return unit is None or unit.weak
    if word == _NEWEST and unit is not None and unit.unit in _EVENT_UNITS:
        return False  # 最新一起矿难
    if _pointing_within(text, start + len(word), 0) and not text.endswith(_EXCEEDING, 0, start):
        return False
    if word == "前" and start and text[start - 1] in _WHEN:
        return False  # 自此前一周
    if word == "后" and start and "\u4e00" <= text[start - 1] <= "\u9fff":
        return text[start - 1] in _BEFORE_NEXT  # 震后一年 is a year, 的后一年 the next
    if unit is not None and (unit.unit == _RANK or unit.unit in _TURNS):
        return True  # 报上一级主管部门, 突破上一轮高点
    if word not in ("上", "下") or start == 0 or not "\u4e00" <= text[start - 1] <= "\u9fff":
        return True
    return _pointing_after(text, start, 0) is not None


def _pointed(amount: Reading, word: str) -> Reading:
    """这一举措, 上一轮: the numeral points at one thing and counts nothing."""
    return Reading(amount.start - len(word), amount.end, "idiom", amount.numeral)


def _as_word(text: str, amount: Reading, unit: Unit | None, floor: int) -> Reading | None:
    """The word or name a short numeral is half of, by the segmenter; None where it counts."""
    start, end, tag = token_around(text, amount.start)
    kind = word_kind(tag, end - start)
    figure_end = amount.end + (len(unit.unit) if unit is not None else 0)
    if _denominator(text, amount.start, start) is not None:
        return None  # 每千人
    if unit is not None and text[figure_end:end] == _PEOPLE:
        return None  # 三代人
    if unit is not None and start == amount.start and _is_guessed(text, amount, unit, tag):
        return None  # 五国为联合国…, 两大阵营
    is_longer = start >= floor and end >= amount.end and (unit is None or end != figure_end)
    if kind is not None and is_longer:
        is_named = text.endswith(_NAMED, start, end)  # 东三经路, 零点调查公司
        return Reading(start, end, "name" if is_named else kind, amount.numeral)
    if unit is None and amount.numeral in ("一", "半"):
        is_word = start == amount.start and end > amount.end
        if end == amount.end and kind is None and _is_thing(text, amount):
            return None
        return Reading(amount.start, end if is_word else amount.end, "idiom", amount.numeral)
    return None


def _is_guessed(text: str, amount: Reading, unit: Unit, tag: str) -> bool:
    """Whether what opens with a numeral is no name of the dictionary's, nor a phrase with 大."""
    if unit.unit == _BIG and tag in _PHRASES:
        return amount.numeral == "两"
    if unit.unit == _RANK:
        return amount.numeral != "一" and tag == "n"  # 三级网络
    is_name = tag in NAMES and unit.cls == "thing"
    return is_name and token_around(text, amount.start, near=True)[1] == amount.end


def _is_thing(text: str, amount: Reading) -> bool:
    """一男子, 附近一旅店: 一 with no measure word before a noun means “a”."""
    if amount.numeral != "一":
        return False
    clad = _CLAD.match(text, amount.end)
    if clad is not None and is_person(clad["who"]):
        return True
    begin, end, tag = token_around(text, amount.end, near=True)
    if begin != amount.end or end - begin < SHORT:
        return False
    if speech_of((text[begin:end], tag)) in _THINGS:
        return True
    return _is_thing_at(text, amount.end, end - begin)  # 一快递公司


def _is_thing_at(text: str, at: int, longer: int) -> bool:
    """Whether a noun phrase of more than `longer` signs begins at an offset."""
    words = _HAN.match(text, at)
    span = find_first_phrase(words.group(), verbs=False) if words is not None else None
    return span is not None and span[0] == 0 and span[1] > longer


def _as_phrase(text: str, amount: Reading, unit: Unit, floor: int) -> Reading | None:
    """更上一层楼, 张万年: the phrase or name that ends in a figure with a unit, or None."""
    previous = text[amount.start - 1 : amount.start] if amount.start > floor else ""
    if not "\u4e00" <= previous <= "\u9fff" or _counting(text, amount.start, floor):
        return None
    start, end, tag = token_around(text, amount.start, near=True)
    figure_end = amount.end + len(unit.unit)
    if not floor <= start < amount.start or end < figure_end:
        return None
    is_span = unit.cls == "time" and amount.numeral == "两"  # 今明两天
    if tag in _PHRASES and end - start >= _PHRASE_LENGTH and not is_span:
        return Reading(start, end, "idiom", amount.numeral)
    is_named = amount.numeral in _ROUND and tag in NAMES and end - start > SHORT
    return Reading(start, end, "name", amount.numeral) if is_named else None


def _stands_alone(text: str, amount: Reading, floor: int) -> bool:
    """Whether a sign ends a person's name before a verb: 李友三写信, not 致三死亡."""
    surname = text[amount.start - 2 : amount.start - 1] if amount.start - 2 >= floor else ""
    follows = text[amount.end : amount.end + 1]
    is_named = surname != "" and surname in SURNAMES and "\u4e00" <= follows <= "\u9fff"
    if len(amount.numeral) > 1 or not is_named or _numbered(text, amount.start, floor):
        return False
    tag = token_around(text, amount.end, near=True)[2]
    return tag[0] not in _COUNTABLE and not _is_thing_at(text, amount.end, 0)


def _as_bare_word(text: str, amount: Reading, floor: int) -> Reading | None:
    """零就业, 万秀英: a sign that counts nothing before a noun without a unit, or None."""
    if not "\u4e00" <= text[amount.end : amount.end + 1] <= "\u9fff":
        return read_sounded_name(text, amount, floor)
    if _denominator(text, amount.start, floor) is not None:
        return None
    end = amount.end
    if amount.numeral == "零":
        begin, end, _ = token_around(text, amount.end, near=True)
        end = max(amount.end, end) if begin == amount.end else amount.end
    return Reading(amount.start, end, "idiom", amount.numeral)
