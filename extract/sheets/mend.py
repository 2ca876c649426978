"""Mends of mechanical slips: what was meant is plain, so the text can be put right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extract.door import Mapping, Node, Report, Scalar
from extract.door.fields import nearest
from extract.door.read import build_tree
from extract.sheets.amount import Slip, read_amount
from extract.sheets.bound import signs
from extract.sheets.edit import rename_key, set_value
from extract.sheets.form import AnswerForm, FigureForm, Form, SetAsideForm, SheetForm, StoryForm
from extract.sheets.keys import key_called
from extract.sheets.migrate import find_old_keys, read_migrations
from extract.sheets.rows import mappings, rows_of

MOST = 1000
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_LIKELY = 0.75


class Mend(NamedTuple):
    """One key of one record, and the keys and values to put in its place."""

    record: Mapping
    key: str
    values: dict[str, str]
    renamed: str = ""


def mend_text(text: str, path: Path) -> str:
    """Return the text with its mechanical slips put right, every other line as it was.

    >>> mend_text("value：12，007", Path("a.yaml"))
    'value: 12，007'
    """
    for _ in range(MOST):
        text, tree = _meant(text, path)
        mend = next(_find_mends(tree), None) if tree is not None else None
        if mend is None:
            break
        text = _apply(text, mend, path)
    return text


def _meant(text: str, path: Path) -> tuple[str, Node | None]:
    """The text with the slips of its YAML mended; no tree where a part of it cannot be read."""
    report = Report(path, text)
    tree = build_tree(text, report)
    return report.meant, None if report.is_torn else tree


def _apply(text: str, mend: Mend, path: Path) -> str:
    if mend.renamed:
        return rename_key(text, mend.record, mend.key, mend.renamed)
    record = mend.record
    for key, value in mend.values.items():
        text = set_value(text, record, key, value)
        # What was just put in has moved the rest: find the record where it stands now.
        tree = _meant(text, path)[1]
        rows = rows_of(tree) if tree is not None else []
        record = next((row.node for row in rows if _begins_with(row.node, record)), record)
    return text


def _begins_with(node: Mapping, record: Mapping) -> bool:
    return (node.line, node.column) == (record.line, record.column)


def _find_mends(tree: Node) -> Iterator[Mend]:
    if isinstance(tree, Mapping):
        for record, step in find_old_keys(tree, read_migrations()):
            yield Mend(record, step.key, {}, renamed=step.becomes)
    yield from _misspelt_keys(tree)
    for row in rows_of(tree):
        for key in ("value", "low", "high"):
            yield from _amount(row.node, key)
        bound = _scalar(row.node, "bound")
        if bound is not None and bound.text in signs():
            yield Mend(row.node, "bound", {"bound": signs()[bound.text]})
        day = _scalar(row.node, "checked_on")
        match = _DATE.fullmatch(day.text) if day is not None else None
        if match and day and day.text != (iso := f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"):
            yield Mend(row.node, "checked_on", {"checked_on": iso})


def _misspelt_keys(tree: Node) -> Iterator[Mend]:
    if isinstance(tree, Mapping):
        yield from _misspelt(tree, SheetForm)
    for story in mappings(tree, "stories"):
        yield from _misspelt(story, StoryForm)
        for figure in mappings(story, "figures"):
            yield from _misspelt(figure, FigureForm)
    for number in mappings(tree, "set_aside"):
        yield from _misspelt(number, SetAsideForm)
    for answer in mappings(tree, "answers"):
        yield from _misspelt(answer, AnswerForm)


def _misspelt(node: Mapping, form: type[Form]) -> Iterator[Mend]:
    known = list(form.model_fields)
    for key in node.entries:
        if key in known:
            continue
        meant = key_called(key, known) or nearest(key, known, _LIKELY)
        if meant and meant not in node.entries:
            yield Mend(node, key, {}, renamed=meant)


def _amount(node: Mapping, key: str) -> Iterator[Mend]:
    scalar = _scalar(node, key)
    slip = read_amount(scalar.text) if scalar is not None and not scalar.is_empty else None
    if not isinstance(slip, Slip) or not slip.mend or (key != "value" and len(slip.mend) > 1):
        return
    values = dict(slip.mend) if "value" in slip.mend else {**slip.mend, "value": ""}
    if key != "value":
        values = {key: values["value"]}
    others = {name: _scalar(node, name) for name in values if name != key}
    # A word that says otherwise already stands there: only a person can tell which is right.
    # A sign is no word: what the value says in words is the better bound.
    if all(
        other is None or other.text == values[name] or (name == "bound" and other.text in signs())
        for name, other in others.items()
    ):
        yield Mend(node, key, values)


def _scalar(node: Mapping, key: str) -> Scalar | None:
    entry = node.entries.get(key)
    return entry.value if entry and isinstance(entry.value, Scalar) else None
