"""Every YAML file of this project comes through its own door."""

from pathlib import Path

import pytest

from extract.door import read_tree

pytestmark = pytest.mark.quick

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = ("data", "extract", "dashboard", "tests")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_yaml_file_comes_through_the_door(folder: str) -> None:
    paths = sorted((ROOT / folder).rglob("*.yaml"))
    assert paths or folder in ("dashboard", "tests")
    for path in paths:
        read_tree(path)
