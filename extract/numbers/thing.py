"""Doings and qualities that a figure counts as things: 5次空袭, 一种享受, 意外的惊喜."""

from __future__ import annotations

from typing import Final

from extract.numbers.chunk import DEEDS, is_person
from extract.numbers.guards import words_of
from extract.numbers.noun import NOUN_WORDS, speech_of
from extract.numbers.segment import Token, tag_words

_LINKING: Final = frozenset(words_of("counted", "linking_words"))
_DOER: Final = "者"
_EMPTY: Final = frozenset(words_of("counted", "carrying_words"))
_FOLLOWERS: Final = frozenset(words_of("counted", "deed_followers"))
_NOMINAL: Final = frozenset(words_of("counted", "nominal_tags"))
TELLING_TAGS: Final = ("a", "z", "b")
_DESCRIBING: Final = frozenset(words_of("counted", "describing_tags"))
QUALITIES: Final = words_of("counted", "quality_endings")
_MOST: Final = 2  # words of a doing


def last_link(tokens: list[Token]) -> int:
    """Return which word is the last 的 that does not end the words, or -1."""
    for i in range(len(tokens) - 2, -1, -1):
        if tokens[i][0] == "的":
            return i
    return -1


def find_deed(tail: str) -> tuple[int, int] | None:
    """Return the span of a tail that is one doing (5次空袭, 3次会见), or None.

    >>> find_deed("空袭"), find_deed("空袭都在夜间"), find_deed("空袭边境")
    ((0, 2), (0, 2), None)
    """
    tokens = tag_words(tail)
    word, tag = tokens[0]
    if word in _EMPTY:
        return None  # 分30轮进行
    is_told = len(tokens) > 1 and tokens[1][0] in _FOLLOWERS
    if is_told and tag in DEEDS and len(word) > 1 and word not in _LINKING:
        return 0, len(word)  # 两次空袭都是在夜间
    is_deed = all(tag in DEEDS and word not in _LINKING for word, tag in tokens)
    return (0, len(tail)) if is_deed and len(tail) > 1 and len(tokens) <= _MOST else None


def find_thing(tail: str, *, is_one: bool = True) -> tuple[int, int] | None:
    """Return the span of a doing or a quality that a tail names as a thing, or None.

    >>> find_thing("选择"), find_thing("意外的惊喜"), find_thing("记者说")
    ((0, 2), (3, 5), None)
    """
    if not tail:
        return None
    tokens = tag_words(tail)
    first = last_link(tokens) + 1
    word, tag = tokens[-1][0], speech_of(tokens[-1])
    if tag not in (_NOMINAL if is_one else DEEDS) or word in _LINKING:
        return None
    is_short = len(word) == 1 and (len(tokens) > 1 or not is_one)
    if is_short or not all(_qualifies(token) for token in tokens[first:-1]):
        return None
    return (sum(len(word) for word, _ in tokens[:first]), len(tail))


def _qualifies(token: Token) -> bool:
    """Whether a word may stand before a doing that is a thing: 正式决定, 根本性转变."""
    return speech_of(token) in TELLING_TAGS or token[0].endswith(QUALITIES)


def describes(tokens: list[Token], i: int, is_first: bool, *, deeds: bool) -> bool:
    """Return whether what stands before 的 tells how a thing is (优秀的), not what (社区的)."""
    word, tag = tokens[i - 1]
    is_told = word not in NOUN_WORDS and _is_told(tag, is_first, i, deeds)
    if speech_of(tokens[i - 1]) == "b":
        return True
    if word.endswith(_DOER) and is_person(word):
        return False  # 300多无家可归者的落脚地
    return tag in _DESCRIBING or word.endswith(QUALITIES) or is_told


def _is_told(tag: str, is_first: bool, i: int, deeds: bool) -> bool:
    """Whether a doing tells of the noun behind 的: 16个通信中断的乡镇, not 3项安全检查的结果."""
    return tag == "vn" and is_first and (i == 1 or not deeds)
