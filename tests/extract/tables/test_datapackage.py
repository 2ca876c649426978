"""The committed data package: described in two languages, keys and foreign keys that hold."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, system, validate

TABLES = [
    "facts", "findings", "corrections", "numbers", "articles", "districts", "topics", "metrics",
]  # fmt: skip
CONTRACT = {
    "facts": "fact edition story metric value low high comparator unit district adcode place scope"
    " topic measure period said_by printed article start end part_of state verdict",
    "findings": "finding edition check severity fact message_zh message_en file line start end"
    " next_step_zh next_step_en answer",
    "numbers": "start end surface kind value low high comparator unit counted indefinite candidate"
    " district topic file line edition article became",
}


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "data" / "tables"


@pytest.fixture(scope="module")
def package(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return read


def report_of(folder: Path) -> Any:
    with system.use_context(trusted=True):
        return validate(str(folder / "datapackage.json"))


def test_frictionless_finds_nothing_wrong(folder: Path) -> None:
    report = report_of(folder)
    assert report.valid, report.to_summary()
    assert [task.name for task in report.tasks] == TABLES


@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("facts", ",潞州区,", ",没有的区,", "foreign-key"),
        ("facts", ",over,", ",more,", "constraint-error"),
        ("facts", ",4500,", ",4500余,", "type-error"),
    ],
)
def test_frictionless_would_find_it(
    folder: Path, tmp_path: Path, name: str, old: str, new: str, error: str
) -> None:
    copy = tmp_path / "tables"
    shutil.copytree(folder, copy)
    path = copy / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    assert error in {row[0] for row in report_of(copy).flatten(["type"])}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contracts_columns_come_first(folder: Path, name: str) -> None:
    header = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    wanted = CONTRACT[name].split()
    assert header[: len(wanted)] == wanted


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_plain_utf_8_with_line_feeds(folder: Path, name: str) -> None:
    content = (folder / f"{name}.csv").read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content
    assert content.endswith(b"\n") and content.decode("utf-8")


def test_everything_is_described_in_both_languages(package: dict[str, Any]) -> None:
    def is_told(text: str) -> bool:
        return any("\u4e00" <= c <= "\u9fff" for c in text) and any(
            c.isascii() and c.isalpha() for c in text
        )

    for resource in package["resources"]:
        assert is_told(resource["description"])
        assert resource["schema"]["primaryKey"]
        for field in resource["schema"]["fields"]:
            assert is_told(field["description"]), field["name"]


def test_every_foreign_key_points_to_a_primary_key(package: dict[str, Any]) -> None:
    schemas = {r["name"]: r["schema"] for r in package["resources"]}
    keys = [(name, key) for name, s in schemas.items() for key in s["foreignKeys"]]
    assert len(keys) >= 9
    for name, key in keys:
        reference = key["reference"]
        target = schemas[reference["resource"] or name]
        assert reference["fields"] == target["primaryKey"]


def test_the_package_says_which_text_was_read(package: dict[str, Any]) -> None:
    assert [e["text"] for e in package["editions"]] == ["digest"] * len(package["editions"])
    assert all(len(e["sha256"]) == 64 for e in package["editions"])


def test_ids_stand_once(folder: Path) -> None:
    rows = Package(str(folder / "datapackage.json")).get_resource("findings").read_rows()
    ids = [row["finding"] for row in rows]
    assert len(ids) == len(set(ids)) > 0
