"""Clauses, sentences and paragraphs of a flow, found again by a place in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_SENTENCE = re.compile(r"[。！？!?；;\n\r]")
_CLAUSE = re.compile(r"[，,：:（）()。！？!?；;\n\r]")
_PARAGRAPH = re.compile(r"[\n\r]")


class Around(NamedTuple):
    """The clause, sentence and paragraph a place lies in, each from and to."""

    clause: tuple[int, int]
    sentence: tuple[int, int]
    paragraph: tuple[int, int]


class Bounds:
    """The bounds of one text, found once.

    >>> Bounds("入秋以来，收稻三万亩。").around(5)
    Around(clause=(5, 10), sentence=(0, 10), paragraph=(0, 11))
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._clauses = [m.start() for m in _CLAUSE.finditer(text)]
        self._sentences = [m.start() for m in _SENTENCE.finditer(text)]
        self._paragraphs = [m.start() for m in _PARAGRAPH.finditer(text)]

    def around(self, offset: int) -> Around:
        """Return what the place lies in."""
        return Around(
            self._between(self._clauses, offset),
            self._between(self._sentences, offset),
            self._between(self._paragraphs, offset),
        )

    def _between(self, signs: list[int], offset: int) -> tuple[int, int]:
        after = bisect_left(signs, offset)
        start = signs[after - 1] + 1 if after else 0
        return start, signs[after] if after < len(signs) else self._length

    def clause_end(self, offset: int) -> int:
        """Return where the clause that holds the place ends."""
        after = bisect_right(self._clauses, offset - 1)
        return self._clauses[after] if after < len(self._clauses) else self._length
