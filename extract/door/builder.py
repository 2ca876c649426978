"""Builds the tree of a text from the parser's events, one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.door.report import Report
from extract.door.tree import Entry, Mapping, Node, Scalar, Sequence

DEEPEST = 64
MOST_NODES = 50_000


class Builder:
    """Takes the parser's events and keeps what is open on a stack; `root` is the tree."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.root: Node | None = None
        self.is_done = False
        self.documents = 0
        self.nodes = 0
        # What is open, and the key that waits for its value in each mapping.
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[Scalar | None] = []
        self.takes: dict[str, Callable[[Any], None]] = {
            "ScalarEvent": self._take_scalar,
            "AliasEvent": self._take_alias,
            "MappingStartEvent": self._open_mapping,
            "SequenceStartEvent": self._open_sequence,
            "MappingEndEvent": self._close,
            "SequenceEndEvent": self._close,
            "DocumentStartEvent": self._begin,
        }

    def read(self, text: str) -> Exception | None:
        """Read the text as far as it goes; the parser's error where it stops early, else None."""
        import yaml

        try:
            for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                take = self.takes.get(type(event).__name__)
                if take is not None:
                    take(event)
                if self.is_done:
                    break
        except (yaml.YAMLError, UnicodeError) as error:
            return error
        return None

    def _take_scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        mark, style = event.start_mark, event.style
        # An empty block is the sign that opens it: `bound: >`.
        text = event.value or (style if style in ("|", ">") else "")
        self._put(Scalar(text, mark.line + 1, mark.column + 1, not style))

    def _take_alias(self, event: Any) -> None:
        mark = event.start_mark
        self._complain("alias", event, f"*{event.anchor}")
        self._put(Scalar("", mark.line + 1, mark.column + 1))

    def _open_mapping(self, event: Any) -> None:
        self._open(event, Mapping({}, event.start_mark.line + 1, event.start_mark.column + 1))

    def _open_sequence(self, event: Any) -> None:
        self._open(event, Sequence([], event.start_mark.line + 1, event.start_mark.column + 1))

    def _open(self, event: Any, node: Mapping | Sequence) -> None:
        self._refuse_marks(event)
        if len(self.stack) >= DEEPEST:
            self._complain("too_deep", event, str(DEEPEST))
            self.is_done = True
            return
        self._put(node)
        self.stack.append(node)
        self.keys.append(None)

    def _close(self, event: Any) -> None:
        self.stack.pop()
        self.keys.pop()

    def _begin(self, event: Any) -> None:
        self.documents += 1
        if event.version or event.tags:
            self._complain("directive", event, "%")
        if self.documents > 1:
            self._complain("second_document", event, "---")
            self.is_done = True

    def _put(self, node: Node) -> None:
        """Put the node where it belongs: root, list item, key or value."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.report.add("too_many", node.line, node.column, value=str(MOST_NODES))
            self.is_done = True
        elif not self.stack:
            self.root = node
        elif isinstance(parent := self.stack[-1], Sequence):
            parent.items.append(node)
        elif (key := self.keys[-1]) is not None:
            self.keys[-1] = None
            if key.text in parent.entries:
                self._complain_twice(key, parent)
            else:
                parent.entries[key.text] = Entry(key, node)
        elif isinstance(node, Scalar):
            self.keys[-1] = node
        else:
            self.report.add("key_is_no_word", node.line, node.column)
            self.keys[-1] = Scalar("", node.line, node.column)

    def _complain_twice(self, key: Scalar, parent: Mapping) -> None:
        first = str(parent.entries[key.text].key.line)
        self.report.add("duplicate_key", key.line, key.column, value=key.text, earlier=first)
        self.is_done = self.report.is_full

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain("anchor", event, f"&{event.anchor}")
        if event.tag is not None:
            self._complain("tag", event, event.tag)

    def _complain(self, code: str, event: Any, value: str) -> None:
        mark = event.start_mark
        self.report.add(code, mark.line + 1, mark.column + 1, value=value)
        self.is_done = self.report.is_full
