"""What no figure of a unit counts: no team is 30分, no rain 17℃, no nation 90户."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.carried import carries_no
from extract.numbers.counted.told import Told
from extract.numbers.fold import fold
from extract.numbers.guards import Beginnings, Endings, words_of
from extract.numbers.nouns.chunk import HOLDERS, is_holder, is_of_people
from extract.numbers.nouns.noun import is_place, is_verb
from extract.numbers.reading import Reading
from extract.numbers.segment import begins_word, tag_words
from extract.numbers.unit import DEGREES
from extract.pattern import Pattern

_SCORES: Final = frozenset(words_of("carrying", "scoring_units"))
_SCORED: Final = Endings(words_of("carrying", "scored_endings"))
_OWING: Final = Endings(words_of("carrying", "owing_words"))
_WEATHER: Final = Endings(words_of("carrying", "weather_endings"))
_AROUND: Final = frozenset(words_of("carrying", "rounding_signs"))
_ahead: Final = Pattern(f"(?:{'|'.join(words_of('carrying', 'ahead_words'))})[^，。；]*$")
_WALKING: Final = Endings(words_of("carrying", "walking_words"))
_LAYING_OUT: Final = Endings(words_of("carrying", "laying_out_words"))
_RATES: Final = Endings(words_of("carrying", "rate_endings"))
_NOT_RATES: Final = Endings(words_of("carrying", "not_rates"))
_WEIGHTS: Final = frozenset(words_of("carrying", "weight_units"))
_AREA: Final = "平方"
_GROUPS: Final = frozenset(words_of("carrying", "group_units"))
_TOLLS: Final = words_of("carrying", "toll_words")
_TOLL: Final = Beginnings(_TOLLS)
_toll_in: Final = Pattern("|".join(_TOLLS))
_WORTH: Final = Beginnings(words_of("carrying", "worth_of_one"))
_one_of: Final = Pattern(r"[（(]1[^\d，。；（）()]{1,5}$")
_MEASURED: Final = Endings(words_of("counted", "measured_endings"))
_LENGTHS: Final = frozenset(words_of("counted", "length_units"))
_PLACES: Final = words_of("counted", "place_endings")
_THINGS: Final = frozenset(words_of("counted", "thing_only_units"))
_PERSON_UNITS: Final = frozenset(words_of("counted", "person_units"))
_OFTEN: Final = frozenset(words_of("counted", "times_units"))
_BOUTS: Final = frozenset(words_of("carrying", "bout_units"))
_TEAMS: Final = words_of("counted", "team_endings")
_FUNDS: Final = (*words_of("counted", "fund_endings"), *words_of("counted", "payable_endings"))
_CASES: Final = frozenset(words_of("carrying", "case_units"))
_HANDLING: Final = Endings(words_of("carrying", "handling_endings"))
_RANK, _MOVES = "位", Endings(words_of("carrying", "rank_moves"))
_TRADED, _WITH = "成交", "以"
_DENYING, _ASPECTS = frozenset("不未没"), ("了", "过")
_EACH, _OWED_REACH = "各", 8
_LAP, _SUCH, _PEOPLE, _HOUSEHOLD = "圈", "等", "人", "户"
_TELLING: Final = ("measure", "money")
_BRACKETS: Final = ("（", "(")


def is_unfit(noun: str, folded: str, reading: Reading, floor: int, told: Told) -> bool:
    """Return whether a noun before a figure is not what its unit counts: who has so many 分."""
    unit, start = reading.unit, reading.start
    if unit in _SCORES:
        return not _SCORED.close(noun)  # 海州队积30分
    if unit in _BOUTS:
        return noun.endswith(_TEAMS)  # 海州队近期两轮不胜
    if unit in DEGREES:
        return _WEATHER.close(noun) or is_place(noun)  # 小雨17℃
    if unit == _LAP:
        return not _AROUND.isdisjoint(folded[floor:start])  # 绕赤道14圈
    if unit in (_HOUSEHOLD, _PEOPLE):
        if noun == told.noun and told.unit in _GROUPS:
            return True  # 四个民族90户
        return unit == _PEOPLE and folded[start - 1 : start] == _SUCH  # 副厂长等三人
    if reading.cls == "money":
        if _LAYING_OUT.close(folded[floor:start]):
            return not noun.endswith(_FUNDS)  # 街道拿出270万元
        if folded[start - 1 : start] == _WITH and (is_holder(noun) or noun.endswith(_TEAMS)):
            return True  # 海州队以3亿元签下
        if folded.endswith(_TRADED, floor, start):
            return not _MEASURED.close(noun)  # 主板成交14亿元
        return _is_owed(noun, folded, start)
    if unit in _LENGTHS:
        is_way = _WALKING.close(noun)  # 司机倒车500米
        return is_way or _ahead.search(folded[floor:start]) is not None  # 王莉领先第二名40米
    if unit in _OFTEN:
        return noun == told.noun and told.unit in _PERSON_UNITS  # 6位皇帝共17次
    return False


def handles(noun: str, reading: Reading) -> bool:
    """Return whether a noun is who has so many cases before it, and is none: 法院受理12件."""
    return reading.unit in _CASES and _HANDLING.close(noun)


def _is_owed(noun: str, folded: str, start: int) -> bool:
    """Whether a noun is who gets money: 王 of 欠着王某几十万元."""
    at = folded.rfind(noun, max(0, start - len(noun) - 1), start)
    if at < 0 or not _OWING.close(folded[max(0, at - _OWED_REACH) : at]):
        return False
    return is_holder(noun) or tag_words(noun)[0][1].startswith("nr")


def is_rate_of_money(folded: str, reading: Reading) -> bool:
    """Return whether money tells what one of another money is worth: （1新元约合5元）."""
    start = reading.start
    if folded[start - 1 : start] in _BRACKETS:
        return reading.value == 1 and _WORTH.stand(folded, reading.end)
    near = folded[max(0, start - 8) : start]
    return "1" in near and _one_of.search(near) is not None


def carries_none(noun: str, between: str, folded: str, reading: Reading, told: Told) -> bool:
    """Return whether what was told before with another unit is none of what a figure counts.

    `between` stands before the figure and the one before: no weight is of a 覆盖率.
    """
    unit = reading.unit
    if _LAYING_OUT.close(between) and reading.cls == "money":
        return True  # 并且拿出130万元
    if unit in told.of_unit:
        return False
    if unit in _LENGTHS and _WALKING.close(between):
        return True  # 徒步5100公里
    if unit == _RANK:
        return _MOVES.close(between)  # 排名前移了5位
    if unit in (_HOUSEHOLD, _PEOPLE):
        return told.unit in _GROUPS or _is_other_toll(between, folded, reading)
    if reading.cls in _TELLING:
        return _measures_none(noun, reading, told)
    return unit in _THINGS and noun.endswith(HOLDERS)  # 某家公司欲购90台


def _measures_none(noun: str, reading: Reading, told: Told) -> bool:
    """Whether no weight, size or money is of a noun: of a rate, of who acts, of places counted."""
    is_money = reading.cls == "money"
    if (is_money or reading.unit in _WEIGHTS) and _RATES.close(noun):
        return not _NOT_RATES.close(noun)  # 覆盖率达90%，每年调出2亿公斤
    if _MEASURED.close(noun):
        return False
    if told.unit in _GROUPS and noun.endswith(_PLACES):
        return True  # 覆盖3个自治州，达11万平方公里
    is_area = (reading.unit or "").startswith(_AREA)
    return noun.endswith(HOLDERS) or ((is_money or is_area) and is_of_people(noun))


def _is_other_toll(between: str, folded: str, reading: Reading) -> bool:
    """Whether people are others than those before: 两名老人死亡，10人受伤."""
    if not _TOLL.stand(folded, reading.end) or "其中" in between:
        return False
    return _toll_in.search(between) is not None


def is_apart(folded: str, reading: Reading, floor: int, noun: str, told: Told) -> bool:
    """Return whether a noun of the clauses before is none of what a figure counts: 徒步510公里."""
    between = folded[floor : reading.start]
    if carries_no(noun, between, reading, told):
        return True
    return carries_none(fold(noun), between, folded, reading, told)


def is_said_behind(folded: str, reading: Reading, after: str) -> bool:
    """Return whether words behind a figure only say what is done or was not: 50万元奖励了职工."""
    end = reading.end
    if not folded.startswith(after, end):
        return False
    if reading.unit in _SCORES:
        return is_verb(tag_words(after)[0])  # 以17分暂列第七
    if reading.unit in _BOUTS and after[0] in _DENYING:
        return True  # 近期两轮不胜
    behind = end + len(after)
    if folded[behind : behind + 1] in _ASPECTS and not begins_word(folded, behind):
        tokens = tag_words(after)
        return len(tokens) == 1 and tokens[0][1][:1] == "v"
    return folded[reading.start - 1 : reading.start] == _EACH and is_verb(tag_words(after)[0])
