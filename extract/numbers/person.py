"""Numerals in people's names: a surname and one or two characters before a title."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lexicon import read_words

SURNAMES = "".join("".join(e["words"].split()) for e in read_words("persons", "surnames"))
_TITLES = "|".join(w for e in read_words("persons", "titles") for w in e["words"].split())
_SAYING = f"(?:{_TITLES})"
_SIGN = "一二三四五六七八九十百千万亿"
_HAN = "[\u4e00-\u9fff]"
_VERBS = "于任高常时方应达"  # surnames that are words before a figure: 、于三月、
_PAUSE = "[、，。；）)\\n]"
_OFFICES = [w for e in read_words("persons", "offices") for w in e["words"].split()]


def _behind_office(length: int) -> str:
    """That a name of so many signs, which ends there, stands behind an office, before a pause."""
    offices: dict[int, list[str]] = {}
    for word in _OFFICES:
        offices.setdefault(len(word), []).append(word)
    looks = "|".join(f"(?<=(?:{'|'.join(same)}){'.' * length})" for same in offices.values())
    return f"(?={_PAUSE})(?:{looks})"


# A title behind it, a list around it (、王友三、) or an office before it (主席王友三，) tells it.
# One pattern for all three: each would look at every surname of a text again.
_NAMED = re.compile(
    rf"[{SURNAMES}](?:{_HAN}[{_SIGN}]"
    rf"(?:(?={_SAYING})|(?=[、（）\n ])(?:(?<=[、（\n ]...)|(?<!....))|{_behind_office(3)}"
    rf"|(?=的|来信|来电)(?<=[市县区乡镇村]...))"
    rf"|[{_SIGN}]{_HAN}(?=[、（])(?<=、...)(?<![{_VERBS}]..)|[{_SIGN}]{_HAN}?(?={_SAYING}))"
)
# A surname that is a sign itself: 万志强介绍, 主席万志强，; not 数万人表示.
_SIGNED = re.compile(
    rf"万(?<![{_SIGN}数上几余\d两{SURNAMES}].)(?![人名家户余元年多众物亩])"
    rf"(?:(?!里){_HAN}{{1,2}}(?={_SAYING})|(?<=、万){_HAN}{{1,2}}(?=、)|{_HAN}{_behind_office(2)}|{_HAN}{{2}}{_behind_office(3)})"
)
_LENGTHS = (3, 2)


def find_persons(text: str) -> frozenset[str]:
    """Return the names of people in a text that hold a numeral sign.

    >>> sorted(find_persons("于万三同志逝世，享年96岁"))
    ['于万三']
    """
    return frozenset(match.group() for find in (_NAMED, _SIGNED) for match in find.finditer(text))


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
