"""Passages printed twice: the same words must carry the same numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.tell import tell
from extract.edition import Passage
from extract.numbers.number import Number

_WORDS = ("idiom", "name", "identifier")


def check_passages(case: Case) -> list[Finding]:
    """Return a finding for every passage that repeats an earlier one and holds numbers."""
    starts = [number.start for number in case.numbers]
    return [
        finding
        for article in case.articles
        for passage in article.passages
        for finding in _compare(case, passage, starts)
    ]


def _compare(case: Case, passage: Passage, starts: Sequence[int]) -> Iterator[Finding]:
    again = _inside(case.numbers, starts, passage.start, passage.end)
    first = _inside(case.numbers, starts, passage.first_start, passage.first_end)
    pairs = list(zip(first, again, strict=False))
    differing = [(one, other) for one, other in pairs if _say(one) != _say(other)]
    for one, other in differing:
        words = {"printed": one.surface, "other": other.surface}
        subject, span = f"{one.surface}/{other.surface}", (other.start, other.end)
        yield tell(case, "passages", "differs", subject, words, span=span)
    if pairs and not differing and len(first) == len(again):
        span = (passage.start, passage.end)
        yield tell(case, "passages", "agrees", again[0].surface, {"count": len(again)}, span=span)


def _say(number: Number) -> tuple[object, ...]:
    if number.value is None and number.low is None:
        return (number.kind, number.surface)
    return (number.value, number.low, number.high, number.unit)


def _inside(numbers: Sequence[Number], starts: Sequence[int], start: int, end: int) -> list[Number]:
    """The numbers that lie wholly inside a stretch of the text."""
    return [
        number
        for number in numbers[bisect_left(starts, start) : bisect_left(starts, end)]
        if number.end <= end and number.kind not in _WORDS
    ]
