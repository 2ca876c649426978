"""A file's bytes as text, whatever an editor saved them as."""

from __future__ import annotations

import codecs
from pathlib import Path

from extract.door.problem import Unreadable
from extract.door.report import Report

LARGEST = 1_000_000


def read_text(path: Path) -> str:
    """Return the text of a UTF-8, UTF-16 or GB18030 file; raises Unreadable where it is none."""
    return decode(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes, no more than one beyond the limit; raises Unreadable."""
    report = Report(path)
    try:
        # One byte more than allowed is enough to know; an endless file is never read whole.
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        report.add("no_such_file")
    except IsADirectoryError:
        report.add("is_a_folder")
    except OSError as error:
        report.add("cannot_open", value=error.strerror or str(error))
    raise Unreadable(report.problems)


def decode(raw: bytes, path: Path | str) -> str:
    """Return the bytes as text; raises Unreadable where no encoding in use here fits.

    >>> decode("值: 三".encode("gb18030"), "a.yaml"), decode(b"\\xef\\xbb\\xbfa: b", "a.yaml")
    ('值: 三', 'a: b')
    """
    report = Report(path)
    if len(raw) > LARGEST:
        report.add("too_large", value=f"{LARGEST // 1_000_000} MB")
        raise Unreadable(report.problems)
    try:
        return raw.decode(find_encoding(raw)).removeprefix("\ufeff")
    except UnicodeDecodeError:
        report.add("not_text")
        raise Unreadable(report.problems) from None


def find_encoding(raw: bytes) -> str:
    """Return the encoding the bytes are in: what encodes their text back to the same bytes.

    A byte order mark stays part of the text it is decoded to.
    """
    if raw.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if raw.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"
