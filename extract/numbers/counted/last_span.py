"""The noun a clause ends in where a figure counts it, and not who, where or how much was done."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.agent import is_keeper, is_site, is_winner
from extract.numbers.counted.deed import is_done
from extract.numbers.counted.series import is_district
from extract.numbers.counted.told import Told
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import subject_end
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_deed, is_place, is_state, is_verb
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import UNITS
from extract.pattern import Pattern

_AGENCIES: Final = words_of("counted", "agency_endings")
_BOUNDS: Final = frozenset(words_of("counted", "bound_nouns"))
_SOLD: Final = frozenset(words_of("carrying", "sold_words"))
_USING: Final = ("用", "花")
_RECKONING: Final = words_of("counted", "reckoning_nouns")
_AT: Final = "在"
_STATES: Final = words_of("counted", "state_endings")
_PLACE_ENDS: Final = words_of("counted", "place_endings")
_PLAIN_NOUN: Final = 2  # signs: 城市, 小区
_TELLING: Final = ("measure", "money")
_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_SUCH: Final = "等"
_TOWARDS: Final = words_of("counted", "towards_signs")
_WHEN: Final = frozenset("份月年前今拟").union([""])
_INTENTS: Final = frozenset(words_of("counted", "intent_words"))
_NO_NOUNS: Final = frozenset(words_of("counted", "no_nouns"))
_DATE_ENDS: Final = frozenset("月份年度日")
_IS_DATE: Final = Pattern("[\\d一二三四五六七八九十〇零]+(?:月份?|年度?|季度|日)")
_is_each: Final = Pattern("每[\u4e00-\u9fff]{1,2}")  # 每窝产卵3枚
_MEASURED: Final = words_of("counted", "measured_endings")


def last_span(clause: str, kept: int, reading: Reading, *, stated: bool) -> tuple[int, int] | None:
    """The span of the noun phrase that a clause, without its linking words, ends in."""
    is_listed = kept > 0 and clause[kept - 1] == _SUCH and reading.unit != _SUCH
    kept -= is_listed  # 谈话、演讲等99篇
    span = find_last_phrase(clause[:kept], stated=stated or is_listed) if kept else None
    if span is None:
        return None
    phrase = clause[span[0] : span[1]]
    is_where = is_place(phrase) and not phrase.endswith(_MEASURED)
    if span[0] == 1 and clause[0] in _TOWARDS and (is_where or _is_league(phrase)):
        return None  # 进出口增长4%，对东盟增长9%
    if is_where and span[0] > 1 and clause[: span[0]].endswith(_TOWARDS):
        return find_last_phrase(clause[: span[0] - 1])  # 古画在法国拍出
    if phrase in _INTENTS and span[1] < kept and clause[max(0, span[0] - 1) : span[0]] in _WHEN:
        return None  # 计划开工140项
    is_each = phrase[0] == "每" and _is_each.fullmatch(phrase)
    if phrase in _NO_NOUNS or is_each or (phrase[-1] in _DATE_ENDS and _IS_DATE.fullmatch(phrase)):
        return None
    if clause[span[1] : span[1] + 1] == "了" and all(
        is_verb(word) or word[1] == "vn" for word in tag_words(phrase)
    ):
        return None  # 生产了两万台
    if clause.endswith(_AT) and span[1] + 1 == len(clause) and reading.cls == "classifier":
        return None  # 游击队在30处设岗
    if reading.cls == "money" and clause.endswith(_USING) and span[1] + 1 == len(clause):
        return None  # 银行用30亿元
    if phrase.endswith(_RECKONING) and phrase[:-2].endswith(_AGENCIES):
        return None  # 水利局统计达3亿元
    if phrase in _BOUNDS and span[1] < kept:
        return None  # 跌破75元关口并滑向
    if reading.cls == "money" and phrase in UNITS and UNITS[phrase].cls == "money":
        return None  # 港币30万元、韩元90万元
    is_apart = is_site(phrase, reading) or is_done(reading, clause, span, kept)
    return None if is_apart else span  # 北村共有七十户


def _is_league(phrase: str) -> bool:
    """Whether a phrase is the short name of a body of countries: 东盟, 欧盟."""
    tokens = tag_words(phrase)
    return len(tokens) == 1 and tokens[0][1] == "j"


def has_deed(folded: str, begin: int, start: int) -> bool:
    """Whether something in the clause does something to the people its figure counts."""
    clause = folded[begin:start]
    kept = strip_linking(clause[: subject_end(clause)])
    span = find_last_phrase(clause[:kept]) if kept else None
    if span is None:
        return kept > 0 and all(is_verb(token) for token in tag_words(clause[:kept]))  # 冻死一人
    return span[1] < kept and not is_state(clause[span[1] : kept])


def stands_for(phrase: str, reading: Reading, told: Told) -> bool:
    """Return whether a phrase says whose, what was done or how much, of what was counted before."""
    is_again = told.noun is not None and told.unit == reading.unit
    if is_again and is_winner(phrase, reading, told.noun or ""):
        return True  # 甲队3枚，乙队2枚
    if is_again and reading.cls in _CARRYING and is_district(phrase, told.noun or ""):
        return True  # 甲区有粮店20家，乙区15家
    if is_again and is_keeper(phrase, reading):
        return True  # 镇医院有轮椅30把，康复中心12把
    if is_deed(phrase) or (is_again and reading.cls != "money" and phrase in _SOLD):
        return True  # 每天供应1200份; 产苹果30万吨，销售20万吨
    if is_place(phrase):  # 其中，甲县新增4120人; not 甲县（3%）和乙县（2%）
        is_another = reading.kind == "percent" and (told.noun or "").endswith(_PLACE_ENDS)
        return told.noun is None or not (is_place(told.noun) or is_another)
    if len(phrase) > _PLAIN_NOUN and phrase.endswith(_STATES) and reading.unit == told.unit:
        return True  # 甲州43架、乙州27架
    return reading.unit == told.unit and reading.cls in _TELLING and phrase.endswith(_PLACE_ENDS)
