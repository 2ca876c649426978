"""Doings and qualities that a figure counts as things: 5次空袭, 一种享受, 意外的惊喜."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import DEEDS, is_person
from extract.numbers.nouns.noun import NOUN_WORDS, is_verb, speech_of
from extract.numbers.segment import Token, tag_words

_LINKING: Final = frozenset(words_of("counted", "linking_words"))
_DOER, _COLLECTIVE = "者", "集体"
_PLACES: Final = words_of("counted", "country_endings")
_EMPTY: Final = frozenset(words_of("counted", "carrying_words"))
_FOLLOWERS: Final = frozenset(words_of("counted", "deed_followers"))
_NOMINAL: Final = frozenset(words_of("counted", "nominal_tags"))
TELLING_TAGS: Final = ("a", "z", "b")
_DESCRIBING: Final = frozenset(words_of("counted", "describing_tags"))
QUALITIES: Final = words_of("counted", "quality_endings")
_MAKING: Final = words_of("counted", "making_endings")
_MADE_NOUNS: Final = words_of("counted", "made_nouns")
_BESIDES: Final = frozenset(words_of("counted", "besides_words"))
_DEGREE_TAGS: Final = ("d", "zg")
_COMMON: Final = 2  # signs of most words
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


_VERB: Final = "v"


def is_collective(tail: str) -> bool:
    """三个集体受到表彰: whether it is the thing counted, not how something is done or of what.

    >>> is_collective("集体受到表彰"), is_collective("集体经济组织")
    (True, False)
    """
    if not tail.startswith(_COLLECTIVE):
        return False
    tokens = tag_words(tail)
    return tokens[0][0] == _COLLECTIVE and (
        len(tokens) == 1 or is_verb(tokens[1]) or speech_of(tokens[1]) == _VERB
    )


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
    is_retagged = tag in ("a", "l") and speech_of(tokens[i - 1]) == "n"
    if word.endswith(_PLACES) or is_retagged:
        return False  # 受灾地区的机构, 英烈的名字, 高等学校的藏书
    return tag in _DESCRIBING or word.endswith(QUALITIES) or is_told


def _is_told(tag: str, is_first: bool, i: int, deeds: bool) -> bool:
    """Whether a doing tells of the noun behind 的: 16个通信中断的乡镇, not 3项安全检查的结果."""
    return tag == "vn" and is_first and (i == 1 or not deeds)


def is_described(tokens: list[Token], i: int) -> bool:
    """面貌焕然一新的企业, 电价特别高的村: what is said of a noun tells of the next, with its 的."""
    ahead = tokens[i + 1 : i + 3]
    if tokens[i][1] in _DEGREE_TAGS and speech_of(ahead[0]) in TELLING_TAGS:
        return len(ahead) > 1 and ahead[1][0] == "的"
    if tokens[i][0] in _BESIDES:
        return ahead[0][0] == "的"  # 奥委会以外的专家
    return speech_of(tokens[i]) in ("i", "l", "z") and ahead[0][0] == "的"


def is_made(tokens: list[Token], i: int) -> bool:
    """Whether a noun only tells how a doing behind it is done: 规范化巡回诊疗点."""
    follows = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    word = tokens[i][0]
    is_made = len(word) > _COMMON and word.endswith(_MAKING) and not word.endswith(_MADE_NOUNS)
    return is_made and follows == "v"
