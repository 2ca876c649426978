"""`fix`: mends as a diff, written when asked, and what only a person can mend."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from extract.edition.edition import EditionFile
from extract.newsroom import read_newsroom
from extract.sheets.schema import build_schemas, find_stale_schemas
from extract.sheets.undo import undo_save


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of this newsroom's data, its schemas in step."""
    data = tmp_path / "data"
    shutil.copytree(root / "data", data)
    schemas = build_schemas(read_newsroom(data), {"edition": EditionFile})
    for path, text in find_stale_schemas(data, schemas).items():
        path.write_text(text, encoding="utf-8")
    return data


@pytest.fixture
def sheet(data: Path) -> Path:
    """One of its sheets."""
    return next((data / "factsheets").glob("*.yaml"))


def spoil(sheet: Path, *slips: tuple[str, str]) -> str:
    """Type the slips into the sheet; gives the sheet as it was."""
    text = sheet.read_text(encoding="utf-8")
    spoilt = text
    for stands, typed in slips:
        assert stands in spoilt
        spoilt = spoilt.replace(stands, typed, 1)
    sheet.write_text(spoilt, encoding="utf-8")
    return text


def test_a_clean_folder_needs_no_mend(run: Any, data: Path) -> None:
    done = run("fix", cwd=data.parent)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "没有可改的手误" in done.stderr.decode()


def test_the_mend_is_shown_and_not_written(run: Any, data: Path, sheet: Path) -> None:
    spoil(sheet, ("value: ", "value："))
    before = sheet.read_bytes()
    done = run("fix", sheet, cwd=data.parent)
    diff = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert [line[0] for line in diff if not line.startswith(("---", "+++"))].count("+") == 1
    assert diff[0].startswith("--- ") and diff[2].startswith("@@ ")
    assert "--write" in done.stderr.decode()
    assert sheet.read_bytes() == before


def test_the_mend_is_written_when_asked_and_can_be_taken_back(
    run: Any, data: Path, sheet: Path
) -> None:
    was = spoil(sheet, ("value: ", "value："), ("- metric: ", "-metric: "), ("state: ", "\tstate:"))
    spoilt = sheet.read_bytes()
    assert run("fix", "--write", cwd=data.parent).returncode == 0
    assert sheet.read_text(encoding="utf-8") == was
    undo_save(sheet)
    assert sheet.read_bytes() == spoilt


def test_what_only_a_person_can_mend_is_told(run: Any, data: Path, sheet: Path) -> None:
    spoil(sheet, ("value: ", "value："), ("district: ", "district: 远方"))
    done = run("fix", "--write", sheet, cwd=data.parent)
    said = done.stderr.decode()
    assert done.returncode == 2
    assert "远方" in said and "districts.yaml" in said
    assert "value：" not in sheet.read_text(encoding="utf-8")


def test_other_files_are_mended_too(run: Any, data: Path) -> None:
    topics = data / "reference" / "topics.yaml"
    was = spoil(topics, ("topics:", "topics："))
    assert run("fix", topics, "--write", cwd=data.parent).returncode == 0
    assert topics.read_text(encoding="utf-8") == was


def test_schemas_follow_the_reference_files(run: Any, data: Path) -> None:
    metrics = data / "reference" / "metrics.yaml"
    with metrics.open("a", encoding="utf-8") as file:
        topic = metrics.read_text(encoding="utf-8").partition("topic: ")[2].partition("\n")[0]
        file.write(
            f"\n  - {{id: ferries, zh: 渡船班次, en: Ferries, unit: 班次, topic: {topic}}}\n"
        )
    schema = data / "schemas" / "factsheet.schema.json"
    before = schema.read_bytes()
    shown = run("fix", cwd=data.parent)
    assert "渡船班次" in shown.stdout.decode() and schema.read_bytes() == before
    assert run("fix", "--write", cwd=data.parent).returncode == 0
    assert "渡船班次" in schema.read_text(encoding="utf-8")


def test_a_file_that_is_not_there(run: Any, data: Path) -> None:
    done = run("fix", data / "factsheets" / "none.yaml", cwd=data.parent)
    assert done.returncode == 2
    assert "没有这个文件" in done.stderr.decode()
