"""A line of YAML taken apart by what people can type, and a slip found in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

KEY = r"[A-Za-z_][A-Za-z0-9_]*"
# Any dash people find on their keyboard, any space, and a colon of either width.
_PARTS = re.compile(
    rf"(?P<indent>[ \t\u00a0\u3000]*)(?P<dash>(?:[-－—–•·][ \t\u00a0\u3000]*)?)"
    rf"(?P<key>{KEY})(?P<colon>[ \t\u00a0\u3000]*[:：][ \t\u00a0\u3000]*)(?P<value>.*)"
)
_NO_COLON = re.compile(
    rf"(?P<indent> *)(?P<dash>(?:- +)?)(?P<key>{KEY})(?P<colon>[ \t]+)(?P<value>[^\s#].*)"
)
# A Chinese word with a full-width colon: a key where its place is that of one, else a sentence.
_CHINESE = re.compile(
    r"(?P<indent> *)(?P<dash>(?:- +)?)(?P<key>[\u4e00-\u9fff]{1,6})(?P<colon> *： *)(?P<value>.*)"
)
_FORMS = (_PARTS, _NO_COLON, _CHINESE)
BLOCK = re.compile(r"[|>][+-]?\d?[+-]?(?:\s+#.*)?$")


class Slip(NamedTuple):
    """One slip: where, which, the piece of the line it is, and the whole line as it was meant."""

    line: int
    column: int
    code: str
    value: str
    mended: str


class Line(NamedTuple):
    """A line taken apart: indentation, dash, key, the space around its colon, and the value."""

    number: int
    indent: str
    dash: str
    key: str
    colon: str
    value: str

    @property
    def text(self) -> str:
        """The line put together again."""
        return self.indent + self.dash + self.key + self.colon + self.value


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that begin with a key; what stands inside a block of text is passed over."""
    block = -1
    for number, whole in enumerate(text.split("\n"), start=1):
        whole = whole.rstrip("\r")
        bare = whole.strip(" \t\u00a0\u3000")
        if not bare or bare.startswith("#"):
            continue
        depth = len(whole) - len(whole.lstrip(" "))
        if block >= 0 and depth > block:
            continue
        match = next((m for form in _FORMS if (m := form.fullmatch(whole))), None)
        block = depth if match and BLOCK.fullmatch(match["value"]) else -1
        if match is not None:
            yield Line(number, *match.group("indent", "dash", "key", "colon", "value"))


def uncommented(line: Line) -> str:
    """Return the value of a line without the comment behind it."""
    return parted(line.value)[0]


def parted(value: str) -> tuple[str, str]:
    """Return the value and the comment behind it, with the space between."""
    at = min((at for at in (value.find(" #"), value.find("\t#")) if at >= 0), default=len(value))
    bare = value[:at].rstrip()
    return bare, value[len(bare) :]


def mend(line: Line, quoted: str | None = None) -> str:
    """Return the line as it was meant; `quoted` is put in quotes in place of the value."""
    value = line.value
    if quoted is not None:
        value = "'" + quoted.replace("'", "''") + "'" + parted(line.value)[1]
    head = line.indent + ("- " if line.dash else "") + line.key
    return f"{head}: {value}" if value else f"{head}:"
