"""The dates of an edition that can stand on a strip of days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Row = Mapping[str, str]
UNCHARTED = {"notice", "label"}


@dataclass(frozen=True, slots=True)
class Event:
    """One printed date or span of days, whole to the day."""

    district: str
    surface: str
    first: date
    last: date
    hover: str


def find_events(numbers: Sequence[Row], articles: Sequence[Row]) -> list[Event]:
    """Return the day-precise dates of the stories; notices stay off every chart."""
    stories = {a["article"]: a["headline"] for a in articles if a.get("kind") not in UNCHARTED}
    copies = {a["article"] for a in articles if a.get("excerpt_of")}
    events = []
    for row in numbers:
        if row["kind"] != "date" or row.get("article") not in stories.keys() - copies:
            continue
        days = read_days(row.get("iso", ""))
        if days:
            hover = f"{row['surface']} · {stories[row['article']]}".replace("<", "&lt;")
            events.append(Event(row.get("district", ""), row["surface"], *days, hover))
    return list(dict.fromkeys(events))


def read_days(iso: str) -> tuple[date, date] | None:
    """Return first and last day of an ISO date or span; None where it is coarser or open.

    >>> read_days("2024-12-04/2024-12-05")
    (datetime.date(2024, 12, 4), datetime.date(2024, 12, 5))
    >>> read_days("2024") is None, read_days("2024-01-01/..") is None
    (True, True)
    """
    parts = iso.split("/")
    if len(parts) > 2:
        return None
    try:
        days = [date.fromisoformat(part) for part in parts]
    except ValueError:
        return None
    return days[0], days[-1]
