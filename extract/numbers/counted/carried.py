"""What is carried on to a figure from before: a growth, a share, a subject; and what is not."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.told import POINTS, Told
from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import is_of_people
from extract.numbers.nouns.clause import clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_verb
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.nouns.predicate import says_only
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import UNITS
from extract.pattern import Pattern

_WITH, _NEAR = "以", 4
_HAVING: Final = ("有", "达", "占")
_HELD: Final = ("占", "约占")
_headless: Final = Pattern("的(?:就|只|仅|也|共|还|约)?[有达占]$")
_GROWTH_WORDS: Final = words_of("counted", "growth_words")
_GROWTHS: Final = "|".join(_GROWTH_WORDS)
_GROWING: Final = ("增长", "下降")
_LEVEL: Final = "级"
_LEADING: Final = "|".join(words_of("counted", "leading_words"))
_leading: Final = Pattern(f"(?P<growth>{_GROWTHS})(?:{_LEADING})(?:的是[^，。；]{{1,8}})?$")
_PRICES: Final = words_of("counted", "trading_points")
_NOT_WITH: Final = frozenset("可所得难予加足用")
_goal: Final = Pattern(f"的(?:{'|'.join(words_of('counted', 'goal_ends'))})")
_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_SORTS: Final = frozenset(words_of("counted", "sort_units"))
_SUCH: Final = "等"
_JOINTS: Final = frozenset("和、与及")
_TIMES, _PAUSES = "人次", "，、共计"
_SITE_UNITS: Final = frozenset(words_of("counted", "site_units"))


def carries_no(noun: str, between: str, reading: Reading, told: Told) -> bool:
    """Return whether people or money cannot be counted of what was told with another unit.

    `between` stands before the figure and the one before: 接待客商26批186人次 goes right on.
    """
    if reading.unit in told.of_unit:
        return False
    if reading.cls == "money":
        return told.unit == "点"  # 指数低开11点，两市共成交19亿元
    if noun.endswith(_TIMES):
        return False  # 观影人次由900万人提升至1300万人次
    goes_on = reading.unit != _TIMES or not between.strip(_PAUSES)
    return reading.unit in _SITE_UNITS and not (goes_on and is_of_people(noun))


def is_headless(clause: str) -> bool:
    """Return whether a clause says which of the things told before a figure counts.

    >>> is_headless("价格上涨的有"), is_headless("价格有")
    (True, False)
    """
    return clause[-1:] in _HAVING and _headless.search(clause) is not None


def headless_of(folded: str, clause: str, reading: Reading, told: Told) -> str | None:
    """Return what was told before where a clause says which of it so many are, else None.

    价格上涨的有5种; 质量差的占15%: the share is of all that was told.
    """
    if reading.kind != "percent":
        return told.of_unit.get(reading.unit or "") if is_headless(clause) else None
    is_held = clause[-1:] == "的" and folded.startswith(_HELD, reading.start)
    if not is_held and not is_headless(clause):
        return None
    for unit, noun in reversed(told.of_unit.items()):
        if unit in UNITS and UNITS[unit].cls in _CARRYING:
            return noun  # not the price of them told between
    return told.noun


def is_said_of(folded: str, end: int, floor: int) -> bool:
    """Return whether a clause that ends there tells of the figure before: 有12篇获奖，8篇入选."""
    if clause_start(folded, end, floor) != floor or floor == end:
        return False
    clause = folded[floor:end]
    return clause[0] == "被" or says_only(clause) or is_verb(tag_words(clause)[0])


def is_beyond_goal(folded: str, begin: int, floor: int, reading: Reading) -> bool:
    """Return whether a growth is told against the goal before it: 高于12%的目标2个百分点."""
    is_next = begin == floor and reading.unit in POINTS
    return is_next and _goal.fullmatch(folded, floor, reading.start) is not None


def carried_outright(
    folded: str, reading: Reading, begin: int, floor: int, told: Told
) -> str | None:
    """Return what was told before where a figure only goes on from it, "" for nothing, or None."""
    if told.noun is not None and is_beyond_goal(folded, begin, floor, reading):
        return told.carry(reading)
    if told.last is not None and is_second_share(folded, begin, floor, reading):
        told.of_whole = True
        return told.last  # 占总投资的比重从20%提高到40%
    is_joined = folded[floor : reading.start] in _JOINTS and reading.cls not in _CARRYING
    if is_joined and told.last is not None:
        return told.last  # 分别扩大1个和0.9个百分点
    if reading.unit in _SORTS and folded.endswith(_SUCH, 0, reading.start):
        return told.carry(reading) or ""  # 档案、统计等五类: what stands before is of the kinds
    return None


def leading_growth(text: str, folded: str, reading: Reading, begin: int, floor: int) -> str | None:
    """Return the growth that the clause before ends in, where a percent tells how much, or None.

    花生价格降幅最大，达18%: 降幅. 增速最快的是甲市，达到6%: 增速.
    """
    if reading.kind != "percent" or begin <= floor + 1 or "分" in folded[begin : reading.start]:
        return None
    led = _leading.search(folded, floor, begin - 1)
    return text[led.start("growth") : led.end("growth")] if led is not None else None


def is_second_share(folded: str, begin: int, floor: int, reading: Reading) -> bool:
    """Return whether a share only tells what the one right before it came to: 从20%提高到40%."""
    if reading.kind != "percent" or begin != floor or not floor or folded[floor - 1] != "%":
        return False
    return (
        reading.unit == "%"
        and folded[reading.start - 1] in "到至"
        and not strip_linking(folded[begin : reading.start])
    )


def often_of(reading: Reading, floor: int, told: Told) -> str | None:
    """Return what happened so often, which only the figure right before tells, or None.

    余震606次，其中4级以上5次 and 余震中，4级以上5次: 余震; 先后3次 is of nothing before.
    """
    if reading.start != floor:
        return None
    if told.unit == _LEVEL:
        return told.noun
    of = told.of_unit.get(reading.unit or "")
    return of if of == told.last else None


def without_growth(noun: str, folded: str, reading: Reading) -> str:
    """Return what grows, of a noun that tells how fast: 出口 of 出口增速逐季加快，增长5%."""
    if reading.kind != "percent" or not folded.endswith(_GROWING, 0, reading.start):
        return noun
    growth = next((word for word in _GROWTH_WORDS if noun.endswith(word)), "")
    return noun[: len(noun) - len(growth)] or noun


def keep_subject(text: str, folded: str, begin: int, at: int, reading: Reading, told: Told) -> None:
    """Keep what the clause is of, where a figure only tells at what: 股价以开盘价12元买入."""
    with_at = folded.rfind(_WITH, max(begin + 1, begin + at - _NEAR), begin + at)
    if with_at < 0 or folded[with_at - 1] in _NOT_WITH:
        return
    if not folded.endswith(_PRICES, begin + at, reading.start):
        return  # 以加工贸易方式进出口增长
    span = find_last_phrase(folded[begin:with_at])
    if span is not None and begin + span[1] == with_at:
        told.noun, told.unit = text[begin + span[0] : with_at], reading.unit
        told.of_unit[reading.unit or ""] = told.noun
        told.of_whole = True
