"""Lines from a stream as they arrive: each decoded at once, so that a pipe can be followed."""

from collections.abc import Iterator
from typing import IO

from extract.edition.decode import decode_text

WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode_lines(stream: IO[bytes], name: str) -> Iterator[str]:
    """Every line of the stream without its line feed, split at line feeds only.

    Raises Unreadable at the first line that is no text. UTF-16 is read whole: its line feeds
    are two bytes long and cannot be seen before decoding.
    """
    first = stream.readline()
    if first.startswith(WIDE_MARKS):
        yield from decode_text(first + stream.read(), name).split("\n")
        return
    encoding = "utf-8-sig"
    line = first
    while line:
        text, encoding = _decode(line, encoding, name)
        yield text.removesuffix("\n")
        line = stream.readline()


def _decode(line: bytes, encoding: str, name: str) -> tuple[str, str]:
    """The line and the encoding the next one is expected in."""
    try:
        return line.decode(encoding), encoding if line.isascii() else encoding.removesuffix("-sig")
    except UnicodeDecodeError:
        if encoding == "utf-8-sig":
            return decode_text(line, name), "gb18030"
        raise_unreadable = decode_text(line, name)
        return raise_unreadable, encoding
