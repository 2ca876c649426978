"""Read one edition from its folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from extract.door import Report, Unreadable, read_record, read_tree
from extract.door.decode import read_text
from extract.edition.decode import MESSAGES, decode_text
from extract.edition.edition import Edition, EditionFile, Reading

READINGS: tuple[Reading, ...] = ("original", "digest")


def read_edition(folder: Path, reading: Reading | None = None) -> Edition:
    """Return the edition with its original text where it lies there, else with its digest.

    Raises Unreadable with what is wrong in `edition.yaml` and the text, both at once.
    """
    problems: list[Unreadable] = []
    about, path, raw, text = None, folder, b"", ""
    try:
        about = _read_about(folder / "edition.yaml")
    except Unreadable as error:
        problems.append(error)
    try:
        path = find_text(folder, reading)
        raw = _read_bytes(path)
        text = decode_text(raw, path)
    except Unreadable as error:
        problems.append(error)
    if about is None or problems:
        raise Unreadable(problem for error in problems for problem in error.problems)
    return Edition(
        id=folder.name,
        folder=folder,
        paper=about.paper,
        date=about.date,
        reading="original" if path.stem == "original" else "digest",
        path=path,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        original_sha256=about.sha256,
        pages=about.pages,
        source=about.source,
        licence=about.licence,
        note=about.note,
    )


def find_text(folder: Path, reading: Reading | None = None) -> Path:
    """Return the file of the reading asked for, or of the first there is; raises Unreadable."""
    for name in (reading,) if reading else READINGS:
        if (folder / f"{name}.txt").is_file():
            return folder / f"{name}.txt"
    report = Report(folder / f"{reading}.txt" if reading else folder, "", MESSAGES)
    report.add("no_reading" if reading else "no_text", value=reading or "")
    raise Unreadable(report.problems)


def _read_about(path: Path) -> EditionFile:
    source = read_text(path)
    report = Report(path, source)
    about = read_record(EditionFile, read_tree(path, source), report)
    report.raise_if_any()
    assert about is not None  # the report would have said why
    return about


def _read_bytes(path: Path) -> bytes:
    report = Report(path, "", MESSAGES)
    try:
        raw = path.read_bytes()
    except OSError as error:
        report.add("cannot_open", value=error.strerror or str(error))
        raise Unreadable(report.problems) from error
    if not raw.strip():
        report.add("empty")
    report.raise_if_any()
    return raw
