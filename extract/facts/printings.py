"""Where words stand in the print, read over column breaks and in either width of signs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extract.edition.article import Article, Passage, Span
from extract.edition.flow import Flow, flow_of
from extract.numbers.fold import fold
from extract.numbers.number import Number


class Printings:
    """A text made ready to look for the printed words of figures."""

    def __init__(self, text: str, numbers: Sequence[Number], articles: Sequence[Article]) -> None:
        self.text = text
        self.numbers = numbers
        self.articles = articles
        self.flow: Flow = flow_of(text, articles)
        self._folded = fold(self.flow.text)
        self._starts = [number.start for number in numbers]
        self._article_starts = [article.start for article in articles]
        self._passages = [p for article in articles for p in article.passages]

    def find(self, words: str) -> list[Span]:
        """Return every place the words are printed, in order."""
        wanted, found = fold(words.strip()), []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            found.append(self.flow.printed(at, at + len(wanted)))
            at = self._folded.find(wanted, at + len(wanted))
        return [span for span in found if not self._cuts_a_number(span)]

    def _cuts_a_number(self, span: Span) -> bool:
        """385件 does not stand in 1385件."""
        at = bisect_right(self._starts, span.start) - 1
        return (
            at >= 0
            and self._starts[at] < span.start < self.numbers[at].end
            and (self.text[span.start].isdigit() and self.text[span.start - 1].isdigit())
        )

    def numbers_in(self, span: Span) -> list[int]:
        """Return the indices of the numbers that touch a stretch of the print."""
        first = bisect_left(self._starts, span.start)
        if first and self.numbers[first - 1].end > span.start:
            first -= 1
        last = bisect_left(self._starts, span.end)
        return list(range(first, last))

    def article_at(self, offset: int) -> Article | None:
        """Return the article a place lies in."""
        at = bisect_right(self._article_starts, offset) - 1
        return self.articles[at] if at >= 0 and offset < self.articles[at].end else None

    def first_of(self, span: Span) -> Span | None:
        """Return where a passage printed again has these words first, None for a first printing."""
        for passage in self._passages:
            if passage.start <= span.start and span.end <= passage.end:
                return self._in_first(passage, span)
        return None

    def _in_first(self, passage: Passage, span: Span) -> Span:
        """The same words in the first printing, counted by what is not white space."""
        start = self._skip(passage.first_start, self._count(passage.start, span.start))
        end = self._skip(passage.first_start, self._count(passage.start, span.end) - 1) + 1
        return Span(start, end)

    def _count(self, start: int, end: int) -> int:
        return sum(not sign.isspace() for sign in self.text[start:end])

    def _skip(self, start: int, count: int) -> int:
        at = start
        while at < len(self.text) and (count or self.text[at].isspace()):
            count -= not self.text[at].isspace()
            at += 1
        return at
