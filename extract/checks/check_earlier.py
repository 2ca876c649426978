"""This edition's figures against what earlier editions printed of the same thing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from extract.checks.amount_of import find_amount
from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.check_agreement import span_of
from extract.checks.finding import Finding
from extract.checks.history import Earlier, find_subject
from extract.checks.interval import Interval
from extract.checks.measures import are_comparable
from extract.checks.rules import read_rules
from extract.checks.spans_of_time import counts_from, ends_on
from extract.checks.tell import Span, tell
from extract.sheets import Figure

# As far back as a check looks for a figure to hold this one against.
LOOK_BACK = 20
CUMULATIVE, STOCK, CURRENT = "累计", "存量", "当期"
_CLOSE = dt.timedelta(days=62)


def check_earlier(case: Case) -> list[Finding]:
    """Return a finding for every figure an earlier edition has something to say about."""
    if case.sheet is None or not case.earlier.by_subject:
        return []
    spans = {link.figure.id: span_of(link) for link in case.links}
    times = Counter(map(find_subject, case.sheet.figures))
    return [
        _say(case, figure, found, spans.get(figure.id))
        for figure in case.sheet.figures
        if times[find_subject(figure)] == 1
        for found in _check_figure(case, figure)
    ]


Found = tuple[str, Earlier, bool, dict[str, object]]


def _check_figure(case: Case, figure: Figure) -> Iterator[Found]:
    before = list(islice(case.earlier.before(case.edition.id, figure), LOOK_BACK))
    if not before:
        return
    if not are_comparable(figure.unit, before[0].figure.unit):
        yield "other_unit", before[0], False, {}
        return
    amount = find_amount(figure)
    if amount is not None:
        if figure.measure == CUMULATIVE:
            yield from _check_cumulative(case, figure, amount, before)
        yield from _check_size(case, figure, amount, before[0])
    yield from _check_last_year(case, figure)
    yield from _check_unchanged(case, figure, before)


def _check_cumulative(
    case: Case, figure: Figure, mine: Interval, before: list[Earlier]
) -> Iterator[Found]:
    """A cumulative figure grows within its year and begins again with the next."""
    since = counts_from(figure)
    if not since:
        return
    for entry in before:
        theirs = find_amount(entry.figure)
        if theirs is None:
            continue
        if counts_from(entry.figure) == since and ends_on(entry) <= ends_on_now(case, figure):
            words: dict[str, object] = {"since": since}
            yield "shrinks", entry, mine.high >= theirs.low, words
            return
        if _is_not_reset(case, since, entry) and mine.low >= theirs.high:
            days = _day_of_year(case)
            yield "not_reset", entry, False, {"days": days}
            return


def ends_on_now(case: Case, figure: Figure) -> str:
    """Return the last day a figure of this edition counts."""
    return ends_on(Earlier(case.edition.id, figure))


def _is_not_reset(case: Case, since: str, entry: Earlier) -> bool:
    year = case.edition.id[:4]
    soon = _day_of_year(case) <= int(read_rules("earlier")["not_reset"]["within"])
    return soon and since == year and counts_from(entry.figure) == str(int(year) - 1)


def _day_of_year(case: Case) -> int:
    return case.edition.date.timetuple().tm_yday if case.edition.date else 366


def _check_size(case: Case, figure: Figure, mine: Interval, entry: Earlier) -> Iterator[Found]:
    """An order of magnitude between two printings of one thing."""
    theirs = find_amount(entry.figure) if _is_same_kind(case, figure, entry) else None
    if theirs is None:
        return
    if min(mine.low, theirs.low) <= 0 or max(mine.high, theirs.high).is_infinite():
        return
    times = max(mine.low / theirs.high, theirs.low / mine.high)
    holds = times < Decimal(read_rules("earlier")["magnitude"]["times"])
    if not holds or figure.measure != CUMULATIVE:
        yield "magnitude", entry, holds, {"times": say_amount(round_to(times, 1))}


def _is_same_kind(case: Case, figure: Figure, entry: Earlier) -> bool:
    """Whether two figures can be of one size: stocks, spans as long, the same count soon after."""
    if figure.measure == STOCK:
        return True
    if figure.measure == CURRENT:
        return len(figure.period_iso) == len(entry.figure.period_iso) > 0
    if figure.measure != CUMULATIVE or counts_from(figure) != counts_from(entry.figure):
        return False
    then = dt.date.fromisoformat(entry.edition[:10])
    return case.edition.date is not None and case.edition.date - then <= _CLOSE


def _check_last_year(case: Case, figure: Figure) -> Iterator[Found]:
    """This year's count or this month's, and to the last digit what was printed a year ago."""
    if figure.value is None or figure.measure not in (CUMULATIVE, CURRENT):
        return
    started = counts_from(figure)[:4]
    digits = len(figure.value.normalize().as_tuple().digits)
    if not started.isdigit() or digits < int(read_rules("earlier")["last_year"]["digits"]):
        return
    entry = case.earlier.same_value(int(started) - 1, figure)
    if entry is not None and counts_from(entry.figure)[:4] < started:
        yield "last_year", entry, False, {}


def _check_unchanged(case: Case, figure: Figure, before: list[Earlier]) -> Iterator[Found]:
    rule = read_rules("earlier")["unchanged"]
    same = []
    for entry in before:
        if entry.figure.value is None or entry.figure.value != figure.value:
            break
        same.append(entry)
    if len(same) < int(rule["times"]) or case.edition.date is None:
        return
    since = dt.date.fromisoformat(same[-1].edition[:10])
    if (case.edition.date - since).days >= int(rule["days"]):
        yield "unchanged", same[-1], False, {"times": len(same) + 1}


def _say(case: Case, figure: Figure, found: Found, span: Span | None) -> Finding:
    rule, entry, holds, words = found
    told = {"printed": figure.printed, "earlier": entry.figure.printed, "edition": entry.edition}
    return tell(
        case,
        "earlier",
        rule,
        figure.id,
        told | words,
        span=span,
        figure=figure,
        passed=holds,
    )
