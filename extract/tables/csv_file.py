"""Rows as CSV for programs: UTF-8 without a mark, line feeds, the same bytes every time."""

import csv
import io
from collections.abc import Iterable, Sequence

from extract.tables.number_row import Row


def build_csv(rows: Iterable[Row], columns: Sequence[str]) -> bytes:
    """The rows as a CSV file with a header line; null is an empty cell, truth is true or false."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
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
