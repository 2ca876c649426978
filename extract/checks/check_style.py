"""House style, mild: one article tells its numbers in one form."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import cache

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import Rule, read_rules
from extract.checks.tell import tell
from extract.numbers.number import Number

_SENTENCE_END = re.compile(r"[。！？!?\n]")


def check_style(case: Case) -> list[Finding]:
    """Return at most one note an article and rule: the first two forms that differ."""
    return [
        finding
        for numbers in _by_article(case)
        for name, rule in read_rules("style").items()
        for finding in _check_rule(case, name, rule, numbers)
    ]


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


def _check_rule(case: Case, name: str, rule: Rule, numbers: Sequence[Number]) -> Iterator[Finding]:
    kinds = rule["kinds"].split()
    one_by_subject: dict[Hashable, Number] = {}
    other_by_subject: dict[Hashable, Number] = {}
    for number in numbers:
        if number.kind not in kinds or number.indefinite:
            continue
        subject = _subject(case, rule, number)
        if _pattern(rule["one"]).search(number.surface):
            one_by_subject.setdefault(subject, number)
        if _pattern(rule["other"]).search(number.surface):
            other_by_subject.setdefault(subject, number)
        if subject in one_by_subject and subject in other_by_subject:
            yield _say(case, name, one_by_subject[subject], other_by_subject[subject])
            return


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _subject(case: Case, rule: Rule, number: Number) -> Hashable:
    """What two forms must share to be held side by side: nothing, a unit, or the amount itself."""
    same = rule.get("same", "")
    sentence = None
    if rule.get("within") == "sentence":
        end = _SENTENCE_END.search(case.edition.text, number.end)
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
