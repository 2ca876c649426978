"""What every test may ask for: the work tree, a copy of its data, the newspaper's own text."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is told by the machine that day; speed has its own benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The work tree."""
    return ROOT


@pytest.fixture(scope="session")
def original_path() -> Path:
    """The original text of the edition of 6 December 2024; skips where it is absent."""
    folder = Path(os.environ.get("EDITION_ORIGINALS") or ROOT.parent / "shared" / "editions")
    path = folder / "2024-12-06.txt"
    if not path.is_file():
        pytest.skip("the newspaper's own text is not on this machine (set EDITION_ORIGINALS)")
    return path


@pytest.fixture(scope="session")
def original_text(original_path: Path) -> str:
    """The original text as decoded, with the line ends it was received with."""
    return original_path.read_bytes().decode("utf-8-sig")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the newsroom's data as it is committed: digests, no built tables."""
    copy = tmp_path / "data"
    ignored = shutil.ignore_patterns("original.*", "tables")
    shutil.copytree(ROOT / "data", copy, ignore=ignored)
    return copy


@pytest.fixture
def data_with_original(data: Path, original_path: Path) -> Path:
    """The same with the newspaper's own text beside the digest."""
    shutil.copy(original_path, data / "editions" / "2024-12-06" / "original.txt")
    return data


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs `edition-metrics` as a program; `env` goes on top, None takes a variable out."""

    def run_it(
        *arguments: str | Path,
        cwd: Path = ROOT,
        stdin: bytes = b"",
        env: dict[str, str | None] | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        wanted = {
            **os.environ,
            "EDITION_METRICS_DATA": None,
            "PYTHONPATH": str(ROOT),
            **(env or {}),
        }
        return subprocess.run(
            [sys.executable, "-m", "extract", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env={name: value for name, value in wanted.items() if value is not None},
            timeout=120,
        )

    return run_it
