"""The n-th day, week or anniversary, recomputed from the year of the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_words
from extract.checks.tell import tell
from extract.newsroom import Newsroom, Occasion
from extract.numbers.number import Number

# 第七个“宪法宣传周”, 第39个全国…: quotation marks or a short word may stand between.
NEAREST = 3
_QUOTES = re.compile(r"[“”‘’《》\"]")
_YEAR = re.compile(r"(\d{4})年[^，。；！？\n]{0,8}$")


def check_occasions(case: Case) -> list[Finding]:
    """Return a finding for every counted occasion whose first year the newsroom knows."""
    if case.newsroom is None or case.edition.date is None or not case.newsroom.occasions:
        return []
    return list(_check_all(case, case.newsroom))


def _check_all(case: Case, newsroom: Newsroom) -> Iterator[Finding]:
    by_start = {number.start: number for number in case.numbers}
    by_end = {number.end: number for number in case.numbers}
    names, pattern = _names(newsroom)
    for found in pattern.finditer(case.edition.text):
        occasion = names[found.group()]
        if occasion.counts == "nth":
            number = _number_before(case.edition.text, found.start(), by_end)
        else:
            number = _number_behind(case.edition.text, found.end(), by_start)
        if number is not None and number.value is not None:
            yield _compare(case, occasion, number, found)


@lru_cache(maxsize=4)
def _names(newsroom: Newsroom) -> tuple[dict[str, Occasion], re.Pattern[str]]:
    names = {word: occ for occ in newsroom.occasions for word in (occ.zh, *occ.words) if word}
    longest = sorted(names, key=len, reverse=True)
    return names, re.compile("|".join(map(re.escape, longest)))


def _number_before(text: str, at: int, by_end: dict[int, Number]) -> Number | None:
    for end in range(at, max(-1, at - NEAREST - 1), -1):
        number = by_end.get(end)
        if number is not None:
            is_nth = number.kind == "ordinal" and _is_between(text[end:at])
            return number if is_nth else None
    return None


def _number_behind(text: str, at: int, by_start: dict[int, Number]) -> Number | None:
    for start in range(at, at + NEAREST + 1):
        number = by_start.get(start)
        if number is not None:
            counts_years = number.kind in ("duration", "ordinal") and "年" in number.surface
            exact = counts_years and number.comparator in ("exact", None)
            return number if exact and _is_between(text[at:start]) else None
    return None


def _is_between(words: str) -> bool:
    """Whether the words leave number and occasion together: quotation marks, 全国, 已."""
    return _QUOTES.sub("", words) in ("", *read_words("occasions", "between"))


def _compare(case: Case, occasion: Occasion, number: Number, found: re.Match[str]) -> Finding:
    start, end = min(number.start, found.start()), max(number.end, found.end())
    year = _year_meant(case, start)
    right = year - occasion.first + (1 if occasion.counts == "nth" else 0)
    printed = _QUOTES.sub("", case.edition.text[start:end])
    return tell(
        case,
        "occasions",
        occasion.counts,
        printed,
        {
            "printed": printed,
            "occasion": occasion.zh,
            "occasion_en": occasion.en,
            "first": occasion.first,
            "year": year,
            "right": right,
        },
        span=(start, end),
        passed=number.value == right,
    )


def _year_meant(case: Case, at: int) -> int:
    """The year printed right before in the same clause, else the year of print."""
    said = _YEAR.search(case.edition.text[max(0, at - 24) : at])
    if said:
        return int(said.group(1))
    assert case.edition.date is not None
    return case.edition.date.year
