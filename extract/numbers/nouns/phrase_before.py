"""The last noun phrase of a clause: what the figure behind it counts (代办服务事项385件).

From the head, the phrase reaches back over nouns and what describes them. A doing belongs where
something is measured (报销比例, 入库流量), not where it is done to the thing (清理墓葬).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.aside import (
    before_basis,
    is_done_first,
    is_market,
    only_fronts,
    past_whom,
)
from extract.numbers.nouns.joined import apart, ends_clause
from extract.numbers.nouns.noun import (
    BREAKING,
    MODIFIERS,
    NOUN_WORDS,
    PARTS,
    SUFFIXES,
    VERBS,
    is_head,
    speech_of,
)
from extract.numbers.nouns.predicate import is_predicate
from extract.numbers.segment import CLAUSES_KEPT, Token, tag_words

_SKIPPED: Final = frozenset(words_of("counted", "skipped_tags"))
_MEASURED: Final = words_of("counted", "measured_endings")
_RATES: Final = frozenset(words_of("counted", "rate_words"))
_OBJECT_VERBS: Final = frozenset(words_of("counted", "object_verbs"))
_OPENING_VERBS: Final = frozenset(words_of("counted", "opening_verbs"))
_ATTRIBUTIVE: Final = frozenset(words_of("counted", "attributive_verbs"))
_FRONTING: Final = frozenset(words_of("counted", "fronting_words"))
_DIMENSIONS: Final = frozenset(words_of("counted", "dimension_words"))
_SPANS: Final = frozenset(words_of("counted", "span_words"))
_AVERAGING: Final = frozenset(words_of("counted", "averaging_words"))
_CARRYING_OUT: Final = frozenset(words_of("counted", "carrying_words"))
_SETTINGS: Final = frozenset(words_of("counted", "setting_words"))
_REALLY: Final = "实际"
_THINGS: Final = ("n", "vn", "nz", "nt", "an")
_FEWEST: Final = 2  # words before what is carried out: who or what to, and the verb
_PER_HEAD: Final = frozenset(words_of("counted", "per_head_words"))
_LINKING_WORDS: Final = frozenset(words_of("counted", "linking_words"))
_TIMES: Final = frozenset(words_of("counted", "time_tags"))
_DOING_TAGS: Final = frozenset((*words_of("counted", "verb_tags"), "vn", "vi"))
_NUMERAL, _ADVERBIAL, _ADVERB = "m", "uv", "d"
_FOR_WHOM: Final = frozenset(words_of("counted", "for_whom_words"))
_PHRASE, _EACH = 4, "每"
_MODAL: Final = frozenset(words_of("counted", "modal_words"))
_PASSED: Final = _SKIPPED | VERBS | {"s"}
_PAYING: Final = frozenset(words_of("counted", "paying_verbs"))
_PUTTING: Final = frozenset(words_of("counted", "putting_verbs"))
_PAYABLE: Final = words_of("counted", "payable_endings")
_PLACED: Final = _PAYING | _PUTTING | _OBJECT_VERBS | _OPENING_VERBS
_LISTED: Final = _PLACED | _AVERAGING | _ATTRIBUTIVE | BREAKING
_BEFORE_DOING: Final = frozenset(words_of("counted", "before_doing_tags"))


@lru_cache(maxsize=CLAUSES_KEPT)
def find_last_phrase(
    clause: str, *, guess: bool = True, stated: bool = False
) -> tuple[int, int] | None:
    """Return the span of the last noun phrase of a clause, verbs and adverbs behind it left out.

    Without `guess` only the dictionary's words are known. What is `stated` of is a thing, though a
    doing ends it (国有资产流失达).

    >>> find_last_phrase("原煤日产量保持在"), find_last_phrase("考古人员清理墓葬")
    ((0, 5), (6, 8))
    """
    tokens = before_basis(apart(tag_words(clause, guess=guess)))
    while stated and len(tokens) > 1 and _only_links(tokens[-1]):
        tokens = tokens[:-1]  # 小组发言则由4次减为三次
    last = len(tokens) - 1 if stated and _is_subject(tokens) else _find_head(tokens)
    if last is None:
        return None
    first = last
    while first and _belongs(tokens, first - 1, last):
        first -= 1
    while first < last and only_fronts(tokens, first):
        first += 1
    if first and first < last and tokens[first - 1][0] in _FOR_WHOM:
        first = past_whom(tokens, first, last)
    if tokens[last][0] in _SPANS:
        return None  # 比1—8月份加快: only when
    begin = sum(len(word) for word, _ in tokens[:first])
    return begin, begin + sum(len(word) for word, _ in tokens[first : last + 1])


def _only_links(token: Token) -> bool:
    """Whether a word at a clause's end is an adverb and no noun: 则, not 进度."""
    return token[1] == _ADVERB and not is_head(*token)


def _is_subject(tokens: list[Token]) -> bool:
    """Whether a doing that ends a subject is the thing itself: 国有资产流失, 旧城改造."""
    word, tag = tokens[-1] if tokens else ("", "")
    is_doing = speech_of((word, tag)) in _DOING_TAGS and len(word) > 1
    is_alone = len(tokens) == 1
    is_told = is_alone or not {tokens[-2][1], speech_of(tokens[-2])}.isdisjoint(_THINGS)
    return is_doing and word not in _LINKING_WORDS and is_told


def _settled(tokens: list[Token]) -> int:
    """The last word before what sets the scene: 补贴在原来基础上增加 is of the 补贴."""
    for i in range(len(tokens) - 1, 0, -1):
        is_in = tokens[i][1] == "f" or tokens[i][0] == "内"
        if is_in and tokens[i - 1][0] in _SETTINGS and not _ends_in_noun(tokens, i):
            opening = [at for at in range(i) if tokens[at][0] == "在"]
            return opening[-1] - 1 if opening else len(tokens) - 1
    return len(tokens) - 1


def _ends_in_noun(tokens: list[Token], i: int) -> bool:
    """在全省范围内推广面积: whether a noun of its own stands behind what sets the scene."""
    return i + 1 < len(tokens) and tokens[-1][1] == "n" and is_head(*tokens[-1])


def _before_deed(tokens: list[Token], last: int) -> int:
    """The last word before what was really done: 农村公路实际建设 is of the 公路."""
    if last < _FEWEST or tokens[last - 1][0] != _REALLY or tokens[last][0] in NOUN_WORDS:
        return last
    is_done = tokens[last][1] in _DOING_TAGS and is_head(*tokens[last - 2])
    return last - _FEWEST if is_done else last


def _find_head(tokens: list[Token]) -> int | None:
    """Which word ends the last phrase: verbs and adverbs behind it are passed over."""
    for i in range(_before_deed(tokens, _settled(tokens)), -1, -1):
        token = tokens[i]
        tag = speech_of(token)
        if token[0] in _AVERAGING or _is_how(tokens, i) or _is_said(tokens, i):
            continue  # 日均发送, 机械化收获, 增速居高不下
        if i and token[1] == _ADVERBIAL:
            return None  # 成功地筹集
        if is_done_first(tokens, i):
            return None  # 初查后立案
        if is_market(tokens, i):
            continue
        is_thing = i > 0 and tokens[i - 1][0] == "的" and tag in _DOING_TAGS  # 从美国的进口暴跌
        if (token[0] not in PARTS or is_thing) and is_head(token[0], tag):
            if _is_one_of_each(tokens, i):
                return None
            if tag not in _TIMES:
                return i
        elif not i and tag == "b" and len(tokens) == 1 and token[0][-1] == "化":
            return i  # 电气化4公里
        elif token[0] in SUFFIXES and i and _takes_suffix(tokens[i - 1]):
            return i
        if i == len(tokens) - 1 and _is_nominal(tokens, i):
            return i  # 增产的贡献: behind 的 a verb is a thing
        is_passed = tag in _PASSED or token[0] in BREAKING
        if not is_passed and not _tells_of_doing(tokens, i):
            return None
    return None


def _is_one_of_each(tokens: list[Token], i: int) -> bool:
    """平均每个农户分得: who each of them is, before what he gets; not 每户存款."""
    if not i or i + 1 == len(tokens) or tokens[i - 1][0][0] != _EACH:
        return False
    return not tokens[i][0].endswith(_MEASURED) and tokens[i + 1][1] == "v"


def _is_said(tokens: list[Token], i: int) -> bool:
    """增速居高不下, 秧苗每窝有: what is said of a noun, or of each of what, and is none."""
    word = tokens[i][0]
    return (len(word) == _PHRASE and is_predicate(tokens[i])) or (i > 0 and word[0] == _EACH)


def _is_how(tokens: list[Token], i: int) -> bool:
    """机械化收获: a word that only tells how a doing behind it is done."""
    word = tokens[i][0]
    follows = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    return len(word) > 2 and word[-1] == "化" and follows == "v"


def _takes_suffix(token: Token) -> bool:
    """Whether a suffix makes a noun of a word: 白酒股, 采样员."""
    return is_head(*token) or (speech_of(token) in _DOING_TAGS and len(token[0]) > 1)


def _tells_of_doing(tokens: list[Token], i: int) -> bool:
    """Whether an adjective is of what is said, not of a noun: 钟楼高62米, 公路新改建."""
    word, tag = tokens[i]
    if word in _DIMENSIONS:
        return True
    is_adjective = speech_of((word, tag)) == "a" and i > 0 and not is_head(*tokens[i - 1])
    return is_adjective or _modifies_doing(tokens, i)


def _is_thing(tokens: list[Token], i: int) -> bool:
    """Whether a verb behind 的 is a thing: 增产的贡献, not 过亿的有."""
    word, tag = tokens[i]
    is_doing = tag in _DOING_TAGS and len(word) > 1 and word not in _LINKING_WORDS
    return is_doing and i > 0 and tokens[i - 1][0] == "的"


def _is_nominal(tokens: list[Token], i: int) -> bool:
    """Whether a verb that ends a clause is a thing: 增产的贡献, 户均增收, 实施危桥改造."""
    return _is_thing(tokens, i) or _is_average(tokens, i) or _is_carried_out(tokens, i)


def _is_carried_out(tokens: list[Token], i: int) -> bool:
    """实施农村公路危桥改造: what is carried out is the doing, not what it is done to."""
    is_doing = tokens[i][1] in _DOING_TAGS or speech_of(tokens[i]) in _DOING_TAGS
    if not is_doing or i < _FEWEST:
        return False
    before = tokens[i - 1]
    if not is_head(*before) and (before[1] not in ("a", "b") or len(before[0]) == 1):
        return False  # 适老改造
    return any(word in _CARRYING_OUT for word, _ in tokens[: i - 1])


def _is_average(tokens: list[Token], i: int) -> bool:
    """户均增收, 人均受益: a verb right behind 户均 is a thing."""
    return i > 0 and tokens[i - 1][0] in _PER_HEAD and tokens[i][1] in _DOING_TAGS


def _modifies_doing(tokens: list[Token], i: int) -> bool:
    """公路新改建: a short adjective right before a doing that is passed over."""
    follows = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    return tokens[i][1] == "a" and len(tokens[i][0]) == 1 and follows in _DOING_TAGS


def _belongs(tokens: list[Token], i: int, last: int) -> bool:
    """Whether a word is of the phrase that begins with the next one and has its head at `last`."""
    word = tokens[i][0]
    tag = speech_of(tokens[i])
    if word in _LISTED:
        listed = _belongs_as_listed(tokens, i, last)
        if listed is not None:
            return listed
    if tag in _TIMES or ends_clause(tokens, i):
        return False
    if tag in MODIFIERS or is_head(word, tag):
        return True
    is_doing = tag in _DOING_TAGS and word not in _LINKING_WORDS and word not in _MODAL
    return is_doing and _is_measured(tokens, i + 1, last)


def _belongs_as_listed(tokens: list[Token], i: int, last: int) -> bool | None:
    """What a list of words says of one that is in it, or None where its tag decides."""
    word = tokens[i][0]
    if word in _PER_HEAD and i + 1 == last:
        return True
    if word in _PAYING and tokens[last][0].endswith(_PAYABLE):
        return False  # 李某支付维修费, but 移动支付用户
    if word in _PUTTING:
        return _is_measured(tokens, i + 1, last)  # 投入收割机, but 投入强度
    if word in _AVERAGING and _is_measured(tokens, i + 1, last):
        return len(word) > 1 or not i or tokens[i - 1][1] != _NUMERAL
    if word in _OBJECT_VERBS:
        return tokens[i + 1][0] in _RATES
    if word in _OPENING_VERBS and _opens(tokens, i):
        return tokens[i + 1][0] in _RATES or _is_measured(tokens, i + 1, last)
    if word in _ATTRIBUTIVE:
        return True
    return False if word in BREAKING else None


def _is_measured(tokens: list[Token], i: int, last: int) -> bool:
    """Whether what begins there is measured, with nothing but doings before its head (诊疗率)."""
    head = tokens[last][0]
    if head in SUFFIXES:
        return i == last
    if not head.endswith(_MEASURED):
        return False
    return all(
        word in _AVERAGING or word.endswith(_MEASURED) or speech in _DOING_TAGS
        for word, speech in tokens[i:last]
    )


def _opens(tokens: list[Token], i: int) -> bool:
    """Whether nothing before a word makes it part of a noun: 累计服务居民, not 政务服务大厅."""
    if not i:
        return True
    before = tokens[i - 1]
    is_aside = before[0] in _FRONTING or before[0] in BREAKING
    return is_aside or speech_of(before) in _BEFORE_DOING
