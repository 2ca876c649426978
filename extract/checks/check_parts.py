"""Parts and wholes the sheet declares: part ≤ whole, parts sum to their total, same is same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import reduce

from extract.checks.amount_of import find_amount
from extract.checks.amounts import round_to, say_amount, say_interval
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import Interval
from extract.checks.measures import are_comparable, find_measure
from extract.checks.tell import Span, tell
from extract.facts import Link
from extract.sheets import Figure

Links = Mapping[str, Link]


def check_parts(case: Case) -> list[Finding]:
    """Return a finding for every relation the sheet declares between its figures."""
    links = {link.figure.id: link for link in case.links}
    figures = {figure.id: figure for figure in case.sheet.figures} if case.sheet else {}
    return [
        finding
        for figure in figures.values()
        for finding in _check_figure(case, figure, figures, links)
    ]


def _check_figure(
    case: Case, figure: Figure, figures: Mapping[str, Figure], links: Links
) -> Iterator[Finding]:
    for whole in _known(figure.part_of, figures):
        yield _check_pair(case, figure, whole, links, "part")
    for other in _known(figure.same_as, figures):
        yield _check_pair(case, figure, other, links, "same")
    parts = _known(figure.total_of, figures)
    if parts:
        yield _check_total(case, figure, parts, links)


def _known(ids: Iterable[str], figures: Mapping[str, Figure]) -> list[Figure]:
    return [figures[name] for name in ids if name in figures]


def _check_pair(case: Case, figure: Figure, other: Figure, links: Links, kind: str) -> Finding:
    mine, theirs = find_amount(figure), find_amount(other)
    words = {"part": figure.printed, "whole": other.printed, "share": _share(figure, other) or "…"}
    if mine is None or theirs is None or not are_comparable(figure.unit, other.unit):
        rule = "other_unit"
    elif kind == "part":
        rule = "part_fits" if mine.low <= theirs.high else "part_exceeds"
    else:
        rule = "same_agrees" if mine.meets(theirs) else "same_differs"
    subject = f"{figure.id}+{other.id.rpartition('/')[2]}"
    return tell(case, "parts", rule, subject, words, span=_span(figure, links), figure=figure)


def _share(figure: Figure, whole: Figure) -> str:
    if not figure.value or not whole.value or figure.unit != whole.unit:
        return ""
    return say_amount(round_to(100 * figure.value / whole.value, 1)) + "%"


def _check_total(case: Case, figure: Figure, parts: list[Figure], links: Links) -> Finding:
    whole = find_amount(figure)
    spans = [find_amount(part) for part in parts]
    known = [span for span in spans if span is not None]
    comparable = all(are_comparable(part.unit, figure.unit) for part in parts)
    words: dict[str, object] = {"whole": figure.printed, "part": parts[0].printed, "sum": ""}
    words["parts"] = "、".join(part.printed for part in parts)
    if whole is None or len(known) < len(parts) or not comparable:
        rule = "other_unit"
    else:
        total = reduce(Interval.plus, known)
        factor = Decimal(1) / find_measure(figure.unit).factor
        words["sum"] = say_interval(total.scaled(factor))
        rule = "total_agrees" if total.meets(whole) else "total_differs"
    return tell(case, "parts", rule, figure.id, words, span=_span(figure, links), figure=figure)


def _span(figure: Figure, links: Links) -> Span | None:
    link = links.get(figure.id)
    if link is None or link.start is None or link.end is None:
        return None
    return link.start, link.end
