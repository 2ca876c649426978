"""The noun phrase a figure counts: 37个政务服务驿站, 代办服务事项385件, GDP增长4.4%."""

from __future__ import annotations

from functools import lru_cache

import rjieba

from extract.numbers.guards import words_of
from extract.numbers.reading import Reading

_HEADS = frozenset(words_of("counted", "head_tags"))
_MODIFIERS = frozenset(words_of("counted", "modifier_tags"))
_VERBS = frozenset(words_of("counted", "verb_tags"))
_NOUN_WORDS = frozenset(words_of("counted", "noun_words"))
_LINKING = frozenset(words_of("counted", "linking_words"))
_CARRYING = tuple(words_of("counted", "carrying_words"))

_STOPS = frozenset("，。；：、！？,;:!?\n（）()“”《》‘’【】〔〕|… \t　—")
_DIGITS = frozenset("0123456789")
_LONGEST = 24


@lru_cache(maxsize=1 << 15)
def _tag(text: str) -> list[tuple[str, str]]:
    tagged: list[tuple[str, str]] = rjieba.tag(text)
    return tagged


def _is_head(word: str, tag: str) -> bool:
    return tag in _HEADS or word in _NOUN_WORDS


@lru_cache(maxsize=1 << 15)
def noun_phrase_at_start(text: str, *, verbs: bool) -> tuple[int, int] | None:
    """Return the span of the noun phrase a text begins with; `verbs`: one may modify it (建成小区)."""
    tokens = _tag(text)
    at = begin = head_end = 0
    after_verb = False
    for i, (word, tag) in enumerate(tokens):
        after = at + len(word)
        if _is_head(word, tag):
            head_end = after
        elif tag == "uj" and not head_end and not after_verb and at == begin:
            begin = after  # 的 between unit and noun
        elif tag == "uj" and after_verb and i + 1 < len(tokens):
            head_end, after_verb = 0, False  # 来自上海的专家
        elif tag in _VERBS and not head_end and verbs and i + 1 < len(tokens):
            after_verb = True
        elif tag not in _MODIFIERS or head_end:
            break
        at = after
    return (begin, head_end) if head_end else None


@lru_cache(maxsize=1 << 15)
def noun_phrase_at_end(text: str) -> tuple[int, int] | None:
    """Return the span of the last noun phrase of a text that only linking words follow, or None."""
    at = len(text)
    begin = head_end = 0
    for word, tag in reversed(_tag(text)):
        start = at - len(word)
        if _is_head(word, tag) and not (not head_end and word in _LINKING):
            head_end = head_end or at
            begin = start
        elif head_end and tag in _MODIFIERS:
            begin = start
        elif head_end or not (word in _LINKING or tag in ("d", "p", "ul", "t", "c", "r")):
            break
        at = start
    return (begin, head_end) if head_end else None


def _tail(text: str, end: int) -> str:
    stop = end
    limit = min(len(text), end + _LONGEST)
    while stop < limit and text[stop] not in _STOPS and text[stop] not in _DIGITS:
        stop += 1
    return text[end:stop]


def _clause(text: str, start: int, floor: int) -> str:
    begin = start
    lowest = max(floor, start - _LONGEST)
    while begin > lowest and text[begin - 1] not in _STOPS:
        begin -= 1
    return text[begin:start]


def find_counted(text: str, folded: str, reading: Reading, floor: int, carried: str | None) -> str | None:
    """Return the counted noun phrase of a reading as printed, or None.

    `floor` is where the number before ends; `carried` what that number counted.
    """
    if reading.kind == "percent":
        return _of_percent(text, folded, reading, floor, carried)
    after = _after(text, folded, reading)
    if after is not None:
        return after
    return _before(text, folded, reading.start, floor, carried)


def _after(text: str, folded: str, reading: Reading) -> str | None:
    end = reading.end
    if folded[end : end + 1] in ("“", "《"):
        return _quoted(text, folded, end)
    tail = _tail(folded, end)
    if not tail:
        return None
    span = noun_phrase_at_start(tail, verbs=reading.cls in ("classifier", "collective", "container"))
    if span is None or (reading.cls == "thing" and span[0]):
        return None
    return text[end + span[0] : end + span[1]]


def _quoted(text: str, folded: str, at: int) -> str | None:
    close = folded.find("”" if folded[at] == "“" else "》", at)
    if close < 0 or close - at > _LONGEST:
        return None
    tail = _tail(folded, close + 1)
    span = noun_phrase_at_start(tail, verbs=False) if tail else None
    if span is not None and span[0] == 0:
        return text[close + 1 : close + 1 + span[1]]
    return text[at + 1 : close] or None


def _before(text: str, folded: str, start: int, floor: int, carried: str | None) -> str | None:
    clause = _clause(folded, start, floor)
    span = noun_phrase_at_end(clause) if clause else None
    if span is not None:
        offset = start - len(clause)
        return text[offset + span[0] : offset + span[1]]
    between = folded[floor:start].lstrip("，、；（,")
    if carried is not None and (not between or between.startswith(_CARRYING) or clause == between):
        return carried
    return None


def _of_percent(text: str, folded: str, reading: Reading, floor: int, carried: str | None) -> str | None:
    end = reading.end
    if folded[end : end + 1] == "的":
        tail = _tail(folded, end + 1)
        span = noun_phrase_at_start(tail, verbs=False) if tail else None
        if span is not None:
            return text[end + 1 + span[0] : end + 1 + span[1]]
    clause = _clause(folded, reading.start, floor)
    holder = clause.rfind("占")
    start = reading.start - len(clause) + holder if holder >= 0 else reading.start
    return _before(text, folded, start, min(floor, start), carried)
