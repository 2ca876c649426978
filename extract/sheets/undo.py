"""Take back the last save of a sheet."""

from __future__ import annotations

from pathlib import Path

from extract.door import Report
from extract.door.decode import decode
from extract.sheets.save import Opened, encode_like, read_again
from extract.sheets.save_file import MESSAGES, Unsaved, locked, save_bytes, sha256_of
from extract.sheets.save_journal import Save, add_save, find_last_save, read_journal


def undo_save(path: Path, by: str = "") -> Opened:
    """Return the sheet as it was before its last save, saved so; raises Unsaved where none fits."""
    with locked(path) as folder:
        raw = read_again(path)
        text = decode(raw, path)
        last = find_last_save(read_journal(path), sha256_of(raw))
        before = encode_like(last.taken_back(text), raw) if last else b""
        if last is None or sha256_of(before) != last.before:
            report = Report(path, "", MESSAGES)
            report.add("nothing_to_undo")
            raise Unsaved(report.problems)
        text_before = decode(before, path)
        add_save(folder, path, Save.between(raw, before, text, text_before, by, undoes=last.key))
        save_bytes(path, before)
    return Opened(path, before, text_before)
