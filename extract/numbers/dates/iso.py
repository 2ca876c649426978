"""ISO 8601 values of dates and times, resolved against the day of print, no finer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from extract.numbers.dates.calendar import match_date
from extract.numbers.dates.clock import match_clock
from extract.numbers.dates.relative import RELATIVE
from extract.numbers.fold import fold
from extract.numbers.guards import words_of
from extract.numbers.number import Number
from extract.numbers.numeral import DIGITS, read_numeral
from extract.pattern import Pattern

_RELATIVE: Final = Pattern("|".join(sorted(RELATIVE, key=len, reverse=True)))
_SEPARATOR: Final = Pattern("[-–—―~至到]+")
_QUARTER: Final = Pattern(
    r"(?P<first>前|首)?第?(?P<n>[一二三四1-4两])个?(?P<mark>季度?|个?月)|前(?P<months>\d+|[一二三四五六七八九十两]+)个?月"
)
_DECADE: Final = Pattern(
    r"(?P<century>上世纪|上个世纪|本世纪|\d\d世纪)?"
    r"(?:(?P<first>\d0|[一二三四五六七八九]十)(?:年代)?[-–—~至到])?"
    r"(?P<n>\d0|[一二三四五六七八九]十)年代"
)
_CENTURY: Final = Pattern(r"(?P<n>\d\d?|[一二三四五六七八九十]+)世纪(?!\d)")
_NUMERIC: Final = Pattern(r"[12]\d{3}[-/.]\d")
_LATER: Final = tuple(words_of("dates", "later_half_of_day"))
_MONTHS: Final = 12
_HALF_YEAR: Final = 183
_HALF_DAY: Final = 12
_FOUNDED: Final = 1911  # the year before the first of the republic
_REPUBLIC: Final = range(100, 131)


class Parts(NamedTuple):
    """What is printed of a date."""

    year: int | None
    month: int | None
    day: int | None


class Day(NamedTuple):
    """A date as far as it is known: month and day may be missing."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def with_iso(rows: Iterable[Number], date: dt.date) -> list[Number]:
    """Return the rows with the ISO value of each date and clock time that can be resolved.

    >>> from extract.numbers import find_numbers
    >>> [n.iso for n in find_numbers("明年3月底前，12月4日至5日", date=dt.date(2024, 12, 6))]
    ['2025-03', '2024-12-04/2024-12-05']
    """
    return [
        row._replace(iso=find_iso(fold(row.surface), row.kind, date))
        if row.kind == "date" or row.kind == "time"
        else row
        for row in rows
    ]


def find_iso(surface: str, kind: str, date: dt.date) -> str | None:
    """Return the ISO 8601 value of a folded date or time surface, or None where it stays open."""
    if kind == "time":
        return _time_iso(surface)
    relative = _RELATIVE.search(surface)
    if relative is not None and RELATIVE[relative.group()][0] == "each":
        return None
    return _span_of_months(surface, _year_of(surface, relative, date)) or _days(surface, date)


def _time_iso(surface: str) -> str | None:
    match = match_clock(surface)
    if match is None or _SEPARATOR.search(surface):
        return None
    groups = match.groupdict()
    hour = int(read_numeral(groups["hour"]))
    if surface.startswith(_LATER) and hour < _HALF_DAY:
        hour += _HALF_DAY
    minute = groups["minute"]
    if groups.get("half"):
        return f"T{hour:02d}:30"
    if groups.get("quarter"):
        return (
            f"T{hour:02d}:{15 * (DIGITS.get(groups['quarter'], 0) or int(groups['quarter'])):02d}"
        )
    return f"T{hour:02d}:{int(read_numeral(minute)):02d}" if minute else f"T{hour:02d}"


def _year_of(surface: str, relative: re.Match[str] | None, date: dt.date) -> int:
    printed = re.match(r"([12]\d{3}|[一二][〇零一二三四五六七八九]{3})年", surface)
    if printed:
        return int(read_numeral(printed.group(1)))
    if relative is not None and RELATIVE[relative.group()][0] == "year":
        return date.year + RELATIVE[relative.group()][1]
    return date.year


def _span_of_months(surface: str, year: int) -> str | None:
    """前三季度, 上半年, 前10个月, 90年代, 21世纪 as an interval."""
    if surface.endswith(("上半年", "下半年")):
        return f"{year}-01/{year}-06" if surface.endswith("上半年") else f"{year}-07/{year}-12"
    decade = _DECADE.search(surface)
    if decade:
        return _decade(decade, year)
    century = _CENTURY.fullmatch(surface)
    if century:
        first = (int(read_numeral(century["n"])) - 1) * 100 + 1
        return f"{first:04d}/{first + 99:04d}"
    quarter = _QUARTER.search(surface)
    if quarter is None or _SEPARATOR.search(surface):
        return None
    n = int(read_numeral(quarter["months"] or quarter["n"]))
    if quarter["months"] or quarter["mark"].endswith("月"):
        is_front = quarter["months"] or quarter["first"]
        return f"{year}-01/{year}-{n:02d}" if is_front and n <= _MONTHS else None
    if surface.endswith(("末", "底", "初")):  # 三季度末
        return f"{year}-{3 * n - 2 * surface.endswith('初'):02d}"
    first = 1 if quarter["first"] else 3 * n - 2
    return f"{year}-{first:02d}/{year}-{3 * n:02d}"


def _decade(match: re.Match[str], year: int) -> str:
    tens = int(read_numeral(match["n"]))
    named = match["century"]
    if named and named[0].isdigit():
        base = (int(named[:2]) - 1) * 100
    elif named:
        base = (year // 100 - (named != "本世纪")) * 100
    else:
        base = year // 100 * 100
        base -= 100 if base + tens > year else 0
    first = int(read_numeral(match["first"])) if match["first"] else tens  # 70至80年代
    return f"{base + first}/{base + tens + 9}"


def _days(surface: str, date: dt.date) -> str | None:
    """A date, or the two ends of a range of dates, each with what the other end has printed."""
    ends = [part for part in _SEPARATOR.split(surface) if part]
    if _NUMERIC.match(surface):
        ends = [surface]
    if len(ends) == 1:
        only = _parts(ends[0], date)
        day = _settle(only, date) if only else None
        return str(day) if day else None
    if len(ends) != len(("first", "last")):
        return None
    first, last = _parts(_complete(ends[0], ends[1]), date), _parts(ends[1], date)
    return _span(first, last, date) if first and last else None


def _complete(part: str, last: str) -> str:
    """1—10月: the first end borrows the mark of the last."""
    return part + last[-1] if part[-1].isdigit() or part[-1] in DIGITS else part


def _parts(part: str, date: dt.date) -> Parts | None:
    """Year, month and day as printed, a relative word (明年, 本月) resolved."""
    relative = _RELATIVE.match(part)
    match = match_date(part, relative.end() if relative else 0)
    if match is None:
        return None
    groups = match.groupdict()
    year, month, day = (
        int(read_numeral(groups[name].replace("元", "一"))) if groups.get(name) else None
        for name in ("year", "month", "day")
    )
    if year is not None and year in _REPUBLIC and (month is not None or groups.get("ytail")):
        return Parts(year + _FOUNDED, month, day)  # 114年底, 114年6月
    if year is not None:
        return Parts(year + (date.year // 100 * 100 if year < 100 else 0), month, day)
    kind, offset = RELATIVE[relative.group()] if relative else ("", 0)
    if kind == "year":
        year = date.year + offset
    elif kind == "month" and month is None:
        months = date.year * _MONTHS + date.month - 1 + offset
        year, month = months // _MONTHS, months % _MONTHS + 1
    return Parts(year, month, day)


def _settle(parts: Parts, date: dt.date) -> Day | None:
    """Fill in the year, and the month of a bare day, by nearness to the day of print."""
    year, month, day = parts
    if year is None:
        if month is None and day is None:
            return None
        month = month or date.month
        year = _nearest_year(month, day, date)
    settled = Day(year, month, day)
    return settled if _exists(settled) else None


def _span(first: Parts, last: Parts, date: dt.date) -> str | None:
    """12月30日至1月2日 crosses a year: the first end comes before the last."""
    if last.month is None and first.month is not None and last.year is None:
        last = last._replace(month=first.month)
    is_across = int((first.month or 0) > (last.month or 0) and last.month is not None)
    if first.year is not None and last.year is None:
        last = last._replace(year=first.year + is_across)
    end = _settle(last, date)
    if end is not None and first.year is None:
        first = first._replace(year=end.year - is_across, month=first.month or end.month)
    start = _settle(first, date)
    return f"{start}/{end}" if start and end else None


def _nearest_year(month: int, day: int | None, date: dt.date) -> int:
    """12月28日 printed on 5 January is last year's."""
    years = (date.year, date.year - 1, date.year + 1)

    def distance(year: int) -> int:
        try:
            return abs((dt.date(year, month, day or 15) - date).days)
        except ValueError:
            return _HALF_YEAR

    return min(years, key=distance)


def _exists(day: Day) -> bool:
    try:
        dt.date(day.year, day.month or 1, day.day or 1)
    except ValueError:
        return False
    return True
