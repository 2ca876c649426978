"""What is said of a noun and names no thing itself: 10家扭亏为盈, 三个关门, 增速居高不下."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.noun import ENDINGS, has_sign, is_head, speech_of
from extract.numbers.segment import Token, tag_words
from extract.pattern import Pattern

BARE_PREDICATES: Final = frozenset(words_of("counted", "bare_predicates"))
_won: Final = Pattern(
    f"[荣喜分]?获[^的，。；]{{0,8}}(?:{'|'.join(words_of('counted', 'prize_endings'))})"
)
_BODIES: Final = frozenset(words_of("counted", "body_deeds"))
_PAIR: Final = 2
_PHRASE: Final = 4
_DONE_SIGN, _WIN = "了", "获"


def _is_noun_phrase(word: str) -> bool:
    """Whether a set phrase ends in a noun: 良性肿瘤, 文艺演出, not 一字排开."""
    is_plain = len(word) == _PHRASE and not has_sign(word)  # not 齐聚一堂
    parts = tag_words(word[_PAIR:], guess=False) if is_plain else []
    return len(parts) == 1 and (is_head(*parts[0]) or parts[0][0] in _BODIES)


def is_predicate(token: Token) -> bool:
    """Return whether a word is a set phrase that tells of a noun and is none.

    >>> is_predicate(("居高不下", "l")), is_predicate(("良性肿瘤", "l"))
    (True, False)
    """
    word, tag = token[0], speech_of(token)
    is_phrase = tag == "i" or (tag == "l" and len(word) >= _PHRASE and not _is_noun_phrase(word))
    is_phrase = is_phrase or (tag == "l" and _DONE_SIGN in word)  # 老人迷了路
    return is_phrase and not ENDINGS.close(word)


def says_only(tail: str) -> bool:
    """Return whether what follows a figure says something of what was counted before.

    >>> says_only("歇业"), says_only("扭亏为盈"), says_only("歇业商户")
    (True, True, False)
    """
    if tail in BARE_PREDICATES or (_WIN in tail[:_PAIR] and _won.fullmatch(tail) is not None):
        return True
    tokens = tag_words(tail) if len(tail) == _PHRASE else []
    return len(tokens) == 1 and is_predicate(tokens[0])
