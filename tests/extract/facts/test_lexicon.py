"""The words of places, periods, speakers, scopes and relations prove themselves both ways."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extract.facts.gazetteer import office_pattern, place_scan
from extract.facts.periods import Periods
from extract.facts.relations import find_relations
from extract.facts.speakers import source_pattern
from extract.lexicon import read_words
from extract.newsroom import Newsroom
from extract.numbers import find_numbers

LISTED = {
    "places": (
        "abroad", "regions", "not_before", "body_of", "origins", "obliques", "venues",
        "venue_words", "groups", "lists", "office_ends", "office_before", "wide_openers",
    ),
    "periods": ("founding", "stock", "sum"),
    "speakers": ("verbs", "reporter"),
    "scopes": ("own", "bodies", "lower", "making"),
}  # fmt: skip
ENTRIES = [
    (family, section, entry)
    for family, sections in LISTED.items()
    for section in sections
    for entry in read_words(family, section)
]


def texts(entry: dict[str, Any], key: str) -> list[str]:
    given = entry[key]
    return [given] if isinstance(given, str) else given


@pytest.mark.parametrize(("family", "section", "entry"), ENTRIES)
def test_words_stand_in_their_examples(family: str, section: str, entry: dict[str, Any]) -> None:
    words = entry["words"].split()
    assert len(words) == len(set(words))
    assert all(any(word in text for word in words) for text in texts(entry, "yes"))
    assert not any(word in text for word in words for text in texts(entry, "no"))


@pytest.mark.parametrize("entry", read_words("places", "relatives"))
def test_words_that_point(entry: dict[str, Any], newsroom: Newsroom) -> None:
    def points(text: str) -> bool:
        hits = place_scan(newsroom).find(text)
        return any(
            text[hit.start : hit.end] in entry["words"].split()
            and text[hit.start - 1 : hit.start] not in list(hit.means.unless_after)
            for hit in hits
        )

    assert all(points(text) for text in texts(entry, "yes"))
    assert not any(points(text) for text in texts(entry, "no"))


KINDS = {
    "part_of": "part_of", "respectively": "respectively", "total": "total", "from_old": "from_to",
    "to_new": "from_to", "against": "compared", "change": "compared", "per": "per",
}  # fmt: skip


@pytest.mark.parametrize(
    ("section", "entry"), [(s, e) for s in KINDS for e in read_words("relations", s)]
)
def test_relations(section: str, entry: dict[str, Any]) -> None:
    def kinds(text: str) -> set[str]:
        return {relation.kind for relation in find_relations(text, find_numbers(text))}

    assert all(KINDS[section] in kinds(text) for text in texts(entry, "yes"))
    assert not any(KINDS[section] in kinds(text) for text in texts(entry, "no"))


@pytest.mark.parametrize("entry", read_words("places", "offices"))
def test_offices(entry: dict[str, Any]) -> None:
    assert all(office_pattern().search(text) for text in texts(entry, "yes"))
    assert not any(office_pattern().search(text) for text in texts(entry, "no"))


@pytest.mark.parametrize("entry", read_words("places", "unless"))
def test_words_that_hold_a_place(entry: dict[str, Any], newsroom: Newsroom) -> None:
    def kinds(text: str) -> set[str]:
        return {hit.means.kind for hit in place_scan(newsroom).find(text)}

    assert all(kinds(word) == {"nothing"} for word in entry["words"].split())
    assert all(kinds(text) == {"nothing"} for text in texts(entry, "yes"))
    assert all(kinds(text) == {"outside"} for text in texts(entry, "no"))


def test_every_prefecture_is_listed_once() -> None:
    cities = [c for e in read_words("places", "provinces") for c in e["cities"].split()]
    assert len(cities) == len({city.rstrip("*") for city in cities})
    assert len(read_words("places", "provinces")) == 34
    assert len(cities) > 330


@pytest.mark.parametrize("entry", read_words("periods", "phrases"))
def test_periods(entry: dict[str, Any]) -> None:
    def kinds(text: str) -> set[str]:
        return {period.kind for period in Periods(text, None).found}

    assert all(entry["kind"] in kinds(text) for text in texts(entry, "yes"))
    assert not any(entry["kind"] in kinds(text) for text in texts(entry, "no"))


@pytest.mark.parametrize("entry", read_words("speakers", "sources"))
def test_sources(entry: dict[str, Any]) -> None:
    assert all(re.search(entry["pattern"], text) for text in texts(entry, "yes"))
    assert all(source_pattern().search(text) for text in texts(entry, "yes"))
    assert not any(re.search(entry["pattern"], text) for text in texts(entry, "no"))
