"""Three states of a district: has figures, reported without figures, not mentioned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[str, str]
STATES = ("figures", "reported", "unmentioned")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the supplied text holds on one district."""

    district: str
    adcode: str
    state: str
    count: int
    tile: tuple[int, int]
    city: bool


def find_coverage(
    districts: Sequence[Row], facts: Sequence[Row], text: str, columns: int = 4
) -> list[Coverage]:
    """Return every division's state, with its tile: as the reference data has it, else in rows."""
    named_here = find_named([row["district"] for row in districts], text)
    counties = [row for row in districts if row.get("level") != "city"]
    placed = all(row.get("tile") for row in counties) and bool(counties)
    found = []
    for row in districts:
        count = sum(1 for fact in facts if fact.get("district") == row["district"])
        named = row["district"] in named_here
        state = "figures" if count else "reported" if named else "unmentioned"
        city = row.get("level") == "city"
        order = counties.index(row) if row in counties else -1
        tile = (
            _read_tile(row["tile"]) if placed and not city else (order // columns, order % columns)
        )
        found.append(Coverage(row["district"], row["adcode"], state, count, tile, city))
    return found


def find_named(names: Sequence[str], text: str) -> set[str]:
    """Return the names the text has, a longer one before a shorter one inside it.

    >>> sorted(find_named(["城区", "东城区"], "昨天，东\\n城区举行活动"))
    ['东城区']
    """
    rest, found = text.replace("\n", "").replace("\r", ""), set()
    for name in sorted(names, key=len, reverse=True):
        if name in rest:
            found.add(name)
            rest = rest.replace(name, "\0")
    return found


def _read_tile(cell: str) -> tuple[int, int]:
    parts = [int(part) for part in cell.replace(";", ",").split(",")]
    return parts[0], parts[1]
