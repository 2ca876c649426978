"""A mapping read into a frozen dataclass by the types its fields declare.

Light on purpose: the reader of numbers uses it, and a schema library would triple its start.
"""

from __future__ import annotations

import dataclasses
import datetime
import difflib
import re
import types
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin
from typing import get_type_hints as hints_of

from extract.door.report import Report
from extract.door.tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")

PLAIN_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
PLAIN_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
YES_NO = {"true": True, "false": False, "是": True, "否": False, "yes": True, "no": False}


class Field(NamedTuple):
    """One key of a record: its type and whether it may be left out."""

    kind: Any
    required: bool


_KNOWN: dict[type, dict[str, Field]] = {}


def fields_of(record: type) -> dict[str, Field]:
    """Return the keys a record has, by the fields of its dataclass."""
    if record not in _KNOWN:
        hints = hints_of(record, include_extras=True)
        absent = dataclasses.MISSING
        _KNOWN[record] = {
            f.name: Field(hints[f.name], f.default is absent and f.default_factory is absent)
            for f in dataclasses.fields(record)
        }
    return _KNOWN[record]


def read_record(record: type[T], node: Node, report: Report) -> T | None:
    """Return the record written in a mapping, or None where the report says why there is none."""
    if not isinstance(node, Mapping):
        report.add("not_a_mapping", node.line, node.column)
        return None
    fields = fields_of(record)
    before = report.complaints
    values: dict[str, Any] = {}
    for name, entry in node.entries.items():
        if name not in fields:
            report_unknown_key(report, entry.key, fields)
        elif not (isinstance(entry.value, Scalar) and entry.value.is_empty):
            values[name] = read_value(fields[name].kind, entry.key, entry.value, report)
    for name, field in fields.items():
        if field.required and name not in values:
            report.add("missing_key", node.line, node.column, value=name)
    return record(**values) if report.complaints == before else None


def report_unknown_key(report: Report, key: Scalar, known: Iterable[str]) -> None:
    """Add the problem of a key nobody knows, with the nearest one there is."""
    known = list(known)
    perhaps = nearest(key.text, known)
    report.add(
        "unknown_key",
        key.line,
        key.column,
        value=key.text,
        choices=" ".join(known),
        **perhaps_words(perhaps),
    )


def perhaps_words(perhaps: str) -> dict[str, str]:
    """Return the words that ask “did you mean …?”, empty where there is nothing near."""
    return {
        "perhaps": perhaps,
        "perhaps_zh": f"，是不是“{perhaps}”？" if perhaps else "",
        "perhaps_en": f"; did you mean “{perhaps}”?" if perhaps else "",
    }


def nearest(word: str, known: Iterable[str], likeness: float = 0.5) -> str:
    """Return the known word most like this one, or "" where none is as near as asked.

    >>> nearest("mertic", ["metric", "measure"])
    'metric'
    """
    return next(iter(difflib.get_close_matches(word[:60], list(known), n=1, cutoff=likeness)), "")


def read_value(kind: Any, key: Scalar, node: Node, report: Report) -> Any:
    """Return the value of one key as the type its field declares."""
    kind = _bare(kind)
    if get_origin(kind) is tuple:
        return _read_list(get_args(kind)[0], key, node, report)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return read_record(kind, node, report)
    if not isinstance(node, Scalar):
        report.add("not_a_word", node.line, node.column, value=key.text)
        return None
    if get_origin(kind) is Literal:
        return _read_choice(get_args(kind), node, report)
    return _read_plain(kind, node, report)


def _bare(kind: Any) -> Any:
    """The type itself, without its description and without `| None`."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return _bare(next(part for part in get_args(kind) if part is not type(None)))
    return kind


def _read_list(kind: Any, key: Scalar, node: Node, report: Report) -> tuple[Any, ...]:
    if isinstance(node, Sequence):
        return tuple(read_value(kind, key, item, report) for item in node.items)
    report.add("not_a_list", node.line, node.column, value=key.text)
    return ()


def _read_choice(choices: tuple[str, ...], node: Scalar, report: Report) -> str:
    if node.text not in choices:
        words = perhaps_words(nearest(node.text, choices))
        listed = " ".join(choices)
        report.add("not_a_choice", node.line, node.column, node.text, choices=listed, **words)
    return node.text


def _read_plain(kind: Any, node: Scalar, report: Report) -> Any:
    text = node.text.strip()
    if kind is bool and text.lower() in YES_NO:
        return YES_NO[text.lower()]
    if kind in (int, Decimal) and PLAIN_NUMBER.fullmatch(text):
        if kind is Decimal:
            return Decimal(text)
        if "." not in text:
            return int(text)
    if kind is datetime.date and PLAIN_DATE.fullmatch(text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            pass
    if kind is str:
        return text
    code = {bool: "not_yes_or_no", datetime.date: "not_a_date"}.get(kind, "not_a_number")
    report.add(code, node.line, node.column, node.text)
    return None
