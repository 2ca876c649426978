"""A period as printed or in ISO 8601, resolved against the edition's date, never finer."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from extract.sheets.words import read_list

# The closed end of a span may be left open with two dots, as ISO 8601-2 writes it.
_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-W(?:0[1-9]|[1-4]\d|5[0-3]))?"
ISO = re.compile(rf"(?:{_DAY})(?:/(?:{_DAY}|\.\.))?|\.\./{_DAY}", re.ASCII)
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_CHINESE = {sign: str(n) for n, sign in enumerate("一二三四五六七八九十", start=1)}
_CHINESE |= {"十一": "11", "十二": "12"}


class Span(NamedTuple):
    """From and to, each no finer than printed."""

    start: str
    end: str

    @property
    def iso(self) -> str:
        """One date where both ends are the same, else start/end."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"


@lru_cache(maxsize=4096)
def read_period(words: str, date: datetime.date) -> str | None:
    """Return the ISO 8601 form of a period; "" where undated on purpose, None where unclear.

    >>> day = datetime.date(2024, 12, 6)
    >>> [read_period(words, day) for words in ("今年以来", "2023年以来", "前三季度", "明年3月底")]
    ['2024-01-01/..', '2023/..', '2024-01/2024-09', '2025-03']
    >>> read_period("项目实施以来", day), read_period("项目实施以来 2023/..", day)
    (None, '2023/..')
    """
    words = unicodedata.normalize("NFKC", words).strip()
    head, _, given = words.rpartition(" ")
    if given and ISO.fullmatch(given):
        return given if _is_in_order(given) else None
    if head and given in _words("undated"):
        return ""
    words = words.replace(" ", "").strip("“”\"'")
    if not words or words in _words("undated"):
        return ""
    try:
        return _resolve(words, date)
    except OverflowError:  # the day before the first of all days
        return None


def _is_in_order(iso: str) -> bool:
    """True where every day exists and the span does not end before it begins."""
    ends = [end for end in iso.split("/") if end != ".."]
    try:
        for end in ends:
            if end.count("-") == 2:
                datetime.date.fromisoformat(end)
    except ValueError:
        return False
    shorter = min(map(len, ends))
    return "W" in iso or len(ends) < 2 or ends[0][:shorter] <= ends[1][:shorter]


def _resolve(words: str, date: datetime.date) -> str | None:
    until = next((word for word in _words("until") if words.startswith(word)), "")
    since = next((word for word in _words("since") if words.endswith(word)), "")
    bare = words[len(until) : len(words) - len(since)]
    # 今年以来 and 本月以来 begin on a day everybody knows; 去年以来 does not.
    if since and bare in _offsets("years") and _offsets("years")[bare] == 0:
        return f"{date.year}-01-01/.."
    if since and bare in _offsets("months") and _offsets("months")[bare] == 0:
        return f"{date:%Y-%m}-01/.."
    span = _named(bare) or _point(bare, date) or _between(bare, date)
    if span is None:
        return None
    if since:
        return f"{span.start}/.."
    return f"../{span.end}" if until else span.iso


def _named(words: str) -> Span | None:
    """十四五, 党的十八大: spans of the calendar with a name."""
    bare = words.removesuffix("期间").strip("“”\"'")
    for entry in read_list("periods", "named"):
        if bare == entry["word"]:
            start, _, end = entry["iso"].partition("/")
            return Span(start, end or start)
    return None


def _between(words: str, date: datetime.date) -> Span | None:
    """1至11月, 12月1日至7日: what the second end leaves out is the first one's."""
    for to in _words("to"):
        first, found, last = words.partition(to)
        if not found or not first or not last:
            continue
        if first[-1].isdigit():
            # 1至11月, 2021-2023年: the unit stands behind the second number only.
            first += last.lstrip("0123456789")[:1]
        start = _point(first, date)
        end = _point(last, date, start.start if start else "")
        if start and end and start.start <= end.end:
            return Span(start.start, end.end)
    return None


def _point(words: str, date: datetime.date, near: str = "") -> Span | None:
    """One year, part of a year, month, week or day; `near` lends the year and month left out."""
    for word, offset in _offsets("days").items():
        if words == word:
            day = (date + datetime.timedelta(days=offset)).isoformat()
            return Span(day, day)
    for word, offset in _offsets("weeks").items():
        if words == word:
            year, week, _ = (date + datetime.timedelta(weeks=offset)).isocalendar()
            return Span(f"{year}-W{week:02}", f"{year}-W{week:02}")
    match = _pattern().fullmatch(words)
    return _from_parts(match, date, near) if match and words else None


def _from_parts(match: re.Match[str], date: datetime.date, near: str) -> Span | None:
    year = str(int(near[:4]) if near else date.year)
    if match["year"]:
        year = match["year"]
    elif match["named_year"]:
        year = str(date.year + _offsets("years")[match["named_year"]])
    if match["part"]:
        part = next(e for e in read_list("periods", "parts") if e["word"] == match["part"])
        return Span(f"{year}-{int(part['from']):02}", f"{year}-{int(part['to']):02}")
    if match["months"]:
        return Span(f"{year}-01", f"{year}-{_number(match['months']):02}")
    month = f"{year}-{_number(match['month']):02}" if match["month"] else ""
    if match["named_month"]:
        months = date.year * 12 + date.month - 1 + _offsets("months")[match["named_month"]]
        month = f"{months // 12}-{months % 12 + 1:02}"
    if not match["day"]:
        return Span(month, month) if month else Span(year, year)
    month = month or near[:7]
    day = f"{month}-{int(match['day']):02}"
    return Span(day, day) if len(month) == 7 and _is_in_order(day) else None


def _number(words: str) -> int:
    return int(_CHINESE.get(words, words))


@cache
def _pattern() -> re.Pattern[str]:
    """A point in time: year, part of the year or month, day, and a tail that makes it no finer."""
    years, months, parts, tails = map(_either, ("years", "months", "parts", "tails"))
    return re.compile(
        rf"(?:(?P<year>\d{{4}})年?|(?P<named_year>{years}))?的?"
        rf"(?:(?P<part>{parts})|前(?P<months>{_MONTH})个月"
        rf"|(?:(?P<month>{_MONTH})月份?|(?P<named_month>{months}))?(?:(?P<day>\d{{1,2}})[日号])?)"
        rf"(?:{tails})?"
    )


def _either(section: str) -> str:
    return "|".join(map(re.escape, _words(section)))


@cache
def _words(section: str) -> tuple[str, ...]:
    words = {entry["word"] for entry in read_list("periods", section)}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _offsets(section: str) -> dict[str, int]:
    return {entry["word"]: int(entry["offset"]) for entry in read_list("periods", section)}
