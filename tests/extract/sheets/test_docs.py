"""The documented examples are sheets, and the documentation names every key."""

import re
from pathlib import Path

import pytest

from extract.newsroom import read_newsroom
from extract.sheets import read_factsheet_text
from extract.sheets.keys import keys_of

pytestmark = pytest.mark.quick

PAGES = ("README.md", "README.zh.md")


def examples(root: Path, page: str) -> list[str]:
    return re.findall(
        r"```yaml\n(.*?)```", (root / "data" / "factsheets" / page).read_text("utf-8"), re.DOTALL
    )


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_are_sheets(root: Path, page: str) -> None:
    newsroom = read_newsroom(root / "data")
    sheet, overruled, _ = examples(root, page)
    whole = re.sub(r"set_aside: \[\].*\n", overruled, sheet)
    read = read_factsheet_text(whole, Path("2024-12-06.yaml"), newsroom)
    assert (len(read.set_aside), len(read.answers)) == (1, 1)
    first, second = read_factsheet_text(sheet, Path("2024-12-06.yaml"), newsroom).figures
    assert (first.value, first.high, first.period_iso) == (35000, 36000, "2024-01-01/..")
    assert (second.low, second.said_by, second.period_iso) == (300, "记者", "2023/..")


@pytest.mark.parametrize("page", PAGES)
def test_every_key_is_named(root: Path, page: str) -> None:
    text = (root / "data" / "factsheets" / page).read_text("utf-8")
    for form in ("figure", "set_aside", "answer", "correction"):
        for key in keys_of(form):
            assert re.search(rf"\b{key}\b", text), key


def test_both_pages_show_the_same_sheets(root: Path) -> None:
    bare = [[re.sub(r" *#.*", "", example) for example in examples(root, page)] for page in PAGES]
    assert bare[0] == bare[1]
