"""The data of the edition of 6 December 2024: both texts, fact sheet and reference files agree."""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.newsroom import read_newsroom
from extract.sheets import read_factsheet

pytestmark = pytest.mark.quick

EDITION = "2024-12-06"
LONGEST_RUN = 17
COMPARED = re.compile("[\u4e00-\u9fff0-9]")
COVERED = re.compile("[0-9０-９〇零一二三四五六七八九十百千万亿两半]")
Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_plain(path: Path) -> Any:
    """The YAML as plain strings, by no reader of ours."""
    # BaseLoader makes strings only: no dates, no numbers, no objects.
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506


@pytest.fixture(scope="module")
def digest(root: Path) -> str:
    return (root / "data/editions" / EDITION / "digest.txt").read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def about(root: Path) -> Row:
    about: Row = read_plain(root / "data/editions" / EDITION / "edition.yaml")
    return about


@pytest.fixture(scope="module")
def ledger() -> list[Row]:
    """Every number of the digest, by close reading."""
    return read_rows(Path(__file__).with_name("ledger_digest.jsonl"))


@pytest.fixture(scope="module")
def original_ledger(root: Path) -> list[Row]:
    return read_rows(root / "tests/cases/ledger_original.jsonl")


@pytest.fixture(scope="module")
def figures(root: Path) -> list[Row]:
    sheet = read_plain(root / "data/factsheets" / f"{EDITION}.yaml")
    return [
        {key: value for key, value in story.items() if key != "figures"} | figure
        for story in sheet["stories"]
        for figure in story["figures"]
    ]


def test_digest_is_a_third_of_the_original(digest: str, original_text: str) -> None:
    assert 0.25 < len(digest) / len(original_text) < 0.45


def test_no_run_of_the_original_is_in_the_digest(digest: str, original_text: str) -> None:
    told, source = ("".join(COMPARED.findall(text)) for text in (digest, original_text))
    runs = {told[i : i + LONGEST_RUN] for i in range(len(told) - LONGEST_RUN + 1)}
    assert [run for run in runs if run in source] == []


def test_edition_names_the_original_it_was_made_from(about: Row, original_path: Path) -> None:
    assert about["sha256"] == hashlib.sha256(original_path.read_bytes()).hexdigest()


def test_edition_names_a_known_paper(root: Path, about: Row) -> None:
    papers = {paper.zh: paper for paper in read_newsroom(root / "data").papers}
    assert papers[about["paper"]].home
    assert about["date"] == EDITION


def test_ledger_of_the_digest_covers_every_numeral_once(digest: str, ledger: list[Row]) -> None:
    assert [row["surface"] for row in ledger] == [digest[r["start"] : r["end"]] for r in ledger]
    places = [place for row in ledger for place in range(row["start"], row["end"])]
    assert len(places) == len(set(places))
    bare = {match.start() for match in COVERED.finditer(digest)} - set(places)
    assert bare == set()


def test_digest_has_the_same_figures(ledger: list[Row], original_ledger: list[Row]) -> None:
    keys = ("surface", "value", "low", "high", "comparator", "unit")
    here, there = (
        Counter(tuple(row[key] for key in keys) for row in rows if row["candidate"])
        for rows in (ledger, original_ledger)
    )
    assert here == there


def test_digest_has_every_trap_and_no_other(ledger: list[Row], original_ledger: list[Row]) -> None:
    here, there = (
        {(row["surface"], row["kind"], row["indefinite"]) for row in rows}
        for rows in (ledger, original_ledger)
    )
    # A row without a surface is a private person's name; the digest does not carry it.
    assert here == {row for row in there if row[0] is not None}


def test_every_figure_is_printed_in_both_texts(
    figures: list[Row], digest: str, original_text: str
) -> None:
    for text in (digest, original_text):
        joined = text.replace("\n", "")
        assert [f["printed"] for f in figures if joined.count(f["printed"]) != 1] == []


def test_every_candidate_is_curated_with_its_value(
    figures: list[Row], original_ledger: list[Row]
) -> None:
    read = {(row["surface"], row["value"], row["unit"]) for row in original_ledger}
    candidates = {row["surface"] for row in original_ledger if row["candidate"]}
    curated = {
        next(surface for surface in candidates if figure["printed"].startswith(surface)): figure
        for figure in figures
    }
    assert curated.keys() == candidates
    held = {(words, float(f["value"]), f["unit"]) for words, f in curated.items()}
    assert held <= read


@pytest.mark.parametrize(
    ("metric", "district", "scope"),
    [
        ("行政审批事项", "潞州区", "县区"),
        ("企业群众咨询", "潞州区", "县区"),
        ("辖区面积", "沁源县", "社区村"),
        ("居民", "沁源县", "社区村"),
        ("参与志愿者", "沁源县", "社区村"),
        ("参赛戏曲爱好者", "长治市", "活动"),
    ],
)
def test_figure_is_of_whom_it_describes(
    figures: list[Row], metric: str, district: str, scope: str
) -> None:
    (figure,) = [f for f in figures if f["metric"] == metric]
    assert (figure["district"], figure["scope"]) == (district, scope)


def test_undated_figures_stay_undated(figures: list[Row]) -> None:
    undated = {f["metric"] for f in figures if not f.get("period")}
    assert {"辖区面积", "建成小区", "住户", "居民", "独居老人户", "独居老人"} <= undated
    assert not [f for f in figures if EDITION in f.get("period", "")]


def test_divisions_have_codes_and_tiles_of_their_own(root: Path) -> None:
    city, *counties = read_newsroom(root / "data").districts
    assert (city.zh, city.adcode, len(counties)) == ("长治市", "140400", 12)
    assert [d.zh for d in counties if not re.fullmatch(r"1404\d\d", d.adcode)] == []
    assert len({d.adcode for d in counties}) == 12
    assert len({(d.row, d.column) for d in counties}) == 12
    assert {d.parent for d in counties} == {city.adcode}


@pytest.mark.parametrize(
    ("place", "district"),
    [("观音坪社区", "沁源县"), ("沁河镇", "沁源县"), ("潞华街道", "潞城区"), ("马厂镇", "潞州区")],
)
def test_lower_place_lies_in_one_district(root: Path, place: str, district: str) -> None:
    districts = read_newsroom(root / "data").districts
    assert [d.zh for d in districts if place in d.places] == [district]


def test_communities_lie_in_townships_of_their_district(root: Path) -> None:
    for district in read_newsroom(root / "data").districts:
        within = {c.within for c in district.communities if c.within}
        assert within <= set(district.townships)


@pytest.mark.parametrize(
    ("occasion", "year", "number"),
    [
        ("国际志愿者日", 2024, 39),
        ("宪法宣传周", 2024, 7),
        ("新中国成立", 2024, 75),
        ("国家宪法日", 2024, 11),
        ("教师节", 2024, 40),
        ("记者节", 2024, 25),
        ("植树节", 2024, 46),
        ("世界水日", 2024, 32),
        ("中国水周", 2024, 37),
    ],
)
def test_occasion_is_counted_as_it_is_printed(
    root: Path, occasion: str, year: int, number: int
) -> None:
    (found,) = [o for o in read_newsroom(root / "data").occasions if o.zh == occasion]
    assert year - found.first + (1 if found.counts == "nth" else 0) == number


def test_a_word_stands_under_one_topic(root: Path) -> None:
    words = Counter(word for topic in read_newsroom(root / "data").topics for word in topic.words)
    assert [word for word, count in words.items() if count > 1] == []


def test_sheet_reads_with_relations_and_periods(root: Path) -> None:
    sheet = read_factsheet(
        root / "data/factsheets" / f"{EDITION}.yaml", read_newsroom(root / "data")
    )
    figures = {figure.id.removeprefix(f"{EDITION}/"): figure for figure in sheet.figures}
    assert len(figures) == 14
    alone = figures["观音坪社区/独居老人"]
    assert (alone.topic, alone.part_of) == ("elder-care", (f"{EDITION}/观音坪社区/居民",))
    assert figures["政务服务驿站/企业群众咨询"].period_iso == "2024-01-01/.."
    assert figures["观音坪社区/志愿服务活动"].period_iso == "2023/.."
    assert {figure.state for figure in sheet.figures} == {"初核"}
