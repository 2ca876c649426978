"""One article of an edition's text: where it stands and what it repeats."""

from __future__ import annotations

from typing import NamedTuple

KINDS = ("article", "caption", "notice", "excerpt", "label")


class Span(NamedTuple):
    """A half-open stretch of code points: `text[start:end]`."""

    start: int
    end: int


class Passage(NamedTuple):
    """A stretch printed again, and where the same words stood first."""

    start: int
    end: int
    first_start: int
    first_end: int


class Article(NamedTuple):
    """An article, caption, notice, excerpt of another article, or a label between them.

    `byline` is the line that signs it, or who reports in its opening words (本报讯 记者…报道).
    `paragraphs` are the body's, column breaks rejoined; `breaks` are the column breaks: stretches
    of white space in mid-sentence that a reader reads over. `passages` are what was printed before.
    """

    id: str
    kind: str
    headline: str
    byline: str
    start: int
    end: int
    lines: tuple[int, int]
    paragraphs: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    breaks: tuple[Span, ...] = ()
    passages: tuple[Passage, ...] = ()
    section: str = ""
    excerpt_of: str = ""
