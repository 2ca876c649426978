"""The logic of things: what must or may be between two amounts that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import Interval, find_interval
from extract.checks.rules import Rule, read_rules
from extract.checks.tell import tell
from extract.numbers.number import Number

# 181户281人, 181户、281人, 181户共281人: side by side, with no more than a word between.
CLOSEST = 2
NEAR = 12
_STOP = re.compile(r"[，。；：！？、,;:\n]")


def check_things(case: Case) -> list[Finding]:
    """Return a finding for every pair of amounts side by side that a rule knows."""
    rules = [rule for rule in read_rules("things").values() if "of" in rule]
    return [
        finding
        for one, other in _side_by_side(case)
        for rule in rules
        for finding in _check_pair(case, rule, one, other)
    ]


def _side_by_side(case: Case) -> Iterator[tuple[Number, Number]]:
    text = case.edition.text
    for one, other in zip(case.numbers, case.numbers[1:], strict=False):
        between = text[one.end : other.start]
        if (
            len(between) <= CLOSEST
            and "\n" not in between
            and _is_amount(one)
            and _is_amount(other)
        ):
            yield one, other


def _is_amount(number: Number) -> bool:
    return number.kind == "quantity" and not number.indefinite and number.unit is not None


def _check_pair(case: Case, rule: Rule, one: Number, other: Number) -> Iterator[Finding]:
    by_unit = {one.unit: one, other.unit: other}
    of, to = by_unit.get(rule["of"]), by_unit.get(rule["to"])
    counted = next((n.counted for n in (one, other) if n.counted), "")
    if of is None or to is None or of is to or not _applies(rule, case, one, other):
        return
    spans = find_interval(of), find_interval(to)
    if spans[0] is None or spans[1] is None or spans[1].high <= 0:
        return
    holds = spans[0].over(spans[1]).meets(_bounds(rule))
    middle = _middle(of, to)
    yield tell(
        case,
        "things",
        rule["rule"],
        f"{to.surface}{of.surface}",
        {
            "counted": counted,
            "of": of.surface,
            "to": to.surface,
            "ratio": say_amount(middle) if middle is not None else "…",
        },
        span=(min(of.start, to.start), max(of.end, to.end)),
        passed=holds,
    )


def _applies(rule: Rule, case: Case, one: Number, other: Number) -> bool:
    """Whether the words of the same clause let the rule speak."""
    text = case.edition.text
    about = "".join(n.counted or "" for n in (one, other))
    about += _STOP.split(text[max(0, one.start - NEAR) : one.start])[-1]
    about += _STOP.split(text[other.end : other.end + NEAR])[0]
    only, unless = rule.get("only_if", "").split(), rule.get("unless", "").split()
    wanted = not only or any(word in about for word in only)
    return wanted and not any(word in about for word in unless)


def _bounds(rule: Rule) -> Interval:
    return Interval(
        Decimal(rule.get("least", "-Infinity")),
        Decimal(rule.get("most", "Infinity")),
    )


def _middle(of: Number, to: Number) -> Decimal | None:
    """The ratio to two places, as many as a reader can use."""
    if of.value is None or not to.value:
        return None
    return round_to(of.value / to.value, 2)
