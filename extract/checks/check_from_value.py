"""由x增至y: the x must be what an earlier edition printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.checks.amount_of import find_amount
from extract.checks.case import Case
from extract.checks.check_earlier import LOOK_BACK
from extract.checks.finding import Finding
from extract.checks.history import Earlier
from extract.checks.interval import find_interval
from extract.checks.measures import are_comparable, find_measure
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.facts import Link
from extract.numbers.number import Number

_NEAR = 10


def check_from_value(case: Case) -> list[Finding]:
    """Return a finding for every old value whose new one is a figure printed before."""
    links = {link.number: link for link in case.links if link.number is not None}
    return [
        finding
        for relation in case.relations
        if relation.kind == "from_to" and relation.members[1] in links
        for finding in _check(case, case.numbers[relation.members[0]], links[relation.members[1]])
    ]


def _check(case: Case, old: Number, link: Link) -> Iterator[Finding]:
    printed = find_interval(old)
    entries = list(_printed_then(case, old, link))
    if printed is None or not entries:
        return
    amount = printed.scaled(find_measure(old.unit).factor)
    told = [(entry, find_amount(entry.figure)) for entry in entries]
    agreeing = next((entry for entry, theirs in told if theirs and theirs.meets(amount)), None)
    entry = agreeing or entries[0]
    words = {"printed": old.surface, "edition": entry.edition, "earlier": entry.figure.printed}
    yield tell(
        case,
        "earlier",
        "from_value",
        f"{link.figure.id}<{old.surface}",
        words,
        span=(old.start, old.end),
        passed=agreeing is not None,
    )


def _printed_then(case: Case, old: Number, link: Link) -> Iterator[Earlier]:
    """The printings the old value can be held against: last year's where it says so, or all."""
    if case.edition.date is None:
        return
    lead = case.edition.text[max(0, old.start - _NEAR) : old.start]
    dated = any(word in lead for word in read_words("growth", "earlier"))
    last_year = str(case.edition.date.year - 1)
    for entry in islice(case.earlier.before(case.edition.id, link.figure), LOOK_BACK):
        if are_comparable(entry.figure.unit, old.unit) and (not dated or entry.year == last_year):
            yield entry
