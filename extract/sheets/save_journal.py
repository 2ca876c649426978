"""The journal of saves: what each changed, line by line, so that it can be taken back."""

from __future__ import annotations

import datetime
import difflib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from extract.sheets.save_file import sha256_of, unsaved

Lines = tuple[int, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Save:
    """One save: the file before and after by its hash, and the lines that differ.

    `lines` are (index of the first line after, lines before, lines after), line ends included.
    """

    at: str
    by: str
    before: str
    after: str
    changes: tuple[str, ...]
    lines: tuple[Lines, ...]
    undoes: str = ""

    @classmethod
    def between(
        cls,
        raw_before: bytes,
        raw_after: bytes,
        before: str,
        after: str,
        by: str = "",
        changes: tuple[str, ...] = (),
        undoes: str = "",
    ) -> Save:
        """Return the save that leads from one text to the other."""
        return cls(
            at=datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds"),
            by=by,
            before=sha256_of(raw_before),
            after=sha256_of(raw_after),
            changes=changes,
            lines=tuple(_changed_lines(before, after)),
            undoes=undoes,
        )

    @property
    def key(self) -> str:
        """What another entry calls this save by."""
        return f"{self.at} {self.before[:12]} {self.after[:12]}"

    def taken_back(self, text: str) -> str:
        """Return the text as it was before this save."""
        lines = text.splitlines(keepends=True)
        for start, before, after in reversed(self.lines):
            lines[start : start + len(after)] = before
        return "".join(lines)


def add_save(folder: Path, path: Path, save: Save) -> None:
    """Write one save behind the others; raises Unsaved where that cannot be done.

    It is written before the file itself: an entry whose file never came is passed over later.
    """
    line = json.dumps(asdict(save), ensure_ascii=False) + "\n"
    try:
        with _journal(folder, path).open("ab+") as file:
            # Behind a line cut short by a crash a new one is begun.
            file.seek(max(0, file.tell() - 1))
            torn = file.read() not in (b"", b"\n")
            file.write((("\n" if torn else "") + line).encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise unsaved(path, error) from error


def read_journal(path: Path) -> tuple[Save, ...]:
    """Return the saves of a file, oldest first; a line cut short by a crash is passed over."""
    journal = _journal(path.parent / ".journal", path)
    if not journal.is_file():
        return ()
    return tuple(_saves(journal.read_text(encoding="utf-8", errors="replace").splitlines()))


def find_last_save(saves: tuple[Save, ...], sha256: str) -> Save | None:
    """Return the save that made the file what it is and was not taken back yet, or None."""
    taken_back = {save.undoes for save in saves if save.undoes}
    for save in reversed(saves):
        if save.after == sha256 and not save.undoes and save.key not in taken_back:
            return save
    return None


def _journal(folder: Path, path: Path) -> Path:
    return folder / f"{path.name}.jsonl"


def _saves(lines: list[str]) -> Iterator[Save]:
    for line in lines:
        try:
            entry = json.loads(line)
            pieces = tuple((n, tuple(b), tuple(a)) for n, b, a in entry.pop("lines"))
            yield Save(**entry | {"lines": pieces, "changes": tuple(entry["changes"])})
        except (ValueError, TypeError, KeyError):
            continue


def _changed_lines(before: str, after: str) -> Iterator[Lines]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag != "equal":
            # Counted in the text after it, which is the one an undo begins from.
            yield from_, tuple(old[start:end]), tuple(new[from_:to])
