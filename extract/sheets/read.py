"""Read a fact sheet: every problem of it at once, or the figures it holds."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from pathlib import Path

from extract.door import Mapping, Report, Unreadable
from extract.door.decode import decode, read_bytes
from extract.door.read import build_tree
from extract.newsroom import Newsroom
from extract.sheets.records import FactSheet

MESSAGES = Path(__file__).with_name("messages.yaml")
MOST_KEPT = 4096
_kept: dict[tuple[Path, str], tuple[Newsroom, FactSheet]] = {}


def read_factsheet(path: Path, newsroom: Newsroom) -> FactSheet:
    """Return the fact sheet in the file; raises Unreadable with every problem of it.

    A file whose content was read before is not parsed again.
    """
    raw = read_bytes(path)
    key = path, hashlib.sha256(raw).hexdigest()
    kept = _kept.get(key)
    if kept is not None and _is_same(kept[0], newsroom):
        return kept[1]
    sheet = read_factsheet_text(decode(raw, path), path, newsroom, key[1])
    if len(_kept) >= MOST_KEPT:
        _kept.pop(next(iter(_kept)))  # the one read longest ago
    _kept[key] = newsroom, sheet
    return sheet


def _is_same(one: Newsroom, other: Newsroom) -> bool:
    """True for one newsroom, or for the same reference files read twice."""
    return one is other or all(
        getattr(one, field.name) == getattr(other, field.name) for field in fields(Newsroom)
    )


def read_factsheet_text(text: str, path: Path, newsroom: Newsroom, sha256: str = "") -> FactSheet:
    """Return the fact sheet written in the text; raises Unreadable with every problem of it."""
    # Here, not at the top: a schema library would slow down whoever only wants the records.
    from extract.sheets.parse import parse_sheet

    report = Report(path, text, MESSAGES)
    tree = build_tree(text, report)
    if not isinstance(tree, Mapping) or "edition" not in tree.entries:
        if not report.problems:
            report.add("not_a_sheet", tree.line, tree.column)
        raise Unreadable(report.sorted())
    sheet = parse_sheet(tree, path, newsroom, report, sha256)
    report.raise_if_any()
    assert sheet is not None
    return sheet
