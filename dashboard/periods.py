"""Dates and periods as words, never finer than they were printed."""

from __future__ import annotations

import re
from datetime import date

from dashboard.words import Words


def say_day(day: date, words: Words) -> str:
    """Return a whole date with its weekday."""
    text = words(
        "period.full_day", y=day.year, m=day.month, d=day.day, month=words(f"month.{day.month}")
    )
    return f"{text} {words(f'weekday.{day.isoweekday()}')}"


def say_period(iso: str, words: Words) -> str:
    """Return an ISO period in words; “undated” where the text gives none.

    >>> say_period("2024-01-01/..", Words("en"))
    'since 1 Jan 2024'
    """
    if not iso:
        return words("period.none")
    first, _, last = iso.partition("/")
    if not last:
        return _say_part(first, words)
    if last == "..":
        return words("period.since", first=_say_part(first, words))
    if first in {"..", ""}:
        return words("period.until", last=_say_part(last, words))
    return words("period.span", first=_say_part(first, words), last=_say_part(last, words))


def _say_part(part: str, words: Words) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", part):
        return part
    year, *rest = (int(piece) for piece in part.split("-"))
    values = {"y": year}
    if rest:
        values |= {"m": rest[0]}
    if len(rest) > 1:
        values |= {"d": rest[1]}
    form = ("year", "year_month", "full_day")[len(rest)]
    month = words(f"month.{rest[0]}") if rest else ""
    return words(f"period.{form}", month=month, **values)
