"""The first noun phrase of a tail: what the figure before it counts (37个政务服务驿站)."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.numbers.chunk import (
    ATTRIBUTIVE,
    DEEDS,
    PROPERTIES,
    SCANNED,
    goes_on,
    is_doing,
    is_told_of,
    leads_on,
)
from extract.numbers.guards import words_of
from extract.numbers.noun import (
    BREAKING,
    MODIFIERS,
    SUFFIXES,
    VERBS,
    is_head,
    is_verb,
    speech_of,
)
from extract.numbers.segment import CLAUSES_KEPT, Token, tag_words

_DESCRIBING = frozenset(words_of("counted", "describing_tags"))
_QUANTIFIERS = frozenset(words_of("counted", "quantifying_words"))
_LINKING = frozenset(words_of("counted", "linking_words"))
_REACHED = _LINKING.union(words_of("counted", "predicates")).difference(
    words_of("counted", "retagged_modifiers")
)
_OPENING_MODIFIERS = frozenset(words_of("counted", "opening_modifiers"))
_OPENING_PREPOSITIONS = words_of("counted", "opening_prepositions")
_DENYING = frozenset(words_of("counted", "denying_words"))
_MAKING = words_of("counted", "making_endings")
_MADE_NOUNS = words_of("counted", "made_nouns")
_RANKED = re.compile("第.+[位名次届]$").match  # 城市第二位: the rank is said of it
_TELLING_TAGS = ("a", "z", "b")
_QUALITIES = words_of("counted", "quality_endings")

_COMMON = 2  # signs of a word that the segmenter's model did not put together


@lru_cache(maxsize=CLAUSES_KEPT)
def find_first_phrase(tail: str, *, verbs: bool, deeds: bool = True) -> tuple[int, int] | None:
    """Return the span of the noun phrase a tail begins with, or None.

    `verbs`: one may modify it (建成小区); `deeds`: one may end it (安全检查). Where jieba's model
    joins a noun with what it does (装备亮相), the dictionary alone ends it sooner.

    >>> find_first_phrase("政务服务驿站接受咨询", verbs=True)
    (0, 6)
    """
    if tail.startswith(_OPENING_PREPOSITIONS) and "的" in tail:  # 22块从峡区挖掘的化石
        begin = tail.index("的") + 1
        behind = find_first_phrase(tail[begin:], verbs=verbs, deeds=deeds) if tail[begin:] else None
        return (begin + behind[0], begin + behind[1]) if behind is not None else None
    tokens = tag_words(tail)
    is_reached = tokens and tokens[0][0] in _REACHED and "的" not in tail
    if is_reached or (tokens and tokens[0][0] in PROPERTIES and "的" not in tail):
        return None  # 其余三家跌幅, 2548套达到标准: what the figure before counts
    guessed = _first_phrase(tokens, verbs=verbs, deeds=deeds)
    if guessed is None or _is_common(tokens, guessed[1]):
        return guessed
    listed = _first_phrase(tag_words(tail, guess=False), verbs=verbs, deeds=deeds)
    if listed is None and not verbs:
        return None  # 1700余人出席会议
    return min(guessed, listed) if listed is not None and listed[0] == guessed[0] else guessed


def find_deed(tail: str) -> tuple[int, int] | None:
    """Return the span of a tail that is one doing (5次空袭, 3次会见), or None.

    >>> find_deed("空袭"), find_deed("空袭造成")
    ((0, 2), None)
    """
    tokens = tag_words(tail)
    is_deed = all(tag in DEEDS and word not in _LINKING for word, tag in tokens)
    return (0, len(tail)) if is_deed and len(tail) > 1 and len(tokens) <= _COMMON else None


def _is_common(tokens: list[Token], end: int) -> bool:
    """Whether the word that ends there is so short that no model put it together."""
    at = 0
    for word, _ in tokens:
        at += len(word)
        if at >= end:
            return len(word) <= _COMMON
    return True


def _first_phrase(tokens: list[Token], *, verbs: bool, deeds: bool) -> tuple[int, int] | None:
    last_of = max((i for i, (word, _) in enumerate(tokens[:-1]) if word == "的"), default=-1)
    at = begin = end = 0
    is_verbal = False  # a verb stands in the phrase: 不愿透露姓名的老人
    for i, token in enumerate(tokens):
        (word, tagged), tag = token, speech_of(token)
        after = at + len(word)
        if end and is_told_of(tokens, i):
            break
        is_done = not begin and not deeds and tag in DEEDS and not leads_on(tokens, i)
        if end and is_done and not (i < last_of and _leads_clause(tokens, i)):
            break  # 跑者报名, 城市演出
        is_made = verbs and not end and _is_made(tokens, i)
        is_noun = not is_made and _is_noun(token, is_first=verbs and not i)
        if word in SUFFIXES and tagged != "c" and (end == at or (is_verbal and not end)):
            is_noun = True
        if is_noun and not is_doing(tokens, i):
            end = after
        elif word == "的" and i <= last_of:
            if end and not is_verbal and not _describes(tokens, i, begin == 0, deeds=deeds):
                break
            begin, end, is_verbal = after, 0, False
        elif not end and i + 1 == len(tokens) and _closes(tokens, i, begin):
            end = after  # 1000元的补助, 一次重要实践: there a verb is a thing
        elif end and i < last_of and _is_clause(tokens, i):
            is_verbal = True  # 通信中断的乡镇
        elif end and (goes_on(tokens, i) or _tells(tokens, i)):
            pass  # 企业退休人员, 国家和地区, 新产品新技术
        elif (word in BREAKING and tag not in VERBS and i > last_of) or (
            end and not (is_verbal and i < last_of)
        ):
            break
        elif is_made or (not end and _opens_phrase(tokens, i)):
            pass  # 各类企业, 七旬老人
        elif _modifies(token, end, verbs=verbs, is_before_of=i < last_of):
            is_verbal = True
        elif tag not in MODIFIERS:
            break
        at = after
    return (begin, end) if end else None


def _closes(tokens: list[Token], i: int, begin: int) -> bool:
    """Whether a verb or a time that ends a tail is a thing, behind 的 or an adjective."""
    tag = speech_of(tokens[i])
    return (tag in VERBS and (begin > 0 or _tells_of(tokens, i))) or (tag == "t" and begin > 0)


def _tells_of(tokens: list[Token], i: int) -> bool:
    """Whether an adjective stands right before a word: 重要 in 一次重要实践."""
    return i > 0 and speech_of(tokens[i - 1]) in ("a", "b") and len(tokens[i][0]) > 1


def _leads_clause(tokens: list[Token], i: int) -> bool:
    """Whether a doing before a 的 is of a clause that tells of the noun behind it.

    可预约检测的机构, 冒充外地人行骗的团伙, 安徽来的农民; not 注册记者服务的中心.
    """
    opens = is_verb(tokens[0]) and tokens[0][0] not in ATTRIBUTIVE
    return opens or tokens[i - 1][1] in (*DEEDS, "ns")


def _is_noun(token: Token, *, is_first: bool) -> bool:
    """Whether a word may head the phrase there: not 全部, nor a rank (第二位)."""
    word, tagged = token
    if tagged == "p" or word in _QUANTIFIERS or _RANKED(word):
        return False
    return is_head(word, tagged) or (is_first and speech_of(token) == "n")


def _is_made(tokens: list[Token], i: int) -> bool:
    """Whether a noun only tells how a doing behind it is done: 规范化巡回诊疗点."""
    follows = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    word = tokens[i][0]
    is_made = len(word) > _COMMON and word.endswith(_MAKING) and not word.endswith(_MADE_NOUNS)
    return is_made and follows == "v"


def _is_clause(tokens: list[Token], i: int) -> bool:
    """Whether a verb stands right before 的: what stands before it does something."""
    return speech_of(tokens[i]) in DEEDS and tokens[i + 1][0] == "的"


def _opens_phrase(tokens: list[Token], i: int) -> bool:
    """各类企业, 七旬老人: a word that opens a phrase whatever its tag."""
    return tokens[i][0] in _OPENING_MODIFIERS or (i == 0 and _dates(tokens))


def _dates(tokens: list[Token]) -> bool:
    """Whether a word of time opens a phrase whose head follows: 先期救援小组."""
    return tokens[0][1] == "t" and len(tokens) > 1 and is_head(*tokens[1])


def _tells(tokens: list[Token], i: int) -> bool:
    """Whether an adjective stands right before 的: 极端重要的 tells of what follows."""
    return (
        speech_of(tokens[i]) in _TELLING_TAGS and i + 1 < len(tokens) and tokens[i + 1][0] == "的"
    )


def _modifies(token: Token, end: int, *, verbs: bool, is_before_of: bool) -> bool:
    """Whether a verb, or a word between it and its 的, may stand in a phrase before its head."""
    if not end and (token[0] in ATTRIBUTIVE or (is_before_of and token[0][0] in _DENYING)):
        return True  # 受损商户, 不通公路的村庄
    tag = speech_of(token)
    return verbs and (tag in VERBS or tag == "vn" or (tag in SCANNED and is_before_of))


def _describes(tokens: list[Token], i: int, is_first: bool, *, deeds: bool) -> bool:
    """Whether what stands before 的 tells how the thing is (优秀的), not what it is (社区的)."""
    word, tag = tokens[i - 1]
    return tag in _DESCRIBING or word.endswith(_QUALITIES) or _is_told(tag, is_first, i, deeds)


def _is_told(tag: str, is_first: bool, i: int, deeds: bool) -> bool:
    """Whether a doing tells of the noun behind 的: 16个通信中断的乡镇, not 3项安全检查的结果."""
    return tag == "vn" and is_first and (i == 1 or not deeds)
