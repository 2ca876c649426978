"""The tables' columns and what they mean: `columns.yaml`, read once."""

from functools import cache
from pathlib import Path
from typing import Any

from extract.door import read_plain

COLUMNS = Path(__file__).with_name("columns.yaml")


@cache
def read_columns() -> dict[str, Any]:
    """Every table's description by its name, in the order the tables are listed."""
    described: dict[str, Any] = read_plain(COLUMNS)
    return described


def column_names(table: str) -> tuple[str, ...]:
    """The table's columns in order.

    >>> column_names("topics")
    ('topic', 'zh', 'en')
    """
    return tuple(column["name"] for column in read_columns()[table]["columns"])
