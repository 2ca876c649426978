"""The logic of things: what must or may be between two amounts that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import Interval, find_interval, find_step
from extract.checks.rules import Rule, read_rules, read_words
from extract.checks.tell import tell
from extract.numbers.number import Number

NEAR = 12
_ALL = 9
_STOP = re.compile(r"[，。；：！？、,;:\n]")
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")


def check_things(case: Case) -> list[Finding]:
    """Return a finding for every pair of amounts that a rule of things.yaml knows."""
    findings: list[Finding] = []
    close = _close_pairs(case)
    for rule in read_rules("things").values():
        pairs = _in_sentence(case, rule) if rule.get("within") else _told(case, rule, close)
        findings += [told for of, to, word in pairs if (told := _check(case, rule, of, to, word))]
    return findings


def _close_pairs(case: Case) -> list[tuple[Number, Number]]:
    """181户281人, 181户、居民281人: with no more between than a word for the same people."""
    text = case.edition.text
    return [
        (one, other)
        for one, other in pairwise(case.numbers)
        if other.start - one.end <= NEAR
        and one.unit != other.unit
        and _is_amount(one)
        and _is_amount(other)
        and _is_close(text[one.end : other.start])
    ]


def _told(
    case: Case, rule: Rule, pairs: Iterable[tuple[Number, Number]]
) -> Iterator[tuple[Number, Number, str]]:
    """The pairs in the units of a rule, and the word that lets it speak."""
    for one, other in pairs:
        by_unit = {one.unit: one, other.unit: other}
        of, to = by_unit.get(rule["of"]), by_unit.get(rule["to"])
        if of is None or to is None:
            continue
        word = _word_for(rule, _words_around(case.edition.text, one, other))
        if word is not None:
            yield of, to, word


def _in_sentence(case: Case, rule: Rule) -> Iterator[tuple[Number, Number, str]]:
    """面积2.1平方公里，…居民12007人: the first such amount behind the other in its sentence."""
    text = case.edition.text
    for place, to in enumerate(case.numbers):
        if to.unit != rule["to"] or not _is_amount(to):
            continue
        ahead = text[max(0, to.start - NEAR) : to.start]
        word = _word_for(rule, _STOP.split(ahead)[-1])
        of = next((n for n in case.numbers[place + 1 : place + 6] if n.unit == rule["of"]), None)
        if word is None or of is None or _SENTENCE_END.search(text, to.end, of.start):
            continue
        yield of, to, word


def _is_amount(number: Number) -> bool:
    return number.kind == "quantity" and not number.indefinite and number.unit is not None


def _is_close(between: str) -> bool:
    for word in read_words("things", "between"):
        between = between.replace(word, "")
    return not between.strip()


def _words_around(text: str, one: Number, other: Number) -> str:
    """The words of the two numbers' own clause, and what they count."""
    words = _STOP.split(text[max(0, one.start - NEAR) : one.start])[-1]
    words += _STOP.split(text[other.end : other.end + NEAR])[0]
    return words + "".join(n.counted or "" for n in (one, other))


def _word_for(rule: Rule, words: str) -> str | None:
    """The word that lets a rule speak, empty where it needs none, None where it must not."""
    if any(word in words for word in rule.get("unless", "").split()):
        return None
    only = rule.get("only_if", "").split()
    return next((word for word in only if word in words), None if only else "")


def _check(case: Case, rule: Rule, of: Number, to: Number, word: str) -> Finding | None:
    amount, base = find_interval(of), find_interval(to)
    if amount is None or base is None or base.high <= 0:
        return None
    middle = _ratio(of, to)
    return tell(
        case,
        "things",
        rule["rule"],
        f"{to.surface}{of.surface}",
        {
            "word": word,
            "of": of.surface,
            "to": to.surface,
            "ratio": say_amount(middle) if middle is not None else "…",
        },
        span=(min(of.start, to.start), max(of.end, to.end)),
        passed=amount.over(base).meets(_bounds(rule)),
    )


def _digits(number: Number) -> int:
    """How many digits a printed number carries: two for 2.1, any number for what was counted."""
    step = find_step(number.surface, number.unit)
    return (number.value / step).adjusted() + 1 if step and number.value else _ALL


def _bounds(rule: Rule) -> Interval:
    return Interval(
        Decimal(rule.get("least", "-Infinity")),
        Decimal(rule.get("most", "Infinity")),
    )


def _ratio(of: Number, to: Number) -> Decimal | None:
    """The ratio with no more digits than a reader can use: 3.14, 5718."""
    if of.value is None or not to.value:
        return None
    ratio = of.value / to.value
    digits = min(_digits(of), _digits(to), _ALL)
    return round_to(ratio, min(digits - 1 - ratio.adjusted(), 2))
