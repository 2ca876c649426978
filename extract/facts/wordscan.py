"""Where the words of a list stand in a text: leftmost, longest, in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.pattern import Pattern

T = TypeVar("T")
_HALVES = Pattern(f"[{chr(0xD800)}-{chr(0xDFFF)}]")


class Hit(NamedTuple, Generic[T]):
    """A word of the list in a text, and what the list says of it."""

    start: int
    end: int
    means: T


class WordScan(Generic[T]):
    """A word list made ready: the time to scan grows with the text, not with the list.

    >>> scan = WordScan({"桂林": 1, "桂林路": 2})
    >>> [(hit.start, hit.end, hit.means) for hit in scan.find("去桂林看桂林路")]
    [(1, 3, 1), (4, 7, 2)]
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        listed = [word for word in words if len(word) > 1]
        self._means = [words[word] for word in listed]
        self._automaton = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Hit[T]]:
        """Return every hit in order; hits do not overlap."""
        try:
            found = self._automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:  # halves of signs, of which no word is made
            found = self._automaton.find_matches_as_indexes(_HALVES.sub("\ufffd", text))
        made, means = partial(tuple.__new__, Hit), self._means  # half the cost of naming fields
        return [made((start, end, means[at])) for at, start, end in found]
