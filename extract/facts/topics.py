"""What field a figure belongs to, by the topic words around it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from extract.facts.bounds import Around
from extract.facts.wordscan import Hit, WordScan
from extract.newsroom import Newsroom

_RIGHT_AFTER = 12


@lru_cache(maxsize=4)
def topic_scan(newsroom: Newsroom) -> WordScan[str]:
    """Return the scan for the newsroom's topic words, each with its topic's id."""
    return WordScan({word: topic.id for topic in newsroom.topics for word in topic.words})


class Topics:
    """The topic words of a text, ready to be asked for any number in it."""

    def __init__(self, text: str, newsroom: Newsroom) -> None:
        self.hits: list[Hit[str]] = list(topic_scan(newsroom).find(text))
        self._starts = [hit.start for hit in self.hits]

    def find(self, start: int, end: int, around: Around, head: tuple[int, int]) -> Hit[str] | None:
        """Return the nearest topic word: what the figure counts, then clause, sentence and so on.

        `head` is the stretch of the headline.
        """
        after = bisect_left(self._starts, end)
        before = bisect_left(self._starts, start) - 1
        close = min(around.clause[1], end + _RIGHT_AFTER)
        if (hit := self._at(after)) and hit.start < close:
            return hit
        for begin, stop in around:
            if (hit := self._at(before)) and hit.start >= begin:
                return hit
            if (hit := self._at(after)) and hit.start < stop:
                return hit
        first = bisect_left(self._starts, head[0])
        return hit if (hit := self._at(first)) and hit.start < head[1] else None

    def _at(self, index: int) -> Hit[str] | None:
        return self.hits[index] if 0 <= index < len(self.hits) else None
