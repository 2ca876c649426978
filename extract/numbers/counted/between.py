"""What stands between a figure and its noun: a second figure, its kinds, a place, a clause."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import LONGEST_CLAUSE
from extract.numbers.nouns.noun import is_verb
from extract.numbers.nouns.owner import last_owner
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import DIGITS, past_measure, tail_of
from extract.numbers.nouns.thing import find_thing
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_CONVERTING: Final = words_of("counted", "converting_words")
_CURRENCIES: Final = words_of("counted", "between_words")
_converted: Final = Pattern(f"[，（(](?:{'|'.join(_CONVERTING)})")
_KINDS: Final = "|".join(words_of("counted", "kind_nouns"))
_match_kinds: Final = Pattern(
    f"(?:[、和](?:近|约|逾|超过?|上|数)?[{COVERED}]+[余多]?个?(?:{_KINDS})?(?=[、和]|{_KINDS}|的)){{0,3}}"
    f"(?:{_KINDS})?(?<=..)的"
)
_opens_kinds: Final = frozenset("、和").union(word[0] for word in words_of("counted", "kind_nouns"))
_HAD: Final = words_of("counted", "had_endings")
_much: Final = Pattern(
    f"(?:{'|'.join(words_of('counted', 'over_signs'))})?[{COVERED}]+[^，。的]{{0,3}}的"
)
_LOOSE: Final = ("个", "名", "位")  # a place is counted by others: 一条街, 一座桥
_GAUGED: Final = words_of("counted", "measured_endings")
_GAUGES: Final = (*_HAD, *_GAUGED)
_OPENING: Final = frozenset(
    (*words_of("counted", "founding_verbs"), *words_of("counted", "spanning_verbs"))
)
_LINE: Final = "线"
_ENDED: Final = Pattern("[。；！？“”：\n]")
_LED: Final = 2  # words behind a phrase to what is measured
_DOING: Final = ("v", "vn")
_COUNTED: Final = ("classifier", "collective", "container")
_beside: Final = Pattern(f"(?:{'|'.join(words_of('counted', 'beside_words'))})的")


def past_converted(folded: str, end: int) -> int:
    """50亿欧元，约合390亿元人民币的贷款: behind what money is worth, where 的 closes it."""
    opening = _converted.match(folded, end)
    numeral = match_numeral(folded, opening.end()) if opening is not None else None
    unit = match_unit(folded, numeral.end()) if numeral is not None else None
    if numeral is None or unit is None or unit.cls != "money":
        return end
    at = numeral.end() + len(unit.unit)
    at += next((len(word) for word in _CURRENCIES if folded.startswith(word, at)), 0)
    at += folded[at : at + 1] in ("）", ")")
    return at if folded[at : at + 1] == "的" else end


def past_kinds(folded: str, reading: Reading, end: int) -> int:
    """3000多株、近50个品种的牡丹, 50个品种的牡丹: behind the kinds, where their noun is named."""
    if reading.cls not in _COUNTED or folded[end : end + 1] not in _opens_kinds:
        return end
    kinds = _match_kinds.match(folded, end)
    if kinds is None:
        return end
    tail = tail_of(folded, kinds.end())
    span = find_first_phrase(tail, verbs=True, deeds=False) if tail else None
    is_named = span is not None and not tail.endswith(_GAUGED, 0, span[1])  # 50个品种的价格
    return kinds.end() if is_named else end


def beyond_place(tail: str, span: tuple[int, int], unit: str | None) -> tuple[int, int]:
    """一个水库旁的公园: the span of what is beside a thing, behind the 的."""
    place = _beside.match(tail, span[1] - (tail[span[1] - 1] == _LINE))  # 轻轨线上的车站
    if place is None or unit not in _LOOSE or not tail[place.end() :]:
        return span  # 一条街边的店铺
    behind = find_first_phrase(tail[place.end() :], verbs=True, deeds=False)
    return span if behind is None else (place.end() + behind[0], place.end() + behind[1])


def beyond_gauge(tail: str, span: tuple[int, int]) -> tuple[int, int]:
    """近百个销售额上千万的店铺: the span of what has so much of a measure, behind the 的."""
    if span[0] or tail.find("的", span[1]) < 0:
        return span
    if not tail.endswith(_GAUGES, 0, span[1]):
        return span
    much = _much.match(tail, span[1]) if tail.endswith(_HAD, 0, span[1]) else None
    linked = much.end() if much is not None else _past_rising(tail, span[1])
    if not tail[linked:] or not linked:
        return span
    behind = find_first_phrase(tail[linked:], verbs=True, deeds=False)
    return span if behind is None else (linked + behind[0], linked + behind[1])


def _past_rising(tail: str, end: int) -> int:
    """3个水位上涨的水库: behind the 的 of what a measure does, or 0."""
    linked = tail.find("的", end)
    between = tag_words(tail[end:linked]) if linked > end else []
    return linked + 1 if between and all(is_verb(token) for token in between) else 0


def beyond_pause(
    folded: str, opening: int, tail: str, span: tuple[int, int]
) -> tuple[int, int] | None:
    """一条连接省城、县城，沟通南北的铁路: what is behind the 的 of what a verb opens, or None."""
    if span != (0, len(tail)) or tag_words(tail)[0][0] not in _OPENING:
        return None
    linked = folded.find("的", opening, opening + LONGEST_CLAUSE)
    if linked < 0 or _ENDED.search(folded, opening, linked) is not None:
        return None
    after = tail_of(folded, linked + 1)
    behind = find_first_phrase(after, verbs=True, deeds=False) if after else None
    if behind is None:
        return None
    return linked + 1 + behind[0], linked + 1 + behind[1]


def before_measure(tail: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of whose measure is told behind a phrase: 乡镇 of 乡镇小麦收获面积.

    >>> before_measure("乡镇小麦收获面积达", (0, 4))
    (0, 2)
    """
    phrase = tail[slice(*span)]
    if "的" in phrase or not last_owner(phrase):
        return span
    behind = tag_words(tail[span[1] :])[:_LED] if tail[span[1] :] else []
    first = bool(behind) and behind[0][1] in _DOING and not behind[0][0].endswith(_GAUGED)
    if not any(word.endswith(_GAUGED) for word, _ in behind[first : first + 1]):
        return span
    return span[0], span[0] + last_owner(phrase)


def beyond_figure(folded: str, end: int, near: int) -> tuple[int, int] | None:
    """一艘载重5万吨级的集装箱船: the noun behind the 的 that closes a figure, or None."""
    tail = tail_of(folded, end, figures=True)
    if near and folded[end + near - 1] == "的":
        end += near
        measured = past_measure(folded, end)  # 一名幸存的5岁儿童
        span = find_first_phrase(tail_of(folded, measured) or "的", verbs=False)
        is_next = measured > end and span is not None and span[0] == 0
        return (measured, measured + span[1]) if is_next and span is not None else None
    if len(tail) <= near:
        return None
    for closed in (at for at in range(max(near, 1), len(tail)) if tail[at] == "的"):
        behind = end + closed + 1
        after = tail_of(folded, behind)
        if folded[behind + len(after) : behind + len(after) + 1] in DIGITS:
            continue  # 占地300亩的投资5亿元的工厂
        span = find_first_phrase(after, verbs=True, deeds=False)
        span = span or (find_thing(after) if after else None)
        if span is not None:
            return behind + span[0], behind + span[1]
    return None
