"""Files to take away: one lane for spreadsheets, one for programs, nothing cut in silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import orjson
import pandas as pd

from dashboard.amounts import read_amount
from dashboard.words import Words
from extract.tables.columns import read_columns

BOM = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\r")


def program_csv(table: pd.DataFrame) -> bytes:
    """Return the program lane: UTF-8 without BOM, the stable English column names."""
    return table.to_csv(index=False, lineterminator="\n").encode("utf-8")


def program_json(name: str, table: pd.DataFrame) -> bytes:
    """Return the rows as a JSON list: numbers as numbers, truth as truth, empty cells as null."""
    types = {c["name"]: c["type"] for c in read_columns().get(name, {}).get("columns", [])}
    rows = [
        {
            str(key): _read_cell(str(cell), types.get(str(key), "string"))
            for key, cell in row.items()
        }
        for row in table.to_dict("records")
    ]
    return orjson.dumps(rows, option=orjson.OPT_APPEND_NEWLINE)


def _read_cell(cell: str, kind: str) -> object:
    if not cell:
        return None
    if kind == "boolean":
        return cell == "true"
    if kind in {"number", "integer"}:
        amount = read_amount(cell)
        if amount is None:
            return cell
        return int(amount) if amount == amount.to_integral() else float(amount)
    return cell


def spreadsheet_csv(name: str, table: pd.DataFrame) -> bytes:
    """Return the spreadsheet lane: BOM, zh headers, no cell that a spreadsheet would run."""
    safe = say_cells(name, table)
    return (BOM + safe.to_csv(index=False, lineterminator="\r\n")).encode("utf-8")


def cells_csv(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Return rows whose headers are words already, for a spreadsheet: BOM, no formulas."""
    table = pd.DataFrame([{key: guard_cell(cell) for key, cell in row.items()} for row in rows])
    return (BOM + table.to_csv(index=False, lineterminator="\r\n")).encode("utf-8")


def tabbed_cells(rows: Sequence[Mapping[str, str]]) -> str:
    """Return rows as a spreadsheet takes them from the clipboard: tabs, no formulas."""
    lines = [list(rows[0]) if rows else [], *([guard_cell(c) for c in r.values()] for r in rows)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def say_cells(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return the table as a person reads it: zh headers, words for codes, no formulas."""
    words = Words("zh")
    numeric = find_numeric(name)
    safe = table.copy()
    for column in safe.columns:
        if column in numeric:
            continue
        safe[column] = [guard_cell(say_code(str(column), str(c), words)) for c in safe[column]]
    safe.columns = pd.Index(say_headers(name, [str(c) for c in table.columns]))
    return safe


def say_code(column: str, cell: str, words: Words) -> str:
    """Return the zh word for a code of the tables; any other cell as it stands.

    >>> say_code("comparator", "over", Words("zh")), say_code("printed", "37个", Words("zh"))
    ('超', '37个')
    """
    group = {"comparator": "bound", "kind": "kind", "became": "became", "severity": "severity"}
    return words.name(group[column], cell) if column in group and cell else cell


def find_numeric(name: str) -> set[str]:
    """Return the columns of a table that hold numbers."""
    columns = read_columns().get(name, {}).get("columns", [])
    return {c["name"] for c in columns if c["type"] in {"number", "integer"}}


def say_headers(name: str, columns: list[str]) -> list[str]:
    """Return the columns' zh labels; a column the tables do not know keeps its own name."""
    known = {c["name"]: c["zh"] for c in read_columns().get(name, {}).get("columns", [])}
    return [known.get(column, column) for column in columns]


def guard_cell(cell: str) -> str:
    """Return the cell, with an apostrophe before whatever would start a formula.

    >>> guard_cell("=1+1"), guard_cell("37个")
    ("'=1+1", '37个')
    """
    return f"'{cell}" if cell.startswith(RISKY) else cell
