"""The one strict way in for every YAML file: a tree of strings with their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.door.decode import read_text
from extract.door.heal import heal
from extract.door.report import Report
from extract.door.slips import SUSPECT
from extract.door.tree import Entry, Mapping, Node, Scalar, Sequence

DEEPEST = 64
MOST_NODES = 50_000
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


def build_tree(text: str, report: Report) -> Node:
    """Return the tree as far as it can be read; what is wrong is added to the report.

    Behind a slip the text is read on as it was meant, so that one run tells them all.
    """
    trial = Report(report.path, text)
    builder = _Builder(trial)
    is_suspect = SUSPECT.search(text) is not None
    error = builder.read(text)
    if trial.problems and trial.problems[-1].code in _BEYOND_BOUNDS:
        report.problems += trial.problems
        return Scalar("", 1, 1)
    if error is None and not is_suspect and not trial.problems:
        return builder.root or Scalar("", 1, 1)
    meant = report.meant = heal(text, report)
    for _ in range(MOST_TEARS):
        mended = _Builder(report)
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


class _Builder:
    """Takes the parser's events one by one and keeps what is open on a stack."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.root: Node | None = None
        self.documents = 0
        self.nodes = 0
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[Scalar | None] = []

    def read(self, text: str) -> Exception | None:
        """Read the text as far as it goes; the parser's error where it stops early, else None."""
        import yaml

        try:
            for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                if not self.take(event):
                    break
        except (yaml.YAMLError, UnicodeError) as error:
            return error
        return None

    def take(self, event: Any) -> bool:
        """Take one event; False where reading on makes no sense."""
        if self.report.is_full:
            return False
        name = type(event).__name__
        if name == "ScalarEvent":
            self._refuse_marks(event)
            mark = event.start_mark
            # An empty block is the sign that opens it: `bound: >`.
            text = event.value or (event.style if event.style in ("|", ">") else "")
            return self._put(Scalar(text, mark.line + 1, mark.column + 1, not event.style))
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            return self._open(event, name)
        if name in ("MappingEndEvent", "SequenceEndEvent"):
            self.stack.pop()
            self.keys.pop()
        elif name == "AliasEvent":
            mark = event.start_mark
            self._complain("alias", event, f"*{event.anchor}")
            return self._put(Scalar("", mark.line + 1, mark.column + 1))
        elif name == "DocumentStartEvent":
            return self._begin(event)
        return True

    def _begin(self, event: Any) -> bool:
        self.documents += 1
        if event.version or event.tags:
            self._complain("directive", event, "%")
        if self.documents > 1:
            self._complain("second_document", event, "---")
        return self.documents == 1

    def _open(self, event: Any, name: str) -> bool:
        self._refuse_marks(event)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if len(self.stack) >= DEEPEST:
            self._complain("too_deep", event, str(DEEPEST))
            return False
        node = (
            Mapping({}, line, column) if name == "MappingStartEvent" else Sequence([], line, column)
        )
        going_on = self._put(node)
        self.stack.append(node)
        self.keys.append(None)
        return going_on

    def _put(self, node: Node) -> bool:
        """Put the node where it belongs: root, list item, key or value."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.report.add("too_many", node.line, node.column, value=str(MOST_NODES))
            return False
        if not self.stack:
            self.root = node
            return True
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return True
        key = self.keys[-1]
        if key is not None:
            self._put_value(parent, key, node)
            return True
        if isinstance(node, Scalar):
            self.keys[-1] = node
        else:
            self.report.add("key_is_no_word", node.line, node.column)
            self.keys[-1] = Scalar("", node.line, node.column)
        return True

    def _put_value(self, parent: Mapping, key: Scalar, node: Node) -> None:
        self.keys[-1] = None
        earlier = parent.entries.get(key.text)
        if earlier is None:
            parent.entries[key.text] = Entry(key, node)
        else:
            first = str(earlier.key.line)
            self.report.add("duplicate_key", key.line, key.column, value=key.text, earlier=first)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain("anchor", event, f"&{event.anchor}")
        if event.tag is not None:
            self._complain("tag", event, event.tag)

    def _complain(self, code: str, event: Any, value: str) -> None:
        mark = event.start_mark
        self.report.add(code, mark.line + 1, mark.column + 1, value=value)
