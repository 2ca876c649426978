"""Names that a numeral is the middle of: 采油三厂, 六线四环, 五道梁乡, 四方村."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import COVERED
from extract.numbers.guards import Endings, before, words_of
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_NUMBER: Final = "[一二三四五六七八九十]{1,2}"
_NUMERAL: Final = rf"(?:{_NUMBER}|两)"
_FIRST, _LAST = ("".join(words_of("wordparts", f"scheme_{part}")) for part in ("signs", "ends"))
_SCHEME_SIGNS: Final = frozenset(_FIRST)
_SCHEME: Final = Pattern(
    rf"(?P<count>{_NUMERAL})(?P<sign>[{_FIRST}])"
    rf"(?:{_NUMERAL}[{_FIRST}])*(?P<last>{_NUMERAL})(?P<end>[{_FIRST}{_LAST}])"
)
_is_no_scheme: Final = before("wordparts", "no_scheme_before")
_ONE: Final = "一"
_WORKS: Final = Pattern(
    rf"(?P<number>{_NUMBER})(?:{'|'.join(words_of('ordinals', 'branch_nouns'))})"
)
_WORK_STARTS: Final = frozenset(word[0] for word in words_of("ordinals", "branch_nouns"))
_is_no_works: Final = before("ordinals", "no_branch_before")
_TRADES: Final = Endings(word for word in words_of("ordinals", "works_kinds") if len(word) > 1)
_LONGEST_TRADE: Final = 5
_SETTLED: Final = words_of("wordparts", "settled_ends")
_is_no_settlement: Final = before("wordparts", "no_settlement_before")
_SHAPED: Final = "".join(words_of("wordparts", "settled_measures"))
_LANDS: Final = "".join(words_of("wordparts", "land_signs"))
_TOWN: Final = Pattern(rf"[{_SHAPED}](?:[{_LANDS}])?(?P<end>{'|'.join(_SETTLED)})")
_UNITS_OF_NAMES: Final = frozenset("三四五六七八九")
_PLACED: Final = frozenset(words_of("wordparts", "village_signs"))  # one, not two: 七彩乡村
_OPENING_PLACES: Final = frozenset(words_of("wordparts", "place_openers"))
_SORTS: Final = frozenset(words_of("wordparts", "phrase_sorts"))
_ROUND: Final = frozenset("百千万亿半")
_TOGETHER: Final = "一起"
_CASE_OPENERS: Final = frozenset(words_of("wordparts", "case_openers"))
_CASES: Final = "|".join(words_of("wordparts", "case_endings"))
_CASE: Final = Pattern(
    rf"[^，。；！？\n]{{2,30}}?的[\u4e00-\u9fff]{{0,6}}?(?:{_CASES})(?=[，。；、！？）\n]|$)"
)
_CUT: Final = 2  # signs of a word that may be cut


def read_scheme(text: str, spot: int) -> Reading | None:
    """Return 六线四环 or 三环八射, what a plan of roads or a town is called, or None.

    Not 一线二线, which are two ranks, nor a frame around 一 (一轴一带).
    """
    if not _SCHEME_SIGNS.intersection(text[spot + 1 : spot + 3]):
        return None
    scheme = _SCHEME.match(text, spot)
    if scheme is None or scheme["sign"] == scheme["end"] or _is_no_scheme(text, scheme.end()):
        return None
    if scheme["count"] == scheme["last"] == _ONE:
        return None
    return Reading(spot, scheme.end(), "name", scheme["count"])


def read_works(text: str, spot: int, floor: int) -> Reading | None:
    """Return 采油三厂 or 市政三公司, a works by its number behind its trade, or None."""
    if _WORK_STARTS.isdisjoint(text[spot + 1 : spot + 3]):
        return None
    works = _WORKS.match(text, spot)
    if works is None or _is_no_works(text, works.end()):
        return None
    trade = _TRADES.last(text[max(floor, spot - _LONGEST_TRADE) : spot])
    return Reading(spot - len(trade), works.end(), "name", works["number"]) if trade else None


def read_town(text: str, amount: Reading) -> Reading | None:
    """Return 五道梁乡 or 四湾子村, a place named after what could be measured, or None."""
    numeral = amount.numeral
    if text[amount.end : amount.end + 1] not in _SHAPED or numeral[0] in _ROUND:
        return None
    town = _TOWN.match(text, amount.end) if numeral not in ("一", "两") else None
    if town is None or numeral[0] not in COVERED or numeral.isascii():
        return None
    if _is_no_settlement(text, town.end()):
        return None
    return Reading(amount.start, town.end(), "name", numeral)


def read_named_word(text: str, spot: int, word: str) -> Reading | None:
    """Return 四方村 or 六合乡, a place called by a phrase that opens with a numeral, or None."""
    end = spot + len(word)
    if len(word) != _CUT or word[0] not in _UNITS_OF_NAMES or text[end : end + 1] not in _PLACED:
        return None
    is_named = text[spot - 1 : spot] in _OPENING_PLACES and not _is_no_settlement(text, end + 1)
    if not is_named or word in _SORTS or text[end + 1 : end + 2] in _PLACED:
        return None
    return Reading(spot, end + 1, "name", word[0])


def is_case(text: str, spot: int, word: str) -> bool:
    """查处的一起屡次违反…的案件: whether 一起 counts a case that a long attribute tells of."""
    if word != _TOGETHER or text[spot - 1 : spot] not in _CASE_OPENERS:
        return False
    return _CASE.match(text, spot + len(word)) is not None


def is_cut_word(text: str, spot: int, word: str) -> bool:
    """路边的一生产企业: whether a word opens with 一 before a noun that it cuts (生产)."""
    if len(word) != _CUT or word[0] != _ONE or text[spot - 1 : spot] != "的":
        return False
    noun, rest = text[spot + 1 : spot + 1 + _CUT], text[spot + _CUT : spot + _CUT + _CUT]
    if len(rest) < _CUT or not (noun + rest).isalpha():
        return False
    whole = tag_words(noun, guess=False)
    parted = tag_words(rest, guess=False)
    is_word = len(whole) == 1 and whole[0][1][:1] in ("n", "v")
    return is_word and len(parted) > 1
