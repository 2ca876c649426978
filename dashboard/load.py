"""Reading what the build wrote: the tables, and the text they were read from."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import streamlit as st

from extract.tables.columns import column_names, read_columns

TABLES = tuple(read_columns())
# Without these columns a page could not be drawn; every other one may be missing.
KEY_COLUMNS = {
    "facts": ("fact", "edition", "metric", "value", "printed"),
    "findings": ("finding", "edition", "severity", "message_zh"),
    "numbers": ("start", "end", "surface", "kind", "became"),
    "articles": ("article", "edition", "headline", "start", "end"),
    "districts": ("district", "adcode"),
    "topics": ("topic",),
    "metrics": ("metric",),
}


class Unbuilt(Exception):
    """A table the dashboard needs is missing, empty or broken; ``path`` and ``what`` say which."""

    def __init__(self, what: str, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {what} {detail}".strip())
        self.what, self.path, self.detail = what, path, detail

    def say_path(self, data: Path) -> str:
        """Return where the table should be, from the folder that holds the data."""
        inside = self.path.is_relative_to(data.parent)
        return str(self.path.relative_to(data.parent) if inside else self.path)


class Tables(dict[str, pd.DataFrame]):
    """The built tables by name, every cell as the text that stands in the file."""

    @staticmethod
    def empty() -> Tables:
        """Return tables without a row, for pages that need none."""
        return Tables({name: pd.DataFrame(columns=column_names(name)) for name in TABLES})

    def of(self, edition: str) -> Tables:
        """Return the same tables with one edition's rows only."""
        return Tables({name: _one_edition(table, edition) for name, table in self.items()})


def _one_edition(table: pd.DataFrame, edition: str) -> pd.DataFrame:
    if "edition" not in table.columns:
        return table
    return table[table["edition"] == edition].reset_index(drop=True)


def find_data() -> Path:
    """Return the data folder: ``EDITION_METRICS_DATA``, or the nearest ``data/`` upward."""
    named = os.environ.get("EDITION_METRICS_DATA")
    if named:
        return Path(named)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "data").is_dir():
            return folder / "data"
    return here / "data"


def read_table(data: Path, name: str) -> pd.DataFrame:
    """Return one built table as text cells; raises Unbuilt where it cannot serve."""
    path = data / "tables" / f"{name}.csv"
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    except FileNotFoundError:
        raise Unbuilt("missing", path) from None
    except (pd.errors.EmptyDataError, pd.errors.ParserError, UnicodeDecodeError, OSError) as error:
        raise Unbuilt("unreadable", path, str(error)) from None
    lacking = [column for column in KEY_COLUMNS.get(name, ()) if column not in table.columns]
    if lacking:
        raise Unbuilt("columns", path, ", ".join(lacking))
    return table


def read_tables(data: Path) -> Tables:
    """Return all built tables, read again only when a file has changed."""
    stamps = tuple(_stamp(data / "tables" / f"{name}.csv") for name in TABLES)
    return _read_tables(str(data), stamps)


def _stamp(path: Path) -> tuple[int, int]:
    if not path.exists():
        return (0, 0)
    stat = path.stat()
    return (stat.st_mtime_ns, stat.st_size)


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_tables(data: str, stamps: tuple[tuple[int, int], ...]) -> Tables:
    return Tables({name: read_table(Path(data), name) for name in TABLES})
