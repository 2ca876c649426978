"""Which part of a phrase a measure word counts: 城市 of 70个城市房屋价格, 媒体 of 三家媒体记者."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import ATTRIBUTIVE, is_of_people, is_person
from extract.numbers.nouns.noun import PARTS, is_place, is_verb, speech_of
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.segment import tag_words
from extract.numbers.unit import UNITS

_OWNERS: Final = words_of("counted", "owner_endings")
_GAUGES: Final = sorted(words_of("counted", "measured_endings"), key=len, reverse=True)
_GAUGED: Final = Endings(tuple(_GAUGES))
_PROPERTIES: Final = words_of("counted", "owned_endings")
_FAR: Final = 3  # words to the thing
_HOUSE, _BODIES = "家", words_of("counted", "body_nouns")
_NOUNS: Final = frozenset("nx")
_WITHIN: Final = frozenset("nvabz")
_OF_PLACES: Final = frozenset(words_of("counted", "place_units"))
_MATTERS: Final = words_of("counted", "matter_nouns")
_PAPERS: Final = frozenset(words_of("counted", "paper_nouns"))
_GIVEN: Final = frozenset(words_of("counted", "given_nouns"))
_GIVERS: Final = frozenset(words_of("counted", "giver_units"))
_PAPER_UNITS: Final = frozenset(words_of("counted", "paper_units"))
_SAID_TAGS: Final = ("d", "ad", "zg", "p")
_VEHICLES: Final = frozenset(words_of("counted", "vehicle_units"))
_SETTINGS: Final = words_of("counted", "setting_words")
_DOING, _AND = ("v", "vn"), "和"
_BESIDE: Final = frozenset("和与及、")
_ONE, _PIECE = "人", "个"
_MARKS: Final = words_of("counted", "mark_endings")
_HAD: Final = words_of("counted", "had_endings")
_ACTORS: Final = words_of("counted", "actor_endings")
_LAND: Final = frozenset(words_of("counted", "land_units"))
_QUOTAS: Final = words_of("counted", "quota_nouns")
_KIND, _KIND_MEASURES = "种", words_of("counted", "kind_measures")
_SOLID: Final = frozenset(words_of("counted", "solid_units"))
_PERSON_UNITS: Final = frozenset(words_of("counted", "single_person_units"))


def owner_end(phrase: str, unit: str | None) -> int:
    """Return where in a phrase what its unit counts ends: before what is measured or who is of it.

    >>> owner_end("大中城市房屋销售价格", "个")
    4
    >>> owner_end("媒体记者", "家"), owner_end("媒体记者", "名"), owner_end("车站位置", "座")
    (2, 4, 2)
    """
    if phrase.startswith(_ONE) and unit == _PIECE and tag_words(phrase, guess=False)[0][0] == _ONE:
        return len(_ONE)  # 一个人贷款, 两个人摇
    if unit == _KIND and (kinds := _of_kinds(phrase)):
        return kinds
    has = unit in _SOLID or (unit == _KIND and phrase.endswith(_KIND_MEASURES))
    end = _solid_of(phrase) if has else len(phrase)
    end = _measured_of(phrase) if end == len(phrase) else end
    if unit in _PERSON_UNITS:
        return _person(phrase[:end])
    if unit is None:
        return _acting(phrase[: _had_by(phrase[:end])])
    return _to_head(phrase[:end], unit)


def _of_kinds(phrase: str) -> int:
    """The length of a phrase to what has a price or an output: 25种药品价格监测数据; else 0."""
    at = 0
    for word, tag in tag_words(phrase) if "的" not in phrase else ():
        at += len(word)
        measure = next((kind for kind in _KIND_MEASURES if word.endswith(kind)), "")
        if measure and at - len(measure) > 1:
            return at - len(measure) if tag[:1] in _NOUNS else 0
    return 0


def to_thing(tail: str, span: tuple[int, int], unit: str | None) -> tuple[int, int]:
    """Return which side of a 的 a unit counts: 企业 of 企业的线路, 老人 of 八十岁高龄的老人.

    >>> to_thing("受灾企业的线路", (5, 7), "家"), to_thing("高龄的老人", (0, 2), "位")
    ((0, 4), (3, 5))
    """
    heads = UNITS[unit].heads if unit in UNITS else ()
    if span[0] and heads and not tail.endswith(heads, span[0], span[1]):
        owner = find_first_phrase(tail[: span[0] - 1], verbs=True, deeds=False)
        is_thing = owner is not None and tail.endswith(heads, owner[0], owner[1])
        first = tag_words(tail)[0]
        acts = is_verb(first) and first[0] not in ATTRIBUTIVE  # 毗邻学校的民宿
        is_whole = owner is not None and owner[1] == span[0] - 1
        return owner if owner is not None and is_thing and is_whole and not acts else span
    if unit in _PERSON_UNITS and not is_of_people(tail[slice(*span)]):
        tokens = tag_words(tail)
        is_said = len(tokens) > 1 and tokens[1][1] in _SAID_TAGS
        if is_said and is_person(tokens[0][0]):
            return 0, len(tokens[0][0])  # 两千名球迷近乎疯狂的呐喊声
    if unit in _PERSON_UNITS and not span[0] and (who := _who_is_told(tail, span)):
        return who
    led = unit is None and tail[0] == "的"  # 300万的城镇户籍的职工
    if tail[span[1] : span[1] + 1] != "的" or not tail[span[1] + 1 :] or span[0] > led:
        return span
    phrase = tail[span[0] : span[1]]
    if unit == _PIECE and (quota := _quota_of(tail, span[1] + 1)):
        return span[1] + 1, quota  # 两个预选赛的直接参赛名额
    behind = find_first_phrase(tail[span[1] + 1 :], verbs=False)
    if behind is None or behind[0]:
        return span
    whole = (span[1] + 1, span[1] + 1 + behind[1])
    is_told = (phrase.endswith(_MARKS) or unit in _VEHICLES) and not fits(phrase, unit)
    if is_told and fits(tail[slice(*whole)], unit):
        return whole  # 一辆外省牌照的大货车, 一辆12个轮子的大货车
    is_marked = unit is None and phrase.endswith(_MARKS)
    is_who = is_marked or (unit in _PERSON_UNITS and not is_of_people(phrase))
    if is_who and is_of_people(tail[whole[0] : whole[1]]):
        return whole
    return whole if unit not in _OF_PLACES and is_place(phrase) else span


def _quota_of(tail: str, begin: int) -> int:
    """Where what is behind a 的 ends on a word for how many may take part, or 0."""
    at = next((at + len(word) for word in _QUOTAS if (at := tail.find(word, begin)) >= 0), 0)
    return 0 if tail.find("的", begin, at) >= 0 else at


def _who_is_told(tail: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """一位管理规模逾百亿元的经理: who has what is named first, behind the 的, or None."""
    linked = tail.find("的", span[1]) + 1
    named = tail[span[0] : span[1]]
    acts = linked - 1 == span[1] and tag_words(named)[0][0] in PARTS  # 假冒军人的男子
    if not tail[linked:] or (linked - 1 <= span[1] and not acts) or named.endswith(_ACTORS):
        return None  # 一名歹徒劫持年轻的女子
    if is_of_people(named) and not _GAUGED.close(named) and not acts:  # 管理规模 are no people
        return None
    behind = find_first_phrase(tail[linked:], verbs=True, deeds=False)
    if behind is None or not is_of_people(tail[linked + behind[0] : linked + behind[1]]):
        return None
    return linked + behind[0], linked + behind[1]


def fits(phrase: str, unit: str | None) -> bool:
    """Return whether a unit is known to count that: 辆 counts 轿车, 位 counts 经理.

    >>> fits("小型轿车", "辆"), fits("号牌", "辆"), fits("基金经理", "位")
    (True, False, True)
    """
    if unit in _PERSON_UNITS:
        return is_of_people(phrase)
    return unit in UNITS and bool(UNITS[unit].heads) and phrase.endswith(UNITS[unit].heads)


def past_who(tail: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span behind the 的 of people who did something with it: 两张教授搜集的地图."""
    linked = tail.find("的", span[1]) + 1
    if not linked or not is_of_people(tail[span[0] : span[1]]):
        return span
    behind = find_first_phrase(tail[linked:], verbs=True, deeds=False) if tail[linked:] else None
    return (linked, linked + behind[1]) if behind is not None and not behind[0] else span


def only_tells(tail: str, span: tuple[int, int], unit: str | None) -> bool:
    """Return whether a phrase sets the scene (…的基础上) or tells the matter (…的情况)."""
    if unit in _PERSON_UNITS and tail.endswith(_MATTERS, span[0], span[1]):
        return True  # 5名逃犯落网的情况
    if unit in _LAND and span[0] > 1 and tail.endswith(_HAD, span[0], span[1]):
        return True  # 6万亩谷子产生的收益
    if tail[slice(*span)] in _GIVEN and tail[span[0] - 1] == "的":
        return unit in _GIVERS or tail.endswith(_OWNERS, 0, span[0] - 1)  # 30只黑鹳的踪迹
    if tail[slice(*span)] in _PAPERS and unit not in _PAPER_UNITS and tail[span[0] - 1] == "的":
        about = find_first_phrase(tail[: span[0] - 1], verbs=True, deeds=True)
        return about == (0, span[0] - 1)  # 20项工作的决定
    return tail[span[1] : span[1] + 1] in ("上", "下") and tail.endswith(_SETTINGS, 0, span[1])


def reach_head(tail: str, span: tuple[int, int], unit: str | None) -> tuple[int, int]:
    """Return the span of what a unit counts, on to the thing it counts: 16辆应急送水车 are 车.

    >>> reach_head("应急送水车待命", (0, 2), "辆")
    (0, 5)
    >>> reach_head("刷单返红包的消息", (0, 2), "则"), reach_head("农户种菜", (0, 2), "家")
    ((6, 8), (0, 2))
    """
    heads = UNITS[unit].heads if unit in UNITS else ()
    if not heads or any(word.endswith(heads) for word, _ in tag_words(tail[span[0] : span[1]])):
        return span
    tokens = tag_words(tail[span[1] :]) if tail[span[1] :] else []
    at = span[1]
    for i, (word, tag) in enumerate(tokens[:_FAR]):
        at += len(word)
        if tail.endswith(heads, 0, at) and (word in heads or tag[:1] in _NOUNS):
            return span[0], at
        is_part = i + 1 < len(tokens) and tokens[i + 1][0] in heads  # 送水 of 应急送水车
        if tag[:1] not in _WITHIN or (len(word) > 1 and tag[:1] == "v" and not is_part):
            break
    return span if UNITS[unit or ""].cls == "money" else _beyond_link(tail, span, heads)


def _beyond_link(tail: str, span: tuple[int, int], heads: tuple[str, ...]) -> tuple[int, int]:
    """一则兼职刷单返红包的消息: the thing behind the 的 that follows, where the unit counts it.

    Not from people or a place, and not where the first noun has what is behind (酒楼的后厨).
    """
    linked = tail.find("的", span[1]) + 1
    phrase = tail[span[0] : span[1]]
    acts = tag_words(phrase)[0][1] in _DOING  # 经营杂货的店
    if not tail[linked:] or (linked - 1 <= span[1] and not acts):
        return span
    if is_of_people(phrase) or is_place(phrase):
        return span
    if not all(token[1][:1] in _WITHIN for token in tag_words(tail[span[1] : linked - 1])):
        return span
    behind = find_first_phrase(tail[linked:], verbs=False)
    single = tuple(head for head in heads if _AND not in head)  # not 国家和地区
    is_thing = behind is not None and tail.endswith(single, linked, linked + behind[1])
    return (linked + behind[0], linked + behind[1]) if behind and is_thing else span


def _solid_of(phrase: str) -> int:
    """The length of a phrase to the thing with a price or a size: 一台光刻机售价 counts 光刻机."""
    if "的" in phrase or not phrase.endswith(_HAD):
        return len(phrase)
    tokens = tag_words(phrase, guess=False)
    last = len(tokens) - 1
    while last and (tokens[last][0].endswith(_HAD) or tokens[last][1][:1] not in _NOUNS):
        last -= 1
    end = sum(len(word) for word, _ in tokens[: last + 1])
    is_thing = tokens[last][1][:1] in _NOUNS and len(tokens[last][0]) > 1
    return end if is_thing and not tokens[last][0].endswith(_HAD) else len(phrase)


def _measured_of(phrase: str) -> int:
    """The length of a phrase to what is measured: 70个大中城市房屋销售价格 are 城市."""
    if not _GAUGED.close(phrase):
        return len(phrase)
    return last_owner(phrase) or len(phrase)


def last_owner(phrase: str) -> int:
    """Return the length of a phrase to the last place or firm that has what ends it, 0 for none."""
    last = at = 0
    for word, tag in tag_words(phrase)[:-1] if any(word in phrase for word in _OWNERS) else ():
        at += len(word)
        last = at if word.endswith(_OWNERS) and speech_of((word, tag)) not in _DOING else last
    return last


def _to_head(phrase: str, unit: str | None) -> int:
    """The length of a phrase to the last thing its unit counts: 38座车站位置 are 车站."""
    heads = UNITS[unit].heads if unit in UNITS else ()
    if not heads or "的" in phrase or phrase.endswith(heads):
        return len(phrase)
    last = at = 0
    for word, _ in tag_words(phrase):
        at += len(word)
        last = at if len(word) > 1 and word.endswith(heads) else last
    is_whole = last > 0 and tag_words(phrase)[0][0] in heads  # 国家和地区单项协会
    is_house = unit == _HOUSE and not phrase.endswith(_BODIES)  # 酒店房价优惠活动
    return last if last and (is_whole or is_house or _is_other(phrase, last)) else len(phrase)


def _is_other(phrase: str, end: int) -> bool:
    """Whether the rest of a phrase is who is of the thing, what it has, does or stands beside."""
    if is_person(phrase) or phrase.endswith(_PROPERTIES) or phrase[end] in _BESIDE:
        return True
    return tag_words(phrase[end:])[0][1].startswith("v")


def _acting(phrase: str) -> int:
    """The length of a phrase to who does something: 一消费者投诉称 is a 消费者."""
    at = 0
    for word, tag in tag_words(phrase):
        if at > 1 and tag == "v" and is_person(phrase[:at]):
            return at
        at += len(word)
    return len(phrase)


def _had_by(phrase: str) -> int:
    """The length of a phrase to who has what it names: 十万旅客行程 are 旅客."""
    if "的" in phrase or not phrase.endswith(_PROPERTIES):
        return len(phrase)
    tokens = tag_words(phrase)
    who = len(tokens[0][0])
    return who if len(tokens) > 1 and is_person(tokens[0][0]) else len(phrase)


def _person(phrase: str) -> int:
    """The length of a phrase to who is counted: 9名患者症状 are 患者, 一位选手博格 is a 选手."""
    if "的" in phrase or is_of_people(phrase):
        return len(phrase)
    last = at = 0
    for word, _ in tag_words(phrase):
        at += len(word)
        last = at if len(word) > 1 and is_person(word) else last
    return last or _measured_person(phrase)


def _measured_person(phrase: str) -> int:
    """The length of a word to who has what it measures: 员工工资 is of 员工."""
    gauge = next((word for word in _GAUGES if phrase.endswith(word)), "")
    who = phrase[: len(phrase) - len(gauge)]
    return len(who) if gauge and is_person(who) else len(phrase)
