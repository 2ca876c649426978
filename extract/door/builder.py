"""Builds the tree of a text from the parser's events, one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.door.report import Report
from extract.door.tree import Entry, Mapping, Node, Scalar, Sequence

DEEPEST = 64
MOST_EVENTS = 100_000


class Builder:
    """Takes the parser's events and keeps what is open on a stack; `root` is the tree."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.root: Node | None = None
        self.is_done = False
        self.documents = 0
        # The list or mapping being filled, the key that waits for its value, and those around.
        self.items: list[Node] | None = None
        self.entries: dict[str, Entry] = {}
        self.key: Scalar | None = None
        self.around: list[tuple[list[Node] | None, dict[str, Entry], Scalar | None]] = []
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
            parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
            for _ in range(MOST_EVENTS):
                event = parser.get_event()
                if event is None or self.is_done:
                    return None
                take = self.takes.get(type(event).__name__)
                if take is not None:
                    take(event)
        except (yaml.YAMLError, UnicodeError) as error:
            return error
        mark = event.start_mark
        self.report.add("too_many", mark.line + 1, mark.column + 1, value=str(MOST_EVENTS // 2))
        return None

    def _take_scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        mark, style = event.start_mark, event.style
        # An empty block is the sign that opens it: `bound: >`.
        text = event.value or (style if style in ("|", ">") else "")
        node = Scalar(text, mark.line + 1, mark.column + 1, not style)
        if self.key is None and self.items is None and self.around:
            self.key = node
        else:
            self._put(node)

    def _take_alias(self, event: Any) -> None:
        mark = event.start_mark
        self._complain("alias", event, f"*{event.anchor}")
        self._put(Scalar("", mark.line + 1, mark.column + 1))

    def _open_mapping(self, event: Any) -> None:
        entries: dict[str, Entry] = {}
        mark = event.start_mark
        if self._open(event, Mapping(entries, mark.line + 1, mark.column + 1)):
            self.items, self.entries = None, entries

    def _open_sequence(self, event: Any) -> None:
        items: list[Node] = []
        mark = event.start_mark
        if self._open(event, Sequence(items, mark.line + 1, mark.column + 1)):
            self.items = items

    def _open(self, event: Any, node: Mapping | Sequence) -> bool:
        self._refuse_marks(event)
        if len(self.around) >= DEEPEST:
            self._complain("too_deep", event, str(DEEPEST))
            self.is_done = True
            return False
        self._put(node)
        self.around.append((self.items, self.entries, self.key))
        self.key = None
        return True

    def _close(self, event: Any) -> None:
        self.items, self.entries, self.key = self.around.pop()

    def _begin(self, event: Any) -> None:
        self.documents += 1
        if event.version or event.tags:
            self._complain("directive", event, "%")
        if self.documents > 1:
            self._complain("second_document", event, "---")
            self.is_done = True

    def _put(self, node: Node) -> None:
        """Put the node where it belongs: root, list item, value, or the place of a key."""
        if not self.around:
            self.root = node
        elif self.items is not None:
            self.items.append(node)
        elif self.key is not None:
            key, self.key = self.key, None
            if key.text in self.entries:
                self._complain_twice(key)
            else:
                self.entries[key.text] = Entry(key, node)
        else:
            # A list or mapping is no key; its value is read on under no name.
            self.report.add("key_is_no_word", node.line, node.column)
            self.key = Scalar("", node.line, node.column)

    def _complain_twice(self, key: Scalar) -> None:
        first = str(self.entries[key.text].key.line)
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
