"""What a figure counts behind the next one: 一艘载重5万吨的货轮, 一辆开往北站的18路公交车."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.counted.between import beyond_figure
from extract.numbers.counted.nested import numbered_thing
from extract.numbers.guards import words_of
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.named import begins_with_name, find_named
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import DIGITS, class_at, tail_of
from extract.numbers.reading import Reading

_MODIFIED: Final = frozenset(words_of("counted", "clause_modified_classes"))
_MODIFIED_UNITS: Final = frozenset(words_of("counted", "clause_modified_units"))
_AT: Final = "在"  # 100个规模在5000万元以上的企业
_GAUGED: Final = words_of("counted", "measured_endings")
_JOINED: Final = words_of("counted", "opening_joiners")
_HAD: Final = words_of("counted", "had_endings")
_VEHICLES: Final = frozenset(words_of("counted", "vehicle_units"))
match_line: Final = re.compile(
    r"[A-Z]?\d{1,4}[A-Z]?(?:(?:路|号?线|次)(?=[\u4e00-\u9fff])"
    rf"|(?={'|'.join(words_of('counted', 'line_vehicles'))}))"
).match


def is_modified(reading: Reading) -> bool:
    """Return whether a clause may stand between a figure and its noun: 三大运营商公布的…."""
    return reading.cls in _MODIFIED or reading.unit in _MODIFIED_UNITS


def across_figure(
    folded: str, reading: Reading, end: int, tail: str, span: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the span of what stands behind the next figure: 一名男子30岁的…, or None."""
    figure = end + len(tail)
    if not is_modified(reading) or folded[figure : figure + 1] not in DIGITS:
        return None
    numbered = numbered_thing(folded, end, tail, span, reading.unit)
    if numbered is not None:
        return numbered
    line = match_line(folded, figure) if reading.unit in _VEHICLES and tail[-1] == "的" else None
    if line is not None:  # 一辆开往北站的18路公交车
        behind = find_first_phrase(tail_of(folded, line.end()) or "的", verbs=False)
        return (line.end(), line.end() + behind[1]) if behind and not behind[0] else None
    if tail[-1] == "的" and begins_with_name(folded, figure):
        named = find_named(folded, folded, figure) or ""
        return (figure, figure + len(named)) if named else None  # 一位返乡的80后歌手
    is_told = span is None or _is_measured(tail, folded, span, figure)
    if not is_told and span is not None and fits(tail[span[0] : span[1]], reading.unit):
        return None
    far = beyond_figure(folded, end, len(tail))
    return far if is_told or (far and fits(folded[far[0] : far[1]], reading.unit)) else None


def _is_measured(tail: str, folded: str, span: tuple[int, int], figure: int) -> bool:
    """一名男子30岁的…: the next figure tells of the noun; 三个乡镇2000名农民 counts another."""
    rest = tail[span[1] :]
    is_had = rest.endswith(_HAD) and not rest.startswith(_JOINED)  # 单机容量30万千瓦的机组
    is_at = rest == _AT and tail.endswith(_GAUGED, 0, span[1])
    if strip_linking(rest) and not (is_had or is_at):
        return False
    return class_at(folded, figure) not in _MODIFIED
