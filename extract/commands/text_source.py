"""Texts as a command is given them: a file's name, or `-` for standard input."""

import codecs
import contextlib
import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from extract.door import Report, Unreadable
from extract.edition.decode import decode_text

MESSAGES = Path(__file__).with_name("messages.yaml")
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BLOCK = 1 << 16


def read_text(name: str) -> str:
    """The whole text of the file; raises Unreadable where it is not there or no text."""
    with _open_source(name) as stream:
        return decode_text(stream.read(), name)


def read_lines(name: str) -> Iterator[str]:
    """The lines of the file as they arrive, split at line feeds only and without them.

    Nothing but the line at hand is kept. Raises Unreadable at the first line that is no text.
    """
    with _open_source(name) as stream:
        first = stream.readline()
        if first.startswith(WIDE_MARKS):
            yield from _wide_lines(first, stream, name)
        elif b"\0" in first:
            yield from decode_text(first + stream.read(), name).split("\n")
        else:
            yield from _narrow_lines(first, stream, name)


def _narrow_lines(first: bytes, stream: IO[bytes], name: str) -> Iterator[str]:
    """Lines of UTF-8 or GB18030: the first one that is more than ASCII shows which."""
    encoding = ""
    raw, line = first, 1
    while raw:
        if not encoding and not raw.isascii():
            encoding = _find_encoding(raw, name, line)
        try:
            yield raw.decode(encoding or "ascii").removeprefix("\ufeff").removesuffix("\n")
        except UnicodeDecodeError as error:
            raise _not_text(name, line, encoding, error) from None
        raw, line = stream.readline(), line + 1


def _find_encoding(raw: bytes, name: str, line: int) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            decode_text(raw, name)
        except Unreadable as error:
            problems = (dataclasses.replace(problem, line=line) for problem in error.problems)
            raise Unreadable(problems) from None
        return "gb18030"
    return "utf-8"


def _wide_lines(first: bytes, stream: IO[bytes], name: str) -> Iterator[str]:
    """Lines of UTF-16, whose line feeds are two bytes and only show once decoded."""
    decoder = codecs.getincrementaldecoder("utf-16")()
    rest, block, line = "", first, 0
    try:
        while block:
            *lines, rest = (rest + decoder.decode(block)).split("\n")
            line += len(lines)
            yield from lines
            block = stream.read(BLOCK)
        yield rest + decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise _not_text(name, line + 1, "utf-16", error) from None


@contextlib.contextmanager
def _open_source(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    report = Report(name)
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 - closed below, after its problems
    except FileNotFoundError:
        report.add("no_such_file")
    except IsADirectoryError:
        report.add("is_a_folder")
    except (OSError, ValueError) as error:
        report.add("cannot_open", value=str(error))
    report.raise_if_any()
    with stream:
        yield stream


def _not_text(name: str, line: int, encoding: str, error: UnicodeDecodeError) -> Unreadable:
    byte = error.object[error.start : error.start + 1].hex()
    report = Report(name, "", MESSAGES)
    report.add("other_encoding", line, value=byte, encoding=encoding)
    return Unreadable(report.problems)
