"""A second figure, or a number in a name, inside what the first one counts: 两座3亩地的大棚."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import match_after
from extract.numbers.counted.between import beyond_figure
from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import Beginnings, Endings, words_of
from extract.numbers.lexical import find_word
from extract.numbers.nouns.chunk import is_person
from extract.numbers.nouns.clause import LONGEST_CLAUSE
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import class_at, tail_of
from extract.numbers.reading import Reading
from extract.numbers.segment import begins_word, tag_words
from extract.numbers.unit import UNITS, match_unit
from extract.pattern import Pattern

Span = tuple[int, int]
_SIGNS: Final = frozenset(COVERED)
_MEASURES: Final = ("measure", "money", "time", "age")
_COUNTED: Final = ("classifier", "collective", "container")
_STOREYS: Final = frozenset((*words_of("counted", "storey_units"), "式"))
_OF, _LONG, _FORM, _WORD = "的", "长", "式", 2
_AGED: Final = "age"
_LEADING: Final = Endings(
    (*words_of("counted", "size_words"), *words_of("counted", "dimension_words"))
)
_SIZES: Final = frozenset(words_of("counted", "dimension_words"))
_MOST_SIZES, _PAUSES = 4, frozenset("、，")
_SAID_TAGS: Final = frozenset("vdp")
_WORTH: Final = words_of("counted", "worth_words")
_OPENS_WORTH: Final = Beginnings(_WORTH)
_joined_worth: Final = Pattern(f"(?:以及|及|和|与)(?={'|'.join(_WORTH)})")
_match_line: Final = Pattern("[0-9]{1,3}(?:号线|号院|号楼|航站楼)(?=[\u4e00-\u9fff])")
_LETTER: Final = Pattern("[A-Z]$")
_LETTERED: Final = Pattern("[A-Z]{0,3}-?$")
_match_model: Final = Pattern("[0-9]{1,4}[A-Z]{0,3}(?:-[0-9A-Z]{1,6})?型?(?=[\u4e00-\u9fff])")
_to_link: Final = Pattern(f"[^，。；：“”\n]{{1,{LONGEST_CLAUSE}}}?的")
_BODIES: Final = frozenset(words_of("counted", "short_bodies"))
_BODY_UNITS: Final = ("个", "支")
_FOLLOWERS: Final = frozenset(words_of("counted", "body_followers"))


def beyond_spelled(folded: str, end: int, tail: str) -> Span | None:
    """Return the span of what has a measure that a tail spells: 一种内径达两米的水管; or None.

    The measure closes a verb or a size, so that 三个车间十天的产量 stays with 车间.
    """
    if _OF not in tail or _SIGNS.isdisjoint(tail):
        return None
    for at in range(1, len(tail)):
        if tail[at] in _SIGNS and _leads(tail[:at]) and _is_measure(folded, end + at):
            return beyond_figure(folded, end, at)
    return None


def _is_measure(folded: str, at: int) -> bool:
    """Whether a measure with its 的, or an age, stands there: 两米的, 六十五岁男子."""
    numeral = match_numeral(folded, at)
    unit = match_unit(folded, numeral.end()) if numeral is not None else None
    if numeral is None or unit is None or unit.cls not in _MEASURES:
        return False
    if find_word(folded, at, at) is not None:
        return False
    after = numeral.end() + len(unit.unit)
    if unit.cls == _AGED:
        return "\u4e00" <= folded[after : after + 1] <= "\u9fff"
    limit = match_after(folded, after)
    after += len(limit.word) if limit is not None else 0
    return folded[after : after + 1] == _OF


def _leads(before: str) -> bool:
    """Whether words lead to a measure of what stands behind it: 内径达, 停工, 过路的."""
    if before[-1] == _OF or _LEADING.close(before):
        return True
    return tag_words(before)[-1][1][:1] in _SAID_TAGS


def beyond_parts(folded: str, end: int, at: int, tail: str, span: Span | None) -> Span | None:
    """Return the span in the tail of what has so many parts: 一处6条车道的路段; or None.

    The parts are counted from `end` on, the tail stands behind their figure at `at`.
    """
    if span is None or at == end or span[0] or tail[span[1] : span[1] + 1] != _OF:
        return None
    linked = span[1] + 1
    if class_at(folded, end) not in _COUNTED or not tail[linked:]:
        return None
    if folded[at - 1] in _STOREYS:
        return None  # 五排两层式仓库的大火
    behind = find_first_phrase(tail[linked:], verbs=True, deeds=False)
    return (at + linked + behind[0], at + linked + behind[1]) if behind is not None else None


def numbered_thing(
    folded: str, end: int, tail: str, span: Span | None, unit: str | None
) -> Span | None:
    """Return the span of a noun that a number in it cuts in two: 300名地铁2号线职工; or None."""
    at = end + len(tail)
    if span is not None and not span[0] and (model := _modelled(folded, at, tail, span, unit)):
        return end, model
    line = _match_line.match(folded, at) if folded[at : at + 1] in _SIGNS else None
    if line is None or span is None or span[0]:
        return None
    lettered = _LETTER.search(tail) is not None
    if span[1] < len(tail) - lettered or is_person(tail[: span[1]]):
        return None
    behind = find_first_phrase(tail_of(folded, line.end()) or _OF, verbs=False)
    return (end, line.end() + behind[1]) if behind is not None and not behind[0] else None


def _modelled(folded: str, at: int, tail: str, span: Span, unit: str | None) -> int:
    """Where a thing ends whose model follows its maker: 3架波音747货机; 0 for none."""
    if _LETTERED.sub("", tail) != tail[: span[1]]:
        return 0
    model = _match_model.match(folded, at)
    if model is None or match_unit(folded, model.end()) is not None:
        return 0
    behind = find_first_phrase(tail_of(folded, model.end()), verbs=False)
    is_thing = behind is not None and not behind[0]
    after = model.end() + behind[1] if behind is not None and is_thing else 0
    return after if fits(folded[model.end() : after], unit) else 0


def before_worth(tail: str) -> str:
    """Return a tail up to what else is told with its worth: 奖金 of 奖金及价值五百元的奖品."""
    joined = _joined_worth.search(tail, 1)
    return tail if joined is None else tail[: joined.start()]


def opens_worth(tail: str) -> bool:
    """Return whether a tail tells first what its thing is worth: 价值两万元、产于南方的茶叶."""
    return _OPENS_WORTH.stand(tail, 0)


def beyond_worth(folded: str, end: int) -> Span | None:
    """Return the span of what is worth so much, behind the last 的 of what tells of it; or None."""
    linked = _to_link.match(folded, end)
    after = tail_of(folded, linked.end()) if linked is not None else ""
    behind = find_first_phrase(after, verbs=True, deeds=False) if after else None
    if linked is None or behind is None:
        return None
    return linked.end() + behind[0], linked.end() + behind[1]


def past_dimensions(folded: str, end: int) -> int:
    """20厘米宽、80米长的裂缝: behind the sizes of one thing, each before what it measures."""
    at = end
    for _ in range(_MOST_SIZES):
        if folded[at : at + 1] not in _SIZES:
            return end
        if folded[at + 1 : at + 2] == _OF:
            return at + 1
        numeral = match_numeral(folded, at + 2) if folded[at + 1 : at + 2] in _PAUSES else None
        unit = match_unit(folded, numeral.end()) if numeral is not None else None
        if numeral is None or unit is None or unit.cls != "measure":
            return end
        at = numeral.end() + len(unit.unit)
    return end


def past_long(folded: str, reading: Reading, end: int, *, is_length: bool) -> int:
    """300米长花墙, 三层式仓库: behind the sign that belongs to the measure, not to the noun."""
    sign = folded[end : end + 1]
    if (sign != _LONG or not is_length) and (sign != _FORM or reading.indefinite):
        return end
    tail = tail_of(folded, end)
    words = tag_words(tail)
    if words[0][0] != sign or len(words) == 1 or begins_word(folded, end):
        return end  # 长条桌, 样式
    span = find_first_phrase(tail[1:], verbs=False)
    return end + 1 if span is not None and not span[0] else end


def is_short_body(tail: str, unit: str | None) -> bool:
    """Return whether a noun of one sign is all that is counted: 4个队都积3分, not 4个队列.

    >>> is_short_body("队都积", "个"), is_short_body("队列", "个"), is_short_body("桥共长", "座")
    (True, False, True)
    """
    if tail[1:2] not in _FOLLOWERS or (unit in UNITS and tail[:_WORD] in UNITS[unit].heads):
        return False  # 船只
    is_body = unit in _BODY_UNITS and tail[0] in _BODIES
    return is_body or (unit in UNITS and tail[0] in UNITS[unit].heads)
