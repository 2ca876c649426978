"""What became of each number, passages printed twice included."""

from pathlib import Path

import pytest

from extract.checks import Case, Pasted
from extract.edition import Article, Passage
from extract.facts import Link
from extract.numbers import find_numbers
from extract.sheets import FactSheet, SetAside
from extract.tables.became import find_became, find_first_printings

FIRST = "全乡有水窖18口，第3次清淤，另有滴灌带40卷。"
AGAIN = "（续）第3次清淤，另有滴灌带40卷，检修泵站5座。"
TEXT = FIRST + AGAIN


def passages() -> tuple[Passage, ...]:
    words = "第3次清淤，另有滴灌带40卷"
    first, again = TEXT.index(words), TEXT.rindex(words)
    return (Passage(again, again + len(words), first, first + len(words)),)


def article() -> Article:
    start = len(FIRST)
    return Article("b", "excerpt", "", "", start, len(TEXT), (1, 1), passages=passages())


def case(linked: str = "", set_aside: str = "") -> Case:
    numbers = find_numbers(TEXT)
    links = [
        Link(None, "found", place, number.start, number.end)  # type: ignore[arg-type]
        for place, number in enumerate(numbers)
        if number.surface == linked and number.start < len(FIRST)
    ]
    aside = (SetAside(set_aside, "不是本乡的"),) if set_aside else ()
    sheet = FactSheet("2024-01-01", Path("x.yaml"), (), set_aside=aside)
    return Case(Pasted(TEXT), sheet, numbers, articles=[article()], links=links)


def fates(made: Case) -> list[tuple[str, str]]:
    return [(n.surface, f) for n, f in zip(made.numbers, find_became(made), strict=True)]


@pytest.mark.quick
def test_nothing_looked_at() -> None:
    assert fates(case()) == [
        ("18口", "waiting"),
        ("第3次", "machine"),
        ("40卷", "waiting"),
        ("第3次", "machine"),
        ("40卷", "waiting"),
        ("5座", "waiting"),
    ]


def test_a_fact_and_its_second_printing() -> None:
    assert [f for _, f in fates(case(linked="40卷"))] == [
        "waiting", "machine", "fact", "machine", "fact", "waiting",
    ]  # fmt: skip


def test_set_aside_by_a_person() -> None:
    assert [f for _, f in fates(case(set_aside="泵站5"))][-1] == "person"
    assert [f for _, f in fates(case(set_aside="第3次"))].count("person") == 2
    # A part of another number is not the number.
    assert "person" not in [f for _, f in fates(case(set_aside="8口"))]


def test_each_number_of_a_copy_finds_its_first_printing() -> None:
    made = case()
    assert find_first_printings(made.numbers, made.articles) == {3: 1, 4: 2}
