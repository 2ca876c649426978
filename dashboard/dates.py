"""The dates of an edition that can stand on a strip of days."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Row = Mapping[str, str]
UNCHARTED = {"notice", "label"}
NEAR = 7


@dataclass(frozen=True, slots=True)
class Event:
    """One printed date or span of days; ``headline`` says which story it stands in."""

    district: str
    surface: str
    first: date
    last: date
    headline: str


def find_events(numbers: Sequence[Row], articles: Sequence[Row], day: date) -> list[Event]:
    """Return the days the stories speak of; notices stay off every chart.

    A month stands on the strip only when it lies ahead: then it is where an arrow points.
    """
    stories = {a["article"]: a["headline"] for a in articles if a.get("kind") not in UNCHARTED}
    copies = {a["article"] for a in articles if a.get("excerpt_of")}
    events = []
    for row in numbers:
        if row["kind"] != "date" or row.get("article") not in stories.keys() - copies:
            continue
        iso = row.get("iso", "")
        days = read_days(iso)
        if days and _belongs(iso, days, day):
            story = stories[row["article"]].replace("\n", " ")
            events.append(Event(row.get("district", ""), row["surface"], *days, story))
    return list(dict.fromkeys(events))


def _belongs(iso: str, days: tuple[date, date], day: date) -> bool:
    """Whole days near the day of print or ahead of it; a month only when it lies ahead."""
    whole = all(len(part) == len("2000-01-01") for part in iso.split("/"))
    near = all(abs((end - day).days) <= NEAR for end in days)
    return near or days[1] > day if whole else days[0] > day


def read_days(iso: str) -> tuple[date, date] | None:
    """Return first and last day of an ISO date, month or span; None where it is coarser or open.

    >>> read_days("2024-12-04/2024-12-05")
    (datetime.date(2024, 12, 4), datetime.date(2024, 12, 5))
    >>> read_days("2025-02")[1], read_days("2024"), read_days("2024-01-01/..")
    (datetime.date(2025, 2, 28), None, None)
    """
    ends = [_read_part(part) for part in iso.split("/")]
    if len(ends) > 2 or None in ends:
        return None
    known = [end for end in ends if end is not None]
    return known[0][0], known[-1][1]


def _read_part(part: str) -> tuple[date, date] | None:
    try:
        if len(part) == len("2000-01"):
            year, month = (int(piece) for piece in part.split("-"))
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1), date(year, month, last)
        day = date.fromisoformat(part)
    except (ValueError, calendar.IllegalMonthError):
        return None
    return day, day
