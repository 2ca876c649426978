"""The status line: every number looked at by a person, sorted by machine, or waiting."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.desk import Desk

DRAFT = "草稿"


@dataclass(frozen=True, slots=True)
class Status:
    """Counts for the status line; ``shares`` in the order they are drawn."""

    shares: list[tuple[str, int]]
    checked: int
    doubts: int


def count_status(desk: Desk) -> Status:
    """Return how many numbers each of the three looked at; a draft fact still waits."""
    drafts = {start for start, fact in desk.ties.fact_at.items() if fact.get("state") == DRAFT}
    counts = {"person": 0, "machine": 0, "waiting": 0}
    for row in desk.numbers:
        became = row["became"]
        if became == "fact":
            became = "waiting" if row["start"] in drafts else "person"
        counts[became if became in counts else "waiting"] += 1
    checked = sum(1 for row in desk.facts if row.get("state") not in {DRAFT, ""})
    open_rows = [
        r for r in desk.findings if r["severity"] in {"error", "doubt"} and not r.get("answer")
    ]
    return Status(list(counts.items()), checked, len(open_rows))
