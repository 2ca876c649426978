"""Growth, increase and difference recomputed from the old and the new value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.amounts import round_to, say_amount
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import EVERYTHING, Interval
from extract.checks.pairs import CHANGES, Pair, find_pairs
from extract.checks.rules import read_rules, read_words
from extract.checks.tell import tell
from extract.checks.terms import Sentence, Term, find_sentences, is_direct

_HUNDRED = Decimal(100)
_NOUGHT = Decimal(0)
# What a change may be told in, and how many per cent one of it is.
_RATES = {"%": Decimal(1), "个百分点": Decimal(1), "倍": _HUNDRED}
_NOTHING = Interval(_HUNDRED, -_HUNDRED)  # nothing meets it: what grew by more than itself


def check_growth(case: Case) -> list[Finding]:
    """Return a finding for every change whose old and new value the sentence prints."""
    findings: list[Finding] = []
    for sentence in find_sentences(case):
        pairs = list(find_pairs(sentence))
        for pair in pairs:
            told = (_check_change(case, pair, change) for change in pair.changes)
            findings += [finding for finding in told if finding is not None]
        findings += _check_increases(case, sentence, [pair.new for pair in pairs])
    return findings


def _check_change(case: Case, pair: Pair, change: Term) -> Finding | None:
    judged = _judge(pair, change)
    if judged is None:
        return None
    rule, holds, right = judged
    old, new = pair.old.number, pair.new.number
    return tell(
        case,
        "growth",
        rule,
        f"{old.surface}-{new.surface}-{change.number.surface}",
        {
            "old": old.surface,
            "new": new.surface,
            "printed": change.number.surface,
            "word": _word(change),
            "right": right,
        },
        span=(change.number.start, change.number.end),
        passed=holds,
    )


def _judge(pair: Pair, change: Term) -> tuple[str, bool, str] | None:
    """The rule a change falls under, whether it holds, and what it should be."""
    if change.role == "times":
        return _judge_times(pair, change)
    sign = 1 if change.role == "rise" else -1
    gap = pair.new.interval.minus(pair.old.interval).scaled(sign)
    if gap.high < 0:
        return "direction", False, ""
    unit = change.number.unit
    values = pair.old.number.value, pair.new.number.value
    points = _difference(values, sign)
    if (change.dimension == pair.old.dimension and not change.is_percent) or _are_points(
        pair, unit
    ):
        return "difference", gap.meets(change.interval), points
    if unit not in _RATES:
        return None
    rate = _rate(gap, pair.old.interval)
    holds = rate.meets(change.interval.scaled(_RATES[unit]))
    if unit == "个百分点":
        return ("no_points", False, "") if holds else None
    if pair.old.is_percent and not holds and gap.meets(change.interval):
        return "points", False, points
    return "rate", holds, _say_rate(values, sign)


def _judge_times(pair: Pair, change: Term) -> tuple[str, bool, str]:
    """是上年的2.5倍: the new value over the old."""
    right = pair.new.interval.over(pair.old.interval)
    old, new = pair.old.number.value, pair.new.number.value
    told = say_amount(round_to(new / old, 2)) if old and new is not None else "…"
    return "times", right.meets(change.interval), told


def _are_points(pair: Pair, unit: str | None) -> bool:
    return pair.old.is_percent and unit == "个百分点"


def _rate(gap: Interval, base: Interval) -> Interval:
    """The change in per cent of its base."""
    return Interval(max(gap.low, _NOUGHT), gap.high).over(base).scaled(_HUNDRED)


def _difference(values: tuple[Decimal | None, Decimal | None], sign: int) -> str:
    old, new = values
    return "…" if old is None or new is None else say_amount(sign * (new - old))


def _say_rate(values: tuple[Decimal | None, Decimal | None], sign: int) -> str:
    old, new = values
    if not old or new is None:
        return "…"
    return say_amount(round_to(sign * _HUNDRED * (new - old) / old, 1))


def _word(change: Term) -> str:
    return str(read_rules("growth")[change.role].get("zh", ""))


def _check_increases(case: Case, sentence: Sentence, done: Sequence[Term]) -> Iterator[Finding]:
    """现有A，比上年增加d，增长p: the base is A without d; where it is printed, that was done."""
    for now, one, two in _in_reading_order(sentence):
        gap, rate = (one, two) if two.is_percent else (two, one)
        told = one.role == two.role in CHANGES and rate.is_percent
        told = told and now not in done and is_direct(one) and is_direct(two)
        if not told or gap.dimension != now.dimension or now.is_percent or now.role == "from":
            continue
        if _is_compared(one) or now.role not in CHANGES:
            yield _check_increase(case, now, gap, rate)


def _in_reading_order(sentence: Sentence) -> Iterator[tuple[Term, Term, Term]]:
    """Three amounts in a row; 新增300家，总数达到1500家 is told as 1500, 300."""
    for one, two, three in zip(sentence, sentence[1:], sentence[2:], strict=False):
        swapped = one.role == "rise" and two.role in ("to", "total")
        yield (two, one, three) if swapped else (one, two, three)


def _is_compared(term: Term) -> bool:
    return any(word in term.lead for word in read_words("growth", "compared"))


def _check_increase(case: Case, now: Term, gap: Term, rate: Term) -> Finding:
    sign = 1 if gap.role == "rise" else -1
    old = now.interval.minus(gap.interval.scaled(sign))
    right = gap.interval.over(old).scaled(_HUNDRED) if old.low > 0 else EVERYTHING
    right = _NOTHING if old.high <= 0 else right
    loose = gap.interval.over(now.interval).scaled(_HUNDRED)
    # 新增 beside a stock may be told against either; a comparison has one base.
    holds = right.meets(rate.interval) or (
        not _is_compared(gap) and not _is_compared(rate) and loose.meets(rate.interval)
    )
    surfaces = [term.number.surface for term in (now, gap, rate)]
    return tell(
        case,
        "growth",
        "increase",
        "-".join(surfaces),
        {
            "new": surfaces[0],
            "old": surfaces[1],
            "printed": surfaces[2],
            "word": _word(gap),
            "right": _say_increase(now.number.value, gap.number.value, sign),
        },
        span=(rate.number.start, rate.number.end),
        passed=holds,
    )


def _say_increase(now: Decimal | None, gap: Decimal | None, sign: int) -> str:
    if now is None or gap is None or now == sign * gap:
        return "…"
    return say_amount(round_to(_HUNDRED * gap / (now - sign * gap), 1))
