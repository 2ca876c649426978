"""What stands in a YAML file: strings, lists and mappings, each with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A word or number exactly as written, always a string; `plain` where it stands unquoted."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def is_empty(self) -> bool:
        """True where nothing is written: `key:`, `key: ~` or `key: null`, unquoted."""
        return self.plain and self.text in EMPTY


class Sequence(NamedTuple):
    """A list, with the place it begins."""

    items: list[Node]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and their values in the order written, with the place it begins."""

    entries: dict[str, Entry]
    line: int
    column: int


class Entry(NamedTuple):
    """A key where it is written, and its value."""

    key: Scalar
    value: Node


Node: TypeAlias = Scalar | Sequence | Mapping

EMPTY = ("", "~", "null")
