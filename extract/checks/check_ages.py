"""Ages and anniversaries against the years printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_rules, read_words
from extract.checks.tell import tell
from extract.numbers.number import Number

FARTHEST = 40
NEAR = 10
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)年")
_STOP = re.compile(r"[。！？；!?;\n]")
_CLAUSE = re.compile(r"[，。；：！？,;:\n]")


def check_ages(case: Case) -> list[Finding]:
    """Return a finding for every age or anniversary behind the year it counts from."""
    if case.edition.date is None:
        return []
    return list(_check_all(case, case.edition.date.year))


def _check_all(case: Case, now: int) -> Iterator[Finding]:
    for number in case.numbers:
        rule = _rule_for(number)
        if rule and number.value is not None and number.comparator == "exact":
            year = _year_before(case.edition.text, number, rule)
            if year is not None and _is_now(case.edition.text, number, rule):
                yield _compare(case, rule, number, year, now)


def _rule_for(number: Number) -> str:
    if number.kind == "age":
        return "age"
    return "anniversary" if number.unit == "周年" else ""


def _is_now(text: str, number: Number, rule: str) -> bool:
    """今年84岁, 享年96岁; 18岁参军 and 年幼四岁 tell of another day."""
    before = _CLAUSE.split(text[max(0, number.start - NEAR) : number.start])[-1]
    return rule != "age" or before.endswith(read_words("ages", "now"))


def _year_before(text: str, number: Number, rule: str) -> int | None:
    """The only year of the sentence before the number, where it says what began then."""
    before = _STOP.split(text[max(0, number.start - FARTHEST) : number.start])[-1]
    years = list(_YEAR.finditer(before))
    if len(years) != 1:
        return None
    lead = _CLAUSE.split(before[: years[0].start()])[-1][-NEAR:]
    tail = _CLAUSE.split(before[years[0].end() :])[0]
    words = read_words("ages", "born" if rule == "age" else "founded")
    told = any(word in lead + tail for word in words)
    return int(years[0][1]) if told else None


def _compare(case: Case, rule: str, number: Number, year: int, now: int) -> Finding:
    right = now - year
    slack = Decimal(read_rules("ages")[rule]["slack"])
    assert number.value is not None
    return tell(
        case,
        "ages",
        rule,
        f"{year}-{number.surface}",
        {"year": year, "now": now, "right": right, "printed": number.surface},
        span=(number.start, number.end),
        passed=abs(number.value - right) <= slack,
    )
