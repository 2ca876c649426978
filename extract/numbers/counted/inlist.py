"""What a figure counts that the next figures of a list count too: 5大类、76大项、279项成果."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import words_before
from extract.numbers.counted.counted_after import find_after
from extract.numbers.guards import words_of
from extract.numbers.nouns.noun import MODIFIERS, speech_of
from extract.numbers.nouns.tail import tail_of
from extract.numbers.reading import Reading, read_amount
from extract.numbers.segment import tag_words
from extract.numbers.unit import match_unit

_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_PEOPLE: Final = frozenset(words_of("counted", "people_units"))
_NOT_OF_PEOPLE: Final = frozenset(words_of("counted", "thing_only_units"))
_PERSONS: Final = frozenset(words_of("counted", "single_person_units"))
_MONEY: Final = "money"
_DECADE: Final = "年代"
_PAUSE: Final = "、"
_SUMMING: Final = words_of("counted", "sum_words")
_KINDS: Final = frozenset(words_of("counted", "kind_units"))
_APPROXIMATING: Final = words_before()
_MOST: Final = 3  # figures that share the noun behind the last


def find_in_list(text: str, folded: str, reading: Reading) -> str | None:
    """Return the noun behind the last of some figures side by side, as printed, or None.

    Only words that tell of a noun may stand between: 7个国家级、5个省级产业园区.
    """
    for _ in range(_MOST):
        following = _next_figure(folded, reading)
        if following is None:
            return None
        after = find_after(text, folded, following)
        if after is not None:
            return after
        reading = following
    return None


def _next_figure(folded: str, reading: Reading) -> Reading | None:
    """The figure that a list goes on with behind a counted one, or None."""
    if reading.cls not in _CARRYING:
        return None
    between = tail_of(folded, reading.end)
    at = reading.end + len(between)
    if folded[at : at + 1] == _PAUSE:
        told, at = between, at + 1
        if told and any(speech_of(token) not in MODIFIERS for token in tag_words(told)):
            return None
    elif between not in _SUMMING or reading.unit not in _KINDS:
        return None  # 9批次共913位
    if reading.unit in _KINDS:
        at = _past_approximator(folded, at)
    figure = read_amount(folded, at, at) if folded[at:] else None
    unit = match_unit(folded, figure.end) if figure is not None else None
    if figure is None or unit is None:
        return None
    if folded.startswith(_DECADE, figure.end) or unit.cls == _MONEY:
        return None
    if (unit.unit in _PEOPLE) != (reading.unit in _PEOPLE):
        return None
    if reading.unit in _NOT_OF_PEOPLE and unit.unit in _PERSONS:
        return None  # 破获14件、75名成员
    figure.unit, figure.cls, figure.end = unit.unit, unit.cls, figure.end + len(unit.unit)
    return figure


def _past_approximator(folded: str, at: int) -> int:
    """Past 近 in 八十多种、近十万台."""
    return at + next((len(word) for word in _APPROXIMATING if folded.startswith(word, at)), 0)
