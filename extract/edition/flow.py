"""A text read as its readers read it: column breaks in mid-sentence left out."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from extract.edition.article import Article, Span


class Flow:
    """The text without the white space of its column breaks, and the way to and from the print.

    >>> flow = Flow("家住桂\\n\\n林市", [Span(3, 5)])
    >>> flow.text, flow.inner(5), flow.printed(2, 5)
    ('家住桂林市', 3, Span(start=2, end=7))
    """

    def __init__(self, text: str, breaks: Iterable[Span]) -> None:
        kept: list[str] = []
        self._cuts: list[int] = []  # where a break was, in the flow
        self._after: list[int] = []  # where the print goes on after it
        self._left_out: list[int] = []  # how much has been left out up to and with it
        self._near = (0, 0, 0)  # from and to in the print, asked last, and what is left out there
        last = gone = 0
        for start, end in breaks:
            kept.append(text[last:start])
            self._cuts.append(start - gone)
            gone += end - start
            self._after.append(end)
            self._left_out.append(gone)
            last = end
        kept.append(text[last:])
        self.text = "".join(kept) if self._cuts else text

    def inner(self, offset: int) -> int:
        """Return where an offset of the print lies in the flow; asking in order is fastest."""
        start, end, gone = self._near
        if start <= offset < end:
            return offset - gone
        if not self._cuts:
            return offset
        at = bisect_right(self._after, offset) - 1
        gone = self._left_out[at] if at >= 0 else 0
        start = self._after[at] if at >= 0 else 0
        if at + 1 == len(self._cuts):
            self._near = start, sys.maxsize, gone
            return offset - gone
        cut = self._cuts[at + 1]
        self._near = start, cut + gone, gone
        return min(offset - gone, cut)  # not further than the break that follows

    def printed(self, start: int, end: int) -> Span:
        """Return the stretch of the print a stretch of the flow was printed as."""
        return Span(self._outer(start, bisect_right), self._outer(end, bisect_left))

    def _outer(self, offset: int, side: object) -> int:
        search = bisect_right if side is bisect_right else bisect_left
        at = search(self._cuts, offset) - 1
        return offset + (self._left_out[at] if at >= 0 else 0)


def flow_of(text: str, articles: Iterable[Article]) -> Flow:
    """Return the flow of a text divided into these articles."""
    return Flow(text, (span for article in articles for span in article.breaks))
