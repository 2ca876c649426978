"""Typical slips of people who type YAML, found line by line, each with the line as it was meant.

The parser stops at the first of them and says so in its own terms; these are told in plain words,
all at once, and what was meant can be read on with.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from extract.door.levels import Levels
from extract.door.slip import BLOCK, KEY, Line, Slip, lines_of, mend, parted, uncommented

_CLOSED = {q: re.compile(p) for q, p in (('"', r'"(?:[^"\\]|\\.)*"'), ("'", r"'(?:[^']|'')*'"))}
_CURLY = {'"': "”“＂", "'": "’‘＇"}
# Signs YAML keeps for itself. Before a word &, * and ! make an anchor, alias or tag: those are
# refused by name, not quoted.
_RESERVED = re.compile(r"[%@`]|[&*!](?![A-Za-z0-9_!<-])")
_MOST = 20
MOST_SLIPS = 500
_INDENTING = frozenset(("tab", "odd_space"))
_BLANKS = {"\t": "  ", "\u3000": "  ", "\u00a0": " "}

#: What tells at a glance that a text may hold a slip the parser does not mind.
SUSPECT = re.compile(rf"^[ ]*(?:- +)?{KEY}[ ]*：|^[ ]*[\t\u00a0\u3000]", re.MULTILINE)
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)


def find_slips(text: str) -> list[Slip]:
    """Return the slips of a text that does not read as it was meant, at most one a line.

    >>> [(slip.code, slip.mended) for slip in find_slips("value：12\\nunit: %")]
    [('full_width_colon', 'value: 12'), ('needs_quotes', "unit: '%'")]
    """
    found = []
    levels = Levels()
    for line in lines_of(text):
        if not line.key.isascii() and not levels.hold(line):
            continue
        slip = _slip_of(line) or levels.slip_of(line)
        if slip is not None:
            if slip.code in _INDENTING:
                slip = slip._replace(mended=levels.snap(slip.mended))
            found.append(slip)
            if slip.line == line.number:
                line = next(lines_of(slip.mended), line)._replace(number=line.number)
        levels.take(line)
        if len(found) >= MOST_SLIPS:
            break
    return found


def find_forbidden(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and code point of the first characters no text file should hold."""
    for match in itertools.islice(FORBIDDEN.finditer(text), _MOST):
        before = text[: match.start()]
        line = before.count("\n") + 1
        yield line, match.start() - before.rfind("\n"), f"U+{ord(match.group()):04X}"


def _slip_of(line: Line) -> Slip | None:
    for rule in _RULES:
        slip = rule(line)
        if slip is not None:
            return slip
    return None


def _blank(line: Line) -> Slip | None:
    head = line.indent + line.dash
    bad = next((character for character in head if character in _BLANKS), None)
    if bad is None and "\t" not in line.colon:
        return None
    for character, spaces in _BLANKS.items():
        head = head.replace(character, spaces)
    mended = Line(line.number, "", "", head + line.key, ": ", line.value)
    code = "tab" if bad in ("\t", None) else "odd_space"
    column = line.text.index(bad or "\t") + 1
    return Slip(line.number, column, code, line.key, mend(mended))


def _colon(line: Line) -> Slip | None:
    column = len(line.indent + line.dash + line.key) + 1
    if "：" in line.colon:
        return Slip(line.number, column, "full_width_colon", line.key, mend(line))
    if ":" not in line.colon:
        return Slip(line.number, column, "no_colon", line.key, mend(line))
    if line.value and line.colon.endswith(":") and not line.value.startswith("//"):
        return Slip(line.number, column, "no_space", line.key, mend(line))
    return None


def _dash(line: Line) -> Slip | None:
    if not line.dash or (line.dash[0] == "-" and line.dash != "-"):
        return None
    return Slip(line.number, len(line.indent) + 1, "dash", line.dash.strip(), mend(line))


def _quote(line: Line) -> Slip | None:
    """A quote that is not closed, closed by another one, or with more text behind it."""
    quote = line.value[:1]
    if quote not in _CLOSED:
        return None
    column = len(line.text) - len(line.value) + 1
    closed = _CLOSED[quote].match(line.value)
    if closed is None:
        bare = parted(line.value[1:])[0]
        code = "curly_quote" if bare[-1:] and bare[-1] in _CURLY[quote] else "unclosed_quote"
        inner = bare[:-1] if code == "curly_quote" else bare
        return Slip(line.number, column, code, line.key, mend(line, inner))
    rest = line.value[closed.end() :]
    if rest.strip() and not rest.lstrip().startswith("#"):
        return Slip(
            line.number, column, "text_after_quote", line.key, mend(line, uncommented(line))
        )
    return None


def _sign(line: Line) -> Slip | None:
    """A value that begins with a sign YAML keeps for itself, or holds a colon and a space."""
    value = uncommented(line)
    column = len(line.text) - len(line.value) + 1
    is_block = line.value[:1] in ("|", ">") and not BLOCK.fullmatch(line.value)
    if _RESERVED.match(value) or is_block:
        return Slip(line.number, column, "needs_quotes", value, mend(line, value))
    is_flow = value.startswith(("[", "{"))
    if is_flow and value[-1] not in "]},[{":
        close = {"[": "]", "{": "}"}[value[0]]
        mended = line._replace(value=value + close) if close not in value else None
        meant = mend(mended) if mended else mend(line, value)
        return Slip(line.number, column, "unclosed_bracket", value[0], meant)
    if ": " in value and not is_flow and value[:1] not in _CLOSED:
        return Slip(line.number, column, "colon_in_value", line.key, mend(line, value))
    return None


_RULES: tuple[Callable[[Line], Slip | None], ...] = (_blank, _dash, _colon, _quote, _sign)
