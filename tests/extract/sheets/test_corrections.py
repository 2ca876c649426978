"""Corrections: a figure printed wrong, what is right, why, and how far it got."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from extract.door import Problem, Unreadable
from extract.newsroom import Newsroom
from extract.sheets import FactSheet, read_factsheet
from extract.sheets.corrections import read_corrections
from extract.sheets.notice import build_notice

pytestmark = pytest.mark.quick

CORRECTIONS = """\
edition: 2025-03-14
corrections:
  - figure: 抗旱打井/深井
    was: 41口
    right: 14口
    value: 14
    reason: 水利局更正，原稿两位数写倒
    expect: 41
    status: 已报
    reported_on: 2025-03-16
"""


@pytest.fixture
def sheet(sheet_path: Path, newsroom: Newsroom) -> FactSheet:
    return read_factsheet(sheet_path, newsroom)


def write(sheet: FactSheet, text: str) -> Path:
    path = sheet.path.parents[1] / "corrections" / f"{sheet.edition}.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path, sheet: FactSheet) -> tuple[Problem, ...]:
    with pytest.raises(Unreadable) as caught:
        read_corrections(path, sheet)
    return caught.value.problems


def test_a_correction(sheet: FactSheet) -> None:
    (correction,) = read_corrections(write(sheet, CORRECTIONS), sheet)
    assert correction.figure == "2025-03-14/抗旱打井/深井"
    assert (correction.was, correction.right, correction.value) == ("41口", "14口", Decimal(14))
    assert (correction.status, correction.reported_on) == ("已报", datetime.date(2025, 3, 16))


def test_no_file_no_corrections(sheet: FactSheet) -> None:
    assert read_corrections(sheet.path.with_name("none.yaml"), sheet) == ()


@pytest.mark.parametrize(
    ("stands", "typed", "code", "line"),
    [
        ("figure: 抗旱打井/深井", "figure: 抗旱打井/深景", "unknown_figure", 3),
        ("was: 41口", "was: 42口", "printed_differs", 4),
        ("expect: 41", "expect: 14", "expects_other", 8),
        ("status: 已报", "status: 已登", "not_a_choice", 9),
        ("    reason: 水利局更正，原稿两位数写倒\n", "", "missing_key", 3),
        ("edition: 2025-03-14", "edition: 2025-03-15", "wrong_edition", 1),
        ("value: 14", "value: 14口", "not_a_number", 6),
    ],
)
def test_what_does_not_fit(stands: str, typed: str, code: str, line: int, sheet: FactSheet) -> None:
    assert stands in CORRECTIONS
    path = write(sheet, CORRECTIONS.replace(stands, typed))
    assert [(p.code, p.line) for p in problems(path, sheet)] == [(code, line)]


def test_notices(sheet: FactSheet) -> None:
    (correction,) = read_corrections(write(sheet, CORRECTIONS), sheet)
    day = datetime.date(2025, 3, 14)
    assert build_notice(correction, day, "机井出水了") == (
        "更正：本报2025年3月14日刊发的《机井出水了》一文中，“41口”应为“14口”。特此更正。"
    )
    assert build_notice(correction, day) == (
        "更正：本报2025年3月14日刊发的稿件中，“41口”应为“14口”。特此更正。"
    )
    assert build_notice(correction, day, lang="en") == (
        "Correction: In our edition of 14 March 2025, “41口” should read “14口”."
    )
