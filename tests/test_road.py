"""The whole road: from the printed page to checked tables, with good data and with bad."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom_copy import EDITION, add_edition, table

# What the edition says: value, unit, comparator, district, scope, low, high.
FIGURES = [
    ("182", "项", "exact", "潞州区", "县区", "", ""),
    ("37", "个", "exact", "潞州区", "县区", "", ""),
    ("4500", "人次", "over", "潞州区", "县区", "4500", "4600"),
    ("385", "件", "exact", "潞州区", "县区", "", ""),
    ("3", "个", "exact", "潞州区", "县区", "", ""),
    ("2.1", "平方公里", "about", "沁源县", "社区村", "", ""),
    ("8", "个", "exact", "沁源县", "社区村", "", ""),
    ("3821", "户", "exact", "沁源县", "社区村", "", ""),
    ("12007", "人", "exact", "沁源县", "社区村", "", ""),
    ("181", "户", "exact", "沁源县", "社区村", "", ""),
    ("281", "人", "exact", "沁源县", "社区村", "", ""),
    ("120", "次", "over", "沁源县", "社区村", "120", "130"),
    ("186", "人", "exact", "沁源县", "社区村", "", ""),
    ("40", "名", "exact", "长治市", "活动", "", ""),
]
# What a fact is, apart from where the words stand in the one text or the other.
PLACES = {"article", "start", "end"}


@pytest.fixture
def built(run: Any, data: Path) -> Path:
    done = run("build", "--data", data)
    assert done.returncode == 0, done.stderr.decode()
    return data


def test_every_figure_stands_in_the_facts(built: Path) -> None:
    facts = table(built, "facts")
    columns = ("value", "unit", "comparator", "district", "scope", "low", "high")
    assert [tuple(fact[name] for name in columns) for fact in facts] == FIGURES


def test_every_fact_leads_back_to_its_printed_words(built: Path) -> None:
    text = (built / "editions" / EDITION / "digest.txt").read_text(encoding="utf-8")
    articles = {row["article"]: row for row in table(built, "articles")}
    for fact in table(built, "facts"):
        start, end = int(fact["start"]), int(fact["end"])
        assert text[start:end] == fact["printed"]
        article = articles[fact["article"]]
        assert int(article["start"]) <= start < end <= int(article["end"])


def test_every_number_is_accounted_for(built: Path) -> None:
    text = (built / "editions" / EDITION / "digest.txt").read_text(encoding="utf-8")
    numbers = table(built, "numbers")
    covered = set()
    for row in numbers:
        span = range(int(row["start"]), int(row["end"]))
        assert text[span.start : span.stop] == row["surface"]
        assert covered.isdisjoint(span)
        covered |= set(span)
        assert row["became"] in {"fact", "machine", "person", "waiting"}
        assert (row["became"] == "machine") <= (row["candidate"] == "false")
    signs = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半"
    assert [c for place, c in enumerate(text) if c in signs and place not in covered] == []
    facts = {int(fact["start"]) for fact in table(built, "facts")}
    assert facts <= {int(row["start"]) for row in numbers if row["became"] == "fact"}


@pytest.mark.parametrize("reading", ["original", "digest"])
def test_check_confirms_every_figure(run: Any, data_with_original: Path, reading: str) -> None:
    done = run(
        "check", EDITION, "--text", reading, "--format", "json", "--data", data_with_original
    )
    assert done.returncode == 0, done.stderr.decode()
    findings = json.loads(done.stdout)
    assert [f for f in findings if f["severity"] == "error"] == []
    agreed = {f["fact"] for f in findings if (f["check"], f["severity"]) == ("agreement", "pass")}
    assert len(agreed) == len(FIGURES)


def test_the_living_alone_are_doubted_and_nothing_else_is(run: Any, data: Path) -> None:
    findings = json.loads(run("check", EDITION, "--format", "json", "--data", data).stdout)
    doubts = [f for f in findings if f["severity"] == "doubt"]
    assert len(doubts) == 1
    assert "281" in doubts[0]["message_zh"] and "181" in doubts[0]["message_zh"]


def test_digest_and_original_give_the_same_facts(run: Any, data_with_original: Path) -> None:
    facts = {}
    for reading in ("original", "digest"):
        done = run("build", "--text", reading, "--data", data_with_original)
        assert done.returncode == 0, done.stderr.decode()
        rows = table(data_with_original, "facts")
        facts[reading] = [{k: v for k, v in row.items() if k not in PLACES} for row in rows]
    assert facts["original"] == facts["digest"]


def test_without_a_wish_the_original_is_read(run: Any, data_with_original: Path) -> None:
    run("build", "--data", data_with_original)
    package = json.loads((data_with_original / "tables" / "datapackage.json").read_bytes())
    assert [edition["text"] for edition in package["editions"]] == ["original"]
    files = {row["file"] for row in table(data_with_original, "numbers")}
    assert files == {f"data/editions/{EDITION}/original.txt"}


def test_the_committed_tables_are_the_digests_and_up_to_date(built: Path, root: Path) -> None:
    for path in sorted((root / "data" / "tables").iterdir()):
        assert (built / "tables" / path.name).read_bytes() == path.read_bytes(), path.name
    assert len(list((root / "data" / "tables").iterdir())) == 9


@pytest.mark.parametrize("seed", ["1", "2"])
def test_two_builds_give_the_same_bytes(run: Any, built: Path, tmp_path: Path, seed: str) -> None:
    elsewhere = tmp_path / "another place" / "data"
    shutil.copytree(built, elsewhere, ignore=shutil.ignore_patterns("tables"))
    run("build", cwd=elsewhere, env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Shanghai"})
    for path in sorted((built / "tables").iterdir()):
        assert (elsewhere / "tables" / path.name).read_bytes() == path.read_bytes(), path.name


def test_an_edition_without_a_sheet_is_valid(run: Any, data: Path) -> None:
    add_edition(data, "2024-12-07", "本报讯 全市新建口袋公园15个。\n")
    assert run("build", "--data", data).returncode == 0
    rows = [row for row in table(data, "numbers") if row["edition"] == "2024-12-07"]
    assert [(row["surface"], row["became"]) for row in rows] == [("15个", "waiting")]


def test_earlier_editions_are_remembered(run: Any, data: Path) -> None:
    sheet = """\
edition: 2024-12-07
stories:
  - story: 政务服务驿站
    district: 潞州区
    scope: 县区
    topic: 政务服务
    figures:
      - metric: 代办服务事项
        value: 358
        unit: 件
        printed: 358件
        measure: 累计
        period: 今年以来
        state: 初核
"""
    add_edition(data, "2024-12-07", "今年以来，潞州区各驿站代办服务事项358件。\n", sheet)
    done = run("check", "2024-12-07", "--format", "json", "--data", data)
    told = [f for f in json.loads(done.stdout) if f["severity"] in ("error", "doubt")]
    assert told and all("385" in f["message_zh"] and "358" in f["message_zh"] for f in told)
