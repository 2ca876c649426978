"""The newsroom's own world, for pages that read a text themselves."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from extract.door import Problem, Unreadable
from extract.newsroom import Newsroom, read_newsroom


def read_reference(data: Path) -> tuple[Newsroom | None, tuple[Problem, ...]]:
    """Return the newsroom's reference data, or None with what is wrong in which file."""
    files = sorted((data / "reference").glob("*.yaml"))
    return _read_reference(str(data), tuple(path.stat().st_mtime_ns for path in files))


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_reference(
    data: str, stamp: tuple[int, ...]
) -> tuple[Newsroom | None, tuple[Problem, ...]]:
    try:
        return read_newsroom(Path(data)), ()
    except Unreadable as error:
        return None, error.problems
