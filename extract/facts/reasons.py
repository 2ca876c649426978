"""Why something was concluded, in words for people."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.door import Mapping, Scalar, read_tree

_REASONS = Path(__file__).with_name("reasons.yaml")


def say_reason(code: str, **words: object) -> tuple[str, str]:
    """Return a reason in Chinese and in English.

    >>> say_reason("place_clause", words="桂林市")
    ('本分句写“桂林市”', 'the clause names 桂林市')
    """
    zh, en = _templates()[code]
    return zh.format(**words), en.format(**words)


@cache
def _templates() -> dict[str, tuple[str, str]]:
    tree = read_tree(_REASONS)
    assert isinstance(tree, Mapping)
    return {code: _pair(entry.value) for code, entry in tree.entries.items()}


def _pair(node: object) -> tuple[str, str]:
    assert isinstance(node, Mapping)
    zh, en = node.entries["zh"].value, node.entries["en"].value
    assert isinstance(zh, Scalar) and isinstance(en, Scalar)
    return zh.text, en.text
