"""The text the tables were read from: the paper's own, or the digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

READINGS = (("digest", "digest.txt"), ("original", "original.txt"))


@dataclass(frozen=True, slots=True)
class Source:
    """One edition's text; ``agrees`` when every row of the tables stands at its place in it."""

    text: str
    reading: str
    paper: str
    agrees: bool


def read_source(data: Path, edition: str, numbers: Sequence[Mapping[str, str]]) -> Source:
    """Return the text whose offsets the tables carry; the first one there if none agrees."""
    folder = data / "editions" / edition
    texts = [(name, _read_text(folder / file)) for name, file in READINGS]
    there = [(name, text) for name, text in texts if text]
    for name, text in there:
        if _stands_in(text, numbers):
            return Source(text, name, read_paper(folder), True)
    name, text = there[0] if there else ("digest", "")
    return Source(text, name, read_paper(folder), False)


def _stands_in(text: str, numbers: Sequence[Mapping[str, str]]) -> bool:
    return all(text[int(r["start"]) : int(r["end"])] == r["surface"] for r in numbers)


def _read_text(path: Path) -> str:
    if not path.exists():
        return ""
    return _cached_text(str(path), path.stat().st_mtime_ns)


@st.cache_data(max_entries=32, show_spinner=False)
def _cached_text(path: str, stamp: int) -> str:
    return Path(path).read_bytes().decode("utf-8")


def read_paper(folder: Path) -> str:
    """Return the paper's name from edition.yaml; empty where it cannot be read."""
    path = folder / "edition.yaml"
    if not path.exists():
        return ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("paper:"):
            return line.partition(":")[2].split("#")[0].strip().strip("'\"")
    return ""
