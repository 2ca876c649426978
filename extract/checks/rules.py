"""The rules of the checks: YAML beside the code, each with its reason, source and sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from extract.door import Node, Scalar, Sequence, read_tree

HERE = Path(__file__).parent

Rule = Mapping[str, Any]


@cache
def read_rules(check: str) -> dict[str, Rule]:
    """Return the rules of `<check>.yaml` by their id, in the file's order.

    >>> read_rules("agreement")["agrees"]["severity"]
    'pass'
    """
    return {rule["rule"]: rule for rule in _read_file(check)["rules"]}


@cache
def read_title(check: str) -> tuple[str, str]:
    """Return what a check is called, zh and en."""
    entry = _read_file(check)
    return entry["zh"], entry["en"]


@cache
def read_words(check: str, section: str) -> tuple[str, ...]:
    """Return a list of words of a rule file: written as a list, or in one line with spaces.

    >>> "将" in read_words("calendar", "coming")
    True
    """
    words = _read_file(check)["words"][section]
    return tuple(words.split() if isinstance(words, str) else words)


@cache
def word_pattern(check: str, section: str) -> re.Pattern[str]:
    """Return a pattern for any word of a rule file's list, the longest first.

    >>> word_pattern("sums", "part_marks").search("，其中男").group()
    '其中'
    """
    words = sorted(read_words(check, section), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _read_file(check: str) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(read_tree(HERE / f"{check}.yaml"))
    return plain


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(entry.value) for key, entry in node.entries.items()}
