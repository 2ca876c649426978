"""Parts in a row and their total: 甲1200亩、乙800亩，共2000亩; 共500人，其中男300人、女200人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce

from extract.checks.amounts import say_amount
from extract.checks.case import Case
from extract.checks.complements import find_complements
from extract.checks.finding import Finding
from extract.checks.interval import Interval
from extract.checks.measures import find_measure
from extract.checks.rules import read_words, word_pattern
from extract.checks.tell import tell
from extract.checks.terms import Sentence, Term, find_sentences

LONGEST_LEAD = 8
_LIMITS = ("at_least", "at_most")


def check_sums(case: Case) -> list[Finding]:
    """Return a finding for every total whose parts stand beside it."""
    findings = []
    for sentence in find_sentences(case):
        for place, term in enumerate(sentence):
            parts = _parts_before(sentence, place) if _is_closing_total(sentence, place) else ()
            if len(parts) >= 2:
                findings.append(_add_up(case, term, parts))
        findings += _check_behind(case, sentence)
    return findings


def _is_closing_total(sentence: Sentence, place: int) -> bool:
    """共2000亩 right behind the last part, without a subject of its own (全乡共2000亩)."""
    term, before = sentence[place], sentence[:place]
    if not word_pattern("sums", "totals").search(term.lead):
        return False
    counted = len(_without_count(before, term)) < len(before)
    words = bool(_closing().match(("三" if counted else "") + term.lead))
    return words and len(term.lead) <= LONGEST_LEAD and len(term.gap.strip()) <= LONGEST_LEAD + 1


@cache
def _closing() -> re.Pattern[str]:
    """共, 合计; 两村共 and 三项合计 sum up the parts too."""
    totals = "|".join(sorted(read_words("sums", "totals"), key=len, reverse=True))
    return re.compile(rf"(?:[一二两三四五六七八九十\d]+个?[\u4e00-\u9fff]{{0,2}}?)?(?:{totals})")


def _parts_before(sentence: Sentence, place: int) -> tuple[Term, ...]:
    """The amounts in a row right before the total, as far back as they measure the same."""
    total = sentence[place]
    parts: list[Term] = []
    for term in reversed(_without_count(sentence[:place], total)):
        if (
            term.dimension != total.dimension
            or not term.dimension
            or term.role not in ("", "share")
        ):
            return () if term.role in ("from", "to") else tuple(reversed(parts))
        parts.append(term)
        if _opens_parts(term):
            break
    return tuple(reversed(parts))


def _without_count(before: Sentence, total: Term) -> Sentence:
    """Without the 三个 of 三个村共2600亩, which counts the parts and is none."""
    if not before:
        return before
    count = before[-1]
    alike = sum(1 for term in before[:-1] if term.dimension == total.dimension)
    is_count = count.dimension != total.dimension and count.number.value == alike
    return before[:-1] if is_count and alike >= 2 else before


def _opens_parts(term: Term) -> bool:
    return word_pattern("sums", "part_marks").search(term.gap) is not None


def _check_behind(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """共500人，其中男300人、女200人: each fits, and complements add up."""
    for place, term in enumerate(sentence[1:], start=1):
        if _lists_all(term):
            yield from _check_list(case, sentence, place)
            continue
        if not _opens_parts(term):
            continue
        whole = _whole_before(sentence, place)
        parts = _parts_from(sentence, place, whole)
        if whole is None or not parts:
            continue
        if find_complements([part.lead + (part.number.counted or "") for part in parts]):
            yield _add_up(case, whole, parts)
        else:
            yield from (_fits(case, whole, part) for part in parts)


def _lists_all(term: Term) -> bool:
    """共20所：小学12所…, 共20所，分别为12所…: what follows is all there is."""
    gap = term.gap.lstrip("，, ")
    return gap.startswith(read_words("sums", "whole_list"))


def _check_list(case: Case, sentence: Sentence, place: int) -> Iterator[Finding]:
    """The row behind such a word against the total right before it."""
    whole = sentence[place - 1]
    parts = _parts_from(sentence, place, whole)
    if whole.role in ("", "total") and len(parts) >= 2 and len(parts) == len(sentence[place:]):
        yield _add_up(case, whole, parts)


def _whole_before(sentence: Sentence, place: int) -> Term | None:
    """The nearest amount before 其中 that measures what its first part does."""
    part = sentence[place]
    for term in reversed(sentence[:place]):
        if term.dimension == part.dimension and not term.is_percent:
            return term if term.role not in ("rise", "fall", "each", "from") else None
    return None


def _parts_from(sentence: Sentence, place: int, whole: Term | None) -> tuple[Term, ...]:
    parts = []
    for term in sentence[place:]:
        if whole is None or term.role in ("rise", "fall", "each", "from", "to", "total"):
            break
        if term.dimension == whole.dimension and term.number.comparator in _LIMITS:
            continue  # 亿元以上项目: a threshold, no part
        if term.dimension == whole.dimension:
            parts.append(term)
        elif not term.is_percent:
            break
    return tuple(parts)


def _add_up(case: Case, total: Term, parts: Sequence[Term]) -> Finding:
    summed = reduce(Interval.plus, (part.interval for part in parts))
    names = "、".join(part.number.surface for part in parts)
    return _say(case, "adds_up", total, names, summed.meets(total.interval), _sum(total, parts))


def _sum(total: Term, parts: Sequence[Term]) -> str:
    values = [part.number.value for part in parts]
    factor = find_measure(total.number.unit).factor
    known = [
        value * find_measure(part.number.unit).factor
        for value, part in zip(values, parts, strict=True)
        if value is not None
    ]
    if len(known) < len(parts):
        return "…"
    return say_amount(sum(known) / factor) + (total.number.unit or "")


def _fits(case: Case, whole: Term, part: Term) -> Finding:
    holds = part.interval.low <= whole.interval.high
    return _say(case, "part_fits", whole, part.number.surface, holds, "")


def _say(case: Case, rule: str, total: Term, parts: str, holds: bool, right: str) -> Finding:
    number = total.number
    return tell(
        case,
        "sums",
        rule,
        f"{number.surface}={parts}",
        {"printed": number.surface, "parts": parts, "right": right},
        span=(number.start, number.end),
        passed=holds,
    )
