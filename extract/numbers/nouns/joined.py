"""Words that the segmenter joins or leaves before a noun, and that are no part of it."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.noun import NOUN_WORDS, is_head, is_verb, speech_of
from extract.numbers.segment import Token, tag_words

_OBJECT_VERBS: Final = frozenset(words_of("counted", "object_verbs"))
_RATES: Final = words_of("counted", "rate_words")
_PHRASE, _HALF = 4, 2  # signs
_SET_TAGS: Final = ("i", "l")
_DOERS: Final = words_of("counted", "doer_endings")
_TIME_ENDS: Final = frozenset("年月天日周")
_WHEN: Final = frozenset("后前")
_DONE_TAGS: Final = ("v", "vn", "j", "l")
_TWO_DEEDS: Final = frozenset(words_of("counted", "double_deeds"))


def apart(tokens: list[Token]) -> list[Token]:
    """Return words whose last is taken apart where it joins a doing and its object: 节约|开支.

    So are set phrases of the dictionary (破获案件), but not 培训中心.
    """
    word, tag = tokens[-1] if tokens else ("", "")
    if len(word) != _PHRASE:
        return tokens
    is_set = speech_of((word, tag)) in _SET_TAGS
    is_listed = word[:_HALF] in _OBJECT_VERBS
    if not (is_set or is_listed) or (not is_set and word.endswith(_DOERS)):
        return tokens
    thing = tag_words(word[_HALF:], guess=False)
    if len(thing) > 1 or not is_head(*thing[0]):
        return tokens
    if is_listed and not word.endswith(_RATES):
        return [*tokens[:-1], (word[:_HALF], "v"), *thing]
    doing = tag_words(word[:_HALF], guess=False)
    is_parted = len(doing) == 1 and is_verb(doing[0]) and speech_of(thing[0]) == "n"
    return [*tokens[:-1], *doing, *thing] if is_set and is_parted else tokens


def ends_clause(tokens: list[Token], i: int) -> bool:
    """建成投产后年加工量, 更新改造燃气管网: what was done before, or to what is counted."""
    word, tag = tokens[i]
    if word[0] == "近" and word[-1] in _TIME_ENDS:
        return True  # 近三年工厂投入
    if tag == "f" and i:
        return word in _WHEN and tokens[i - 1][1] in _DONE_TAGS
    if i or tag != "l" or len(word) != _PHRASE or tokens[1][0] in NOUN_WORDS:
        return False
    return word in _TWO_DEEDS
