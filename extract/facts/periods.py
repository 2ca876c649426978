"""Which time a figure speaks of, no finer than printed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from extract.edition.article import Span
from extract.facts.bounds import FAR, Around
from extract.facts.gazetteer import words_of
from extract.lexicon import read_words
from extract.numbers.number import Number
from extract.pattern import Pattern
from extract.sheets.period import read_period

_LONGEST_EVENT = 24
_STOP = Pattern(r"[，。；：！？“”（）\n]")
_SENTENCE = Pattern(r"[。！？!?\n]")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d{2}年")
_IN_TITLE = Pattern(r"《[^《》\n]{0,40}》")
_NOW = ("point", "span", "plan")


class Period(NamedTuple):
    """Words for a time, their ISO 8601 form or "", and whether that was concluded, not read."""

    start: int
    end: int
    kind: str
    words: str
    iso: str
    inferred: bool = False


class Timing(NamedTuple):
    """The period of a figure and whether it is a stock, adds up, or is of the period."""

    period: Period | None
    measure: str


class Periods:
    """The times named in a text, ready to be asked for any number in it."""

    def __init__(self, text: str, date: dt.date | None) -> None:
        self.text = text
        self.date = date
        titles = [match.span() for match in _IN_TITLE.finditer(text)]
        self.found = [
            self._period(match)
            for match in _phrases().finditer(text)
            if not any(start < match.start() < end for start, end in titles)
        ]
        self._starts = [period.start for period in self.found]

    def _period(self, match: re.Match[str]) -> Period:
        kind = next(name for name, words in match.groupdict().items() if words)
        start = match.start()
        if kind == "event":
            start = self._clause_start(match.start())
            words = self.text[start : match.end()]
            return Period(start, match.end(), kind, words, *self._of_event(start))
        iso = self._read(match.group(), kind) if kind not in ("undated", "against") else ""
        return Period(start, match.end(), kind, match.group(), iso)

    def _clause_start(self, at: int) -> int:
        floor = max(0, at - _LONGEST_EVENT)
        starts = [stop.end() for stop in _STOP.finditer(self.text, floor, at)]
        opened = [s for s in starts if self.text[s - 1] not in "“”"]
        return opened[-1] if opened else (floor if floor == 0 else at)

    def _read(self, words: str, kind: str) -> str:
        if self.date is None:
            return ""
        bare = words.removeprefix("自").removeprefix("从")
        iso = read_period(bare, self.date) or ""
        return _to_the_last_day(words, iso) if kind == "until" else iso

    def _of_event(self, at: int) -> tuple[str, bool]:
        """The year something began, where one is printed with a word for beginning: inferred."""
        for year in reversed(list(_YEAR.finditer(self.text, max(0, at - 2 * FAR), at))):
            far = year.end() + FAR
            stop = _SENTENCE.search(self.text, year.end(), far)
            sentence = self.text[year.end() : stop.start() if stop else far]
            if any(word in sentence for word in words_of("founding", "periods")):
                return f"{year.group()[:4]}/..", True
        return "", False

    def find(self, number: Number, span: Span, around: Around, subject: bool) -> Timing:
        """Return the period and measure of the figure that stands at this stretch of the flow.

        `subject`: the figure's noun is who acts in its clause; the time speaks of what they did.
        """
        if number.kind == "date":
            iso = number.iso or ""
            return Timing(Period(*span, "point", number.surface, iso), "")
        period = self._governing(span, around)
        lead = self.text[max(around.clause[0], span.start - FAR) : span.start]
        if subject or (period is None and _has(lead, "stock") and not _has(lead, "sum")):
            return Timing(None, "存量")
        if period is None or period.kind == "undated":
            return Timing(period, "累计" if _has(lead, "sum") else "")
        if period.iso.endswith("/..") or period.kind in ("since", "event", "until"):
            stock = period.kind == "until" and _has(lead, "stock") and not _has(lead, "sum")
            return Timing(period, "存量" if stock else "累计")
        return Timing(period, "当期")

    def _governing(self, span: Span, around: Around) -> Period | None:
        """The last time named before the figure in its sentence, or right behind it."""
        begin, end = self._sentence(span.start, around)
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and self.found[at].start >= begin:
            if self.found[at].kind != "against":
                return self.found[at]
            at -= 1
        after = bisect_right(self._starts, span.end - 1)
        if after < len(self.found) and self.found[after].start < min(end, around.clause[1]):
            period = self.found[after]
            return period if period.kind in ("until", "since") else None
        return None

    def _sentence(self, at: int, around: Around) -> tuple[int, int]:
        """A full sentence: a semicolon does not end what 今年以来 governs."""
        begin, end = max(around.paragraph[0], at - FAR), around.paragraph[1]
        cut = max(self.text.rfind(sign, begin, at) for sign in "。！？!?")
        return max(begin, cut + 1), end


def _has(words: str, section: str) -> bool:
    return any(word in words for word in words_of(section, "periods"))


def _to_the_last_day(words: str, iso: str) -> str:
    """截至11月底 counts to the last day of the month, 截至2023年底 of the year."""
    end = iso.rpartition("/")[2]
    if not words.endswith(("底", "末")) or not re.fullmatch(r"\d{4}(-\d{2})?", end):
        return iso
    year, month = int(end[:4]), int(end[5:] or 12)
    return f"../{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


@cache
def _phrases() -> re.Pattern[str]:
    """All phrases as one pattern; the group that matched tells the kind."""
    pieces: dict[str, str] = {}
    for entry in read_words("periods", "pieces"):
        pieces[entry["name"]] = _filled(entry["pattern"], pieces)
    named = [
        f"(?P<{entry['kind']}>{_filled(entry['pattern'], pieces)})"
        for entry in read_words("periods", "phrases")
    ]
    return re.compile("|".join(named))


def _filled(pattern: str, pieces: dict[str, str]) -> str:
    for name, piece in pieces.items():
        pattern = pattern.replace("{" + name + "}", piece)
    return pattern
