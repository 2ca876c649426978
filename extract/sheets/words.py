"""The word lists that lie beside this file, read through the door."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from extract.door import read_plain

HERE = Path(__file__).parent


@cache
def read_list(family: str, section: str) -> tuple[dict[str, str], ...]:
    """Return the entries of one section of `<family>.yaml`.

    >>> read_list("periods", "years")[0]
    {'word': '今年', 'offset': '0'}
    """
    return tuple(_read_family(family)[section])


@cache
def _read_family(family: str) -> Any:
    return read_plain(HERE / f"{family}.yaml")
