"""Every list of neighbouring words proves itself: its `yes` is read otherwise without it.

And its `no` is read the same with it and without it. The list is taken out of the lexicon while
the reader is imported afresh; nothing else changes.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import extract.lexicon
from extract.lexicon import read_words
from extract.numbers import Number, find_numbers
from tests.extract.numbers.guarded import GUARDED

pytestmark = pytest.mark.quick

DAY = dt.date(2024, 12, 6)
#: Words added to the segmenter stay there once the first clause is read.
KEPT_BY_THE_SEGMENTER = {"segment_words"}
GUARDS = [
    pytest.param(family, entry, id=f"{family}-{entry['guard']}")
    for family in GUARDED
    for entry in read_words(family, "guards")
    if entry["guard"] not in KEPT_BY_THE_SEGMENTER
]
Reader = Callable[..., list[Number]]


@pytest.fixture(scope="module", autouse=True)
def collected() -> Iterator[None]:
    """Readers left behind are collected early: what was there before is not looked through."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@contextlib.contextmanager
def reader_without(family: str, guard: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """The reader as it would be if one list of the lexicon held no word."""

    def emptied(of: str, section: str) -> list[dict[str, Any]]:
        return [
            {**entry, "words": "\0"}
            if (of, section, entry.get("guard")) == (family, "guards", guard)
            else entry
            for entry in read_words(of, section)
        ]

    with monkeypatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", False)  # or all is compiled for each list
        for name in [name for name in sys.modules if name.startswith("extract.numbers")]:
            patch.delitem(sys.modules, name)
        patch.setattr(extract.lexicon, "read_words", emptied)
        yield importlib.import_module("extract.numbers").find_numbers
        for name in [name for name in sys.modules if name.startswith("extract.numbers")]:
            del sys.modules[name]


def read(reader: Reader, text: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(row, key) for key in Number._fields) for row in reader(text, date=DAY)]


@pytest.mark.parametrize(("family", "entry"), GUARDS)
def test_a_list_changes_what_its_example_says(
    family: str, entry: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [entry["yes"], entry.get("no", "")]
    changed, same = (read(find_numbers, text) for text in texts)
    with reader_without(family, entry["guard"], monkeypatch) as without:
        assert read(without, texts[0]) != changed
        assert read(without, texts[1]) == same
