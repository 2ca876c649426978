"""Things named with digits or letters: 5G基站, 世界500强企业, 伊尔96型专机, 国产大飞机C919."""

from __future__ import annotations

from typing import Final

from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import DIGITS, tail_of
from extract.pattern import Pattern

#: A name with digits that a noun begins with: 5G基站, 世界500强企业.
_NAMED: Final = Pattern(
    r"(?:\d[A-Z]{1,3}|[A-Z]{1,4}-?\d{1,4}[A-Z]?|[A-Z]\+?轮)(?=[\u4e00-\u9fff])"
    r"|[\u4e00-\u9fff]{0,4}\d{2,4}强(?=..)|\d{1,4}路(?=公交|电车|客车)|\d{3}[A-Z]{0,3}(?:系列|型)(?=[\u4e00-\u9fff])|\d0后(?=[\u4e00-\u9fff])(?![卫来半期])"
)
_STRONG, _REACH = "强", 9  # 世界500强: signs and digits before it
_TYPED: Final = Pattern(r"-?\d{1,4}[A-Z]?型(?=[\u4e00-\u9fff])")
_LETTERS: Final = Pattern("[A-Za-z-]+$")
_AND: Final = ("和", "及", "与")


def begins_with_name(folded: str, at: int) -> bool:
    """Return whether a name with digits begins a noun there: 5G基站, 89路公交车."""
    is_lettered = folded[at : at + 1].isascii() or folded.find(_STRONG, at, at + _REACH) >= 0
    return is_lettered and _NAMED.match(folded, at) is not None


def find_named(text: str, folded: str, at: int) -> str | None:
    """5G基站, 世界500强和龙头企业: a noun that begins with a name with digits, None without one."""
    name = _NAMED.match(folded, at)
    begin = name.end() + (folded[name.end() : name.end() + 1] in _AND) if name is not None else at
    span = find_first_phrase(tail_of(folded, begin) or "的", verbs=False)
    return text[at : begin + span[1]] if span is not None and not span[0] else None


def whole_name(text: str, folded: str, begin: int, end: int) -> str | None:
    """伊尔96型专机 goes on behind its digits; 国产大飞机C919 ends before the name they are of."""
    follows = folded[end : end + 1]
    typed = _TYPED.match(folded, end) if follows == "-" or follows in DIGITS else None
    behind = find_first_phrase(tail_of(folded, typed.end()), verbs=False) if typed else None
    if typed is not None and behind is not None and behind[0] == 0:
        return text[begin : typed.end() + behind[1]]
    phrase = text[begin:end]
    return (_LETTERS.sub("", phrase) or None) if follows in DIGITS or follows == "-" else phrase
