"""What the segmenter says of a short Chinese numeral that the grammar alone cannot place.

A single 一 or 三 may count (三人), or be half of a word (统一) or a name (三峡). The lexicon
decides first; what it does not list, jieba's dictionary decides by the token it falls into.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from extract.numbers.guards import words_of

NAMES: Final = ("nr", "ns", "nt", "nz")
_CLAUSE: Final = (30, 12)  # characters read before and after
_NEAR: Final = (5, 5)
_COUNTING: Final = ("m", "q", "mq", "t")
_BREAKS: Final = frozenset("。；！？，：,;!?\n")


Token = tuple[str, str]
#: Clauses kept with what was made of them: news says 同比增长 again and again.
#: Some 50 MB if all were the longest; a program that reads megabytes of news takes 93 MB in all.
CLAUSES_KEPT: Final = 1 << 14
_PAIR: Final = 2
_LEADING: Final = frozenset(words_of("counted", "fusing_signs"))
_TRAILING: Final = frozenset(words_of("counted", "trailing_signs"))
_FUSING: Final = _LEADING | _TRAILING
_COMMON: Final = 2000  # a frequency at which a listed word wins over its parts


@cache
def _segmenter() -> Callable[[str, bool], list[Token]]:
    """jieba's tagger with our words added; loaded with the first clause, since it costs 0.1 s."""
    import rjieba

    for word in words_of("speech", "segment_words"):
        rjieba.add_word(word, _COMMON, "n")
    segment: Callable[[str, bool], list[Token]] = rjieba.tag
    return segment


@lru_cache(maxsize=CLAUSES_KEPT)
def tag_words(clause: str, *, guess: bool = True) -> list[Token]:
    """Return the words of a clause, each with jieba's part of speech.

    With `guess` words the dictionary lacks are put together by jieba's model, else left in pieces;
    signs that are no part of a word (共 in 班共62名, 地 in 地问) never are.

    >>> tag_words("班共"), tag_words("公共")
    ([('班', 'n'), ('共', 'd')], [('公共', 'b')])
    """
    segment = _segmenter()
    tokens = segment(clause, guess)
    if not guess or _FUSING.isdisjoint(clause):
        return tokens
    return [
        part
        for word, tag in tokens
        for part in (segment(word, False) if _may_be_fused(word) else [(word, tag)])
    ]


def _may_be_fused(word: str) -> bool:
    """Whether a word of two signs ends or begins with one that words are rarely made with."""
    return len(word) == _PAIR and (word[1] in _TRAILING or word[0] in _LEADING)


def token_around(text: str, spot: int, *, near: bool = False) -> tuple[int, int, str]:
    """Return (start, end, tag) of the token that holds the character at `spot`.

    The clause around it is read; `near` reads a few characters and trusts the dictionary only.
    """
    before, after = _NEAR if near else _CLAUSE
    start = spot
    while start and text[start - 1] not in _BREAKS and spot - start < before:
        start -= 1
    end = spot + 1
    while end < len(text) and text[end] not in _BREAKS and end - spot < after:
        end += 1
    at = start
    for word, speech in tag_words(text[start:end], guess=not near):
        if at + len(word) > spot:
            return at, at + len(word), speech
        at += len(word)
    return spot, spot + 1, "m"


def begins_word(text: str, at: int) -> bool:
    """Return whether a word of two signs or more begins at an offset: 对手 within 一对对手."""
    begin, end, _ = token_around(text, at, near=True)
    return begin == at and end - begin > 1


def word_kind(tag: str, length: int) -> str | None:
    """Return name or idiom for a token of this tag that is a word of its own, None for a count."""
    if tag in _COUNTING or length < 2:
        return None
    return "name" if tag in NAMES else "idiom"
