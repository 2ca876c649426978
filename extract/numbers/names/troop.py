"""Troops by their number spelt (一一五师, 三师四十五团), and the first so many (前五个路口)."""

from __future__ import annotations

from typing import Final

from extract.lexicon import read_words
from extract.numbers.guards import words_of
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_SPELT_BEHIND: Final = {
    entry["mark"]: tuple(entry["spelt_behind"].split())
    for entry in read_words("ordinals", "marks")
    if "spelt_behind" in entry
}
_SPELT: Final = Pattern("[一二三四五六七八九][〇零一二三四五六七八九]{2}")
_OPENERS: Final = frozenset("，。；：！？“（的了在\n").union([""])
_FRONTS, _ONE = ("前", "头"), "一"
_COUNTED: Final = ("classifier", "verbal", "collective")
_NO_FIRST: Final = frozenset(words_of("ordinals", "no_first_units"))


def is_troop(text: str, amount: Reading, mark: str) -> bool:
    """Return whether a spelt numeral numbers troops: 一一五师, 新四军五师, 三师四十五团."""
    behind = _SPELT_BEHIND.get(mark)
    if behind is None:
        return False
    return _SPELT.fullmatch(amount.numeral) is not None or text.endswith(behind, 0, amount.start)


def is_first_of(text: str, word: str, start: int, end: int) -> bool:
    """Return whether 前 or 头 at a clause's start and a count behind it are the first so many.

    前五个路口 are; a span of time (前五个小时) is none, and 前一条 is the one before.
    """
    if word not in _FRONTS or text[start - 1 : start] not in _OPENERS:
        return False
    if text[start + 1 : end] == _ONE:
        return False
    unit = match_unit(text, end)
    if unit is None or unit.cls not in _COUNTED or unit.unit in _NO_FIRST:
        return False
    after = end + len(unit.unit)
    return "\u4e00" <= text[after : after + 1] <= "\u9fff"
