"""The word lists that lie beside this file, read through the door."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.door import Mapping, Scalar, Sequence, read_tree

HERE = Path(__file__).parent


@cache
def read_list(family: str, section: str) -> tuple[dict[str, str], ...]:
    """Return the entries of one section of `<family>.yaml`.

    >>> read_list("periods", "years")[0]
    {'word': '今年', 'offset': '0'}
    """
    tree = _read_family(family).entries[section].value
    assert isinstance(tree, Sequence)
    return tuple(_words(node) for node in tree.items if isinstance(node, Mapping))


@cache
def _read_family(family: str) -> Mapping:
    tree = read_tree(HERE / f"{family}.yaml")
    assert isinstance(tree, Mapping)
    return tree


def _words(node: Mapping) -> dict[str, str]:
    values = {name: entry.value for name, entry in node.entries.items()}
    return {name: value.text for name, value in values.items() if isinstance(value, Scalar)}
