"""Numerals in people's names: a surname and one or two characters before a title."""

from __future__ import annotations

import re

from extract.lexicon import read_words

_SURNAMES = "".join("".join(e["words"].split()) for e in read_words("persons", "surnames"))
_TITLES = "|".join(w for e in read_words("persons", "titles") for w in e["words"].split())
_SIGN = "一二三四五六七八九十百千万亿"
_NAMED = re.compile(
    rf"[{_SURNAMES}](?:[\u4e00-\u9fff][{_SIGN}]|[{_SIGN}][\u4e00-\u9fff]?)(?=(?:{_TITLES}))"
)
_LENGTHS = (3, 2)


def find_persons(text: str) -> frozenset[str]:
    """Return the names of people in a text that hold a numeral sign.

    >>> sorted(find_persons("于万三同志逝世，享年96岁"))
    ['于万三']
    """
    return frozenset(match.group() for match in _NAMED.finditer(text))


def person_at(text: str, spot: int, floor: int, persons: frozenset[str]) -> tuple[int, int] | None:
    """Return the span of one of these names around the sign at `spot`, or None."""
    for length in _LENGTHS:
        for start in range(max(floor, spot - length + 1), spot + 1):
            if text[start : start + length] in persons:
                return start, start + length
    return None
