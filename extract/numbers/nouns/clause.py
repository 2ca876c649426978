"""A clause before a figure: where it begins, and where what it speaks of ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.numbers.grammar import COVERED
from extract.numbers.guards import words_of
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_head, is_verb, speech_of
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_BASES: Final = words_of("counted", "base_words")
_FROM: Final = words_of("counted", "from_words")
_WITH: Final = words_of("counted", "with_words")
_ALONGSIDE: Final = words_of("counted", "alongside_words")
_NOT_HOLDING: Final = words_of("counted", "not_holding_words")
_EQUAL: Final = words_of("counted", "equal_words")
_NOMINAL: Final = words_of("counted", "nominal_words")
_COMPARED: Final = words_of("counted", "comparing_words")
_NOT_COMPARED: Final = words_of("counted", "not_comparing_words")
#: A sign → the words that hold it and compare nothing, with how far before it they begin.
_WITHIN: Final = {
    sign: [(word, word.index(sign)) for word in _NOT_COMPARED if sign in word]
    for sign in {sign for word in _NOT_COMPARED for sign in word}
}
STOPS: Final = frozenset("，。；：、！？,;:!?\n（）()“”《》‘’【】〔〕|… \t　—")
_BY, _FEWEST, _SINCE = "由", 2, "以来的"
_from_to: Final = Pattern(r"[从由][\d年月日]+[至到][\d年月日]+的(?=..)")
_EXCEEDING: Final = "超过"
_SIGNS: Final = frozenset(COVERED)
LONGEST_CLAUSE: Final = 24
STOP_CLASS: Final = re.escape("".join(sorted(STOPS)))
FIRST_HAN: Final = 0x4E00
LAST_HAN: Final = 0x9FFF
#: A clause without any of these signs is a subject to its end.
_parting_sign: Final = Pattern(f"[占的{''.join({word[0] for word in (*_WITH, *_COMPARED)})}]")


def clause_start(text: str, start: int, floor: int) -> int:
    """Return the offset behind the last stop before `start`, at `floor` or later.

    >>> clause_start("今天，新增37个", 5, 0)
    3
    """
    lowest = max(floor, start - LONGEST_CLAUSE)
    start -= text[start - 1 : start] == " "  # 小客车占 89.9%
    while start > lowest:
        sign = ord(text[start - 1])  # most are Han, which part nothing: no need to ask for them
        if not FIRST_HAN <= sign <= LAST_HAN and text[start - 1] in STOPS:
            return start
        start -= 1
    return lowest


def subject_end(clause: str) -> int:
    """Where the subject ends before 比, 较 or 占: 增速比上半年加快 speaks of the 增速."""
    if _parting_sign.search(clause) is None:
        return len(clause)
    if clause.startswith(_WITH) and any(word in clause for word in _ALONGSIDE):
        return 0  # 与第四次普查相比增长
    end = len(clause)
    holder = clause.rfind("占")
    if clause.startswith(_NOT_HOLDING, max(0, holder)):
        holder = -1
    if holder > 0 or (holder == 0 and not any(word in clause for word in _BASES)):
        end = holder
    if clause.endswith("的"):  # 日均处理量是平日业务量的1.3倍
        end = next((at for word in _EQUAL if (at := clause.rfind(word, 0, end)) >= 0), end)
    for word in _COMPARED:
        at = clause.rfind(word, 0, end)
        while at > 0 and _is_within(clause, at):  # 比上季度环比增长
            at = clause.rfind(word, 0, at)
        if at < 0 or _is_within(clause, at) or _is_opening(clause, word, at, end):
            continue
        if at == 0 and word == _EXCEEDING and clause[len(word) : len(word) + 1] in _SIGNS:
            continue  # 超过12个月的贷款有36笔
        if word not in _NOMINAL or at == 0 or not _is_linking(clause[at + len(word) :]):
            end = at
    return end


def _is_opening(clause: str, word: str, at: int, end: int) -> bool:
    """由内地输入的电量 and 我国从邻国的进口 are subjects, 由八成增至九成 is not."""
    if word == _BY and at == 0 and end == len(clause) and _acts_on(clause):
        return True
    if word in _FROM and (_SINCE in clause[at:end] or _from_to.match(clause, at, end) is not None):
        return True  # 本地从去年九月份以来的平均雨量
    if word not in _FROM or "的" not in clause[at : end - 1]:
        return False
    return at == 0 or _SIGNS.isdisjoint(clause[at:end])


def _acts_on(clause: str) -> bool:
    """由法院执行疑难案件: whether who does something, and to what, are told behind 由."""
    if not _SIGNS.isdisjoint(clause):
        return False  # 由去年的五吨增至
    tokens = tag_words(clause)
    is_thing = len(tokens) > _FEWEST and tokens[-1][1] == "n" and is_head(*tokens[-1])
    return is_thing and is_head(*tokens[1]) and any(is_verb(token) for token in tokens[2:-1])


def _is_linking(words: str) -> bool:
    """Whether nothing is compared with: the 比 of 桥隧比高达 ends a noun."""
    return not strip_linking(words) and _SIGNS.isdisjoint(words)


def _is_within(clause: str, at: int) -> bool:
    """Whether the 比 or 较 at this offset is a part of a longer word (同比, 较大)."""
    for word, lead in _WITHIN.get(clause[at], ()):
        if at >= lead and clause.startswith(word, at - lead):
            return True
    return False


def before_verbs(clause: str) -> Iterator[str]:
    """Yield what stands before the first verb of a clause or its adverb, then before the next."""
    at = 0
    for token in tag_words(clause) if clause else ():
        if at and (is_verb(token) or token[1] in ("d", "a") or speech_of(token) in ("v", "i")):
            yield clause[:at]
        at += len(token[0])
