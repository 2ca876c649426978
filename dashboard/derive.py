"""Derived figures: divisions of two printed figures, made only where a relation is declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard.amounts import count_digits, read_amount, round_digits

Row = Mapping[str, str]
MOST_DIGITS = 3
SAME = ("edition", "district", "place", "scope")


@dataclass(frozen=True, slots=True)
class Derived:
    """One division: ``kind`` is share (in percent) or per; ``open_end`` for a lower bound."""

    kind: str
    part: Row
    whole: Row
    value: Decimal
    open_end: bool
    rough: bool


def build_derived(facts: Sequence[Row], metrics: Sequence[Row]) -> list[Derived]:
    """Return shares by ``part_of`` and ratios by the metrics' own ``per``, in the facts' order."""
    by_id = {row["fact"]: row for row in facts}
    per = {row["metric"]: row.get("per", "") for row in metrics}
    derived = []
    for row in facts:
        whole = by_id.get(row.get("part_of", ""))
        if whole:
            derived.append(_divide("share", row, whole, Decimal(100)))
        base = _find_base(row, per.get(row["metric"], ""), facts)
        if base:
            derived.append(_divide("per", row, base, Decimal(1)))
    return [entry for entry in derived if entry is not None]


def _find_base(row: Row, metric: str, facts: Sequence[Row]) -> Row | None:
    bases = [
        other
        for other in facts
        if metric
        and other["metric"] == metric
        and all(other.get(key) == row.get(key) for key in SAME)
    ]
    return bases[0] if len(bases) == 1 else None


def _divide(kind: str, part: Row, whole: Row, factor: Decimal) -> Derived | None:
    top, bottom = read_amount(part.get("value", "")), read_amount(whole.get("value", ""))
    if top is None or not bottom:
        return None
    loose = [row for row in (part, whole) if row.get("comparator", "exact") == "about"]
    digits = min([MOST_DIGITS, *(count_digits(row) for row in loose)])
    open_end = part.get("comparator") in {"over", "at_least"}
    value = round_digits(top * factor / bottom, digits, down=open_end)
    return Derived(kind, part, whole, value, open_end, bool(loose))
