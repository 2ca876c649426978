"""The first noun phrase of a tail: what the figure before it counts (37个政务服务驿站)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import (
    ATTRIBUTIVE,
    DEEDS,
    PROPERTIES,
    SCANNED,
    goes_on,
    is_doing,
    is_person,
    is_told_of,
    leads_on,
)
from extract.numbers.nouns.done import is_done, is_suffix
from extract.numbers.nouns.localiser import LOCALISERS, is_placed, localiser_of
from extract.numbers.nouns.noun import (
    BREAKING,
    MODIFIERS,
    VERBS,
    has_sign,
    is_head,
    is_verb,
    speech_of,
)
from extract.numbers.nouns.predicate import BARE_PREDICATES
from extract.numbers.nouns.ranked import joins_ranks, limits_rank, stands_in_ranks
from extract.numbers.nouns.thing import TELLING_TAGS, describes, is_described, is_made, last_link
from extract.numbers.segment import CLAUSES_KEPT, Token, tag_words
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_LINKING: Final = frozenset(words_of("counted", "linking_words"))
_REACHED: Final = _LINKING.union(words_of("counted", "predicates")).difference(
    words_of("speech", "retagged_modifiers"), ATTRIBUTIVE
)
_OPENING_MODIFIERS: Final = frozenset(words_of("counted", "opening_modifiers"))
_PREPOSITIONS: Final = words_of("counted", "opening_prepositions")
_OPENING_PREPOSITIONS: Final = frozenset(_PREPOSITIONS)
_DENYING: Final = frozenset(words_of("counted", "denying_words"))
_RANKED: Final = Pattern("第.+[位名次届]$")  # 城市第二位: the rank is said of it
_JOINERS: Final = frozenset(words_of("counted", "opening_joiners"))
_SAID: Final = frozenset(words_of("counted", "said_verbs"))
_AS_WHOLE: Final = frozenset(words_of("counted", "as_whole_words"))
_DIVIDING: Final = frozenset(words_of("counted", "dividing_words"))
_PREDICATING: Final = frozenset(words_of("counted", "predicating_words"))
_FOLLOWING: Final = frozenset(words_of("counted", "following_tags"))
_BARE: Final = frozenset(words_of("counted", "bare_nouns"))
_ADVERBIAL: Final = "uv"
_HOW_DONE: Final = frozenset(words_of("counted", "how_done_words"))
_JOINED: Final = frozenset("从向把被了共来")  # signs that the model joins with a word: 小车从大货车
_BARE_TAGS: Final = ("zg", "q")
_WHOLES: Final = frozenset(words_of("counted", "whole_places"))
_COMMON: Final = 2  # signs of a word that the segmenter's model did not put together


def find_first_phrase(tail: str, *, verbs: bool, deeds: bool = True) -> tuple[int, int] | None:
    """Return the span of the noun phrase a tail begins with, without where of it (车里), or None.

    `verbs`: one may modify it (建成小区); `deeds`: one may end it (安全检查).

    >>> [find_first_phrase(tail, verbs=True) for tail in ("政务服务驿站接受咨询", "电脑前")]
    [(0, 6), (0, 2)]
    """
    span = _find_first_phrase(tail, verbs, deeds)
    if span is None or tail[span[1] - 1] not in LOCALISERS:
        return span
    return span[0], span[1] - localiser_of(tail[span[0] : span[1]])


@lru_cache(maxsize=CLAUSES_KEPT)
def _find_first_phrase(tail: str, verbs: bool, deeds: bool) -> tuple[int, int] | None:
    """The dictionary ends it sooner where the model joins a noun with what it does (装备亮相)."""
    tokens = tag_words(tail)
    if tokens and "的" in tail and _opens_with_preposition(tail, tokens[0][0]):
        begin = tail.index("的") + 1
        behind = _find_first_phrase(tail[begin:], verbs, deeds) if tail[begin:] else None
        return (begin + behind[0], begin + behind[1]) if behind is not None else None
    is_said = len(tokens) > _COMMON and tokens[-1][0] in _SAID and tokens[-2][0] == "的"
    if is_said and is_person(tokens[0][0]):
        return _find_first_phrase(tail[: tail.rindex("的")], verbs, deeds)  # 一位民众惊恐的说
    if tokens and (tokens[0][0] in _JOINERS or tail in BARE_PREDICATES):
        return None  # 12600床及其它物资, 3家亏损
    is_reached = tokens and tokens[0][0] in _REACHED and "的" not in tail
    is_reached = is_reached and not _dates(tokens, 0)  # 今年应届毕业生
    is_owned = tokens and tokens[0][0] in PROPERTIES and "的" not in tail
    if is_reached or (is_owned and not (tokens[0][0] in ATTRIBUTIVE and leads_on(tokens, 0))):
        return None  # 其余三家跌幅, 2548套达到标准: what the figure before counts
    guessed = _first_phrase(tokens, verbs=verbs, deeds=deeds)
    if guessed is None or (
        _is_common(tokens, guessed[1]) and _JOINED.isdisjoint(tail[1 : guessed[1]])
    ):
        return guessed
    listed = _first_phrase(tag_words(tail, guess=False), verbs=verbs, deeds=deeds)
    if listed is None and not verbs:
        return None  # 1700余人出席会议
    return min(guessed, listed) if listed is not None and listed[0] == guessed[0] else guessed


def _opens_with_preposition(tail: str, first: str) -> bool:
    """Whether a preposition opens a tail: 从 in 从峡区挖掘的化石, though the model joins 从峡区."""
    if first in _OPENING_PREPOSITIONS:
        return True
    is_joined = tail.startswith(_PREPOSITIONS) and first not in ATTRIBUTIVE  # 在押被告人
    return is_joined and len(tag_words(first, guess=False)) > 1


def _is_common(tokens: list[Token], end: int) -> bool:
    """Whether the word that ends there is so short that no model put it together."""
    at = 0
    for word, _ in tokens:
        at += len(word)
        if at >= end:
            return len(word) <= _COMMON
    return True


def _first_phrase(tokens: list[Token], *, verbs: bool, deeds: bool) -> tuple[int, int] | None:
    last_of = last_link(tokens)
    at = begin = end = 0
    is_verbal = last_of > 0 and _is_worn(tokens)  # a verb stands in the phrase: 不愿透露姓名的老人
    for i, token in enumerate(tokens):
        word, tag = token[0], speech_of(token)
        after = at + len(word)
        is_said = bool(end) and i < last_of and is_described(tokens, i)
        if stands_in_ranks(tokens, i) or (not i and is_verbal):
            end, at = 0, after
            continue  # 国家和本市出版单位, 穿着工作服的员工
        if end and not is_said and (is_told_of(tokens, i) or _parts(tokens, i)):
            break
        if end and not begin and not deeds and is_done(tokens, i, last_of):
            break  # 跑者报名, 城市演出
        is_done_how = verbs and not end and is_made(tokens, i)
        passes = is_done_how or (not end and _opens_phrase(tokens, i))
        takes = end == at or (is_verbal and not end)
        if (takes and is_suffix(token)) or (not is_done_how and _is_noun(tokens, i, verbs=verbs)):
            end = after
        elif word == "的" and i <= last_of:
            tells = is_verbal or describes(tokens, i, begin == 0, deeds=deeds)
            if end and (not tells or _is_numeral(tokens[i + 1])):
                break  # 五个战区陆军的五支部队
            begin, end, is_verbal = after, 0, False
        elif not end and i + 1 == len(tokens) and _closes(tokens, i, begin):
            end = after  # 1000元的补助, 一次重要实践: there a verb is a thing
        elif is_said or (end and i < last_of and _is_clause(tokens, i)):
            is_verbal = True  # 通信中断的乡镇
        elif passes or (end and (goes_on(tokens, i) or _tells(tokens, i))):
            pass  # 各类企业, 企业退休人员, 国家和地区, 新产品新技术
        elif (end and not is_verbal) or (i > last_of and (end or _breaks(token))):
            break
        elif _modifies(token, end, verbs=verbs, is_before_of=i < last_of):
            is_verbal = True
        elif tag not in MODIFIERS and (end or not i or not _joins_attributes(tokens, i)):
            break
        at = after
    return (begin, end) if end else None


def _breaks(token: Token) -> bool:
    """Whether a word ends a phrase before its noun, though it is tagged as one: 全部."""
    return token[0] in BREAKING and speech_of(token) not in VERBS


def _is_worn(tokens: list[Token]) -> bool:
    """Whether a word that may be a noun is a verb there, with its object: 穿着工作服."""
    word, tag = tokens[0]
    return tag == "v" and speech_of(tokens[0]) == "n" and tokens[1][1] == "n" and word[-1] == "着"


def _parts(tokens: list[Token], i: int) -> bool:
    """Whether a word behind a noun begins something else: 被告一审, 乡镇部分村组."""
    word = tokens[i][0]
    if word in _AS_WHOLE:
        return i + 1 < len(tokens) and is_verb(tokens[i + 1])  # 贫困村整体搬迁
    if word[0] == "几" and tokens[i][1] == "n" and match_unit(word, 1) is not None:
        return True  # 男子几秒钟就
    return word in _PREDICATING or (word in _DIVIDING and leads_on(tokens, i))


def _is_numeral(token: Token) -> bool:
    """Whether a word begins with a numeral: 五支, not 第五."""
    return token[1] in ("m", "n") and bool(has_sign(token[0], 0, 1))


def _closes(tokens: list[Token], i: int, begin: int) -> bool:
    """Whether a verb or a time that ends a tail is a thing, behind 的 or an adjective."""
    tag = speech_of(tokens[i])
    is_thing = (
        tag in VERBS
        or (begin > 0 and tag in TELLING_TAGS)
        or (tokens[i][0] in BREAKING and tag in ("n", "vn", "d"))
    )
    return (is_thing and (begin > 0 or _tells_of(tokens, i))) or (tag == "t" and begin > 0)


def _tells_of(tokens: list[Token], i: int) -> bool:
    """Whether an adjective stands right before a word: 重要 in 一次重要实践, not 成功牵手."""
    if i == 0 or tokens[i - 1][0] in _HOW_DONE:
        return False
    return speech_of(tokens[i - 1]) in ("a", "b") and len(tokens[i][0]) > 1


def _is_noun(tokens: list[Token], i: int, *, verbs: bool) -> bool:
    """Whether a word may head the phrase there: not 全部, nor a rank (第二位), nor what is done."""
    word, tagged = tokens[i]
    if is_doing(tokens, i):
        return False
    if verbs and (_is_bare(tokens, i) or is_placed(tokens, i)):
        return True
    if i and tokens[i - 1][0] == "的" and len(word) > 1 and word[-1] in LOCALISERS:
        return True  # 生产服装的厂里
    if tagged == "p" or _RANKED.match(word) or (tagged == _ADVERBIAL and i):
        return False  # 静静地, 第三位
    is_opening = verbs and not i and speech_of(tokens[i]) == "n" and word not in BREAKING
    return is_head(word, tagged) or is_opening


def _is_bare(tokens: list[Token], i: int) -> bool:
    """Whether a single sign is a noun right behind a measure word or an adjective: 新厂, 汗."""
    word, tag = tokens[i]
    if word not in _BARE or tag not in _BARE_TAGS:
        return False
    if i == 0 or speech_of(tokens[i - 1]) in ("a", "b"):
        return True
    return tag == "zg" and (i + 1 == len(tokens) or tokens[i + 1][1] in _FOLLOWING)


def _is_clause(tokens: list[Token], i: int) -> bool:
    """Whether a verb stands right before 的: what stands before it does something."""
    return speech_of(tokens[i]) in DEEDS and tokens[i + 1][0] == "的"


def _opens_phrase(tokens: list[Token], i: int) -> bool:
    """各类企业, 七旬老人, 全国先进集体: a word that opens a phrase whatever its tag."""
    if i == 0 and tokens[0][0] in _WHOLES:
        return leads_on(tokens, 0) and tokens[1][1] == "n" and ("的", "uj") not in tokens
    return tokens[i][0] in _OPENING_MODIFIERS or _dates(tokens, i) or limits_rank(tokens, i)


def _dates(tokens: list[Token], i: int) -> bool:
    """Whether a word of time opens a phrase whose head follows: 先期救援小组, 盛大的春节聚会."""
    if tokens[i][1] != "t" or not (i == 0 or tokens[i - 1][0] == "的"):
        return False
    is_told = i + 1 < len(tokens) and speech_of(tokens[i + 1]) == "b"  # 今年应届毕业生
    return leads_on(tokens, i + is_told)


def _tells(tokens: list[Token], i: int) -> bool:
    """Whether an adjective stands right before 的: 极端重要的 tells of what follows."""
    return speech_of(tokens[i]) in TELLING_TAGS and i + 1 < len(tokens) and tokens[i + 1][0] == "的"


def _modifies(token: Token, end: int, *, verbs: bool, is_before_of: bool) -> bool:
    """Whether a verb, or a word between it and its 的, may stand in a phrase before its head."""
    if not end and (token[0] in ATTRIBUTIVE or (is_before_of and token[0][0] in _DENYING)):
        return True  # 受损商户, 不通公路的村庄
    tag = speech_of(token)
    return verbs and (tag in VERBS or tag == "vn" or (tag in SCANNED and is_before_of))


def _joins_attributes(tokens: list[Token], i: int) -> bool:
    """留守和孤寡老人: a word that joins what tells of people or things with the phrase behind."""
    if joins_ranks(tokens, i):
        return True  # 国营和集体商店
    return tokens[i][0] in _JOINERS and tokens[i - 1][0] in ATTRIBUTIVE and leads_on(tokens, i)
