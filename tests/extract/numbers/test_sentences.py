"""The annotated sentences, row by row; what is not read right yet is listed with its reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.score_numbers import Score, score_case
from extract.numbers import Number, find_numbers
from extract.numbers.fold import fold

CASES = Path(__file__).parents[2] / "cases"
#: The public list of limits: sentence → why it is not read as annotated.
LIMITS: dict[str, str] = json.loads((CASES / "limits.json").read_text(encoding="utf-8"))
Gold = dict[str, Any]


def read_cases(name: str) -> list[tuple[str, str, list[Gold]]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [(case["id"], case["text"], case["numbers"]) for case in map(json.loads, lines)]


def as_parameters(name: str) -> list[Any]:
    return [
        pytest.param(
            text,
            gold,
            id=case,
            marks=[pytest.mark.xfail(reason=LIMITS[case], strict=True)] if case in LIMITS else [],
        )
        for case, text, gold in read_cases(name)
    ]


def plain(value: Any) -> float | None:
    return None if value is None else round(float(value), 5)


def of_gold(row: Gold) -> tuple[Any, ...]:
    unit = fold(row["unit"]) if row["unit"] else None
    amounts = tuple(plain(row[key]) for key in ("value", "low", "high"))
    return (row["surface"], row["kind"], *amounts, row["comparator"], unit)


def of_row(row: Number) -> tuple[Any, ...]:
    amounts = (plain(row.value), plain(row.low), plain(row.high))
    return (row.surface, row.kind, *amounts, row.comparator, row.unit)


@pytest.mark.quick
@pytest.mark.parametrize(("text", "gold"), as_parameters("news_dev.jsonl"))
def test_sentence_is_read_as_annotated(text: str, gold: list[Gold]) -> None:
    assert [of_row(row) for row in find_numbers(text)] == [of_gold(row) for row in gold]


def test_the_original_edition_is_read_as_by_close_reading(original_text: str) -> None:
    lines = (CASES / "ledger_original.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    rows = find_numbers(original_text)
    assert [(row.start, row.end) for row in rows] == [(g["start"], g["end"]) for g in gold]
    # A private person's name is annotated by its place alone.
    for g in gold:
        g["surface"] = g["surface"] or original_text[g["start"] : g["end"]]
    assert [of_row(row) for row in rows] == [of_gold(g) for g in gold]
    assert [row.candidate for row in rows] == [g["candidate"] for g in gold]
    assert [row.counted for row in rows if row.candidate] == [
        g["counted"] for g in gold if g["candidate"]
    ]


#: Shares that stay right on sentences annotated apart, whose conventions differ in places.
APART = ("news_blind.jsonl", "news_final.jsonl", "news_last.jsonl", "news_fresh.jsonl")
FLOORS = {"found": 100, "kind": 97, "value": 97, "unit": 97, "comparator": 98, "counted": 90}


def test_sentences_written_apart_are_read_as_well_as_before() -> None:
    score = Score()
    for case in (case for name in APART for case in read_cases(name)):
        score_case(score, *case)
    assert score.asked["found"] > 2000
    assert {
        column: score.share(column) for column in FLOORS if score.share(column) < FLOORS[column]
    } == {}


def test_limits_name_sentences_that_are_there() -> None:
    assert LIMITS.keys() <= {case for case, _, _ in read_cases("news_dev.jsonl")}
