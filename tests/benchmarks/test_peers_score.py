"""Made-up finds against made-up annotations have the shares a reader would count by hand."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.peers.run import Find, keep_longest, to_value
from benchmarks.peers.score import score_finds, tell_shares
from benchmarks.peers.table import TOLD, build_peers_table
from benchmarks.readme import PEERS_BEGIN, PEERS_END, read_results

pytestmark = pytest.mark.quick

# 进一步新增37个，占三成，约120万元
GOLD = [
    {"start": 0, "end": 3, "kind": "idiom", "value": None},
    {"start": 5, "end": 8, "kind": "quantity", "value": 37},
    {"start": 10, "end": 12, "kind": "percent", "value": 30},
    {"start": 13, "end": 19, "kind": "quantity", "value": 1200000},
]
WHOLE: list[Find] = [
    (5, 8, "37个", 37.0),
    (10, 12, "三成", 30.0),
    (13, 19, "约120万元", 1200000.0),
]
TOLD_APART = {
    "found": 100.0,
    "words_read_as_numbers": 0.0,
    "value_right": 100.0,
    "values_compared": 3,
    "whole_span": 100.0,
}


@pytest.mark.parametrize(
    ("finds", "changed"),
    [
        (WHOLE, {}),
        ([(1, 2, "一", 1.0), *WHOLE], {"words_read_as_numbers": 100.0}),
        ([*WHOLE[:2], (14, 17, "120", 120.0)], {"value_right": 66.7, "whole_span": 66.7}),
        ([WHOLE[0], (10, 12, "三成", 0.3), WHOLE[2]], {}),  # a percentage's hundredth is right too
        ([(5, 8, "37个", None), *WHOLE[1:]], {"values_compared": 2}),
        (WHOLE[:1], {"found": 33.3, "values_compared": 1}),
        ([(8, 10, "，占", 1.0), *WHOLE], {}),  # beside a figure is not on it
        ([], dict.fromkeys(TOLD_APART, 0)),
    ],
)
def test_shares(finds: list[Find], changed: dict[str, float]) -> None:
    assert tell_shares(score_finds([GOLD], [finds])) == TOLD_APART | changed


def test_every_sentence_needs_its_finds() -> None:
    with pytest.raises(ValueError):
        score_finds([GOLD, GOLD], [WHOLE])


def test_of_finds_that_overlap_the_longest_is_kept() -> None:
    short, long = (0, 2, "12", 12.0), (0, 3, "12万", 120000.0)
    assert keep_longest([short, long, (4, 5, "3", None), (4, 5, "3", 3.0)]) == [
        long,
        (4, 5, "3", 3.0),
    ]


@pytest.mark.parametrize(
    ("told", "value"), [("5.2%", 5.2), ("-3", -3.0), ("2024-05-12", None), ([1, 2], None)]
)
def test_one_number_is_a_value(told: object, value: float | None) -> None:
    assert to_value(told) == value


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_readme_tells_what_was_kept(root: Path, name: str, language: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    told = text.partition(f"{PEERS_BEGIN}\n")[2].partition(PEERS_END)[0]
    assert told == build_peers_table(read_results()["peers"]["results"], language)


def test_a_library_left_out_is_told_with_its_reason() -> None:
    kept: dict[str, Any] = read_results()["peers"]["results"]
    without = {name: kept[name] for name in kept if not name.startswith("jionlp_")}
    table = build_peers_table(without | {"jionlp_left_out": "no network"}, "en")
    assert "| JioNLP" not in table and "Left out: JioNLP (no network)." in table
    assert build_peers_table({}, "en") == ""


def test_both_languages_tell_the_same_of_each_library() -> None:
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    for entry in told["libraries"].values():
        assert entry["en"].keys() == entry["zh"].keys() == {"name", "unit", "exact", "counted"}
    assert all(column.keys() == {"en", "zh", "say"} for column in told["columns"])
