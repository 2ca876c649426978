"""The reference files: read together, every problem of all of them at once."""

from pathlib import Path

import pytest

from extract.door import Unreadable
from extract.newsroom import Newsroom, read_newsroom

pytestmark = pytest.mark.quick

FILES = {
    "districts": (
        "districts:\n"
        '  - {zh: 长河市, en: Changhe, adcode: "990000", level: city}\n'
        '  - {zh: 东岭县, en: Dongling County, adcode: "990021", parent: "990000",\n'
        "     aliases: [东岭], townships: [柳树镇],\n"
        "     communities: [{zh: 泉边社区, within: 柳树镇}]}\n"
    ),
    "topics": "topics:\n  - {id: water, zh: 水利, en: Water, words: [水库]}\n",
    "metrics": (
        "metrics:\n"
        "  - {id: wells, zh: 机井, en: Wells, unit: 口, topic: 水利}\n"
        "  - {id: fields, zh: 灌溉面积, en: Irrigated area, unit: 亩, topic: 水利, per: 机井}\n"
    ),
    "papers": "papers:\n  - {id: changhe, zh: 长河报, en: Changhe News, home: true}\n",
    "occasions": (
        "occasions:\n"
        "  - {id: water-day, zh: 世界水日, en: World Water Day, first: 1993, counts: nth}\n"
    ),
}


def write(data: Path, **changed: str) -> Path:
    (data / "reference").mkdir()
    for name, text in (FILES | changed).items():
        (data / "reference" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return data


def problems(data: Path) -> list[tuple[str, str, int, str]]:
    with pytest.raises(Unreadable) as caught:
        read_newsroom(data)
    return [(Path(p.path).stem, p.code, p.line, p.value) for p in caught.value.problems]


def test_the_files_together(tmp_path: Path) -> None:
    newsroom = read_newsroom(write(tmp_path))
    assert newsroom.home.name == "长河市"
    assert newsroom.districts[1].places == ("柳树镇", "泉边社区")
    assert newsroom.districts[1].level == "county"
    wells, fields = newsroom.metrics
    assert (wells.topic, wells.per) == ("water", "")
    assert (fields.topic, fields.per) == ("water", "wells")
    assert newsroom.papers[0].home is True
    assert newsroom.occasions[0].first == 1993


def test_this_newsrooms_own_files(root: Path) -> None:
    newsroom = read_newsroom(root / "data")
    assert isinstance(newsroom, Newsroom)
    assert len(newsroom.districts) > 1
    assert all(len(district.adcode) == 6 for district in newsroom.districts)


def test_no_reference_folder(tmp_path: Path) -> None:
    assert problems(tmp_path) == [("reference", "no_reference", 0, "")]


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"),
    [
        ("districts", '"990021"', '"99"', [("districts", "not_an_adcode", 3, "99")]),
        ("districts", 'parent: "990000"', 'parent: "1"', [("districts", "unknown_parent", 3, "1")]),
        ("districts", "level: city", "level: county", [("districts", "one_city", 0, "0")]),
        ("districts", "level: city", "level: town", [("districts", "not_a_choice", 2, "town")]),
        ("districts", "[东岭]", "[长河市]", [("districts", "written_twice", 4, "长河市")]),
        ("topics", "id: water", "id: wahter", []),
        ("metrics", "topic: 水利}", "topic: 水力}", [("metrics", "unknown_topic", 2, "水力")]),
        ("metrics", "per: 机井", "per: 机景", [("metrics", "unknown_per", 3, "机景")]),
        ("metrics", "id: fields", "id: wells", [("metrics", "written_twice", 3, "wells")]),
        ("metrics", "unit: 亩", "unti: 亩", None),
        ("papers", "home: true", "home: false", [("papers", "one_home_paper", 0, "0")]),
        ("occasions", "first: 1993", "first: 九三", [("occasions", "not_a_number", 2, "九三")]),
    ],
)
def test_what_the_files_must_agree_on(
    tmp_path: Path,
    file: str,
    before: str,
    after: str,
    expected: list[tuple[str, str, int, str]] | None,
) -> None:
    assert before in FILES[file]
    data = write(tmp_path, **{file: FILES[file].replace(before, after, 1)})
    if expected == []:
        read_newsroom(data)
    elif expected is None:
        codes = [code for _, code, _, _ in problems(data)]
        assert codes == ["unknown_key", "missing_key"]
    else:
        assert problems(data)[:1] == expected


def test_problems_of_all_files_at_once(tmp_path: Path) -> None:
    data = write(tmp_path, topics="topics：\n", papers="papers: [\n")
    (data / "reference" / "metrics.yaml").unlink()
    found = {(file, code) for file, code, _, _ in problems(data)}
    assert {("topics", "full_width_colon"), ("metrics", "no_such_file")} <= found
    assert any(file == "papers" for file, _ in found)


def test_an_unknown_topic_names_the_nearest(tmp_path: Path) -> None:
    data = write(tmp_path, metrics=FILES["metrics"].replace("topic: 水利}", "topic: 水力}"))
    with pytest.raises(Unreadable) as caught:
        read_newsroom(data)
    assert "是不是“水利”" in caught.value.problems[0].message_zh
