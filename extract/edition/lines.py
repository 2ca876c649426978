"""The lines of a text and the shape each one has by itself."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extract.lexicon import read_words

_LINE = re.compile(r"[^\r\n]+")
_HEADLINE_LONGEST = 44
_STATEMENT = re.compile(r"[。；]|[，、,;：:]$")


class Line(NamedTuple):
    """A line with something on it, its outer blanks left out.

    `shape` is one of newsprint.yaml's, or pinyin, dialogue, heading or body; `gap` counts the blank
    lines before it.
    """

    start: int
    end: int
    number: int
    gap: int
    shape: str


class _Shape(NamedTuple):
    name: str
    pattern: re.Pattern[str]


@cache
def _shapes() -> tuple[_Shape, ...]:
    entries = read_words("newsprint", "shapes")
    return tuple(
        _Shape(e["shape"], re.compile(f"(?:{e['pattern']})" + (r"\Z" if "whole" in e else "")))
        for e in entries
    )


@cache
def first_pattern(section: str) -> re.Pattern[str]:
    """Return one pattern that matches where any entry of a section of newsprint.yaml does."""
    return re.compile("|".join(f"(?:{e['pattern']})" for e in read_words("newsprint", section)))


@cache
def closers() -> frozenset[str]:
    """Return the signs a sentence may end on."""
    return frozenset(sign for e in read_words("newsprint", "closers") for sign in e["signs"])


def find_shape(line: str) -> str:
    """Return what a line looks like by itself.

    >>> find_shape("□本报记者 何平"), find_shape("三条新线通车"), find_shape("昨天，三条新线通车。")
    ('byline', 'heading', 'body')
    """
    for shape in _shapes():
        if shape.pattern.match(line):
            return shape.name
    if first_pattern("dialogue").match(line):
        return "body"
    if len(line) > _HEADLINE_LONGEST or _STATEMENT.search(line):
        return "body"
    return "heading"


def find_lines(text: str) -> list[Line]:
    """Return the lines that hold something, in order; a section's pinyin is a line of its own."""
    pinyin = first_pattern("pinyin")
    lines: list[Line] = []
    number, last, gap = 1, 0, 0
    for match in _LINE.finditer(text):
        feeds = text.count("\n", last, match.start()) or text.count("\r", last, match.start())
        number, last, gap = number + feeds, match.start(), gap + max(0, feeds - 1)
        start, end = _bare(text, match.start(), match.end())
        if start == end:
            continue
        if spelt := pinyin.match(text, start, end):
            lines.append(Line(start, spelt.end(), number, gap, "pinyin"))
            start, gap = _bare(text, spelt.end(), end)[0], 0
        if start < end:
            lines.append(Line(start, end, number, gap, find_shape(text[start:end])))
        gap = 0
    return lines


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    bare = text[start:end].strip()
    if not bare:
        return end, end
    start += text[start:end].index(bare)
    return start, start + len(bare)
