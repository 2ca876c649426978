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
        self.hits: list[Hit[str]] = topic_scan(newsroom).find(text)
        self._starts = [hit.start for hit in self.hits]
        self._starts.append(len(text) + 1)  # so that there is always one behind
        self._near = 0  # the first word behind the figure asked last

    def find(self, start: int, end: int, around: Around, head: tuple[int, int]) -> Hit[str] | None:
        """Return the nearest topic word: what the figure counts, then clause, sentence and so on.

        `head` is the stretch of the headline; asking in the order of the text is fastest.
        """
        starts, after = self._starts, self._near
        if after and starts[after - 1] >= end:
            after = bisect_left(starts, end)
        while starts[after] < end:
            after += 1
        self._near = after
        follows = starts[after]
        if follows < around.clause[1] and follows < end + _RIGHT_AFTER:
            return self.hits[after]
        before = after - 1
        while before >= 0 and starts[before] >= start:
            before -= 1
        precedes = starts[before] if before >= 0 else -1
        for begin, stop in around:
            if precedes >= begin:
                return self.hits[before]
            if follows < stop:
                return self.hits[after]
        first = bisect_left(starts, head[0])
        return self.hits[first] if starts[first] < head[1] else None
