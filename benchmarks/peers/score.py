"""Score finds against annotated sentences: finds as benchmarks/peers/run.py writes them.

Figures are the annotated rows that are no name and no idiom. A figure is found where a find
overlaps it; a name or an idiom is read as a number where one overlaps that. Of the figures found,
the value is compared where both sides give one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.peers.run import Find

Row = dict[str, Any]
WORDS = ("name", "idiom")


def score_finds(cases: Iterable[Sequence[Row]], found: Iterable[Sequence[Find]]) -> Counter[str]:
    """Count over all sentences: the annotated rows of each, and what was found in it."""
    count: Counter[str] = Counter()
    for rows, finds in zip(cases, found, strict=True):
        for row in rows:
            best = max(finds, key=lambda find: overlap(find, row), default=None)
            hit = best if best is not None and overlap(best, row) > 0 else None
            if row["kind"] in WORDS:
                count.update(words=1, misread=hit is not None)
            else:
                count.update(figures=1, valued=row["value"] is not None)
                count_figure(count, row, hit)
    return count


def count_figure(count: Counter[str], row: Row, hit: Find | None) -> None:
    """Count one annotated figure and the find that overlaps it most."""
    if hit is None:
        return
    start, end, _, value = hit
    count.update(found=1, span=(start, end) == (row["start"], row["end"]))
    if value is not None and row["value"] is not None:
        count.update(values=1, value=agrees(row, value))


def overlap(find: Find, row: Row) -> int:
    """How many characters both have."""
    return int(min(find[1], row["end"]) - max(find[0], row["start"]))


def agrees(row: Row, value: float) -> bool:
    """The value annotated, or for a percentage also its hundredth."""
    accepted = [row["value"]] + [row["value"] / 100] * (row["kind"] == "percent")
    return any(math.isclose(value, wanted, rel_tol=1e-6, abs_tol=1e-12) for wanted in accepted)


def tell_shares(count: Counter[str]) -> dict[str, float | int]:
    """The counts as shares in percent, and how many values were compared."""
    return {
        "found": percent(count["found"], count["figures"]),
        "words_read_as_numbers": percent(count["misread"], count["words"]),
        "value_right": percent(count["value"], count["values"]),
        "values_compared": count["values"],
        "whole_span": percent(count["span"], count["found"]),
    }


def percent(part: int, whole: int) -> float:
    """A share in percent, 0 of nothing."""
    return round(100 * part / max(1, whole), 1)
