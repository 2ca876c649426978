"""House style, mild: one article tells its numbers in one form."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import Rule, read_rules
from extract.checks.tell import tell
from extract.numbers.number import Number

LONGEST = 400
_OTHER = {"one": "other", "other": "one"}
_SENTENCE_END = re.compile(r"[。！？!?\n]")


def check_style(case: Case) -> list[Finding]:
    """Return at most one note an article and rule: the first two forms that differ."""
    return [finding for numbers in _by_article(case) for finding in _check_article(case, numbers)]


def _by_article(case: Case) -> Iterator[Sequence[Number]]:
    """The numbers of each article; a text without articles is one."""
    if not case.articles:
        yield case.numbers
        return
    place = 0
    for article in sorted(case.articles, key=lambda article: article.start):
        held = []
        while place < len(case.numbers) and case.numbers[place].start < article.end:
            held.append(case.numbers[place])
            place += 1
        if not article.excerpt_of:  # its copy has been looked at
            yield held


def _check_article(case: Case, numbers: Sequence[Number]) -> Iterator[Finding]:
    seen: dict[tuple[str, str, Hashable], Number] = {}
    told: set[str] = set()
    for number in numbers:
        for name, form in () if number.indefinite else _find_forms(number.kind, number.surface):
            subject = _subject(case, read_rules("style")[name], number)
            seen.setdefault((name, form, subject), number)
            other = seen.get((name, _OTHER[form], subject))
            if other is not None and name not in told:
                told.add(name)
                yield _say(case, name, *((number, other) if form == "one" else (other, number)))


@lru_cache(maxsize=65536)
def _find_forms(kind: str, surface: str) -> tuple[tuple[str, str], ...]:
    """The rules a printed number falls under, and which of their two forms it has."""
    return tuple(
        (name, form)
        for name, rule in read_rules("style").items()
        if kind in rule["kinds"].split()
        for form in ("one", "other")
        if re.search(rule[form], surface)
    )


def _subject(case: Case, rule: Rule, number: Number) -> Hashable:
    """What two forms must share to be held side by side: nothing, a unit, or the amount itself."""
    same = rule.get("same", "")
    sentence = None
    if rule.get("within") == "sentence":
        end = _SENTENCE_END.search(case.edition.text, number.end, number.end + LONGEST)
        sentence = end.start() if end else -1
    if same == "unit":
        return number.unit, sentence
    if same == "value":
        return number.value, number.unit, number.counted, sentence
    return sentence


def _say(case: Case, name: str, one: Number, other: Number) -> Finding:
    later = max(one, other, key=lambda number: number.start)
    words = {"one": one.surface, "other": other.surface}
    subject = f"{one.surface}/{other.surface}"
    return tell(case, "style", name, subject, words, span=(later.start, later.end))
