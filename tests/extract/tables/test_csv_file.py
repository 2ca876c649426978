"""CSV for programs: what goes in comes out again."""

import csv
import io

import pytest

from extract.tables.csv_file import build_csv, cell


@pytest.mark.quick
def test_any_words_survive() -> None:
    words = ['他说："共3户，"', "一行\n两行", "=1+1", "", " 前后 "]
    content = build_csv([{"a": word, "b": None} for word in words], ["a", "b"])
    assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf")
    back = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert back == [["a", "b"], *([word, ""] for word in words)]


@pytest.mark.parametrize(
    ("value", "shown"), [(None, ""), (True, "true"), (0, "0"), (2.1, "2.1"), ("名", "名")]
)
def test_cells(value: object, shown: str) -> None:
    assert cell(value) == shown
