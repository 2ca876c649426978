"""A text file's bytes as text, whatever encoding it was saved in."""

from __future__ import annotations

import codecs
from pathlib import Path

from extract.door import Report
from extract.pattern import Pattern

MESSAGES = Path(__file__).with_name("messages.yaml")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOK = 4096
_TOLERATED = 0.02
_STRAY = 2  # so many control characters may stand in a line from a terminal
# What no text holds: control characters but tab, line ends, form feed and escape, and characters
# for private use, which stand thick in binary data read as GB18030.
_NOT_WRITTEN = Pattern("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff\ue000-\uf8ff]")
# What Chinese and Latin news is written in; UTF-16 read the wrong way round falls outside.
_WRITTEN = Pattern(
    "[\t\n\r -~\u00a0-\u00ff\u2000-\u2312\u2460-\u27bf\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
)
_SURE = 0.97


def decode_text(raw: bytes, path: Path | str) -> str:
    """Return the bytes as text, its line ends untouched; raises Unreadable for what is no text.

    >>> decode_text("共40名".encode("gb18030"), "a.txt")
    '共40名'
    """
    for encoding in _encodings(raw):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    report = Report(path, "", MESSAGES)
    report.add("not_text")
    report.raise_if_any()
    raise AssertionError("a problem was just added")


def _encodings(raw: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return (encoding,)
    if b"\0" in raw[:_LOOK]:  # hardly ever text, unless it is UTF-16
        wide = (encoding for encoding in ("utf-16-le", "utf-16-be") if _surely(raw, encoding))
        return (*wide, "utf-8")
    return ("utf-8", "gb18030")


def _surely(raw: bytes, encoding: str) -> bool:
    """True where the bytes without a mark can be nothing but this UTF-16."""
    head = raw[:_LOOK].decode(encoding, "replace")
    return bool(head) and len(_WRITTEN.findall(head)) >= _SURE * len(head)


def _is_text(text: str) -> bool:
    head = text[:_LOOK]
    return len(_NOT_WRITTEN.findall(head)) <= max(_STRAY, _TOLERATED * len(head))
