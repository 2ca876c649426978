"""Clauses, sentences and paragraphs of a flow, found again by a place in it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from extract.pattern import Pattern

# A paragraph's end is a sentence's as well, and a sentence's a clause's.
_SENTENCE = frozenset("。！？!?；;\n\r")
_CLAUSE = Pattern(r"[，,：:（）()。！？!?；;\n\r]")
_PAST_SIGN = (1).__add__
_PARAGRAPH = frozenset("\n\r")

Stretch = tuple[int, int]
FAR = 300  # words further back than this say nothing of a figure, however long its sentence


class Around(NamedTuple):
    """The clause, sentence and paragraph a place lies in, each from and to."""

    clause: Stretch
    sentence: Stretch
    paragraph: Stretch


class Bounds:
    """The bounds of one text, found once; asking in the order of the text is fastest.

    >>> Bounds("入秋以来，收稻三万亩。").around(5)
    Around(clause=(5, 10), sentence=(0, 10), paragraph=(0, 11))
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Summing up what lies between the signs is twice as fast as asking each match where it is.
        sizes = map(_PAST_SIGN, map(len, _CLAUSE.split(text)))
        self._clauses = list(accumulate(sizes, initial=-1))[1:-1]
        self._sentences = [at for at in self._clauses if text[at] in _SENTENCE]
        self._paragraphs = [at for at in self._sentences if text[at] in _PARAGRAPH]
        self._last = Around((0, -1), (0, -1), (0, -1))

    def around(self, offset: int) -> Around:
        """Return what the place lies in."""
        clause, sentence, paragraph = self._last
        if clause[0] <= offset <= clause[1]:
            return self._last
        if not sentence[0] <= offset <= sentence[1]:
            sentence = self._between(self._sentences, offset)
            if not paragraph[0] <= offset <= paragraph[1]:
                paragraph = self._between(self._paragraphs, offset)
        self._last = Around(self._between(self._clauses, offset), sentence, paragraph)
        return self._last

    def _between(self, signs: list[int], offset: int) -> Stretch:
        after = bisect_left(signs, offset)
        start = signs[after - 1] + 1 if after else 0
        return start, signs[after] if after < len(signs) else self._length
