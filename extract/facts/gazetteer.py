"""Every word that names or points to a place, for one newsroom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from extract.facts.wordscan import WordScan
from extract.lexicon import read_words
from extract.newsroom import District, Newsroom


class PlaceWord(NamedTuple):
    """What a place word means.

    kind      own a division of the newsroom's, lower a place inside one, outside elsewhere,
              relative the place in force, nothing a word that only holds a place's name
    name      the division's or place's full name; of a relative what it means (home city county)
    district  the own division it lies in
    level     wide province city county lower
    short     True for a name without its 市 or 县, which other words may hold
    """

    kind: str
    name: str = ""
    district: str = ""
    level: str = ""
    short: bool = False
    ends: str = ""
    unless_after: str = ""
    weak: bool = False


_CITY = "市"


@cache
def words_of(section: str, family: str = "places") -> tuple[str, ...]:
    """Return the words of a section, longest first."""
    words = {word for e in read_words(family, section) for word in e["words"].split()}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4)
def place_scan(newsroom: Newsroom) -> WordScan[PlaceWord]:
    """Return the scan for all place words; the newsroom's own win over the general list."""
    words = dict(_outside_words())
    words.update(_relative_words())
    for district in newsroom.districts:
        words.update(_own_words(district))
    return WordScan(words)


@lru_cache(maxsize=4)
def home_province(newsroom: Newsroom) -> str:
    """Return the province the newsroom's city lies in, or "" where the list does not know it."""
    home = newsroom.home.zh.removesuffix(_CITY)
    for entry in read_words("places", "provinces"):
        if home in entry["cities"].replace("*", "").split():
            return str(entry["full"])
    return ""


@cache
def office_pattern() -> re.Pattern[str]:
    """Return the pattern of an office named by its level alone: 市教育局, 县总工会.

    The match is the sign of the level, its group the rest of the name.
    """
    signs = "".join(entry["sign"] for entry in read_words("places", "offices"))
    before = "".join(e["words"].replace(" ", "") for e in read_words("places", "office_before"))
    ends = words_of("office_ends")
    short, long = "|".join(w for w in ends if len(w) == 1), "|".join(w for w in ends if len(w) > 1)
    return re.compile(
        # The sign first: a search for one of three characters is ten times as fast.
        rf"[{signs}](?:(?<![\u4e00-\u9fff].)|(?<=[{before}].))"
        rf"(?=([\u4e00-\u9fff]{{0,8}}?(?:{long})|[\u4e00-\u9fff]{{1,8}}?(?:{short})))"
    )


@cache
def office_word(sign: str) -> PlaceWord:
    """Return what the sign of an office's level means."""
    entry = next(e for e in read_words("places", "offices") if e["sign"] == sign)
    level = "county" if entry["means"] == "county" else "city"
    return PlaceWord("relative", entry["means"], level=level, ends=entry["ends"])


def _own_words(district: District) -> Iterator[tuple[str, PlaceWord]]:
    level = district.level
    for place in district.places:
        yield place, PlaceWord("lower", place, district.zh, "lower")
    for alias in district.aliases:
        yield alias, PlaceWord("own", district.zh, district.zh, level, short=True)
    yield district.zh, PlaceWord("own", district.zh, district.zh, level)
    for word in district.unless:
        yield word, PlaceWord("nothing")


def _relative_words() -> Iterator[tuple[str, PlaceWord]]:
    for entry in read_words("places", "relatives"):
        means = entry["means"]
        word = PlaceWord(
            "outside" if means == "wide" else "relative",
            means,
            level=means if means in ("wide", "county") else "city",
            ends=entry.get("ends", ""),
            unless_after=entry.get("unless_after", ""),
            weak="weak" in entry,
        )
        for printed in entry["words"].split():
            yield printed, word._replace(name=printed) if means == "wide" else word


def _outside_words() -> Iterator[tuple[str, PlaceWord]]:
    for entry in read_words("places", "unless"):
        yield from ((word, PlaceWord("nothing")) for word in entry["words"].split())
    for entry in read_words("places", "provinces"):
        full = entry["full"]
        level = "city" if full.endswith(_CITY) else "province"
        yield entry["name"], PlaceWord("outside", full, level=level, short=True)
        yield full, PlaceWord("outside", full, level=level)
        for city in entry["cities"].split():
            name = city.rstrip("*")
            yield name + _CITY, PlaceWord("outside", name + _CITY, level="city")
            if name == city:
                yield name, PlaceWord("outside", name + _CITY, level="city", short=True)
    for section in ("abroad", "regions"):
        for entry in read_words("places", section):
            for word in entry["words"].split():
                yield word, PlaceWord("outside", word, level="wide")
