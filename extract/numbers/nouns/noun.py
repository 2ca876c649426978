"""What a single word may be in a noun phrase, by jieba's part of speech and the lists that mend it.

The segmenter decides here, with lists to mend it: words that head a phrase whatever their tag,
endings that make a head (率, 量, 额), words whose tag the dictionary has wrong.
"""

from __future__ import annotations

import re
from typing import Final

from extract.lexicon import read_words
from extract.numbers.grammar import COVERED
from extract.numbers.guards import Endings, words_of
from extract.numbers.segment import Token, tag_words

MODIFIERS: Final = frozenset(words_of("counted", "modifier_tags"))
VERBS: Final = frozenset(words_of("counted", "verb_tags"))
NOUN_WORDS: Final = frozenset(words_of("counted", "noun_words"))
DOINGS: Final = frozenset(words_of("speech", "retagged_verbs"))
BREAKING: Final = frozenset(words_of("counted", "breaking_words"))
SUFFIXES: Final = frozenset(words_of("counted", "suffix_words"))
ENDINGS: Final = Endings(words_of("counted", "head_endings"))
_HEADS: Final = frozenset(words_of("counted", "head_tags"))
_BARE_DEEDS: Final = frozenset(words_of("counted", "bare_deeds"))
_PASSIVE_NOUNS: Final = words_of("counted", "passive_nouns")
#: What news makes of words that the segmenter's dictionary tags otherwise.
_RETAGGED = dict.fromkeys(words_of("speech", "retagged_nouns"), "n")
#: Verbs that are parts of a noun behind a figure (一家网络支付公司), and deeds before one.
PARTS: Final = frozenset(words_of("speech", "retagged_doings"))
_RETAGGED |= dict.fromkeys(PARTS, "vn")
_ADJECTIVES: Final = frozenset(words_of("speech", "retagged_modifiers"))
_RETAGGED |= dict.fromkeys(_ADJECTIVES, "b")
_RETAGGED |= dict.fromkeys(words_of("speech", "retagged_verbs"), "v")
_RETAGGED |= dict.fromkeys(words_of("speech", "retagged_places"), "ns")
_CITIES: Final = " ".join(entry["cities"] for entry in read_words("places", "provinces")).split()
_RETAGGED |= {city: "ns" for city in _CITIES if not city.endswith("*")}  # those are words as well
_RETAGGED |= dict.fromkeys(words_of("speech", "retagged_adverbs"), "d")
_RETAGGED |= dict.fromkeys(words_of("speech", "set_phrases"), "i")
#: Names of countries and provinces: where something is, and nothing that is counted.
LANDS: Final = frozenset(
    " ".join(entry["words"] for entry in read_words("places", "abroad")).split()
).union([entry["name"] for entry in read_words("places", "provinces")])
_NEVER: Final = frozenset(words_of("counted", "never_tags"))
_NAME_TAGS: Final = ("nt", "nz", "ns", "eng")  # 全国三八红旗手, H5N8
_STATES: Final = frozenset("".join(words_of("counted", "state_words")))
_IDIOM: Final = 4  # signs from which a word with a numeral in it may be a set phrase
#: A numeral among the first two signs opens a noun (二氧化碳), later it ends a phrase (齐聚一堂).
_OPENING: Final = 2
has_sign: Final = re.compile(f"[{COVERED.replace('零', '')}]").search


def speech_of(token: Token) -> str:
    """The part of speech that news gives a word, where the segmenter's dictionary has another."""
    return _RETAGGED.get(*token)


def is_head(word: str, tag: str) -> bool:
    """Whether a word may head a noun phrase."""
    tag = speech_of((word, tag))
    if word in DOINGS or word in BREAKING or _is_passive(word):
        return False
    if len(word) >= _IDIOM and has_sign(word, _OPENING) and tag not in _NAME_TAGS:
        return False  # 齐聚一堂 is told of what is counted, 二氧化碳 is what is counted
    if tag in _HEADS or word in NOUN_WORDS or (tag == "x" and "\u4e00" <= word <= "\u9fff"):
        return True  # 簋: a sign the dictionary lacks
    is_ending = len(word) > 1 and ENDINGS.close(word)
    return is_ending and tag not in _NEVER and word not in _ADJECTIVES


def _is_passive(word: str) -> bool:
    """被淹 and 被裁 are no nouns, though jieba's model takes them for some (被告 is one)."""
    return word[0] == "被" and not word.startswith(_PASSIVE_NOUNS)


def is_verb(token: Token) -> bool:
    """Whether a word is a verb and nothing that is counted."""
    word, tag = token
    return tag in VERBS and not is_head(word, tag)


def is_deed(phrase: str) -> bool:
    """Whether a phrase is nothing but what was done with the thing counted before (供应, 竣工)."""
    return phrase in _BARE_DEEDS


def is_place(phrase: str) -> bool:
    """Whether a phrase is nothing but names of places."""
    for word, tag in tag_words(phrase):
        if speech_of((word, tag)) != "ns" or word in NOUN_WORDS or ENDINGS.close(word):
            return False
    return True


def is_state(between: str) -> bool:
    """Whether words between a noun and its people do nothing to them: 常住人口接近, 志愿者共有."""
    return all(char in _STATES for char in between)
