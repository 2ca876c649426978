"""Figures that were printed wrong: what was printed, what is right, why, and how far it got."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal

from extract.door import Mapping, Node, Report, Scalar, Sequence, read_record
from extract.door.decode import read_text
from extract.door.fields import nearest, perhaps_words
from extract.door.read import build_tree
from extract.sheets.records import FactSheet, Figure

MESSAGES = Path(__file__).with_name("messages.yaml")

Status = Literal["待核", "已报", "已更正"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure printed wrong; it applies only while the sheet still holds what it expects.

    `figure` is written as story/metric and read as the figure's id.
    """

    figure: str
    was: str
    right: str
    reason: str
    status: Status = "待核"
    value: Decimal | None = None
    expect: Decimal | None = None
    reported_on: datetime.date | None = None
    corrected_in: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """`data/corrections/<edition>.yaml`."""

    edition: str
    corrections: tuple[Correction, ...] = ()


def read_corrections(path: Path, sheet: FactSheet) -> tuple[Correction, ...]:
    """Return the corrections of an edition, their figures as ids; () where there is no file.

    Raises Unreadable where one names no figure of the sheet, or expects another value of it.
    """
    if not path.exists():
        return ()
    text = read_text(path)
    report = Report(path, text, MESSAGES)
    tree = build_tree(text, report)
    file = read_record(CorrectionsFile, tree, report)
    report.raise_if_any()
    assert file is not None and isinstance(tree, Mapping)
    if file.edition != sheet.edition:
        spot = tree.entries["edition"].value
        report.add("wrong_edition", spot.line, spot.column, file.edition, stem=sheet.edition)
    found = [
        _correction(entry, node, sheet, report)
        for entry, node in zip(file.corrections, _items(tree), strict=True)
    ]
    report.raise_if_any()
    return tuple(correction for correction in found if correction is not None)


def _correction(
    entry: Correction, node: Mapping, sheet: FactSheet, report: Report
) -> Correction | None:
    named = _named(entry.figure, sheet)
    spot = _spot(node, "figure")
    if len(named) != 1:
        names = [figure.id.removeprefix(f"{sheet.edition}/") for figure in sheet.figures]
        words = perhaps_words(nearest(entry.figure, names))
        code = "several_figures" if named else "unknown_figure"
        choices = " ".join(figure.id.removeprefix(f"{sheet.edition}/") for figure in named)
        report.add(code, spot.line, spot.column, entry.figure, choices=choices, **words)
        return None
    figure = named[0]
    if entry.was != figure.printed:
        spot = _spot(node, "was")
        report.add("printed_differs", spot.line, spot.column, entry.was, now=figure.printed)
    if entry.expect is not None and entry.expect != figure.value:
        spot = _spot(node, "expect")
        now = "" if figure.value is None else str(figure.value)
        report.add("expects_other", spot.line, spot.column, str(entry.expect), now=now)
    return replace(entry, figure=figure.id)


def _named(name: str, sheet: FactSheet) -> list[Figure]:
    return [figure for figure in sheet.figures if f"/{figure.id}".endswith(f"/{name}")]


def _spot(node: Mapping, key: str) -> Scalar:
    entry = node.entries[key]
    assert isinstance(entry.value, Scalar)
    return entry.value


def _items(tree: Mapping) -> list[Mapping]:
    entry = tree.entries.get("corrections")
    nodes: list[Node] = entry.value.items if entry and isinstance(entry.value, Sequence) else []
    return [node for node in nodes if isinstance(node, Mapping)]
