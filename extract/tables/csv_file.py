"""Rows as CSV for programs: UTF-8 without a mark, line feeds, the same bytes every time."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from extract.tables.number_row import Row


def build_csv(rows: Iterable[Row], columns: Sequence[str]) -> bytes:
    """The rows as a CSV file with a header line."""
    return b"".join(csv_lines(rows, columns))


def csv_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[bytes]:
    """The header's line, then each row's; null is an empty cell, truth is true or false."""
    yield _line(columns)
    for row in rows:
        yield _line([cell(row.get(name)) for name in columns])


def _line(cells: Sequence[str]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode()


def cell(value: object) -> str:
    """One cell as text.

    >>> cell(None), cell(True), cell(2.1), cell("全市")
    ('', 'true', '2.1', '全市')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
