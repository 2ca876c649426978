"""What the segmenter says of a short Chinese numeral that the grammar alone cannot place.

A single 一 or 三 may count (三人), or be half of a word (统一) or a name (三峡). The lexicon decides
first; what it does not list, jieba's dictionary decides by the token the character falls into.
"""

from __future__ import annotations

from functools import lru_cache

import rjieba

_NAMES = ("nr", "ns", "nt", "nz")
_COUNTING = ("m", "q", "mq", "t")
_BREAKS = frozenset("。；！？，：,;!?\n")


@lru_cache(maxsize=4096)
def _tokens(clause: str) -> list[tuple[str, str]]:
    tagged: list[tuple[str, str]] = rjieba.tag(clause)
    return tagged


def token_around(text: str, spot: int) -> tuple[int, int, str]:
    """Return (start, end, tag) of the token that holds the character at `spot`."""
    start = spot
    while start and text[start - 1] not in _BREAKS and spot - start < 30:
        start -= 1
    end = spot + 1
    while end < len(text) and text[end] not in _BREAKS and end - spot < 12:
        end += 1
    at = start
    for word, tag in _tokens(text[start:end]):
        if at + len(word) > spot:
            return at, at + len(word), tag
        at += len(word)
    return spot, spot + 1, "m"


def word_kind(tag: str, length: int) -> str | None:
    """Return name or idiom for a token of this tag that is a word of its own, None for a count."""
    if tag in _COUNTING or length < 2:
        return None
    return "name" if tag in _NAMES else "idiom"
