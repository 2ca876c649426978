"""Shares: part against whole, all shares of one whole together, none over a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, reduce
from itertools import pairwise

from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.complements import find_complements
from extract.checks.finding import Finding
from extract.checks.interval import Interval
from extract.checks.rules import read_rules, read_words, word_pattern
from extract.checks.tell import tell
from extract.checks.terms import Sentence, Term, find_sentences

_RATE = re.compile(r"(?P<stem>[^率]{2,4})率(?:为|达|达到)?")
_SIGN = re.compile("[:：∶]")
_NUMBER = r"\d{1,2}(?:\.\d+)?"
_PARTS = rf"[^，。；\n]{{0,10}}?(?P<parts>{_NUMBER}(?:[:：∶]{_NUMBER}){{2,4}})(?![\d.])"
_FAR = 20
_MARKS = re.compile("[，、]")
_HUNDRED = Decimal(100)
# Shares that add up to this much were meant to be all there is.
_NEARLY_ALL = Decimal(95)
_ALL = Interval(_HUNDRED, _HUNDRED)


def check_shares(case: Case) -> list[Finding]:
    """Return a finding for every share that can be recomputed or added to the others."""
    findings: list[Finding] = []
    for sentence in find_sentences(case):
        findings += _check_of_whole(case, sentence)
        findings += _check_rates(case, sentence)
        findings += _check_of_named(case, sentence)
        findings += _check_together(case, sentence)
        findings += [_say_over(case, term) for term in sentence if _is_over(term)]
    return findings + list(_check_proportions(case))


def _check_of_whole(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """共500户，其中脱贫户120户，占24%: the share right behind its part."""
    for place, (part, share) in enumerate(pairwise(sentence)):
        if share.is_percent and _is_share(share) and not part.is_percent:
            whole = _find_whole(sentence[:place], part, share)
            if whole is not None and whole.interval.low > 0:
                yield _compare(case, part, whole, share)


def _is_share(term: Term) -> bool:
    """占全镇的24%, of the part right before; 一把手占四成 has a part of its own."""
    return term.lead.startswith(read_words("shares", "share_heads"))


def _is_done(term: Term) -> bool:
    """完成计划的80%: a share of what was planned."""
    return bool(word_pattern("shares", "done").search(term.lead))


def _find_whole(before: Sentence, part: Term, share: Term) -> Term | None:
    """The amount the part is part of: told by 其中 or 中有, or planned where it was done."""
    gap = _MARKS.sub("", part.gap)
    told = bool(word_pattern("shares", "parts").search(gap)) or gap.startswith(
        read_words("shares", "inside")
    )
    planned = _is_done(share)
    for term in reversed(before):
        if term.dimension != part.dimension or not term.dimension:
            continue
        if planned and word_pattern("shares", "planned").search(term.lead):
            return term
        if told and not planned and term.role in ("", "total", "to"):
            return term
        told = told or bool(word_pattern("shares", "parts").search(term.gap))
    return None


def _check_of_named(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """120户，占总户数500户的24%: the whole stands between part and share."""
    for part, whole, share in zip(sentence, sentence[1:], sentence[2:], strict=False):
        named = whole.role == "share" and not whole.is_percent and share.is_percent
        same = part.dimension == whole.dimension and bool(part.dimension)
        if named and same and share.gap.strip() == "的" and whole.interval.low > 0:
            yield _compare(case, part, whole, share)


def _check_rates(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """受理120件，办结108件，办结率90%: the rate is named after its part."""
    for place, rate in enumerate(sentence):
        found = _RATE.fullmatch(rate.lead) if rate.is_percent else None
        if found is None:
            continue
        before = sentence[max(0, place - 2) : place]
        if len(before) == 2 and _is_rate_of(before[0], before[1], found["stem"]):
            yield _compare(case, before[1], before[0], rate)


def _is_rate_of(whole: Term, part: Term, stem: str) -> bool:
    same = whole.dimension == part.dimension and bool(part.dimension)
    named = part.lead.endswith(stem) and not whole.lead.endswith(stem)
    return same and named and not whole.role and whole.interval.low > 0


def _compare(case: Case, part: Term, whole: Term, share: Term) -> Finding:
    right = part.interval.over(whole.interval).scaled(_HUNDRED)
    values = part.number.value, whole.number.value
    return tell(
        case,
        "shares",
        "of_whole",
        f"{part.number.surface}/{whole.number.surface}",
        {
            "part": part.number.surface,
            "whole": whole.number.surface,
            "printed": share.number.surface,
            "right": _say_ratio(part, whole) if all(values) else "…",
        },
        span=(share.number.start, share.number.end),
        passed=right.meets(share.interval),
    )


def _say_ratio(part: Term, whole: Term) -> str:
    ratio = (part.interval.low + part.interval.high) / (whole.interval.low + whole.interval.high)
    return say_amount(round_to(_HUNDRED * ratio, 1)) if ratio.is_finite() else "…"


def _check_together(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """甲占12.3%、乙占45.6%、丙占42.1%: three or more in a row, or two behind 分别占."""
    for run in _runs_of_shares(sentence):
        total = reduce(Interval.plus, (share.interval for share in run))
        middle = sum(share.number.value or 0 for share in run)
        if total.meets(_ALL):
            yield _say_together(case, run, middle, "above", passed=True)
        elif total.low > _HUNDRED:
            yield _say_together(case, run, middle, "above")
        elif _is_all(run) or (middle >= _NEARLY_ALL and not _is_open(run)):
            yield _say_together(case, run, middle, "below")


def _is_open(run: Sequence[Term]) -> bool:
    """等, 其余: more shares there are than those named."""
    return any(word in share.gap for share in run for word in read_words("shares", "open_list"))


def _is_all(run: Sequence[Term]) -> bool:
    """Names that leave nothing out, or a whole that is said to be made up of these."""
    names = [share.lead + (share.number.counted or "") for share in run]
    if find_complements(names):
        return True
    said = bool(word_pattern("shares", "made_up_of").search(run[0].gap))
    return said and not _is_open(run)


def _runs_of_shares(sentence: Sentence) -> Iterator[Sequence[Term]]:
    """Exact shares side by side: the first says 占, those behind 、 may leave it out."""
    run: list[Term] = []
    for term in sentence:
        is_share = term.is_percent and term.number.value is not None
        continues = term.role == "share" or (run and _is_joined(term))
        if is_share and continues:
            run.append(term)
            continue
        if len(run) >= 3:
            yield run
        run = []
    if len(run) >= 3:
        yield run


def _is_joined(term: Term) -> bool:
    return term.gap.strip() in read_words("shares", "joints")


def _say_together(
    case: Case, run: Sequence[Term], middle: Decimal | int, bound: str, *, passed: bool = False
) -> Finding:
    names = "、".join(share.number.surface for share in run)
    return tell(
        case,
        "shares",
        "together",
        names,
        {
            "parts": names,
            "right": say_amount(Decimal(middle)),
            "bound": read_rules("shares")[bound]["zh"],
            "bound_en": read_rules("shares")[bound]["en"],
        },
        span=(run[0].number.start, run[-1].number.end),
        passed=passed,
    )


@cache
def _proportions() -> re.Pattern[str]:
    return re.compile(f"(?:{word_pattern('shares', 'proportions').pattern}){_PARTS}")


def _check_proportions(case: Case) -> Iterator[Finding]:
    """三次产业结构为4.2:62.5:33.3: proportions of one whole."""
    for found in _proportions().finditer(case.edition.text):
        parts = [Decimal(part) for part in _SIGN.split(found["parts"])]
        slack = sum(Decimal(1).scaleb(int(p.as_tuple().exponent)) / 2 for p in parts)
        total = sum(parts, Decimal(0))
        if abs(total - _HUNDRED) > _FAR:
            continue  # 3:5:2 has another base
        bound = "above" if total > _HUNDRED else "below"
        words = {
            "parts": found["parts"],
            "right": say_amount(total),
            "bound": read_rules("shares")[bound]["zh"],
            "bound_en": read_rules("shares")[bound]["en"],
        }
        holds = abs(total - _HUNDRED) <= slack
        span = found.span("parts")
        yield tell(case, "shares", "together", found["parts"], words, span=span, passed=holds)


def _is_over(term: Term) -> bool:
    """占105%, 覆盖率达120%: a share or a rate of coverage above a hundred."""
    if not term.is_percent or term.interval.low <= _HUNDRED:
        return False
    lead = term.lead
    if word_pattern("shares", "unbounded").search(lead):
        return False
    return term.role == "share" or bool(word_pattern("shares", "bounded").search(lead))


def _say_over(case: Case, term: Term) -> Finding:
    printed = term.number.surface
    return tell(
        case,
        "shares",
        "over_100",
        f"{term.lead}{printed}",
        {"lead": term.lead, "printed": printed},
        span=(term.number.start, term.number.end),
    )
