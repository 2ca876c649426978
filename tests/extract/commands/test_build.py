"""`edition-metrics build`: what it says, and what it does when it cannot write."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

TABLES = {
    "facts.csv", "findings.csv", "numbers.csv", "articles.csv", "districts.csv", "topics.csv",
    "metrics.csv", "corrections.csv", "datapackage.json",
}  # fmt: skip


def test_all_tables_and_nothing_else(run: Any, data: Path) -> None:
    done = run("build", "--data", data)
    assert (done.returncode, done.stdout) == (0, b"")
    assert {path.name for path in (data / "tables").iterdir()} == TABLES
    assert "9" in done.stderr.decode()


def test_built_again_nothing_is_touched(run: Any, data: Path) -> None:
    run("build", "--data", data)
    before = {path: path.stat().st_mtime_ns for path in (data / "tables").iterdir()}
    done = run("build", "--data", data)
    assert {path: path.stat().st_mtime_ns for path in (data / "tables").iterdir()} == before
    assert "0" in done.stderr.decode()


def test_an_error_in_the_figures_is_1_and_the_tables_are_there(run: Any, data: Path) -> None:
    path = data / "factsheets" / "2024-12-06.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("value: 385", "value: 358"), encoding="utf-8")
    done = run("build", "--data", data)
    assert done.returncode == 1 and "edition-metrics check" in done.stderr.decode()
    facts = (data / "tables" / "facts.csv").read_text(encoding="utf-8")
    assert ",358," in facts and facts.rstrip().split("代办服务事项")[1].split("\n")[0].endswith(
        "error"
    )


@pytest.fixture
def tiny_disk(tmp_path: Path, data: Path) -> Any:
    """The tables' folder on a disk of a few kilobytes."""
    folder = data / "tables"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("cannot mount a small disk here (needs root)")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="mounts a disk")
def test_a_full_disk_is_said_and_leaves_no_half_table(
    run: Any, data: Path, tiny_disk: Path
) -> None:
    done = run("build", "--data", data)
    said = done.stderr.decode()
    assert done.returncode == 2 and "Traceback" not in said
    assert "tables" in said and "the disk is full" in said
    assert [path for path in tiny_disk.iterdir() if path.suffix == ".tmp"] == []
