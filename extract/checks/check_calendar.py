"""Dates: those the calendar has, their weekdays, and events told as past before their day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.numbers.fold import fold

_DAY = re.compile(
    r"(?:(?P<relative>前日|昨[日天]|今[日天]|明[日天])[（(]?)?"
    r"(?:[本上下]?(?:星期|周)(?P<ahead>[一二三四五六日天])[（(])?"
    r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:上午|下午|晚上?)?(?P<weekday>[（(，,、\s]{0,2}(?:星期|周|礼拜)(?P<name>[一二三四五六日天])(?!至|到|年)[）)]?)?"
)
_SENTENCE_END = re.compile(r"[。！？!?\n]")
NEAR = 200
_LEAP_YEAR = 2000
_HALF_YEAR = dt.timedelta(days=183)
_NAMES_EN = tuple(calendar.day_name)


def check_calendar(case: Case) -> list[Finding]:
    """Return what the calendar says of every day named with month and day."""
    folded = fold(case.edition.text)
    return [f for found in _DAY.finditer(folded) for f in _check_day(case, folded, found)]


def _check_day(case: Case, folded: str, found: re.Match[str]) -> Iterator[Finding]:
    printed = case.edition.text[found.start() : found.end()]
    span = found.span()
    today = case.edition.date
    if not _exists(found, today):
        yield tell(case, "calendar", "no_such_day", printed, {"printed": printed}, span=span)
        return
    day = _resolve(found, today)
    if day is None:
        return
    if found["name"] or found["ahead"]:
        yield _check_weekday(case, found, printed, day)
    if found["relative"] and today is not None:
        yield _check_relative(case, found, printed, day, today)
    if today is not None and day > today and _is_told_as_past(folded, found):
        words = {"printed": printed, "today": today.isoformat()}
        yield tell(case, "calendar", "not_yet", printed, words, span=span)


def _exists(found: re.Match[str], today: dt.date | None) -> bool:
    month, day = int(found["month"]), int(found["day"])
    year = int(found["year"]) if found["year"] else today.year if today else _LEAP_YEAR
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return False
    if month == 2 and day == 29 and not found["year"]:
        return True  # of which year, the words do not say
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _resolve(found: re.Match[str], today: dt.date | None) -> dt.date | None:
    """The day meant: with its printed year, else the one nearest to the day of print."""
    month, day = int(found["month"]), int(found["day"])
    if found["year"]:
        return dt.date(int(found["year"]), month, day)
    if today is None or (month, day) == (2, 29):
        return None
    nearest = (dt.date(today.year + turn, month, day) for turn in (-1, 0, 1))
    return min(nearest, key=lambda date: abs(date - today))


def _check_weekday(case: Case, found: re.Match[str], printed: str, day: dt.date) -> Finding:
    signs = read_words("calendar", "weekday")
    said = signs.index((found["name"] or found["ahead"]).replace("天", "日"))
    return tell(
        case,
        "calendar",
        "weekday",
        printed,
        {
            "printed": printed,
            "date": day.isoformat(),
            "weekday_zh": signs[day.weekday()],
            "said_zh": signs[said],
            "weekday_en": _NAMES_EN[day.weekday()],
            "said_en": _NAMES_EN[said],
        },
        span=found.span(),
        passed=said == day.weekday(),
    )


def _check_relative(
    case: Case, found: re.Match[str], printed: str, day: dt.date, today: dt.date
) -> Finding:
    """昨日（6月9日）: the date must be the day the word means."""
    days = dict(entry.split("=") for entry in read_words("calendar", "relative"))
    meant = today + dt.timedelta(days=int(days[found["relative"]]))
    words = {"printed": printed, "today": today.isoformat()}
    span = found.span()
    return tell(case, "calendar", "relative", printed, words, span=span, passed=day == meant)


def _is_told_as_past(folded: str, found: re.Match[str]) -> bool:
    """Words of the past behind the day or a dateline before it, and none of the future."""
    ahead = _SENTENCE_END.split(folded[max(0, found.start() - NEAR) : found.start()])[-1]
    behind = _SENTENCE_END.split(folded[found.end() : found.end() + NEAR])[0]
    sentence = ahead + behind
    if any(word in sentence for word in read_words("calendar", "coming")):
        return False
    lead = ahead.rstrip().endswith(read_words("calendar", "dateline"))
    if lead and behind.startswith(("，", ",")):
        return True
    return any(word in behind for word in read_words("calendar", "past"))
