"""Every entry of the word lists proves itself: `yes` is read with it, `no` is read without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from extract.lexicon import read_words
from extract.lexicon.read import Entry
from extract.numbers import Number, find_numbers
from extract.numbers.fold import fold
from tests.extract.numbers.guarded import GUARDED

pytestmark = pytest.mark.quick

WORDS = ("idiom", "name")
Holds = Callable[[Entry, Number], bool]


def is_unit(entry: Entry, row: Number) -> bool:
    unit = fold(entry["unit"])
    return row.unit == unit or (unit == "成" and row.unit == "%")


def is_counted_in(entry: Entry, row: Number) -> bool:
    return row.kind == "quantity" and is_unit(entry, row)


def is_word(entry: Entry, row: Number) -> bool:
    word = entry.get("word") or entry.get("name") or ""
    return row.kind in WORDS and word in row.surface


def is_exactly_word(entry: Entry, row: Number) -> bool:
    return row.kind in WORDS and row.surface == (entry.get("word") or entry.get("name"))


def is_compared(entry: Entry, row: Number) -> bool:
    return entry["word"] in row.surface and row.comparator == entry["comparator"]


def is_marked(entry: Entry, row: Number) -> bool:
    return row.kind == entry["kind"]


def is_in_front(entry: Entry, row: Number) -> bool:
    return row.kind == "ordinal" and row.surface.startswith(entry["word"])


def is_ordinal(entry: Entry, row: Number) -> bool:
    return row.kind == "ordinal"


def is_phrase(entry: Entry, row: Number) -> bool:
    """一X又一X fits 一次又一次: the letters stand for any sign, the same one for the same."""
    frame, told = entry["frame"], dict(zip(entry["frame"], row.surface, strict=False))
    filled = "".join(told[sign] if sign in "XY" else sign for sign in frame if sign in told)
    return row.kind == "idiom" and row.surface == filled


def is_date(entry: Entry, row: Number) -> bool:
    return row.kind == "date"


FAMILIES: list[tuple[str, str, Holds, Holds]] = [
    ("units", "units", is_unit, is_counted_in),
    ("idioms", "idioms", is_word, is_exactly_word),
    ("names", "names", is_word, is_exactly_word),
    ("approximators", "approximators", is_compared, is_compared),
    ("approximators", "inside", is_compared, is_compared),
    ("approximators", "heads", is_compared, is_compared),
    ("approximators", "signs", is_compared, is_compared),
    ("frames", "frames", is_phrase, is_phrase),
    ("ordinals", "marks", is_marked, is_marked),
    ("ordinals", "front", is_in_front, is_in_front),
    ("ordinals", "clause_heads", is_ordinal, is_ordinal),
    ("dates", "tails", is_date, is_date),
    ("dates", "relative", is_date, is_date),
]


def examples(entry: Entry, key: str) -> Iterator[str]:
    value = entry.get(key, [])
    yield from [value] if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("family", "section", "holds", "breaks"), FAMILIES, ids=[f"{f}-{s}" for f, s, _, _ in FAMILIES]
)
def test_every_entry_reads_as_its_examples_say(
    family: str, section: str, holds: Holds, breaks: Holds
) -> None:
    wrong = []
    for entry in read_words(family, section):
        for text in examples(entry, "yes"):
            if not any(holds(entry, row) for row in find_numbers(text)):
                wrong.append(f"yes: {text!r} is not read with {entry}")
        for text in examples(entry, "no"):
            if any(breaks(entry, row) for row in find_numbers(text)):
                wrong.append(f"no: {text!r} is read with {entry}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("section", ["digits", "powers", "tens", "letters"])
def test_numerals_have_the_value_told(section: str) -> None:
    for entry in read_words("numerals", section):
        text = f"共{entry['yes']}元"
        values = [row.value for row in find_numbers(text)]
        assert int(entry["reads"]) in values, (text, values)


@pytest.mark.parametrize("section", ["composites", "tails"])
def test_amounts_in_two_units_have_the_value_told(section: str) -> None:
    for entry in read_words("composites", section):
        values = [float(row.value or 0) for row in find_numbers(entry["yes"])]
        assert pytest.approx(float(entry["value"]), rel=1e-3) in values, (entry, values)


def test_no_list_holds_a_word_twice() -> None:
    twice = [
        (family, entry["guard"], word)
        for family in GUARDED
        for entry in read_words(family, "guards")
        for word, times in Counter(entry["words"].split()).items()
        if times > 1
    ]
    assert not twice


def test_no_word_has_two_parts_of_speech() -> None:
    told = Counter(
        word
        for entry in read_words("speech", "guards")
        if entry["guard"] != "segment_words"
        for word in entry["words"].split()
    )
    assert [word for word, times in told.items() if times > 1] == []


def test_no_word_is_listed_twice() -> None:
    units = Counter(entry["unit"] for entry in read_words("units", "units"))
    words = Counter(entry.get("word") or entry["shape"] for entry in read_words("idioms", "idioms"))
    words.update(entry.get("name") or entry["shape"] for entry in read_words("names", "names"))
    assert not [word for word, times in (*units.items(), *words.items()) if times > 1]


def test_every_entry_has_an_example() -> None:
    bare = [
        entry
        for family, section in (("units", "units"), ("idioms", "idioms"), ("names", "names"))
        for entry in read_words(family, section)
        if "yes" not in entry
    ]
    assert not bare
