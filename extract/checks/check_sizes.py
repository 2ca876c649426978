"""Sizes that cannot be: ranges that run the wrong way, ages, clock times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import Rule, read_rules, read_words
from extract.checks.tell import tell
from extract.numbers.number import Number


def check_sizes(case: Case) -> list[Finding]:
    """Return a finding for every number or pair of numbers that cannot be as printed."""
    found = [*_check_ages(case), *_check_pairs(case)]
    return [_say(case, rule, start, end) for rule, start, end in found]


def _check_ages(case: Case) -> Iterator[tuple[str, int, int]]:
    most = Decimal(read_rules("sizes")["age"]["most"])
    for number in case.numbers:
        if number.kind == "age" and number.value is not None and number.value > most:
            yield "age", number.start, number.end


def _check_pairs(case: Case) -> Iterator[tuple[str, int, int]]:
    text, rules = case.edition.text, read_rules("sizes")
    for one, other in pairwise(case.numbers):
        between = text[one.end : other.start]
        if not between:
            if _is_no_time(one, other, rules["no_such_time"]):
                yield "no_such_time", one.start, other.end
        elif between in read_words("sizes", "to") and _runs_down(text, one, other):
            yield "range_order", one.start, other.end


def _is_no_time(hour: Number, minute: Number, rule: Rule) -> bool:
    """10时75分: a clock time whose minutes do not fit the hour."""
    is_clock = hour.kind == "time" and hour.surface.endswith(tuple(rule["hours"].split()))
    return is_clock and minute.unit == rule["minutes"] and (minute.value or 0) > int(rule["most"])


def _runs_down(text: str, one: Number, other: Number) -> bool:
    """500至300元: the first number leans on the second's unit and is larger."""
    if one.unit is not None or other.unit is None or {one.kind, other.kind} != {"quantity"}:
        return False
    if text[max(0, one.start - 1) : one.start] in read_words("sizes", "change"):
        return False
    return one.value is not None and other.value is not None and one.value > other.value


def _say(case: Case, rule: str, start: int, end: int) -> Finding:
    printed = case.edition.text[start:end]
    return tell(case, "sizes", rule, printed, {"printed": printed}, span=(start, end))
