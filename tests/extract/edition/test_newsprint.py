"""The words of newsprint prove themselves by their examples, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from extract.edition.lines import find_shape, first_pattern
from extract.lexicon import read_words


def examples(section: str, key: str) -> list[tuple[dict[str, Any], str]]:
    """Each entry with each of its examples."""
    found = []
    for entry in read_words("newsprint", section):
        given = entry.get(key, [])
        found += [(entry, text) for text in ([given] if isinstance(given, str) else given)]
    return found


def test_every_entry_has_examples() -> None:
    for section in ("shapes", "pinyin", "reporters", "notices", "never_first", "openers"):
        assert all(entry.get("yes") for entry in read_words("newsprint", section)), section


@pytest.mark.parametrize(("entry", "line"), examples("shapes", "yes"))
def test_shape(entry: dict[str, Any], line: str) -> None:
    assert find_shape(line) == entry["shape"]


@pytest.mark.parametrize(("entry", "line"), examples("shapes", "no"))
def test_not_that_shape(entry: dict[str, Any], line: str) -> None:
    assert find_shape(line) != entry["shape"]


@pytest.mark.parametrize("section", ["pinyin", "notices", "reporters", "dialogue"])
def test_patterns(section: str) -> None:
    pattern = first_pattern(section)
    find = pattern.match if section in ("pinyin", "dialogue") else pattern.search
    assert [t for _, t in examples(section, "yes") if not find(t)] == []
    assert [t for _, t in examples(section, "no") if find(t)] == []
