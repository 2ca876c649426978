"""The text the tables were read from: the paper's own, or the digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from extract.door import Problem, Unreadable
from extract.edition import Edition, Reading, read_edition

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One edition's text; ``agrees`` when every row of the tables stands at its place in it."""

    text: str
    reading: Reading
    paper: str
    pages: str
    agrees: bool
    problems: tuple[Problem, ...] = ()


def read_source(data: Path, edition: str, numbers: Sequence[Row]) -> Source:
    """Return the text the tables' numbers were read from, as their own rows name it."""
    reading: Reading = "original" if _name_file(numbers) == "original.txt" else "digest"
    try:
        read = _read_edition(str(data / "editions" / edition), reading, _stamp(data, edition))
    except Unreadable as error:
        return Source("", reading, "", "", False, error.problems)
    return Source(read.text, reading, read.paper, read.pages, _stands_in(read.text, numbers))


def _name_file(numbers: Sequence[Row]) -> str:
    return Path(numbers[0].get("file", "")).name if numbers else ""


def _stands_in(text: str, numbers: Sequence[Row]) -> bool:
    return all(text[int(r["start"]) : int(r["end"])] == r["surface"] for r in numbers)


def _stamp(data: Path, edition: str) -> tuple[int, ...]:
    """When the edition's files last changed, so that a change is read and nothing else is."""
    files = sorted((data / "editions" / edition).glob("*.*"))
    return tuple(path.stat().st_mtime_ns for path in files)


@st.cache_resource(max_entries=16, show_spinner=False)
def _read_edition(folder: str, reading: Reading, stamp: tuple[int, ...]) -> Edition:
    return read_edition(Path(folder), reading)
