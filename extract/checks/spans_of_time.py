"""From when and until when a figure counts, as its ISO period says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.checks.history import Earlier

if TYPE_CHECKING:
    from extract.sheets import Figure

_OPEN = ".."


def counts_from(figure: Figure) -> str:
    """Return the day a figure counts from, at its coarsest: 2024-01 and 2024-01-01 are 2024."""
    start = figure.period_iso.partition("/")[0]
    while start.endswith("-01"):
        start = start.removesuffix("-01")
    return start


def ends_on(entry: Earlier) -> str:
    """Return the last day a printed figure counts: the period's, or the day of print."""
    end = entry.figure.period_iso.rpartition("/")[2]
    return entry.edition[:10] if end in ("", _OPEN) else end
