"""Records by their declared types, without a schema library."""

import datetime
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from extract.door import Report, read_record, read_tree
from extract.door.fields import nearest

pytestmark = pytest.mark.quick


@dataclass(frozen=True, slots=True)
class Room:
    name: str
    size: Decimal | None = None


@dataclass(frozen=True, slots=True)
class House:
    name: str
    floors: int
    kind: Literal["flat", "farm"] = "flat"
    sold: bool = False
    built: datetime.date | None = None
    rooms: tuple[Room, ...] = ()
    owners: tuple[str, ...] = ()


def read(text: str) -> tuple[House | None, list[tuple[str, int, str]]]:
    report = Report("house.yaml", text)
    house = read_record(House, read_tree(Path("house.yaml"), text), report)
    return house, [(p.code, p.line, p.value) for p in report.problems]


def test_a_record_and_the_records_in_it() -> None:
    text = (
        "name: 甲\nfloors: 3\nkind: farm\nsold: 是\nbuilt: 2024-12-06\n"
        "rooms:\n  - {name: 东, size: 10.50}\n  - name: 西\nowners: []\n"
    )
    rooms = (Room("东", Decimal("10.50")), Room("西"))
    house, problems = read(text)
    assert problems == []
    assert house == House("甲", 3, "farm", True, datetime.date(2024, 12, 6), rooms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: 甲\n", [("missing_key", 1, "floors")]),
        ("name: 甲\nfloors: 3.5\n", [("not_a_number", 2, "3.5")]),
        ("name: 甲\nfloors: 三\n", [("not_a_number", 2, "三")]),
        ("name: 甲\nfloors: 3\nkind: barn\n", [("not_a_choice", 3, "barn")]),
        ("name: 甲\nfloors: 3\nsold: 卖了\n", [("not_yes_or_no", 3, "卖了")]),
        ("name: 甲\nfloors: 3\nbuilt: 2024-02-30\n", [("not_a_date", 3, "2024-02-30")]),
        ("name: 甲\nfloors: 3\nflors: 4\n", [("unknown_key", 3, "flors")]),
        ("name: [甲]\nfloors: 3\n", [("not_a_word", 1, "name")]),
        ("name: 甲\nfloors: 3\nowners: 乙\n", [("not_a_list", 3, "owners")]),
        ("name: 甲\nfloors: 3\nrooms:\n  - 东\n", [("not_a_mapping", 4, "")]),
        ("- 甲\n", [("not_a_mapping", 1, "")]),
    ],
)
def test_what_does_not_fit(text: str, expected: list[tuple[str, int, str]]) -> None:
    house, problems = read(text)
    assert house is None
    assert problems == expected


def test_the_nearest_key_is_named() -> None:
    report = Report("house.yaml")
    read_record(House, read_tree(Path("h"), "name: 甲\nfloors: 1\nflors: 4\n"), report)
    assert "floors" in report.problems[0].message_zh
    assert "floors" in report.problems[0].message_en


def test_nearest_is_silent_where_nothing_is_near() -> None:
    assert nearest("水利", ["教育", "交通"]) == ""


def test_reading_records_loads_no_heavy_library() -> None:
    code = (
        "import extract.newsroom, sys; "
        "print({'pydantic', 'pandas', 'streamlit', 'plotly'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
