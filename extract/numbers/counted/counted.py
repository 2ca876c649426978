"""The noun phrase a figure counts: 37个政务服务驿站, 代办服务事项385件, GDP增长4.4%."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.counted_after import find_after
from extract.numbers.counted.counted_before import find_before
from extract.numbers.counted.deed import is_bare_output, is_output
from extract.numbers.counted.distance import far_from, is_length, is_where
from extract.numbers.counted.done_to import is_done_to, is_paired
from extract.numbers.counted.inlist import find_in_list
from extract.numbers.counted.made_by import is_told_with
from extract.numbers.counted.spent import has_money
from extract.numbers.counted.told import STANDARDS, Told, is_height
from extract.numbers.counted.trimmed import product_of
from extract.numbers.counted.unfit import handles, is_rate_of_money, is_said_behind, is_unfit
from extract.numbers.counted.unnamed import carries_crew
from extract.numbers.fold import fold
from extract.numbers.grammar import COVERED
from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import HOLDERS, is_of_people, is_person
from extract.numbers.nouns.clause import LONGEST_CLAUSE, clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import LANDS, is_verb
from extract.numbers.nouns.owner import fits, owner_end
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.nouns.tail import WORD, tail_of
from extract.numbers.reading import Reading
from extract.numbers.segment import begins_word, tag_words
from extract.pattern import Pattern

_SIZES: Final = words_of("counted", "size_words")
_SIZED: Final = Endings(_SIZES)
_TELLING: Final = ("measure", "money")
_RAISING: Final = frozenset(words_of("counted", "raising_signs"))
_MEASURED: Final = (*_SIZES, *words_of("counted", "measured_endings"))
_parting: Final = Pattern("(?<!其)中，?[已仍仅]?有$")
_LYING: Final = words_of("counted", "lying_verbs")
_BOUNDS: Final = frozenset(words_of("counted", "bound_nouns"))
_YARDSTICKS: Final = frozenset(words_of("counted", "goal_ends"))
_beyond: Final = Pattern(
    f"(?:{'|'.join(words_of('counted', 'comparing_words'))})[^，。；从由]{{0,14}}$"
)  # of 低于5% the first signs are the figure's own
_GOALS: Final = words_of("counted", "goal_words")
_SELVES: Final = frozenset(words_of("counted", "self_units"))
_CAST: Final = frozenset(words_of("counted", "cast_units"))
_NOT_PEOPLE: Final = words_of("counted", "not_people_endings")
_THINGS_ONLY: Final = frozenset(words_of("counted", "thing_only_units"))
_MADE_CLASSES, _NEAR_OUTPUT = frozenset(("measure", "classifier", "container", "collective")), 13
_KEPT: Final = words_of("counted", "object_compounds")
_THING_CLASSES: Final = ("classifier", "collective", "container")
_SINGLES: Final = ("classifier", "collective")  # 储量30亿桶: a container measures
_SOLID: Final = frozenset(words_of("counted", "solid_units"))
_PLANTS: Final = words_of("counted", "plant_endings")
_POSTS: Final = words_of("counted", "post_endings")
_PERSON_UNITS: Final = frozenset(words_of("counted", "single_person_units"))
_STEPS, _PLACE, _NEAR = ("级", "个", "道"), "ns", 6
_PRICED: Final = words_of("counted", "priced_endings")
_WHOLE: Final = frozenset(words_of("counted", "whole_places"))
_WHERE: Final = words_of("counted", "where_endings")
_CITIES: Final = words_of("counted", "settlement_endings")
_PLAIN_NOUN: Final = 2  # signs: 城市, 小区
_HOUSEHOLD: Final = "户"
_HOUSEHOLDS: Final = words_of("counted", "household_endings")
_OWNERS: Final = words_of("counted", "owner_endings")
_OFTEN: Final = frozenset(words_of("counted", "times_units"))
_PACES: Final = frozenset(words_of("counted", "pace_words"))
_MEDALS: Final = frozenset(words_of("figures", "medal_units"))
_PEOPLE: Final = frozenset(words_of("counted", "people_units"))


def find_counted(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """Return the counted noun phrase of a reading as printed, or None.

    `floor` is where the figure before ends; `told` what the figures before counted.
    """
    if reading.unit in _SELVES and (reading.unit not in _MEDALS or _is_medal(folded, reading)):
        return None  # 京津冀三地, 8省市: the unit is the thing
    if carries_crew(folded, reading) or (is_length(reading) and is_where(folded, reading, floor)):
        return None  # 向西500米处
    made = _made(text, folded, reading, floor, told)
    if made is not None:
        return made or None
    after = _thing_after(text, folded, reading, floor, told)
    if after is not None and is_length(reading) and folded[reading.end : reading.end + 1] == "的":
        far = far_from(text, folded, reading, floor, told)
        if far is not None:
            return far or None  # 距县城12公里的村庄
    if after in STANDARDS or (after in _BOUNDS and reading.unit in _STEPS):
        told.measured = _fitting(text, folded, reading, floor, told)
    is_before = after is not None and is_paired(folded, reading, floor, after)
    if after is not None and not is_before and not is_done_to(folded, reading, floor):
        is_step = reading.indefinite or reading.unit in _STEPS  # 百余级台阶, 四个台阶
        if after in _BOUNDS and not is_step:
            return _fitting(text, folded, reading, floor, told)  # 跌破2900点整数位
        if folded[reading.end : reading.end + 1] != "的" or not _is_goal(folded, reading, after):
            return after
        if after in _YARDSTICKS and _beyond.search(folded, floor, reading.start + WORD) is not None:
            told.of_whole = told.noun is not None
            return after  # 高于年初12%的目标
        return _fitting(text, folded, reading, floor, told) or after  # 实现增长5%的目标
    is_once = reading.indefinite and reading.cls == "verbal"
    if after is None and (is_once or (reading.indefinite and tail_of(folded, reading.end))):
        return None  # 考核一次; 给游人一份惊喜: whatever the words make of it
    listed = find_in_list(text, folded, reading) if after is None else None
    if listed is not None and not _is_named(folded, reading, floor):
        return listed
    return _fitting(text, folded, reading, floor, told)


def _made(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """What a plant makes so much of: 年产3万吨的化肥基地; "" for nothing, None without a plant."""
    near = folded[max(floor, reading.start - _NEAR_OUTPUT) : reading.start]
    is_made = reading.cls in _MADE_CLASSES and is_output(near)
    if is_made and (is_bare_output(near) or not _is_named(folded, reading, floor)):
        plant = find_after(text, folded, reading)
        made = product_of(fold(plant), reading.unit) if plant is not None else None
        if plant is not None and made is not None:
            return plant[: len(made)]
    if reading.unit in _SOLID and is_output(folded[floor : reading.start]):
        plant = find_after(text, folded, reading)
        if plant is not None and _is_held(folded, reading, floor, fold(plant)):
            had = _fitting(text, folded, reading, floor, told)
            return "" if had is None or had == plant else had  # 年产8万辆的工厂
    return None


def _thing_after(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """What stands behind a figure and is counted: not 公司 of 累计亏损1亿多元的公司."""
    after = find_after(text, folded, reading)
    if after is not None and is_said_behind(folded, reading, fold(after)):
        after = None  # 50万元奖励了职工
    if after is not None and reading.unit in _PEOPLE and not is_of_people(fold(after)):
        after = None  # 12人在…的县医院
    is_told = after is not None and is_told_with(folded, reading, fold(after))
    if is_told and not _is_named(folded, reading, floor):
        after = None
    is_money = after is not None and reading.cls == "money"
    if is_money and after is not None and (has_money(fold(after)) or _is_priced(folded, reading)):
        had = _fitting(text, folded, reading, floor, told)
        after = after if had is None else had  # 累计亏损1亿多元的公交公司
    if after is not None and _is_held(folded, reading, floor, fold(after)):
        after = _fitting(text, folded, reading, floor, told) or after  # 年产发动机15万台的公司
    if after is not None and told.unit == reading.unit and _is_parted(folded, reading, floor):
        after = None  # 80个水文站中，有30个出现险情
    return after


def _is_parted(folded: str, reading: Reading, floor: int) -> bool:
    """Whether a verb stands behind some of what was counted before: 中，有30个出现险情."""
    if _parting.search(folded, floor, reading.start) is None:
        return False
    tail = tail_of(folded, reading.end)
    return bool(tail) and is_verb(tag_words(tail)[0])


def _is_medal(folded: str, reading: Reading) -> bool:
    """五金三银, not 一金项链: no word begins with the metal, or a figure follows."""
    at = reading.end
    return folded[at : at + 1] in COVERED or not begins_word(folded, at - 1)


def _is_goal(folded: str, reading: Reading, after: str) -> bool:
    """Whether a figure reaches what is behind it, or is its pace: 增长5%的目标, 3%的速度."""
    if reading.kind == "percent" and after in _PACES:
        return True
    return after in _GOALS or (len(after) == WORD and folded.startswith(_GOALS, reading.end + 1))


def _is_priced(folded: str, reading: Reading) -> bool:
    """Whether what money is of stands right before it: 月薪8000元的工作."""
    end = reading.end
    before = folded[max(0, reading.start - _NEAR) : reading.start]
    if folded[end : end + 1] != "的" or not before.endswith(_PRICED):
        return False
    span = find_last_phrase(before)
    return span is not None and span[1] == len(before)


def _is_held(folded: str, reading: Reading, floor: int, after: str) -> bool:
    """Whether a firm or a village has what is named right before a figure: 发动机15万台的公司."""
    if folded[reading.end : reading.end + 1] != "的" or not after.endswith((*HOLDERS, *_PLANTS)):
        return False
    if is_output(folded[floor : reading.start]):
        return True  # 日处理番茄9万斤的车间
    is_had = reading.unit in _SOLID and not fits(after, reading.unit)
    is_kept = is_had and folded.endswith(_KEPT, floor, reading.start)  # 养猪超万头的村
    return is_kept or (is_had and _is_named(folded, reading, floor))


def _is_named(folded: str, reading: Reading, floor: int) -> bool:
    """Whether a noun stands right before a figure: 公路12公里、3座桥."""
    clause = folded[clause_start(folded, reading.start, floor) : reading.start]
    span = find_last_phrase(clause, guess=False) if clause else None
    return span is not None and span[1] == len(clause)


def _fitting(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """What stands before a figure where its unit can count that: no accident is 3人."""
    if reading.cls == "money" and is_rate_of_money(folded, reading):
        return None  # （1新元约合5元）
    noun = find_before(text, folded, reading, floor, told)
    if noun is not None and is_unfit(fold(noun), folded, reading, floor, told):
        return None
    if reading.unit in _CAST:  # 大会以8票反对: who cast them is not counted
        return noun if noun is not None and noun.endswith(reading.unit) else None
    if is_length(reading) and (far := far_from(text, folded, reading, floor, told)) is not None:
        return far or None  # 离他只有10多米
    noun = _measured_itself(text, folded, reading, floor, noun)
    if noun is None:
        return None
    noun = _household(text, folded, reading, floor, noun)
    plain = fold(noun)
    is_of_owner = noun == told.last and told.unit != reading.unit and plain.endswith(_OWNERS)
    if is_of_owner and reading.cls in _THING_CLASSES and (reading.unit or "") in told.of_unit:
        return told.of_unit[reading.unit or ""]  # 7个省份共增加18例
    if reading.unit in _OFTEN and _acts(plain):
        return None  # 厂商修了3次
    if reading.unit in _PERSON_UNITS and not plain.endswith(_POSTS):
        who = owner_end(plain, reading.unit)
        noun, plain = noun[:who], plain[:who]  # 教师缺编达30名
    if reading.cls not in _TELLING and _is_where(plain):
        return None  # 北京市今年新增3家
    if _misfits(plain, reading):
        told_of = told.of_unit.get(reading.unit or "")
        return told_of if told_of != noun else None
    is_fit = reading.unit not in _PEOPLE or is_of_people(plain) or plain.endswith(_HOUSEHOLDS)
    return noun if is_fit else None


def _household(text: str, folded: str, reading: Reading, floor: int, noun: str) -> str:
    """引导农户加入莲藕产业达800户: the households that the clause names, else the noun found."""
    if reading.unit != _HOUSEHOLD or _is_of_households(fold(noun)):
        return noun
    begin = clause_start(folded, reading.start, floor)
    at = folded.rfind(_HOUSEHOLD, begin, reading.start) + 1
    is_whole = at > 0 and not begins_word(folded, at - 1) and begins_word(folded, at)
    span = find_last_phrase(folded[begin:at]) if is_whole else None  # not 棚户 of 棚户区
    return noun if span is None or begin + span[1] < at else text[begin + span[0] : at]


def _is_of_households(noun: str) -> bool:
    """Whether households may be counted of it: 农户, 低保家庭, 居民."""
    return noun.endswith((_HOUSEHOLD, *_HOUSEHOLDS)) or is_of_people(noun)


def _acts(noun: str) -> bool:
    """Whether a noun is who does something so many times: 厂商, 主队; not 跑动次数."""
    return noun.endswith(HOLDERS) or (is_of_people(noun) and not noun.endswith(_MEASURED))


def _measured_itself(
    text: str, folded: str, reading: Reading, floor: int, noun: str | None
) -> str | None:
    """The measure right before a figure where nothing has it: 由企业投资3亿元的项目, 宽1.5米."""
    start = reading.start
    is_of = reading.cls in _TELLING and folded[reading.end : reading.end + 1] == "的"
    size = next((word for word in _SIZES if is_of and folded.endswith(word, floor, start)), "")
    if is_of and (size or reading.cls == "money"):
        is_its = not size or (noun is not None and fold(noun).endswith(size))
        return noun if is_its else text[start - len(size) : start]
    if reading.cls != "measure":
        return noun
    begin = clause_start(folded, start, floor)
    clause = folded[begin:start]
    kept = strip_linking(clause) or len(clause)
    named = clause[:kept].rpartition("的")[2].removeprefix("其")
    if not is_height(named) or named[0] in _RAISING:
        return noun
    is_all = kept == len(named) and noun is not None and _is_at(text, noun, begin)
    if len(named) == 1 and noun is not None and not is_height(fold(noun)) and not is_all:
        return noun  # 钟楼高62米; not 湖在县城以西，长7公里
    return text[begin + kept - len(named) : begin + kept]  # 宽1.5米, 楼高151米


def _is_at(text: str, noun: str, begin: int) -> bool:
    """Whether a noun told before is only where something is: 县城 of 湖在县城以西."""
    at = text.rfind(noun, max(0, begin - LONGEST_CLAUSE), begin)
    return text.endswith(_LYING, 0, max(at, 0))


def _misfits(noun: str, reading: Reading) -> bool:
    """Whether a unit cannot count that: no money is a 法官, no 全长 is so many 处."""
    if reading.cls in _SINGLES and (_SIZED.close(noun) or handles(noun, reading)):
        return True  # 法院受理12件
    is_thing = reading.cls in _TELLING or reading.unit in _THINGS_ONLY
    return is_thing and is_person(noun) and not noun.endswith(_NOT_PEOPLE)


def _is_where(noun: str) -> bool:
    """Whether a phrase is nothing but the names of places: 北京市, 甘肃省陇南市."""
    if noun in _WHOLE or noun in LANDS:
        return True
    if len(noun) <= _PLAIN_NOUN or not noun.endswith(_WHERE) or noun.endswith(_CITIES):
        return False
    tokens = tag_words(noun)
    is_parted = len(tokens) > 1 and len(tokens[-1][0]) == 1  # 陇南/ns 市/n
    return all(tag == _PLACE for _, tag in tokens[: len(tokens) - is_parted])
