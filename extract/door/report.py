"""Collects every problem of one file, each worded by the door's messages file or a caller's own."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.door.problem import Problem, Unreadable
from extract.door.tree import Mapping, Node, Scalar

LINE_END = re.compile(r"\r\n|\r|\n")
MESSAGES = Path(__file__).with_name("messages.yaml")
LONGEST_SNIPPET = 120
LONGEST_VALUE = 60


class Wording(NamedTuple):
    """How one kind of problem is said; `{value}` and other words in braces are filled in."""

    zh: str
    en: str
    next_zh: str
    next_en: str


class Report:
    """The problems of one file, in the order of their places."""

    def __init__(self, path: Path | str, text: str = "", *messages: Path) -> None:
        self.path = str(path)
        self.text = text
        self.messages = (*messages, MESSAGES)
        self.problems: list[Problem] = []

    def add(self, code: str, line: int = 0, column: int = 1, value: str = "", **words: str) -> None:
        """Add one problem of this kind; `words` fill the braces of its wording."""
        wording = next(said[code] for said in map(_wordings, self.messages) if code in said)
        value = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
        blanks = _Blanks(words | {"value": value})
        zh, en, next_zh, next_en = (blanks.fill(template) for template in wording)
        place = (self.path, line, column, code, value)
        self.problems.append(Problem(*place, zh, en, next_zh, next_en, self._snippet(line)))

    def raise_if_any(self) -> None:
        """Raise Unreadable with every problem added so far, or return where there is none."""
        if self.problems:
            raise Unreadable(sorted(self.problems, key=lambda p: (p.line, p.column)))

    def _snippet(self, line: int) -> str:
        if not line or not self.text:
            return ""
        lines = LINE_END.split(self.text)
        snippet = lines[line - 1] if line <= len(lines) else ""
        return snippet if len(snippet) <= LONGEST_SNIPPET else snippet[: LONGEST_SNIPPET - 1] + "…"


class _Blanks(dict[str, str]):
    """Fills braces literally: what a file holds is never read as a template."""

    def fill(self, template: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda match: self.get(match[1], ""), template)


@cache
def _wordings(messages: Path) -> dict[str, Wording]:
    # Read only when something is wrong, so that a good file costs nothing.
    from extract.door.read import read_tree

    tree = read_tree(messages)
    assert isinstance(tree, Mapping)
    return {code: _wording(entry.value) for code, entry in tree.entries.items()}


def _wording(node: Node) -> Wording:
    assert isinstance(node, Mapping)
    said = {name: entry.value for name, entry in node.entries.items()}
    return Wording(**{name: node.text for name, node in said.items() if isinstance(node, Scalar)})
