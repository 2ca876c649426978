"""Numerals in people's names: a surname and one or two characters before a title."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lexicon import read_words

SURNAMES = "".join("".join(e["words"].split()) for e in read_words("persons", "surnames"))
_TITLES = "|".join(w for e in read_words("persons", "titles") for w in e["words"].split())
_SAYING = f"(?:{_TITLES})"
_SIGN = "一二三四五六七八九十百千万亿"
_NAMED = re.compile(
    rf"[{SURNAMES}](?:[\u4e00-\u9fff][{_SIGN}]|[{_SIGN}][\u4e00-\u9fff]?)(?=(?:{_TITLES}))"
)
# A surname that is a sign itself: 万志强介绍, not 数万人表示.
_SIGNED = re.compile(
    rf"万(?<![{_SIGN}数上几余\d两{SURNAMES}].)(?![人名家户余元年多众物里亩])[\u4e00-\u9fff]{{1,2}}(?={_SAYING})"
)
# In a list of names one that ends in a sign needs no title: 、王友三、
_LISTED = re.compile(
    rf"[{SURNAMES}](?:(?<=[、（\n ].)|(?<!..))[\u4e00-\u9fff][{_SIGN}](?=[、）\n ])"
)
_OFFICES = [w for e in read_words("persons", "offices") for w in e["words"].split()]


def _behind_office(name: str, length: int) -> str:
    """The pattern of a name of so many signs right behind an office: looked for last, as costly."""
    offices: dict[int, list[str]] = {}
    for word in _OFFICES:
        offices.setdefault(len(word), []).append(word)
    looks = "|".join(f"(?<=(?:{'|'.join(same)}){'.' * length})" for same in offices.values())
    return f"{name}(?=[、，。；）)\\n])(?:{looks})"


# Behind an office a pause is enough: 主席王友三、 (not 主席王某等三人).
_HOLDING = re.compile(
    _behind_office(rf"[{SURNAMES}][\u4e00-\u9fff][{_SIGN}]", 3)
    + "|"
    + _behind_office(r"万(?![人名家户余元年多众物亩])[\u4e00-\u9fff]", 2)
    + "|"
    + _behind_office(r"万(?![人名家户余元年多众物亩])[\u4e00-\u9fff]{2}", 3)
)
_LENGTHS = (3, 2)


def find_persons(text: str) -> frozenset[str]:
    """Return the names of people in a text that hold a numeral sign.

    >>> sorted(find_persons("于万三同志逝世，享年96岁"))
    ['于万三']
    """
    named = [match.group() for match in _NAMED.finditer(text)]
    for find in (_LISTED, _SIGNED, _HOLDING):
        named += [match.group() for match in find.finditer(text)]
    return frozenset(named)


@lru_cache(maxsize=4)
def _pairs_of(persons: frozenset[str]) -> frozenset[str]:
    """Every two characters that stand side by side in a name, for a quick look."""
    return frozenset(name[i : i + 2] for name in persons for i in range(len(name) - 1))


def person_at(text: str, spot: int, floor: int, persons: frozenset[str]) -> tuple[int, int] | None:
    """Return the span of one of these names around the sign at `spot`, or None."""
    pairs = _pairs_of(persons)
    if text[spot : spot + 2] not in pairs and text[spot - 1 : spot + 1] not in pairs:
        return None
    for length in _LENGTHS:
        for start in range(max(floor, spot - length + 1), spot + 1):
            if text[start : start + length] in persons:
                return start, start + length
    return None
