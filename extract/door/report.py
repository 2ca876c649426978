"""Collects every problem of one file, each worded by the door's messages file or a caller's own."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.door.problem import Problem, Unreadable
from extract.door.tree import Mapping, Node, Scalar

MESSAGES = Path(__file__).with_name("messages.yaml")
LONGEST_SNIPPET = 120
LONGEST_VALUE = 60
MOST_PROBLEMS = 100
MOST_KEPT = 500
_SEEMS_MISSING = frozenset(("missing_key", "no_value", "not_a_sheet", "not_a_mapping"))
_EXPLAINS_QUOTES = frozenset(("sign_for_bound", "alias", "anchor", "tag"))


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
        self.left_out = 0
        #: How often anything was found wrong, whether it is told or not.
        self.complaints = 0
        #: The text as it was meant and read, its slips mended; the text itself where it has none.
        self.meant = text
        #: Lines read as they were meant, so that places found in them can be told as written.
        self.mended: dict[int, str] = {}
        #: True where a part could not be read: what is missing may stand there.
        self.is_torn = False
        self._lines: list[str] | None = None

    def add(self, code: str, line: int = 0, column: int = 1, value: str = "", **words: str) -> None:
        """Add one problem of this kind; `words` fill the braces of its wording."""
        self.complaints += 1
        if self.is_full:
            self.left_out += 1
        if self.is_full or (self.is_torn and code in _SEEMS_MISSING):
            return
        wording = next(said[code] for said in map(_wordings, self.messages) if code in said)
        value = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
        blanks = _Blanks(words | {"value": value})
        zh, en, next_zh, next_en = (blanks.fill(template) for template in wording)
        snippet = self._line(line)
        place = (self.path, line, self._column(line, column, snippet), code, value)
        shown = snippet if len(snippet) <= LONGEST_SNIPPET else f"{snippet[: LONGEST_SNIPPET - 1]}…"
        self.problems.append(Problem(*place, zh, en, next_zh, next_en, shown))

    @property
    def is_full(self) -> bool:
        """True where more problems were found than anybody mends in one go."""
        return len(self.problems) >= MOST_KEPT

    def raise_if_any(self) -> None:
        """Raise Unreadable with every problem added so far, or return where there is none."""
        if self.problems:
            raise Unreadable(self.sorted())

    def sorted(self) -> list[Problem]:
        """Return the problems by place, each said once, no more than anybody reads."""
        found = sorted(self.problems, key=lambda p: (p.line, p.column))
        explained = {p.line for p in found if p.code in _EXPLAINS_QUOTES}
        found = [p for p in found if p.code != "needs_quotes" or p.line not in explained]
        more = len(found) - MOST_PROBLEMS + self.left_out
        if more <= 0:
            return found
        rest = Report(self.path)
        rest.add("more_problems", value=str(more))
        return found[:MOST_PROBLEMS] + rest.problems

    def _line(self, line: int) -> str:
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[line - 1].rstrip("\r") if 0 < line <= len(self._lines) else ""

    def _column(self, line: int, column: int, written: str) -> int:
        """The column as written of a place found in the line as it was meant."""
        meant = self.mended.get(line)
        if meant is None:
            return column
        pairs = itertools.takewhile(
            lambda pair: pair[0] == pair[1], zip(meant, written, strict=False)
        )
        same = sum(1 for _ in pairs)
        return column if column <= same else max(1, column + len(written) - len(meant))


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
