"""Read a fact sheet: every problem of it at once, or the figures it holds."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path
from typing import Any

from extract.door import Entry, Mapping, Node, Report, Scalar, Sequence, Unreadable
from extract.door.decode import decode, read_bytes
from extract.door.read import build_tree
from extract.newsroom import Newsroom
from extract.sheets.migrate import migrate, read_migrations, version_of
from extract.sheets.records import Answer, FactSheet, SetAside

MESSAGES = Path(__file__).with_name("messages.yaml")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=$|-)", re.ASCII)


def read_factsheet(path: Path, newsroom: Newsroom) -> FactSheet:
    """Return the fact sheet in the file; raises Unreadable with every problem of it."""
    raw = read_bytes(path)
    return read_factsheet_text(decode(raw, path), path, newsroom, hashlib.sha256(raw).hexdigest())


def read_factsheet_text(text: str, path: Path, newsroom: Newsroom, sha256: str = "") -> FactSheet:
    """Return the fact sheet written in the text; raises Unreadable with every problem of it."""
    report = Report(path, text, MESSAGES)
    tree = build_tree(text, report)
    if not isinstance(tree, Mapping) or "edition" not in tree.entries:
        if not report.problems:
            report.add("not_a_sheet", tree.line, tree.column)
        raise Unreadable(report.problems)
    sheet = _read(tree, path, newsroom, report, sha256)
    report.raise_if_any()
    assert sheet is not None
    return sheet


def _read(
    tree: Mapping, path: Path, newsroom: Newsroom, report: Report, sha256: str
) -> FactSheet | None:
    # Here, not at the top: a schema library would slow down whoever only wants the records.
    from pydantic import ValidationError

    from extract.sheets.complain import report_errors
    from extract.sheets.form import SheetForm
    from extract.sheets.known import Known
    from extract.sheets.resolve import Named, resolve_figures
    from extract.sheets.rows import (
        Relations,
        ids_of,
        report_stories_twice,
        report_unknown_metrics,
        rows_of,
    )

    _bring_up_to_date(tree, report)
    edition = _text(tree, "edition")
    known = Known(newsroom, _date_of(tree, edition, path, report))
    rows = rows_of(tree)
    report_stories_twice(tree, report)
    report_unknown_metrics(rows, known, report)
    ids = ids_of(edition, rows, report)
    relations = Relations(edition, rows, ids)
    named = [
        Named(row, id_, relations.of(row, id_, report)) for row, id_ in zip(rows, ids, strict=True)
    ]
    try:
        form = SheetForm.model_validate(_bare(tree), context=known)
    except ValidationError as error:
        report_errors(error, SheetForm, tree, report)
        return None
    figures = resolve_figures(form, named, known, report)
    return FactSheet(
        edition=edition,
        path=path,
        figures=figures,
        set_aside=_set_aside(form.set_aside, tree),
        answers=_answers(form.answers, tree),
        version=form.version,
        sha256=sha256,
    )


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
        return datetime.date.min


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
