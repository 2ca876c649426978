"""Rows to standard output in the asked-for form, and nothing else there."""

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import orjson

from extract.tables.csv_file import cell, csv_lines
from extract.tables.number_row import Row

FORMATS = ("jsonl", "csv", "table")
WIDEST = 28


def write_rows(rows: Iterable[Row], columns: Sequence[str], form: str, *, flush: bool) -> None:
    """Write the rows as UTF-8 with line feeds; `flush` shows each one as soon as it is known."""
    out = sys.stdout.buffer
    lines = {"jsonl": _jsonl, "csv": csv_lines, "table": _table}[form](rows, columns)
    for line in lines:
        out.write(line)
        if flush:
            out.flush()
    out.flush()


def _jsonl(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[bytes]:
    for row in rows:
        yield orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


def _table(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[bytes]:
    """Columns side by side for a reader at a terminal; only those that hold something."""
    grid = [[cell(row[name]) for name in columns] for row in rows]
    shown = [i for i in range(len(columns)) if any(line[i] for line in grid)]
    lines = [[line[i] for i in shown] for line in ([list(columns), *grid] if grid else [])]
    widths = [min(WIDEST, max(map(_width, column))) for column in zip(*lines, strict=True)]
    for line in lines:
        text = "  ".join(_pad(value, width) for value, width in zip(line, widths, strict=True))
        yield f"{text.rstrip()}\n".encode()


def _pad(value: str, width: int) -> str:
    return value.replace("\n", "⏎") + " " * (width - _width(value))


def _width(value: str) -> int:
    """How many terminal columns the text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in value)
