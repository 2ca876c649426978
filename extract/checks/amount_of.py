"""A curated figure as the interval its printed words allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.checks.interval import Interval, find_step, widen
from extract.checks.measures import find_measure

if TYPE_CHECKING:
    from extract.sheets import Figure


def find_amount(figure: Figure) -> Interval | None:
    """Return what a figure's words allow in the base unit of what it measures, None without one."""
    step = find_step(figure.printed, figure.unit)
    interval = widen(figure.value, figure.low, figure.high, figure.comparator, step)
    return interval.scaled(find_measure(figure.unit).factor) if interval is not None else None
