"""A file's bytes as text, whatever an editor saved them as."""

from __future__ import annotations

import codecs
from pathlib import Path

from extract.door.problem import Unreadable
from extract.door.report import Report

LARGEST = 1_000_000
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


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
    elif raw.startswith(WIDE_MARKS):
        return _decode(raw, ("utf-16",), report)
    elif b"\0" in raw:
        report.add("not_text")
    report.raise_if_any()
    return _decode(raw, ("utf-8-sig", "gb18030"), report)


def _decode(raw: bytes, encodings: tuple[str, ...], report: Report) -> str:
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    report.add("not_text")
    raise Unreadable(report.problems)
