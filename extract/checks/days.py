"""Days named with month and day, and the weekday or 昨日 printed beside them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.checks.rules import read_words, word_pattern

_LONGEST_LEAD = 8
_LEAP_YEAR = 2000
_DAY = re.compile(r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_SIGNS = "[一二三四五六日天]"


class Day(NamedTuple):
    """A day as printed; `weekday` is the sign of the one named beside it, `relative` 昨日 or so."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: str = ""
    relative: str = ""

    def exists(self, today: dt.date | None) -> bool:
        """Whether the calendar has such a day; 29 February of an unnamed year is let pass."""
        year = self.year if self.year is not None else today.year if today else _LEAP_YEAR
        if not 1 <= self.month <= 12 or not dt.MINYEAR <= year <= dt.MAXYEAR:
            return False
        if (self.month, self.day) == (2, 29) and self.year is None:
            return True
        return 1 <= self.day <= calendar.monthrange(year, self.month)[1]

    def resolve(self, today: dt.date | None) -> dt.date | None:
        """Return the day meant: of its printed year, else the one nearest to the day of print."""
        if self.year is not None:
            return dt.date(self.year, self.month, self.day)
        if today is None or (self.month, self.day) == (2, 29):
            return None
        years = (y for y in range(today.year - 1, today.year + 2) if dt.MINYEAR <= y <= dt.MAXYEAR)
        return min((dt.date(y, self.month, self.day) for y in years), key=lambda d: abs(d - today))


@cache
def _ahead() -> re.Pattern[str]:
    """昨日（6月9日, 本周一（6月9日: what may stand right before a day."""
    relative = "|".join(entry.partition("=")[0] for entry in read_words("calendar", "relative"))
    week = word_pattern("calendar", "week").pattern
    named = f"[本上下]?(?:{week})(?P<weekday>{_SIGNS})[（(]"
    return re.compile(f"(?P<relative>{relative})?[（(]?(?:{named})?$")


@cache
def _behind() -> re.Pattern[str]:
    """6月9日（星期一）, 6月9日上午，周一: what may stand right behind a day."""
    half_day = word_pattern("calendar", "half_day").pattern
    week = word_pattern("calendar", "week").pattern
    gap = r"[（(，,、\s]{0,2}"
    return re.compile(f"(?:{half_day})?{gap}(?:{week})(?P<weekday>{_SIGNS})(?!至|到|年)[）)]?")


def find_days(folded: str) -> Iterator[Day]:
    """Yield the days of a folded text in order.

    >>> [(d.month, d.day, d.weekday) for d in find_days("6月9日（星期一）至12日")]
    [(6, 9, '一')]
    """
    for found in _DAY.finditer(folded):
        start, end = found.span()
        ahead = _ahead().search(folded, max(0, start - _LONGEST_LEAD), start)
        behind = _behind().match(folded, end)
        weekday = (behind or ahead or found).groupdict().get("weekday") or ""
        relative = (ahead["relative"] if ahead else "") or ""
        yield Day(
            ahead.start() if ahead and (ahead["relative"] or ahead["weekday"]) else start,
            behind.end() if behind else end,
            int(found["year"]) if found["year"] else None,
            int(found["month"]),
            int(found["day"]),
            weekday.replace("天", "日"),
            relative,
        )
