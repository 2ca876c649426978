"""Lines put together again that a column break or a hard line end has cut in mid-sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.edition.article import Span
from extract.edition.lines import Line, closers, first_pattern
from extract.lexicon import read_words

_TAIL = 12  # so much of a line's end tells a copy of it
_HEAD = 6
_LOOSE_TAIL = 4  # a headline does not end this soon after a comma
_MOST_TRIED = 60
_LEAST_WRAPPED = 4
_NARROWEST = 12
_COMMAS = "，、,"
_INNER = frozenset("，。、：；！？")
_TEXT = frozenset(("body", "lead", "heading", "caption"))


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
    return [_block(run) for run in _runs(text, lines)]


def _runs(text: str, lines: list[Line]) -> Iterator[list[Line]]:
    """The lines, those that go on from one another together."""
    joins = _Joins(text, _wrap_width(text, lines))
    run: list[Line] = []
    for line in lines:
        if run and not joins.goes_on(run, line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _block(run: list[Line]) -> Block:
    first, last = run[0], run[-1]
    if len(run) == 1:
        return Block(first.start, first.end, first.shape, first.gap, (first.number, first.number))
    shape = "body" if first.shape == "heading" else first.shape
    breaks = tuple(Span(before.end, line.start) for before, line in pairwise(run))
    return Block(first.start, last.end, shape, first.gap, (first.number, last.number), breaks)


def _wrap_width(text: str, lines: list[Line]) -> int:
    """The width a text is hard-wrapped at, or 0 where its lines are paragraphs or a list."""
    joined = [
        before
        for before, line in pairwise(lines)
        if line.gap == 0 and before.shape in _TEXT and line.shape in _TEXT
    ]
    widths = Counter(line.end - line.start for line in joined)
    if not widths:
        return 0
    width, times = widths.most_common(1)[0]
    near = times + widths[width - 1] + widths[width + 1]
    if near < _LEAST_WRAPPED or near * 2 <= len(joined) or width < _NARROWEST:
        return 0
    prose = sum(not _INNER.isdisjoint(text[line.start : line.end - 1]) for line in joined)
    return width if prose * 3 > len(joined) else 0


class _Joins:
    """Decides line by line whether it goes on from the one before."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = width
        self.seen: dict[str, str] = {}

    def goes_on(self, run: list[Line], line: Line) -> bool:
        """True where the line is the rest of what the run's last line left unfinished."""
        text, before = self.text, run[-1]
        if before.shape not in _TEXT or line.shape not in ("body", "heading"):
            return False
        if text[before.end - 1] in closers():
            return False
        if line.shape == "heading" and first_pattern("notices").search(
            text[line.start : line.start + _MOST_TRIED]
        ):
            return False
        if self.width and line.gap == 0 and before.end - before.start >= self.width - 1:
            return True
        known = self._known_rest(before, line)
        if known is not None:
            return known
        if line.shape == "heading":
            return run[0].shape != "heading" and text[before.end - 1] in _COMMAS
        return before.shape != "heading" or len(run) > 1 or self._is_cut(before, line)

    def _known_rest(self, before: Line, line: Line) -> bool | None:
        """True or False where an earlier copy of the line tells how it goes on, else None."""
        if before.end - before.start < _TAIL:
            return None
        tail = self.text[before.end - _TAIL : before.end]
        head = self.text[line.start : line.start + _HEAD]
        if tail not in self.seen:
            self.seen[tail] = head
            return None
        return self.seen[tail] == head

    def _is_cut(self, before: Line, line: Line) -> bool:
        """True where a short line is no headline but the last words before a column break."""
        words = self.text[before.start : before.end]
        comma = max(words.rfind(sign) for sign in _COMMAS)
        return (
            self.text.startswith(words_of("never_first"), line.start)
            or (comma > 0 and len(words) - comma <= _LOOSE_TAIL)
            or (comma > 0 and words.startswith(words_of("openers")))
        )
