"""Numerals inside names and fixed words: 三中全会, 神舟十四号, 千家万户, 进一步."""

from __future__ import annotations

from typing import Final, NamedTuple

from extract.lexicon import read_words
from extract.numbers.grammar import COVERED, is_numeral_sign, match_numeral
from extract.numbers.segment import token_around
from extract.pattern import Pattern

_COVERED: Final = frozenset(COVERED)
_SCALES: Final = frozenset("百千万亿")
_GUARDS: Final = ("figure_before", "figure_behind", "only_before", "only_behind")


Guards = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_QUOTES: Final = ("“", "《")
_DESCRIBING: Final = ("a", "b", "j")  # adjectives, what tells of a noun, abbreviations
_NO_GUARDS: Final[Guards] = ((), (), (), ())
_DASHES: Final = ("—", "–")
_BARE: Final = 2  # keys of an entry that has none: the word and its example


class Word(NamedTuple):
    """A listed word; `lead` is how many of its characters stand before its first numeral sign."""

    word: str
    kind: str
    lead: int
    figure_before: tuple[str, ...]
    figure_behind: tuple[str, ...]
    only_before: tuple[str, ...]
    only_behind: tuple[str, ...]
    counts_noun: bool = False


def _lead(word: str) -> int:
    return next(i for i, char in enumerate(word) if char in _COVERED)


def _key(word: str, lead: int) -> str:
    """The two characters a word is looked up by: its first numeral sign and a neighbour."""
    return word[lead : lead + 2] if lead + 1 < len(word) else word[lead - 1 : lead + 1]


def _guards(entry: dict[str, str]) -> Guards:
    before, behind, only, only_behind = (tuple(entry.get(key, "").split()) for key in _GUARDS)
    return before, behind, only, only_behind


class Group(NamedTuple):
    """The words of one key that begin as far before it, longest first, and their texts."""

    lead: int
    texts: tuple[str, ...]
    words: list[Word]


def _index() -> dict[str, list[Group]]:
    words = [(e["word"], "idiom", e) for e in read_words("idioms", "idioms") if "word" in e]
    words += [(e["name"], "name", e) for e in read_words("names", "names") if "name" in e]
    index: dict[str, list[Word]] = {}
    for text, kind, entry in sorted(words, key=lambda w: (-len(w[0]), "only_before" not in w[2])):
        lead = _lead(text)
        guards = _NO_GUARDS if len(entry) <= _BARE else _guards(entry)
        word = Word(text, kind, lead, *guards, "noun_after" in entry)
        index.setdefault(_key(text, lead), []).append(word)
    return {key: _grouped(words) for key, words in index.items()}


def _grouped(words: list[Word]) -> list[Group]:
    leads: dict[int, list[Word]] = {}
    for word in words:
        leads.setdefault(word.lead, []).append(word)
    return [Group(lead, tuple(w.word for w in same), same) for lead, same in leads.items()]


_WORDS: Final = _index()


def find_word(text: str, spot: int, floor: int) -> Word | None:
    """Return the longest listed word whose first numeral sign stands at `spot`, or None.

    >>> find_word("进一步扩大开放", 1, 0).word
    '进一步'
    """
    found = None
    words = _WORDS.get(text[spot : spot + 2])
    if words is not None:
        found = _first(words, text, spot, floor)
    words = _WORDS.get(text[spot - 1 : spot + 1]) if spot else None
    if words is not None:
        behind = _first(words, text, spot, floor)
        if behind is not None and (found is None or len(behind.word) >= len(found.word)):
            return behind
    return found


def _first(groups: list[Group], text: str, spot: int, floor: int) -> Word | None:
    """The longest word of a key that stands there; one look for all of a group, most have none."""
    found = None
    for lead, texts, words in groups:
        start = spot - lead
        if start >= floor and text.startswith(texts, start):
            word = _of_group(words, text, start)
            if word is not None and (found is None or len(word.word) > len(found.word)):
                found = word
    return found


def _of_group(words: list[Word], text: str, start: int) -> Word | None:
    for word in words:
        if not text.startswith(word.word, start):
            continue
        end = start + len(word.word)
        if word.lead == 0 and start and text[start - 1] in _COVERED:
            continue  # 十分 within 二十分
        is_end = word.word[-1] in (_COVERED if word.lead == 0 else _SCALES)
        if is_end and end < len(text) and is_numeral_sign(text[end]):
            continue  # 万一 within 万一千, 成百 within 建成百亿级
        after = text[end : end + 1]
        if word.word[-1].isascii() and _goes_on(text, end, after):
            continue  # G7 within G7642, 3G within 3GPP, 波音737 within 波音737-400
        if word.figure_before and text.startswith(word.figure_before, end):
            continue  # 一起案件 is a case, 一起参加 is together
        if word.figure_behind and text.endswith(word.figure_behind, 0, start):
            continue  # 发生一起入室抢劫
        if word.counts_noun and _is_noun(text, end):
            continue  # 一道美食, but 一道前往
        if word.only_before and not text.startswith(word.only_before, end):
            continue  # 一把托起, but not 一把雨伞
        if word.only_behind and not text.endswith(word.only_behind, 0, start):
            continue  # 关键一步, but not 走一步
        return word
    return None


def _goes_on(text: str, end: int, after: str) -> bool:
    """Whether letters and digits go on behind a word that ends in one, with a dash or without."""
    if after in _DASHES:
        return text[end + 1 : end + 2].isdigit()
    return after == "-" or (after.isascii() and after.isalnum())


def _is_noun(text: str, at: int) -> bool:
    """Whether what stands there is a thing, or tells of one: a noun, an adjective, a quotation."""
    if text[at : at + 1] in _QUOTES:
        return True
    if not "\u4e00" <= text[at : at + 1] <= "\u9fff":
        return False
    _, _, tag = token_around(text, at, near=True)
    return tag[0] == "n" or tag in _DESCRIBING


# Shapes: literal text with N for any numeral (神舟N号).
class Shape(NamedTuple):
    """A listed shape as its literal parts; a numeral stands between each two of them."""

    parts: tuple[str, ...]
    kind: str
    figure_before: tuple[str, ...]
    figure_behind: tuple[str, ...]
    only_before: tuple[str, ...]


_KEYED: Final = "号"
_MEMBER: Final = Pattern(r"(?:[A-Z]|\d{2})[组星]")
_AFTER: Final[dict[str, list[Shape]]] = {}
_BEHIND: Final[dict[str, list[Shape]]] = {}


def _index_shapes() -> None:
    entries = [(e, "idiom") for e in read_words("idioms", "idioms") if "shape" in e]
    entries += [(e, "name") for e in read_words("names", "names") if "shape" in e]
    for entry, kind in sorted(entries, key=lambda told: -len(told[0]["shape"])):
        before, behind, only, _ = _guards(entry)
        shape = Shape(tuple(entry["shape"].split("N")), kind, before, behind, only)
        if shape.parts[0]:
            _BEHIND.setdefault(shape.parts[0][-1], []).append(shape)
        else:
            _AFTER.setdefault(shape.parts[1][0], []).append(shape)


_index_shapes()
_LEADS: Final = {sign: tuple({s.parts[0] for s in shapes}) for sign, shapes in _BEHIND.items()}
_FIRSTS: Final = {sign: tuple({s.parts[1] for s in shapes}) for sign, shapes in _AFTER.items()}


def find_shape(text: str, spot: int, after: int, floor: int) -> tuple[int, int, str] | None:
    """Return span and kind of a listed shape around the numeral text[spot:after], or None."""
    leads = _LEADS.get(text[spot - 1]) if spot > floor else None
    is_led = leads is not None and text.endswith(leads, floor, spot)
    for shape in _BEHIND[text[spot - 1]] if is_led else ():
        lead = shape.parts[0]
        start = spot - len(lead)
        is_figure = shape.figure_behind and text.endswith(shape.figure_behind, 0, start)
        if start >= floor and text.startswith(lead, start) and not is_figure:
            end = _shape_end(text, after, shape)
            if end:
                return start, _past_member(text, end), shape.kind
    firsts = _FIRSTS.get(text[after : after + 1])
    if firsts is None or not text.startswith(firsts, after):
        return None  # one look for all shapes: most numerals stand in none
    for shape in _AFTER[text[after]]:
        end = _shape_end(text, after, shape)
        if end and not (shape.figure_behind and text.endswith(shape.figure_behind, 0, spot)):
            return spot, end, shape.kind
    return None


def _past_member(text: str, end: int) -> int:
    """遥感三十四号03星: past the one of several that bear the name of a craft."""
    member = _MEMBER.match(text, end) if text[end - 1] == _KEYED else None
    return member.end() if member is not None else end


def _shape_end(text: str, at: int, shape: Shape) -> int:
    """Where a shape ends whose first numeral ends at `at`, or 0 where the text differs."""
    for part in shape.parts[1:-1]:
        numeral = match_numeral(text, at + len(part)) if text.startswith(part, at) else None
        if numeral is None:
            return 0
        at = numeral.end()
    last = shape.parts[-1]
    if not text.startswith(last, at):
        return 0
    end = at + len(last)
    is_figure = shape.figure_before and text.startswith(shape.figure_before, end)
    if is_figure or (shape.only_before and not text.startswith(shape.only_before, end)):
        return 0
    return end
