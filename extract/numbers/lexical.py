"""Numerals inside names and fixed words: 三中全会, 神舟十四号, 千家万户, 进一步."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.lexicon import read_words
from extract.numbers.grammar import COVERED, NUMERAL, is_numeral_sign

_COVERED = frozenset(COVERED)
_LATIN_OR_DIGIT = re.compile(r"[A-Za-z0-9]")


class Word(NamedTuple):
    """A listed word; `lead` is how many of its characters stand before its first numeral sign."""

    word: str
    kind: str
    lead: int
    figure_before: tuple[str, ...]


def _lead(word: str) -> int:
    return next(i for i, char in enumerate(word) if char in _COVERED)


def _key(word: str, lead: int) -> str:
    """The two characters under which a word is looked up: its first numeral sign and a neighbour."""
    return word[lead : lead + 2] if lead + 1 < len(word) else word[lead - 1 : lead + 1]


def _index() -> dict[str, tuple[Word, ...]]:
    words = [(e["word"], "idiom", e) for e in read_words("idioms", "idioms") if "word" in e]
    words += [(e["name"], "name", e) for e in read_words("names", "names") if "name" in e]
    index: dict[str, tuple[Word, ...]] = {}
    for text, kind, entry in sorted(words, key=lambda w: -len(w[0])):
        lead = _lead(text)
        word = Word(text, kind, lead, tuple(entry.get("figure_before", "").split()))
        key = _key(text, lead)
        index[key] = (*index.get(key, ()), word)
    return index


_WORDS = _index()


def find_word(text: str, spot: int, floor: int) -> Word | None:
    """Return the longest listed word whose first numeral sign stands at `spot`, or None.

    >>> find_word("进一步扩大开放", 1, 0).word
    '进一步'
    """
    words = _WORDS.get(text[spot : spot + 2])
    if words is not None:
        found = _first(words, text, spot, floor)
        if found is not None:
            return found
    words = _WORDS.get(text[spot - 1 : spot + 1]) if spot else None
    return _first(words, text, spot, floor) if words is not None else None


def _first(words: tuple[Word, ...], text: str, spot: int, floor: int) -> Word | None:
    for word in words:
        start = spot - word.lead
        if start < floor or not text.startswith(word.word, start):
            continue
        end = start + len(word.word)
        if word.lead == 0 and start and is_numeral_sign(text[start - 1]):
            continue  # 十分 within 二十分
        is_end = word.lead == 0 and word.word[-1] in _COVERED
        if is_end and end < len(text) and is_numeral_sign(text[end]):
            continue  # 万一 within 万一千
        if word.figure_before and text.startswith(word.figure_before, end):
            continue  # 一起案件 is a case, 一起参加 is together
        return word
    return None


# Shapes: literal text with N for any numeral (神舟N号).
_N = rf"(?:{NUMERAL})"


def _compile(shape: str) -> str:
    return "".join(_N if char == "N" else re.escape(char) for char in shape)


_SHAPES = {e["shape"]: "idiom" for e in read_words("idioms", "idioms") if "shape" in e}
_SHAPES |= {e["shape"]: "name" for e in read_words("names", "names") if "shape" in e}
_AFTER_FIRST: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
_BEHIND: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}


def _index_shapes() -> None:
    for shape in sorted(_SHAPES, key=len, reverse=True):
        kind = _SHAPES[shape]
        lead, _, rest = shape.partition("N")
        listed = re.search(rf"[{COVERED}]", lead)
        if listed is not None:
            lead, rest = shape[: listed.start()], shape[listed.start() :]
            _AFTER_FIRST.setdefault(lead[-1:], []).append((kind, re.compile(_compile(shape))))
            continue
        if lead:
            tail = _compile(rest) if "N" in rest else re.escape(rest)
            _BEHIND.setdefault(lead[-1], []).append((kind, lead, re.compile(_N + tail)))
        else:
            _AFTER_FIRST.setdefault(rest[:1], []).append((kind, re.compile(_compile(shape))))


_index_shapes()


def find_shape(text: str, spot: int, after: int, floor: int) -> tuple[int, int, str] | None:
    """Return span and kind of a listed shape around the numeral text[spot:after], or None."""
    for kind, lead, pattern in _BEHIND.get(text[spot - 1 : spot], ()) if spot else ():
        start = spot - len(lead)
        if start >= floor and text.startswith(lead, start):
            match = pattern.match(text, spot)
            if match:
                return start, match.end(), kind
    for kind, pattern in _AFTER_FIRST.get(text[after : after + 1], ()):
        match = pattern.match(text, spot)
        if match:
            return spot, match.end(), kind
    return None
