"""The one strict way in for every YAML file: a tree of strings with their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.door.builder import Builder
from extract.door.decode import read_text
from extract.door.heal import heal
from extract.door.report import Report
from extract.door.slips import SUSPECT
from extract.door.tree import Node, Scalar, Sequence

MOST_TEARS = 8
_BEYOND_BOUNDS = frozenset(("too_deep", "too_many"))
# A piece of what the parser says, and what it means to the person who typed.
_SAID_BY_PARSER = (
    ("expected ':'", "line_without_colon"),
    ("mapping values are not allowed", "colon_not_here"),
    ("block sequence entries are not allowed", "dash_not_here"),
    ("expected key", "odd_structure"),
    ("'-' indicator", "odd_structure"),
    ("',' or", "unclosed_bracket"),
    ("escape", "bad_escape"),
)


def read_tree(path: Path, text: str | None = None) -> Node:
    """Return the file's tree; raises Unreadable with every problem found on the way.

    Nothing is typed implicitly: `no`, `12:30` and `0355` stay the words that were written.
    Aliases, anchors, tags, duplicate keys and depth beyond 64 are refused.

    >>> read_tree(Path("a.yaml"), "value: 0355").entries["value"].value.text
    '0355'
    """
    text = read_text(path) if text is None else text
    report = Report(path, text)
    tree = build_tree(text, report)
    report.raise_if_any()
    return tree


def read_plain(path: Path, text: str | None = None) -> Any:
    """Return what the file holds without its places: mappings, lists and strings.

    >>> read_plain(Path("a.yaml"), "units: [{unit: 人, weak: no}]")
    {'units': [{'unit': '人', 'weak': 'no'}]}
    """
    return _plain(read_tree(path, text))


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {name: _plain(entry.value) for name, entry in node.entries.items()}


def build_tree(text: str, report: Report) -> Node:
    """Return the tree as far as it can be read; what is wrong is added to the report.

    Behind a slip the text is read on as it was meant, so that one run tells them all.
    """
    trial = Report(report.path, text)
    builder = Builder(trial)
    is_suspect = SUSPECT.search(text) is not None
    error = builder.read(text)
    if trial.problems and trial.problems[-1].code in _BEYOND_BOUNDS:
        report.problems += trial.problems
        return Scalar("", 1, 1)
    if error is None and not is_suspect and not trial.problems:
        return builder.root or Scalar("", 1, 1)
    meant = report.meant = heal(text, report)
    for _ in range(MOST_TEARS):
        mended = Builder(report)
        before = len(report.problems)
        error = mended.read(meant)
        if error is None:
            return mended.root or Scalar("", 1, 1)
        del report.problems[before:]
        meant = _tear_out(meant, error, report)
    return Scalar("", 1, 1)


def _tear_out(text: str, error: Exception, report: Report) -> str:
    """The text without the line that cannot be read; only the first such line is told."""
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    words = str(getattr(error, "problem", None) or error)
    # Where a scalar has no end or a key no colon, the parser stops later than the line to blame.
    if start is not None and ("scalar" in words or "expected ':'" in words):
        mark = start
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 1)
    if not report.is_torn:
        code = next((code for part, code in _SAID_BY_PARSER if part in words), "not_yaml")
        report.add(code, line, column, value=words)
    report.is_torn = True
    lines = text.split("\n")
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return ""
    lines[line - 1] = ""
    return "\n".join(lines)
