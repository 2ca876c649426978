"""Where of a thing, told by a sign behind its noun: 一台电脑前, 一个小角落里, 一辆车上."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import leads_on
from extract.numbers.nouns.noun import speech_of
from extract.numbers.segment import Token, tag_words

LOCALISERS: Final = words_of("counted", "localisers")
_PLACE_NOUNS: Final = frozenset(words_of("counted", "place_nouns"))
_PLACED: Final = ("s", "f")
_SHORTEST: Final = 2  # signs: a noun of one and where


def localiser_of(phrase: str) -> int:
    """Return how many signs at the end of a phrase only say where of the thing.

    >>> localiser_of("小角落里"), localiser_of("邻里"), localiser_of("电脑前")
    (1, 0, 1)
    """
    word, tag = tag_words(phrase)[-1]
    stem = word[:-1]
    if not stem or word in _PLACE_NOUNS or speech_of((word, tag)) == "v":
        return 0
    parts = tag_words(stem, guess=False)
    is_noun = len(parts) == 1 and speech_of(parts[0])[0] in "nz"
    return int(is_noun and (len(stem) > 1 or tag in _PLACED or word[-1] == LOCALISERS[0]))


def is_placed(tokens: list[Token], i: int) -> bool:
    """Return whether a word is a noun with where of it behind a measure word: 一辆车上."""
    word, tag = tokens[i]
    if tag not in _PLACED or len(word) < _SHORTEST or word[-1] not in LOCALISERS:
        return False
    return (
        (i == 0 or tokens[i - 1][0] == "的" or speech_of(tokens[i - 1]) in ("a", "b"))
        and not leads_on(tokens, i)
        and localiser_of(word) > 0
    )
