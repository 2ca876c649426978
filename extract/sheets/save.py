"""Save changes of single values into a fact sheet, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extract.door import Mapping, Report
from extract.door.decode import decode, find_encoding, read_bytes
from extract.door.read import build_tree
from extract.newsroom import Newsroom
from extract.sheets.edit import set_value
from extract.sheets.read import read_factsheet_text
from extract.sheets.records import FactSheet
from extract.sheets.rows import ids_of, rows_of
from extract.sheets.save_file import MESSAGES, Unsaved, locked, save_bytes, sha256_of, unsaved
from extract.sheets.save_journal import Save, add_save
from extract.sheets.three_ways import say_three_ways


class Change(NamedTuple):
    """One key of one figure set to a value; "" takes the key out."""

    figure: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet as it was read, to be saved only if it still stands so."""

    path: Path
    raw: bytes
    text: str

    @property
    def sha256(self) -> str:
        """What the file is known by."""
        return sha256_of(self.raw)


def open_sheet(path: Path) -> Opened:
    """Return the sheet's text as it stands now; raises Unreadable where it is none."""
    raw = read_bytes(path)
    return Opened(path, raw, decode(raw, path))


def save_values(
    opened: Opened, changes: Iterable[Change], newsroom: Newsroom, by: str = ""
) -> Opened:
    """Save the changes and return the sheet as it stands then.

    Raises Unsaved where the file changed since it was opened or cannot be written, Unreadable
    where the changed sheet would not be one; the file is untouched in each case.
    """
    changes = tuple(changes)
    text = change_text(opened, changes)
    read_factsheet_text(text, opened.path, newsroom)
    said = tuple(f"{change.figure} {change.key}: {change.value}" for change in changes)
    return save_text(opened, text, by, said)


def save_text(opened: Opened, text: str, by: str = "", said: tuple[str, ...] = ()) -> Opened:
    """Save the text in the file's own encoding, note it in the journal, return it as opened.

    Raises Unsaved where the file changed since it was opened or cannot be written.
    """
    raw = encode_like(text, opened.raw)
    if raw == opened.raw:
        return opened
    with locked(opened.path) as folder:
        refuse_if_changed(opened, text)
        add_save(folder, opened.path, Save.between(opened.raw, raw, opened.text, text, by, said))
        save_bytes(opened.path, raw)
    return Opened(opened.path, raw, text)


def change_text(opened: Opened, changes: Iterable[Change]) -> str:
    """Return the sheet's text with the changes made, the other lines as they were."""
    text = opened.text
    for change in changes:
        record = _record_of(text, opened.path, change.figure)
        text = set_value(text, record, change.key, change.value)
    return text


def encode_like(text: str, raw: bytes) -> bytes:
    """Return the text in the encoding of those bytes, with their byte order mark."""
    encoding = find_encoding(raw)
    mark = "\ufeff" if raw.decode(encoding).startswith("\ufeff") else ""
    return (mark + text).encode(encoding)


def refuse_if_changed(opened: Opened, ours: str) -> None:
    """Raise Unsaved, with the three texts side by side, where the file is not as it was opened."""
    theirs = read_again(opened.path)
    if theirs == opened.raw:
        return
    report = Report(opened.path, "", MESSAGES)
    view = say_three_ways(opened.text, ours, decode(theirs, opened.path))
    report.add("changed_meanwhile", view=view)
    raise Unsaved(report.problems)


def read_again(path: Path) -> bytes:
    """Return the bytes of a file that was there before; raises Unsaved where it is gone."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unsaved(path, error) from error


def _record_of(text: str, path: Path, figure: str) -> Mapping:
    """The mapping of the figure with this id."""
    report = Report(path, text, MESSAGES)
    tree = build_tree(text, report)
    report.raise_if_any()
    rows = rows_of(tree)
    edition = figure.partition("/")[0]
    for row, id_ in zip(rows, ids_of(edition, rows, report), strict=True):
        if id_ == figure:
            return row.node
    report.add("figure_vanished", value=figure)
    raise Unsaved(report.problems)


def sheet_of(opened: Opened, newsroom: Newsroom) -> FactSheet:
    """Return the fact sheet an opened file holds; raises Unreadable."""
    return read_factsheet_text(opened.text, opened.path, newsroom, opened.sha256)
