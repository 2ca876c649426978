"""What every test may ask for: the newspaper's own text, where this machine has it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


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
