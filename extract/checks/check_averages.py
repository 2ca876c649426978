"""Averages: total ÷ base, per head, per household, per mu."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import Interval
from extract.checks.measures import find_measure
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.checks.terms import Sentence, Term, find_sentences

_DIGITS = 2
_SHARED = 2


def check_averages(case: Case) -> list[Finding]:
    """Return a finding for every average whose total and base the sentence prints."""
    findings = []
    for sentence in find_sentences(case):
        findings += [_compare(case, *found) for found in _find_averages(sentence)]
        findings += [_multiply(case, *found) for found in _find_products(sentence)]
    return findings


def _find_averages(sentence: Sentence) -> Iterator[tuple[Term, Term, Term, str]]:
    for place, average in enumerate(sentence):
        word, noun = _find_word(average.lead)
        if not word or average.is_percent:
            continue
        before, behind = sentence[:place], sentence[place + 1 :]
        bases = [t for t in before if t.dimension == _bases("per")[word] and not t.role]
        totals = [t for t in (*behind, *reversed(before)) if _is_total(t, average, noun)]
        if len(bases) == 1 and len(totals) == 1:
            yield totals[0], bases[0], average, word


@cache
def _bases(section: str) -> dict[str, str]:
    """The words of a section, and what each one's base is measured in."""
    pairs = (entry.partition("=") for entry in read_words("averages", section))
    return {word: find_measure(unit).dimension for word, _, unit in pairs}


@cache
def _find_word(lead: str) -> tuple[str, str]:
    """户均增收 → 户均, 增收; the word of an average and what is averaged."""
    for word in sorted(_bases("per"), key=len, reverse=True):
        place = lead.find(word)
        if place >= 0:
            return word, lead[place + len(word) :]
    return "", ""


def _find_products(sentence: Sentence) -> Iterator[tuple[Term, Term, Term, str]]:
    """每户补贴3000元，补贴400户，共120万元: so much to each, how many, and what it makes."""
    each = [(term, word) for term in sentence if (word := _word_for_each(term.lead))]
    if len(each) != 1:
        return
    term, word = each[0]
    dimension = _bases("each")[word]
    bases = [t for t in sentence if t.dimension == dimension and t is not term]
    totals = [t for t in sentence if t.dimension == term.dimension and t is not term]
    if len(bases) == 1 == len(totals) and totals[0].lead.startswith(read_words("sums", "totals")):
        yield totals[0], bases[0], term, word


def _word_for_each(lead: str) -> str:
    return next((word for word in _bases("each") if lead.startswith(word)), "")


def _is_total(term: Term, average: Term, noun: str) -> bool:
    """Whether an amount is what was divided: the same measure, told of the same thing."""
    if term.dimension != average.dimension or not term.dimension or _find_word(term.lead)[0]:
        return False
    about = term.lead + (term.number.counted or "")
    if any(word in average.lead for word in read_words("averages", "yield")):
        return any(word in about for word in read_words("averages", "product"))
    return not noun or any(
        noun[at : at + _SHARED] in about for at in range(max(1, len(noun) - _SHARED + 1))
    )


def _compare(case: Case, total: Term, base: Term, average: Term, word: str) -> Finding:
    right = total.interval.over(base.interval)
    # Back into the units that were printed: yuan a head, kilograms a mu.
    right = right.scaled(find_measure(base.number.unit).factor)
    number = average.number
    return tell(
        case,
        "averages",
        "average",
        f"{total.number.surface}/{base.number.surface}",
        {
            "total": total.number.surface,
            "base": base.number.surface,
            "printed": number.surface,
            "word": word,
            "right": _say(right, number.unit),
        },
        span=(number.start, number.end),
        passed=right.meets(average.interval),
    )


def _multiply(case: Case, total: Term, base: Term, each: Term, word: str) -> Finding:
    factor = 1 / find_measure(base.number.unit).factor
    right = each.interval.times(base.interval.scaled(factor))
    number = total.number
    return tell(
        case,
        "averages",
        "product",
        f"{each.number.surface}*{base.number.surface}",
        {
            "total": number.surface,
            "base": base.number.surface,
            "printed": each.number.surface,
            "word": word,
            "right": _say(right, number.unit),
        },
        span=(number.start, number.end),
        passed=right.meets(total.interval),
    )


def _say(right: Interval, unit: str | None) -> str:
    middle = (right.low + right.high) / 2 / find_measure(unit).factor
    return say_amount(round_to(middle, _DIGITS)) + (unit or "") if middle.is_finite() else "…"
