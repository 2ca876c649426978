"""Lines put together again that a column break or a hard line end has cut in mid-sentence."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.edition.article import Span
from extract.edition.lines import Line, closers, first_pattern
from extract.lexicon import read_words

_TAIL = 12  # so much of a line's end tells a copy of it
_HEAD = 6
_LOOSE_TAIL = 3  # a headline does not end this soon after a comma
_MOST_TRIED = 120
_LEAST_WRAPPED = 4
_COMMAS = "，、,"
_TEXT = ("body", "lead", "heading", "caption")


class Block(NamedTuple):
    """A paragraph, headline line, byline or label, whole again; `breaks` are its column breaks."""

    start: int
    end: int
    shape: str
    gap: int
    lines: tuple[int, int]
    breaks: tuple[Span, ...] = ()


@cache
def words_of(section: str) -> tuple[str, ...]:
    """Return the words of a section of newsprint.yaml."""
    return tuple(w for e in read_words("newsprint", section) for w in e["words"].split())


def find_blocks(text: str, lines: list[Line]) -> list[Block]:
    """Return the lines as blocks, in order, joined only where something shows they belong together.

    A line that stops in mid-sentence is followed by its rest unless a headline follows, or another
    copy of the line goes on differently: that copy broke off there.
    """
    width = _wrap_width(lines)
    seen: dict[str, str] = {}
    blocks: list[Block] = []
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        if before and blocks and _goes_on(text, before, line, blocks[-1], width, seen):
            blocks[-1] = _joined(blocks[-1], before, line)
        else:
            blocks.append(_block(line))
    return blocks


def _block(line: Line) -> Block:
    return Block(line.start, line.end, line.shape, line.gap, (line.number, line.number))


def _joined(block: Block, before: Line, line: Line) -> Block:
    shape = "body" if block.shape == "heading" else block.shape
    breaks = (*block.breaks, Span(before.end, line.start))
    return Block(block.start, line.end, shape, block.gap, (block.lines[0], line.number), breaks)


def _wrap_width(lines: list[Line]) -> int:
    """The width a text is hard-wrapped at, or 0 where its lines are paragraphs."""
    widths = Counter(
        before.end - before.start
        for before, line in pairwise(lines)
        if line.gap == 0 and before.shape in _TEXT and line.shape in _TEXT
    )
    if not widths:
        return 0
    width, times = widths.most_common(1)[0]
    near = times + widths[width - 1] + widths[width + 1]
    return width if near >= _LEAST_WRAPPED and near * 2 > widths.total() else 0


def _goes_on(
    text: str, before: Line, line: Line, block: Block, width: int, seen: dict[str, str]
) -> bool:
    if before.shape not in _TEXT or line.shape not in ("body", "heading"):
        return False
    if text[before.end - 1] in closers() or first_pattern("notices").search(
        text, line.start, min(line.end, line.start + _MOST_TRIED)
    ):
        return False
    if width and line.gap == 0 and before.end - before.start >= width - 1:
        return True
    known = _known_rest(text, before, line, seen)
    if known is not None:
        return known
    if line.shape == "heading":
        return block.shape != "heading" and text[before.end - 1] in _COMMAS
    return before.shape != "heading" or _is_cut(text, before, line)


def _known_rest(text: str, before: Line, line: Line, seen: dict[str, str]) -> bool | None:
    """True or False where an earlier copy of the line tells how it goes on, else None."""
    if before.end - before.start < _TAIL:
        return None
    tail = text[before.end - _TAIL : before.end]
    head = text[line.start : line.start + _HEAD]
    return seen[tail] == head if seen.setdefault(tail, head) is not head else None


def _is_cut(text: str, before: Line, line: Line) -> bool:
    """True where a short line is no headline but the last words before a column break."""
    words = text[before.start : before.end]
    comma = max(words.rfind(sign) for sign in _COMMAS)
    return (
        text.startswith(words_of("never_first"), line.start)
        or 0 < len(words) - comma <= _LOOSE_TAIL + 1 < len(words)
        or (comma > 0 and words.startswith(words_of("openers")))
    )
