"""An approved boundary file, where a newsroom has one: then the districts are drawn as a map.

`data/reference/boundaries.yaml` names it: `file` (GeoJSON beside it), `approval` (the number of
the approved map, shown under it) and `key` (the property that holds the district's code).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from extract.door import Problem, Report, Unreadable, read_record
from extract.door.decode import read_text
from extract.door.read import build_tree

NAME = "boundaries.yaml"
MESSAGES = Path(__file__).with_name("boundaries_messages.yaml")
Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class BoundariesFile:
    """`boundaries.yaml`: which file, by whose leave, and where its codes stand."""

    file: str
    approval: str
    key: str = "adcode"


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The outlines of the districts by code, and the approval number of the map they are from."""

    approval: str
    outlines: Mapping[str, list[Ring]]


def read_boundaries(data: Path) -> tuple[Boundaries | None, tuple[Problem, ...]]:
    """Return the outlines a newsroom names, None where it names none, and what is wrong there."""
    files = sorted((data / "reference").glob("boundaries*"))
    if not any(path.name == NAME for path in files):
        return None, ()
    return _read_boundaries(str(data), tuple(path.stat().st_mtime_ns for path in files))


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_boundaries(
    data: str, stamp: tuple[int, ...]
) -> tuple[Boundaries | None, tuple[Problem, ...]]:
    try:
        return load_boundaries(Path(data) / "reference" / NAME), ()
    except Unreadable as error:
        return None, error.problems


def load_boundaries(path: Path) -> Boundaries:
    """Return the outlines; raises Unreadable with what is wrong in either file."""
    text = read_text(path)
    report = Report(path, text, MESSAGES)
    named = read_record(BoundariesFile, build_tree(text, report), report)
    report.raise_if_any()
    assert named is not None
    source = path.with_name(named.file)
    try:
        features = json.loads(source.read_text(encoding="utf-8"))["features"]
        outlines = {
            str(feature["properties"][named.key]): _read_rings(feature["geometry"])
            for feature in features
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        report.add("no_outlines", value=f"{named.file}: {error}")
        raise Unreadable(report.problems) from None
    return Boundaries(named.approval, outlines)


def _read_rings(geometry: dict[str, Any]) -> list[Ring]:
    """The outer rings of a polygon or of several."""
    shapes = geometry["coordinates"]
    polygons = [shapes] if geometry["type"] == "Polygon" else shapes
    return [[(float(x), float(y)) for x, y, *_ in polygon[0]] for polygon in polygons]
