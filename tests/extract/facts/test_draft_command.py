"""`edition-metrics draft` as a person uses it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extract.cli import exit_code

SHEET = Path("factsheets") / "2024-12-06.yaml"


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A newsroom's data with the edition's digest and without a sheet."""
    for name in ("reference", "editions", "schemas"):
        shutil.copytree(root / "data" / name, tmp_path / "data" / name)
    (tmp_path / "data" / "editions" / "2024-12-06" / "original.txt").unlink(missing_ok=True)
    return tmp_path / "data"


def run(data: Path, *arguments: str) -> int:
    return exit_code(["draft", *arguments, "--data", str(data)])


def test_shown_and_put_in_place(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "2024-12-06", "--dry-run") == 0
    shown = capsys.readouterr()
    assert not (data / SHEET).exists() and shown.err == ""
    assert run(data, "2024-12-06") == 0
    told = capsys.readouterr()
    assert (data / SHEET).read_text(encoding="utf-8") == shown.out == told.out
    assert str(data / SHEET) in told.err


def test_what_is_drafted_is_checked_without_an_error(data: Path) -> None:
    assert run(data, "2024-12-06") == 0
    assert exit_code(["check", "2024-12-06", "--data", str(data)]) == 0


def test_the_curated_sheet_lacks_nothing(root: Path, data: Path) -> None:
    (data / SHEET).parent.mkdir()
    shutil.copy(root / "data" / SHEET, data / SHEET)
    before = (data / SHEET).read_bytes()
    assert run(data, "2024-12-06") == 0
    assert (data / SHEET).read_bytes() == before


def test_line_ends_of_a_sheet_stay(root: Path, data: Path) -> None:
    (data / SHEET).parent.mkdir()
    lines = (root / "data" / SHEET).read_text(encoding="utf-8").split("\n")
    gone = lines.index("      - metric: 参与志愿者")
    kept = [*lines[:gone], *lines[gone + 10 :]]
    (data / SHEET).write_bytes("\r\n".join(kept).encode())
    assert run(data, "2024-12-06") == 0
    raw = (data / SHEET).read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") > len(kept)


@pytest.mark.parametrize("edition", ["2024-12-07", "nonsense", ".."])
def test_an_unknown_edition_is_told(
    edition: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data, edition) == 2
    told = capsys.readouterr()
    assert told.out == "" and edition in told.err


def test_a_broken_sheet_is_told_and_stays(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / SHEET).parent.mkdir()
    (data / SHEET).write_text("edition: 2024-12-06\nstories: 三\n", encoding="utf-8")
    assert run(data, "2024-12-06") == 2
    assert f"{data / SHEET}:2" in capsys.readouterr().err
    assert (data / SHEET).read_text(encoding="utf-8").endswith("三\n")
