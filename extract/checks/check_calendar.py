"""Dates: those the calendar has, their weekdays, and events told as past before their day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from extract.checks.case import Case
from extract.checks.days import Day, find_days
from extract.checks.finding import Finding
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.numbers.fold import fold

NEAR = 200
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_NAMES_EN = tuple(calendar.day_name)


def check_calendar(case: Case) -> list[Finding]:
    """Return what the calendar says of every day named with month and day."""
    folded = fold(case.edition.text)
    return [finding for day in find_days(folded) for finding in _check_day(case, folded, day)]


def _check_day(case: Case, folded: str, day: Day) -> Iterator[Finding]:
    printed, today = case.edition.text[day.start : day.end], case.edition.date
    span = (day.start, day.end)
    if not day.exists(today):
        yield tell(case, "calendar", "no_such_day", printed, {"printed": printed}, span=span)
        return
    date = day.resolve(today)
    if date is None:
        return
    if day.weekday:
        yield _check_weekday(case, day, printed, date)
    if today is None:
        return
    words = {"printed": printed, "today": today.isoformat()}
    if day.relative:
        agrees = date == today + dt.timedelta(days=_days_off(day.relative))
        yield tell(case, "calendar", "relative", printed, words, span=span, passed=agrees)
    if date > today and _is_told_as_past(folded, day):
        yield tell(case, "calendar", "not_yet", printed, words, span=span)


def _check_weekday(case: Case, day: Day, printed: str, date: dt.date) -> Finding:
    signs = read_words("calendar", "weekday")
    said, right = signs.index(day.weekday), date.weekday()
    words = {
        "printed": printed,
        "date": date.isoformat(),
        "weekday_zh": signs[right],
        "said_zh": signs[said],
        "weekday_en": _NAMES_EN[right],
        "said_en": _NAMES_EN[said],
    }
    span = (day.start, day.end)
    return tell(case, "calendar", "weekday", printed, words, span=span, passed=said == right)


def _days_off(relative: str) -> int:
    """昨日 is the day before the day of print."""
    days = dict(entry.split("=") for entry in read_words("calendar", "relative"))
    return int(days[relative])


def _is_told_as_past(folded: str, day: Day) -> bool:
    """Words of the past behind the day or a dateline before it, and none of the future."""
    ahead = _SENTENCE_END.split(folded[max(0, day.start - NEAR) : day.start])[-1]
    behind = _SENTENCE_END.split(folded[day.end : day.end + NEAR])[0]
    sentence = ahead + behind
    if any(word in sentence for word in read_words("calendar", "coming")):
        return False
    dated = ahead.rstrip().endswith(read_words("calendar", "dateline"))
    if dated and behind.startswith(("，", ",")):
        return True
    return any(word in behind for word in read_words("calendar", "past"))
