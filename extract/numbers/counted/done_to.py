"""Whether a figure is of the noun right before it, whatever follows: 折叠床三千张驰援灾区."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import is_numeral_sign
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import LONGEST_CLAUSE, clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_place, is_verb
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.nouns.tail import DIGITS, is_figure_of, tail_of
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_ATTRIBUTIVE: Final = frozenset(words_of("counted", "attributive_verbs"))
_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_SIZES: Final = words_of("counted", "size_words")
_size_in: Final = Pattern("|".join(_SIZES))
_DEEDS: Final = ("vn", "b")
_TELLING: Final = ("measure", "money")
_SIZED: Final = (*_TELLING, "level", "")
_STRONGEST: Final = 10  # of quakes
_MEASURED: Final = (*_SIZES, *words_of("counted", "measured_endings"))
_GAUGES: Final = (
    *words_of("counted", "growth_words"),
    *(word for word in _MEASURED if len(word) > 1 and not word.endswith("价")),
)
_GAUGE_SIGNS: Final = words_of("counted", "gauge_signs")
_WHOLE: Final = frozenset(words_of("counted", "whole_places"))
_BOUNDS: Final = ("以上", "以下")
_AT: Final = "在"
_WORTH: Final = words_of("counted", "worth_words")
_TALLIES: Final = words_of("counted", "tally_nouns")
_SCALES: Final = words_of("counted", "scale_nouns")


def is_done_to(folded: str, reading: Reading, floor: int) -> bool:
    """折叠床三千张驰援灾区, 总投资3亿元的项目: the figure is of the noun right before it."""
    tail = tail_of(folded, reading.end)
    if not tail:
        return False
    if _ends_in_unit(folded, reading, floor):
        return True  # 贫困户7户土地
    if reading.cls in _SIZED and _is_size(folded[floor : reading.start]):
        return True  # 时速300公里动车组列车, 半径达300华里的包围圈
    is_bare = reading.unit is None and reading.kind == "quantity" and reading.value is not None
    is_weak = is_bare and reading.value is not None and reading.value < _STRONGEST
    if is_weak and folded.endswith(_SCALES, floor, reading.start):
        return True  # 规模6.7强震
    if tail[0] == "的" and is_bare and _is_voted(folded, reading, floor):
        return True  # 反对票213的投票结果
    is_bound = reading.cls in _SIZED and folded.endswith(_BOUNDS, reading.start, reading.end)
    if (tail[0] == "的" or is_bound) and _is_measured(folded[floor : reading.start]):
        return True  # 增幅在300%以上的机场, 规模200头以上的养殖场, 人口30万以上城市
    is_told = tail[0] == "的" and reading.cls in _TELLING
    if not is_told and ("的" in tail or not _opens_with_deed(tail, reading.cls)):
        return False
    clause = folded[clause_start(folded, reading.start, floor) : reading.start]
    if is_told and clause.endswith(_WORTH):
        return False
    if not clause or strip_linking(clause) < len(clause):
        return False
    span = find_last_phrase(clause, guess=False)
    if span is None or span[1] < len(clause) or span[1] == span[0] + 1:
        return False  # 处1万元以下的罚款
    named = clause[span[0] : span[1]]
    if named in _WHOLE or is_place(named) or _is_unit_of_figure(clause, span[0]):
        return False  # 徐州一辆载着26名矿工的大客车, 2小时3次营救
    return not is_told or clause.endswith(_MEASURED)


def _is_voted(folded: str, reading: Reading, floor: int) -> bool:
    """Whether votes or points stand right before a bare figure."""
    return folded.endswith(_TALLIES, floor, reading.start)


def _ends_in_unit(folded: str, reading: Reading, floor: int) -> bool:
    """贫困户7户: the noun right before a figure ends in the figure's own unit."""
    unit = reading.unit or ""
    if len(unit) != 1 or not folded.endswith(unit, floor, reading.start):
        return False
    begin = clause_start(folded, reading.start, floor)
    span = find_last_phrase(folded[begin : reading.start])
    if span is None or (0 < begin == floor and span == (0, reading.start - begin)):
        return False  # 7个兵种11种武器: what the figure before counts
    return span[1] - span[0] > 1


def _is_measured(before: str) -> bool:
    """Whether what is measured stands before a figure, with 在 or 达 at most between."""
    near = before[-LONGEST_CLAUSE:].removesuffix(_AT)
    end = strip_linking(near)
    if near.endswith(_GAUGES, 0, end):
        return True
    if not near.endswith(_GAUGE_SIGNS, 0, end):
        return False
    word, tag = tag_words(near[clause_start(near, end, 0) : end])[-1]
    return tag[0] == "n" and len(word) > 1  # 覆盖率, 顺差


def _is_size(before: str) -> bool:
    """Whether what is measured stands before a figure, with 达 or 为 at most between."""
    near = before[-LONGEST_CLAUSE:]
    if _size_in.search(near) is None:
        return False
    return near.endswith(_SIZES, 0, strip_linking(near))


def _opens_with_deed(tail: str, cls: str) -> bool:
    """Whether what follows a figure is done with it: 3亿元新建水厂, 三千张驰援灾区."""
    first = tag_words(tail)[0]
    if first[0] in _ATTRIBUTIVE:
        return False  # 1002户受损商户
    return is_verb(first) or (cls == "money" and first[1] in _DEEDS)


def is_paired(folded: str, reading: Reading, floor: int, after: str) -> bool:
    """Whether nouns and figures stand in pairs: 东风3到4级阵风6级, 水稻20亩玉米30亩.

    What stands right behind a figure is of the next one of the same unit, what stands before it is
    its own.
    """
    unit = reading.unit
    end = reading.end + len(after)
    if unit is None or reading.cls in _CARRYING or folded[end : end + 1] not in DIGITS:
        return False
    if reading.start == floor or not is_figure_of(folded, end, unit):
        return False
    clause = folded[clause_start(folded, reading.start, floor) : reading.start]
    span = find_last_phrase(clause, guess=False) if clause else None
    return span is not None and span[1] == len(clause) and span[1] - span[0] > 1


def _is_unit_of_figure(clause: str, at: int) -> bool:
    """Whether what stands there is the unit of a figure before it: 小时 of 经过2小时."""
    return at > 0 and is_numeral_sign(clause[at - 1]) and match_unit(clause, at) is not None
