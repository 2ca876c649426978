"""Mechanical slips are put right; what only a person can know is left alone."""

from pathlib import Path

import pytest

from extract.newsroom import Newsroom
from extract.sheets import read_factsheet_text
from extract.sheets.mend import mend_text

pytestmark = pytest.mark.quick

PATH = Path("2025-03-14.yaml")

# what stands in the sheet, what is typed instead, what the mend makes of it (None: as it stood)
MENDED: list[tuple[str, str, str | None]] = [
    ("value: 360\n", "value：360\n", None),
    ("value: 360\n", "value:360\n", None),
    ("value: 360\n", "value: ３６０\n", None),
    ("value: 360\n", "数值: 360\n", None),
    ("value: 360\n", "vlaue: 360\n", None),
    ("set_aside:", "setaside:", None),
    ("story: 戏曲下乡", "sotry: 戏曲下乡", None),
    ("    why: 节目名", "    理由: 节目名", None),
    ("verdict: 印得对", "verdct: 印得对", None),
    ("        value: 360\n", "\tvalue: 360\n", None),
    ("        value: 360\n", "         value: 360\n", None),
    ("value: 360\n", "value: 3,600\n", "value: 3600\n"),
    ("value: 360\n        bound: 余\n        unit: 口\n", "value: 360余口\n", None),
    ("value: 360\n", "value: 360口\n", None),
    ("value: 360\n", "value: 0.036万\n", None),
    ("bound: 余", "bound: >=", "bound: at_least"),
    ("value: 360\n        bound: 余\n", "value: 360余口\n        bound: ≥\n", None),
    ("bound: 余", "bound: ~", "bound: about"),
    ("bound: 余", "bound: =", "bound: exact"),
    ("low: 12000\n", "low: 1.2万\n", None),
    (
        "low: 12000\n        high: 15000\n",
        "value: 12000-15000\n",
        "low: 12000\n        high: 15000\n",
    ),
    ("printed: 41口\n", 'printed: "41口\n', "printed: '41口'\n"),
    ("- metric: 深井", "-metric: 深井", None),
    ("      - metric: 深井", "        metric: 深井", None),
    ("checked_on: 2025-03-15", "checked_on: 2025/3/15", None),
    ("checked_on: 2025-03-15", "checked_on: 2025年3月15日", None),
]


@pytest.mark.parametrize(("stands", "typed", "mended"), MENDED)
def test_mend(
    stands: str, typed: str, mended: str | None, sheet_text: str, newsroom: Newsroom
) -> None:
    assert stands in sheet_text
    text = mend_text(sheet_text.replace(stands, typed, 1), PATH)
    expected = sheet_text if mended is None else sheet_text.replace(stands, mended, 1)
    lines, wanted = text.splitlines(), expected.splitlines()
    # A range says so in a line of its own.
    assert [line for line in lines if line != "        bound: range"] == wanted
    read_factsheet_text(text, PATH, newsroom)


LEFT_ALONE = [
    ("value: 360", "value: 0355"),  # a count or an area code
    ("value: 360", "value: 12:30"),
    ("value: 360", "value: 三百六"),
    ("value: 360", "value: 360近"),  # 余 stands in bound
    ("value: 360", "value: 360人"),  # 口 stands in unit
    ("value: 360", "value: 360-380\n        value: 361"),
    ("district: 东岭县", "district: 东领县"),
    ("metric: 机井", "metric: 机景"),
    ("period: 今年以来", "period: 今年以耒"),
]


@pytest.mark.parametrize(("stands", "typed"), LEFT_ALONE)
def test_what_only_a_person_can_know_is_left_alone(
    stands: str, typed: str, sheet_text: str
) -> None:
    text = sheet_text.replace(stands, typed, 1)
    assert mend_text(text, PATH) == text


def test_a_sheet_without_slips_is_left_as_it_is(sheet_text: str) -> None:
    for text in (sheet_text, sheet_text.replace("\n", "\r\n"), sheet_text.rstrip("\n"), ""):
        assert mend_text(text, PATH) == text


def test_a_mended_sheet_needs_no_mend(sheet_text: str) -> None:
    for stands, typed, _ in MENDED:
        once = mend_text(sheet_text.replace(stands, typed, 1), PATH)
        assert mend_text(once, PATH) == once


def test_all_slips_of_a_sheet_together(sheet_text: str, newsroom: Newsroom) -> None:
    text = (
        sheet_text.replace("value: 360\n", "value：3,60０余\n")
        .replace("        bound: 余\n", "")
        .replace("part_of: 机井", "\tpart_of:机井")
        .replace("value: 2.10", "数值：2.10")
        .replace("\n", "\r\n")
    )
    figures = read_factsheet_text(mend_text(text, PATH), PATH, newsroom).figures
    assert (figures[0].value, figures[0].bound) == (3600, "余")
    assert figures[1].part_of == (figures[0].id,)
    assert str(figures[3].value) == "2.10"
