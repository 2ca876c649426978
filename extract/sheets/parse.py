"""From a sheet's tree to the figures it means."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extract.door import Entry, Mapping, Node, Report, Scalar, Sequence
from extract.newsroom import Newsroom
from extract.sheets.complain import report_errors
from extract.sheets.form import SheetForm
from extract.sheets.known import Known
from extract.sheets.migrate import migrate, read_migrations, version_of
from extract.sheets.records import Answer, FactSheet, SetAside
from extract.sheets.resolve import Named, resolve_figures
from extract.sheets.rows import (
    Relations,
    ids_of,
    report_stories_twice,
    report_unknown_metrics,
    rows_of,
)

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=$|-)", re.ASCII)
# Stands in where the edition names no day: that is told, and the rest is still looked at.
_SOME_DAY = datetime.date(2000, 1, 1)


def parse_sheet(
    tree: Mapping, path: Path, newsroom: Newsroom, report: Report, sha256: str
) -> FactSheet | None:
    """Return the sheet a tree holds, or None where the report says why there is none."""
    _bring_up_to_date(tree, report)
    edition = _text(tree, "edition")
    known = Known(newsroom, _date_of(tree, edition, path, report))
    named = _name_figures(tree, edition, known, report)
    try:
        form = SheetForm.model_validate(_bare(tree), context=known)
    except ValidationError as error:
        report_errors(error, SheetForm, tree, report)
        return None
    return FactSheet(
        edition=edition,
        path=path,
        figures=resolve_figures(form, named, known, report),
        set_aside=_set_aside(form.set_aside, tree),
        answers=_answers(form.answers, tree),
        version=form.version,
        sha256=sha256,
    )


def _name_figures(tree: Mapping, edition: str, known: Known, report: Report) -> list[Named]:
    """The figures' ids and relations, looked up before their form is known to be right."""
    rows = rows_of(tree)
    report_stories_twice(tree, report)
    report_unknown_metrics(rows, known, report)
    ids = ids_of(edition, rows, report)
    relations = Relations(edition, rows, ids)
    relations.of_answers(tree, report)
    return [
        Named(row, id_, relations.of(row, id_, report)) for row, id_ in zip(rows, ids, strict=True)
    ]


def _bring_up_to_date(tree: Mapping, report: Report) -> None:
    migrations = read_migrations()
    version = version_of(tree)
    if version > migrations.newest:
        node = tree.entries["version"].value
        newest = str(migrations.newest)
        report.add("newer_version", node.line, node.column, str(version), newest=newest)
    migrate(tree, migrations)


def _date_of(tree: Mapping, edition: str, path: Path, report: Report) -> datetime.date:
    node = tree.entries["edition"].value
    if edition != path.stem:
        report.add("wrong_edition", node.line, node.column, edition, stem=path.stem)
    match = _DATE.match(edition)
    try:
        return datetime.date.fromisoformat(match.group() if match else "")
    except ValueError:
        report.add("no_date", node.line, node.column, edition)
        return _SOME_DAY


def _set_aside(forms: list[Any], tree: Mapping) -> tuple[SetAside, ...]:
    lines = _lines_of(tree, "set_aside")
    return tuple(
        SetAside(form.printed, form.why, form.kind or "", line)
        for form, line in zip(forms, lines, strict=True)
    )


def _answers(forms: list[Any], tree: Mapping) -> tuple[Answer, ...]:
    lines = _lines_of(tree, "answers")
    return tuple(
        Answer(**form.model_dump(), line=line) for form, line in zip(forms, lines, strict=True)
    )


def _lines_of(tree: Mapping, key: str) -> list[int]:
    entry = tree.entries.get(key)
    return (
        [n.line for n in entry.value.items] if entry and isinstance(entry.value, Sequence) else []
    )


def _text(tree: Mapping, key: str) -> str:
    node = tree.entries[key].value
    return node.text if isinstance(node, Scalar) else ""


def _bare(node: Node) -> Any:
    """The tree without its places; keys that hold nothing are left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_bare(item) for item in node.items]
    return {
        name: _bare(entry.value)
        for name, entry in node.entries.items()
        if not (
            isinstance(entry.value, Scalar) and entry.value.is_empty and not _is_sign(name, entry)
        )
    }


def _is_sign(name: str, entry: Entry) -> bool:
    """True for `bound: ~`: nobody who types it means that there is no bound."""
    return name == "bound" and isinstance(entry.value, Scalar) and entry.value.text == "~"
