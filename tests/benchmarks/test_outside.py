"""Annotated sentences outside the repository are scored as a reader would count by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.outside import TOLD, add_lots, build_outside_table, score_file
from benchmarks.readme import OUTSIDE_BEGIN, OUTSIDE_END, read_results

pytestmark = pytest.mark.quick

NUMBER = {
    "value": None, "low": None, "high": None, "comparator": "exact", "unit": None,
    "counted": None, "indefinite": False, "candidate": False,
}  # fmt: skip
CASE = {
    "id": "made-up-1",
    "text": "进一步新增车位37个，占三成。",
    "numbers": [
        NUMBER | {"start": 0, "end": 3, "surface": "进一步", "kind": "idiom", "comparator": None},
        NUMBER
        | {"start": 7, "end": 10, "surface": "37个", "kind": "quantity", "value": 38, "unit": "个"}
        | {"counted": "车位", "candidate": True},
        NUMBER | {"start": 12, "end": 14, "surface": "三成", "kind": "ratio", "unsure": True},
    ],
}


def test_shares_are_of_the_rows_that_are_sure(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    path.write_text(json.dumps(CASE, ensure_ascii=False) + "\n", encoding="utf-8")
    figures = score_file(path)
    assert (figures["sentences"], figures["numbers"], figures["unsure"]) == (1, 3, 1)
    assert (figures["kind"], figures["value"], figures["counted"]) == (100.0, 50.0, 100.0)
    assert figures["word not figure"] == 100.0


def test_files_of_a_kind_are_told_together(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    path.write_text(json.dumps(CASE, ensure_ascii=False) + "\n", encoding="utf-8")
    first = score_file(path)
    right = CASE["numbers"][1] | {"value": 37}
    other = CASE | {"numbers": [CASE["numbers"][0], right]}
    path.write_text(json.dumps(other, ensure_ascii=False) + "\n", encoding="utf-8")
    both = add_lots([first, score_file(path)])
    assert (both["sentences"], both["numbers"], both["unsure"]) == (2, 5, 1)
    assert (first["value"], both["value"]) == (50.0, 75.0)
    assert both["counts"]["value"] == [3, 4]


def test_a_table_has_a_column_for_the_latest_of_each_kind_and_one_for_all(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    path.write_text(json.dumps(CASE, ensure_ascii=False) + "\n", encoding="utf-8")
    wrong = score_file(path)
    right = CASE["numbers"][1] | {"value": 37}
    path.write_text(json.dumps(CASE | {"numbers": [right]}) + "\n", encoding="utf-8")
    latest = score_file(path)
    kept = {"papers": {**add_lots([wrong, latest]), "latest": latest}, "transcripts": wrong}
    table = build_outside_table(kept, "en")
    [value] = [line for line in table.splitlines() if line.startswith("| value right")]
    assert value == "| value right | 50.0% | 100.0% | 60.0% | ≥ 99% |"
    assert "| candidates for a table (F1) | 1.000 | 0.667 | 0.857 | ≥ .93 |" in table
    assert build_outside_table({}, "en") == ""


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_readme_shows_what_was_kept(root: Path, name: str, language: str) -> None:
    kept: dict[str, Any] = read_results().get("outside", {}).get("results", {})
    text = (root / name).read_text(encoding="utf-8")
    shown = text.partition(f"{OUTSIDE_BEGIN}\n")[2].partition(OUTSIDE_END)[0]
    assert shown == build_outside_table(kept, language)
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    assert set(kept) <= set(told["lots"])
