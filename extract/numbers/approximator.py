"""The words that make a number approximate, where they touch it."""

from __future__ import annotations

from typing import Final, NamedTuple

from extract.lexicon import read_words
from extract.numbers.grammar import COVERED
from extract.numbers.segment import token_around


class Approximator(NamedTuple):
    """A word and its comparator (contract's closed list)."""

    word: str
    comparator: str
    unless: str
    least: int = 0
    only_after: frozenset[str] = frozenset()
    only_before: str = ""
    joined_after: str = ""  # signs that may make a word with it, which the segmenter tells
    but_after: tuple[str, ...] = ()  # words that end so where it is none: 县市上万名
    joined_before: str = ""  # … only where one of these stands behind the sign it bounds


def _entry(entry: dict[str, str]) -> Approximator:
    unless = entry.get("unless_after", "") + entry.get("unless_before", "")
    return Approximator(
        entry["word"],
        entry["comparator"],
        unless,
        int(entry.get("least", 0)),
        frozenset(entry.get("only_after", "").replace(" ", "")),
        entry.get("only_before", ""),
        entry.get("joined_after", ""),
        tuple(entry.get("but_after", "").split()),
        entry.get("joined_before", ""),
    )


def _index(place: str, end: int) -> dict[str, tuple[Approximator, ...]]:
    """Key each word by its character next to the number, longest first."""
    index: dict[str, tuple[Approximator, ...]] = {}
    sections = ("approximators", "signs")
    words = [e for section in sections for e in read_words("approximators", section)]
    entries = [e for e in words if e["place"] == place]
    for entry in sorted(entries, key=lambda e: -len(e["word"])):
        key = entry["word"][end]
        index[key] = (*index.get(key, ()), _entry(entry))
    return index


_BEFORE: Final = _index("before", -1)
_AFTER: Final = _index("after", 0)
#: The signs next to a number by which an approximator may touch it.
ENDS: Final = frozenset(_BEFORE)
STARTS: Final = frozenset(_AFTER)
INSIDE: Final = {e["word"]: _entry(e) for e in read_words("approximators", "inside")}
_HEADS: Final = [_entry(e) for e in read_words("approximators", "heads")]
_HEADS.sort(key=lambda head: -len(head.word))
_HEAD_ENDS: Final = frozenset(head.word[-1] for head in _HEADS)


def words_before() -> tuple[str, ...]:
    """Return the words that approximate the number behind them, longest first."""
    words = {entry.word for entries in _BEFORE.values() for entry in entries}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def match_before(text: str, start: int, floor: int) -> Approximator | None:
    """Return the approximator that ends at `start` and begins at `floor` or later, or None.

    >>> match_before("面积约2.1平方公里", 3, 0).comparator
    'about'
    """
    if start <= floor:
        return None
    for word in _BEFORE.get(text[start - 1], ()):
        begin = start - len(word.word)
        if begin < floor or not text.startswith(word.word, begin):
            continue
        if word.unless and begin and text[begin - 1] in word.unless and not _is_unit(text, begin):
            return None  # 签约, 最近: the word is half of another
        if _is_joined(text, begin, word):
            return None  # 纽约, 新近
        if word.only_after and begin and text[begin - 1] not in word.only_after:
            continue
        return word
    return None


def _is_joined(text: str, begin: int, word: Approximator) -> bool:
    """Whether a word is half of another there: 纽约 and 加上, not 枢纽约2公里 and 安装上百个."""
    if not word.joined_after or not begin or text[begin - 1] not in word.joined_after:
        return False
    return token_around(text, begin, near=True)[0] < begin


def _is_unit(text: str, at: int) -> bool:
    """一条约百米长的水渠: the sign before 约 is a measure word, no half of 条约."""
    return at > 1 and text[at - 2] in COVERED


def match_after(text: str, end: int) -> Approximator | None:
    """Return the approximator that begins at `end` (左右, 以上, 许), or None."""
    for word in _AFTER.get(text[end : end + 1], ()):
        if text.startswith(word.word, end):
            after = end + len(word.word)
            follows = text[after : after + 1]
            if word.unless and follows in tuple(word.unless):
                return None
            if word.only_before and follows and follows not in word.only_before:
                return None
            return word
    return None


def match_head(text: str, start: int, floor: int) -> Approximator | None:
    """Return the vague head (数, 几, 上) directly before a power of ten, or None.

    >>> match_head("接待数百人", 3, 0).word
    '数'
    """
    if start <= floor or text[start - 1] not in _HEAD_ENDS:
        return None
    for head in _HEADS:
        begin = start - len(head.word)
        if begin >= floor and text.startswith(head.word, begin):
            if head.unless and begin and text[begin - 1] in head.unless:
                return head if head.but_after and text.endswith(head.but_after, 0, begin) else None
            is_such = text[start + 1 : start + 2] in head.joined_before
            if is_such and _is_joined(text, begin, head):
                return None
            return head
    return None
