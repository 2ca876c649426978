"""Change one value in a sheet's text and nothing else.

The text is cut at the places the parser names and never written anew: a round-trip writer keeps
comments, but puts its own indentation, line ends and line breaks over those of the person.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from extract.door import Entry, Mapping, Node, Scalar, Sequence
from extract.sheets.keys import keys_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"(?:[\w\u4e00-\u9fff.]|-(?=\d))[^:#\r\n]*(?<!\s)")
# Words an editor that follows YAML's own rules would show as something else.
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null"))


class Piece(NamedTuple):
    """A piece of the text, by its code points."""

    start: int
    end: int


def set_value(text: str, record: Mapping, key: str, value: str) -> str:
    """Return the text with one key of a record set; "" takes the key out.

    >>> from extract.door import read_tree
    >>> text = "metric: 住户   # 户\\nvalue: 3821"
    >>> set_value(text, read_tree(None, text), "metric", "居民")
    'metric: 居民   # 户\\nvalue: 3821'
    """
    entry = record.entries.get(key)
    if entry is None:
        return _put_in(text, record, key, value) if value else text
    if isinstance(entry.value, Scalar) and entry.value.text == value:
        return text
    if not value and len(record.entries) > 1 and key != next(iter(record.entries)):
        return _take_out(text, record, entry)
    piece = _piece_of(text, entry.value)
    gap = " " if value and text[piece.start - 1 : piece.start] == ":" else ""
    return text[: piece.start] + gap + (written(value) if value else "") + text[piece.end :]


def rename_key(text: str, record: Mapping, key: str, name: str) -> str:
    """Return the text with one key of a record called otherwise."""
    piece = _piece_of(text, record.entries[key].key)
    return text[: piece.start] + name + text[piece.end :]


def written(value: str) -> str:
    """Return the value as it must be written to be read as itself.

    >>> written("4500"), written("3.5%"), written("前: 后"), written("%")
    ('4500', '3.5%', "'前: 后'", "'%'")
    """
    is_plain = bool(_PLAIN.fullmatch(value)) and value.lower() not in _WORDS
    # In brackets a comma or bracket would end the value, so it is quoted everywhere.
    if is_plain and not set(value) & set(",[]{}"):
        return value
    return "'" + " ".join(value.split("\n")).replace("'", "''") + "'"


def _put_in(text: str, record: Mapping, key: str, value: str) -> str:
    """The text with a new line behind the key that comes before it in the order of the form."""
    entry = record.entries[_key_before(record, key)]
    end = _piece_of(text, entry.value).end
    if _is_flow(text, record):
        return f"{text[:end]}, {key}: {written(value)}{text[end:]}"
    line_end = _line_end(text, end)
    newline = "\r\n" if "\r\n" in text else "\n"
    line = f"{newline}{' ' * (record.column - 1)}{key}: {written(value)}"
    return text[:line_end] + line + text[line_end:]


def _key_before(record: Mapping, key: str) -> str:
    order = list(keys_of("figure"))
    rank = order.index(key) if key in order else len(order)
    before = [k for k in record.entries if k in order and order.index(k) < rank]
    return max(before, key=order.index) if before else next(iter(record.entries))


def _take_out(text: str, record: Mapping, entry: Entry) -> str:
    """The text without the lines of one key, or without its pair in braces."""
    start, end = _piece_of(text, entry.key).start, _piece_of(text, entry.value).end
    if _is_flow(text, record):
        return text[: text.rindex(",", 0, start)] + text[end:]
    return text[: text.rindex("\n", 0, start)].removesuffix("\r") + text[_line_end(text, end) :]


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end


def _is_flow(text: str, record: Mapping) -> bool:
    piece = _piece_of(text, record)
    return text[piece.start : piece.start + 1] == "{"


def _piece_of(text: str, node: Node) -> Piece:
    """Where a value stands in the text, its quotes or brackets included."""
    depth, start = 0, -1
    for event in yaml.parse(text, Loader=_LOADER):
        begin, end = event.start_mark, event.end_mark
        assert begin is not None and end is not None
        is_node = isinstance(event, yaml.NodeEvent)
        place = (begin.line + 1, begin.column + 1)
        if start < 0 and not (is_node and place == (node.line, node.column)):
            continue
        if start < 0 and not isinstance(event, _EVENTS[type(node)]):
            continue  # a mapping and its first key begin in the same place
        start = begin.index if start < 0 else start
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return Piece(start, start + len(text[start : end.index].rstrip()))
    raise AssertionError("a node of the tree stands in its text")


_EVENTS: dict[type, type] = {
    Scalar: yaml.ScalarEvent,
    Sequence: yaml.SequenceStartEvent,
    Mapping: yaml.MappingStartEvent,
}
