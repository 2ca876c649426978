"""Unclaimed figures: what the text prints and the sheet passes over in silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.tell import Span, tell


def check_unclaimed(case: Case) -> list[Finding]:
    """Return a note for each figure of the text that is neither in the sheet nor set aside."""
    if case.sheet is None:
        return []
    figures = [number for number in case.numbers if number.candidate]
    linked = {link.start for link in case.links}
    waiting = [number for number in figures if number.start not in linked]
    if waiting:
        claimed = _merge([*_claimed(case), *_copies(case)])
        waiting = [number for number in waiting if not _covers(claimed, number.start)]
    if not waiting:
        return [tell(case, "unclaimed", "all_claimed", "all", {"count": len(figures)})]
    return [
        tell(
            case,
            "unclaimed",
            "waiting",
            number.surface,
            {"printed": number.surface + (number.counted or "")},
            span=(number.start, number.end),
        )
        for number in waiting
    ]


def _claimed(case: Case) -> Iterable[Span]:
    for link in case.links:
        if link.start is not None and link.end is not None:
            yield link.start, link.end
        for other in link.others:
            yield other[0], other[1]
    text = case.edition.text
    for aside in case.sheet.set_aside if case.sheet is not None else ():
        start = text.find(aside.printed)
        while start >= 0:
            yield start, start + len(aside.printed)
            start = text.find(aside.printed, start + len(aside.printed))


def _copies(case: Case) -> Iterable[Span]:
    """Passages printed a second time: their figures count once, in the first."""
    for article in case.articles:
        for passage in article.passages:
            yield passage.start, passage.end


def _merge(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _covers(spans: list[Span], offset: int) -> bool:
    place = bisect_right(spans, (offset, 1 << 62)) - 1
    return place >= 0 and spans[place][0] <= offset < spans[place][1]
