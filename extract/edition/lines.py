"""The lines of a text and the shape each one has by itself."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extract.lexicon import read_words
from extract.pattern import Pattern

_LINE = Pattern(r"\S(?:[^\r\n]*\S)?")
_LONGEST_HEADLINE = 44
_LONGEST_WITH_COMMA = 28
_OPENING = 90  # no shape needs more of a line than this to be seen
_STATEMENT = Pattern(r"[。；]|[，、,;：:]$|^[^，。：:]{1,10}[：:].*[！？!?…”]$")
_STOPS = frozenset("。！？；，、：…”")
_SHORT_ONLY = frozenset(("label", "byline", "credit", "date", "jump"))


class Line(NamedTuple):
    """A line with something on it, its outer blanks left out.

    `shape` is one of newsprint.yaml's, or pinyin, heading or body; `gap` counts the blank lines
    before it.
    """

    start: int
    end: int
    number: int
    gap: int
    shape: str


@cache
def _shapes(short: bool) -> re.Pattern[str]:
    """One pattern for the shapes a short line, or any line, can have; the group names the shape."""
    parts = []
    for n, entry in enumerate(read_words("newsprint", "shapes")):
        if short or entry["shape"] not in _SHORT_ONLY:
            end = r"\Z" if "whole" in entry else ""
            parts.append(f"(?P<{entry['shape']}_{n}>(?:{entry['pattern']}){end})")
    return re.compile("|".join(parts))


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
    # A name, label or date is short and ends on no stop; only these few shapes are tried else.
    short = len(line) <= _OPENING and line[-1] not in _STOPS
    shaped = _shapes(short).match(line[:_OPENING])
    if shaped and shaped.lastgroup:
        return shaped.lastgroup.partition("_")[0]
    if len(line) > _LONGEST_HEADLINE or _STATEMENT.search(line):
        return "body"
    if len(line) > _LONGEST_WITH_COMMA and "，" in line:
        return "body"
    return "body" if first_pattern("dialogue").match(line) else "heading"


def find_lines(text: str) -> list[Line]:
    """Return the lines that hold something, in order; a section's pinyin is a line of its own."""
    pinyin = first_pattern("pinyin")
    feed = "\n" if "\n" in text else "\r"
    lines: list[Line] = []
    number, last, gap = 1, 0, 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        feeds = text.count(feed, last, start)
        number, last, gap = number + feeds, end, max(0, feeds - 1)
        if text[start] <= "Z" and (spelt := pinyin.match(text, start, end)):
            lines.append(Line(start, spelt.end(), number, gap, "pinyin"))
            start, gap = spelt.end(), 0
            while start < end and text[start].isspace():
                start += 1
        if start < end:
            lines.append(Line(start, end, number, gap, find_shape(text[start:end])))
    return lines
