"""An edition read from its folder: which text, what is known of it, what is wrong with it."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from extract.door import Unreadable
from extract.edition import read_edition

ABOUT = "paper: 漓江晚报\ndate: 2023-05-08\npages: 第2版\nsource: 本报\nsha256: abc\n"
TEXT = "春灌启动\r\n\r\n本报讯 昨天，三条水渠开闸放水。\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition with both texts."""
    folder = tmp_path / "2023-05-08"
    folder.mkdir()
    (folder / "edition.yaml").write_text(ABOUT, encoding="utf-8")
    (folder / "original.txt").write_bytes(TEXT.encode("gb18030"))
    (folder / "digest.txt").write_text("水渠放水。\n", encoding="utf-8")
    return folder


def problems(folder: Path, reading: str | None = None) -> dict[str, str]:
    """The codes of what is wrong, with the file each is in."""
    with pytest.raises(Unreadable) as refused:
        read_edition(folder, reading)  # type: ignore[arg-type]
    for problem in refused.value.problems:
        assert problem.message_zh and problem.message_en
        assert problem.next_step_zh and problem.next_step_en
    return {problem.code: Path(problem.path).name for problem in refused.value.problems}


def test_the_original_is_read_where_it_is(folder: Path) -> None:
    edition = read_edition(folder)
    assert (edition.id, edition.paper, edition.date) == (
        "2023-05-08",
        "漓江晚报",
        dt.date(2023, 5, 8),
    )
    assert (edition.reading, edition.path, edition.text) == (
        "original",
        folder / "original.txt",
        TEXT,
    )
    assert edition.sha256 == hashlib.sha256(TEXT.encode("gb18030")).hexdigest()
    assert (edition.original_sha256, edition.pages, edition.source) == ("abc", "第2版", "本报")


def test_the_digest_is_read_where_asked_for_or_alone(folder: Path) -> None:
    assert read_edition(folder, "digest").text == "水渠放水。\n"
    (folder / "original.txt").unlink()
    assert read_edition(folder).reading == "digest"


def test_a_text_that_is_not_there(folder: Path) -> None:
    (folder / "original.txt").unlink()
    assert problems(folder, "original") == {"no_reading": "original.txt"}
    (folder / "digest.txt").unlink()
    assert problems(folder) == {"no_text": "2023-05-08"}


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert set(problems(tmp_path / "2020-01-01")) == {"no_such_file", "no_text"}


@pytest.mark.parametrize(
    ("raw", "code"), [(b"", "empty"), (b" \n", "empty"), (bytes(90), "not_text")]
)
def test_a_text_that_is_none(folder: Path, raw: bytes, code: str) -> None:
    (folder / "original.txt").write_bytes(raw)
    assert problems(folder) == {code: "original.txt"}


@pytest.mark.parametrize(
    ("about", "code"),
    [
        (ABOUT.replace("2023-05-08", "5月8日"), "not_a_date"),
        (ABOUT.replace("date: 2023-05-08\n", ""), "missing_key"),
        (ABOUT + "papr: 甲\n", "unknown_key"),
    ],
)
def test_a_slip_in_the_yaml_is_told_with_the_text(folder: Path, about: str, code: str) -> None:
    (folder / "edition.yaml").write_text(about, encoding="utf-8")
    (folder / "original.txt").write_bytes(bytes(90))
    assert problems(folder) == {code: "edition.yaml", "not_text": "original.txt"}
