"""One amount told in two units: 5公顷（合75亩）."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from extract.checks.amounts import say_amount
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.measures import find_measure
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.checks.terms import Term, find_sentences


def check_conversions(case: Case) -> list[Finding]:
    """Return a finding for every amount that is told in a second unit right behind."""
    return [
        _compare(case, one, other)
        for sentence in find_sentences(case)
        for one, other in pairwise(sentence)
        if _is_told_twice(one, other)
    ]


def _is_told_twice(one: Term, other: Term) -> bool:
    measured = find_measure(one.number.unit).dimension != one.number.unit
    same = one.dimension == other.dimension and measured
    return same and bool(_between().fullmatch(other.gap))


@cache
def _between() -> re.Pattern[str]:
    same = "|".join(sorted(read_words("conversions", "same"), key=len, reverse=True))
    brackets = "".join(read_words("conversions", "brackets"))
    return re.compile(rf"\s*(?:[{brackets}]\s*(?:{same})|[（(](?:{same})?|(?:{same}))\s*")


def _compare(case: Case, one: Term, other: Term) -> Finding:
    """One amount in two units; in one unit and unlike, one of the units is wrong."""
    unlike = one.number.unit == other.number.unit and not one.interval.meets(other.interval)
    return tell(
        case,
        "conversions",
        "same_unit" if unlike else "same_amount",
        f"{one.number.surface}={other.number.surface}",
        {"one": one.number.surface, "printed": other.number.surface, "right": _say_in(one, other)},
        span=(one.number.start, other.number.end),
        passed=one.interval.meets(other.interval),
    )


def _say_in(one: Term, other: Term) -> str:
    """The first amount in the second's unit, to four digits."""
    if one.number.value is None:
        return "…"
    factor = find_measure(one.number.unit).factor / find_measure(other.number.unit).factor
    amount = one.number.value * factor
    digits = max(0, 3 - amount.adjusted()) if amount else 0
    return say_amount(round(amount, digits)) + (other.number.unit or "")
