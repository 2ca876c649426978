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
_HAS_SIGN = re.compile(f"[{_SIGN}]")


def find_persons(text: str) -> tuple[str, ...]:
    """Return the names of people in a text that hold a numeral sign, longest first.

    >>> find_persons("于万三同志逝世，享年96岁")
    ('于万三',)
    """
    names = {match.group() for match in _NAMED.finditer(text)}
    return tuple(sorted(names, key=len, reverse=True))
