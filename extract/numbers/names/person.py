"""Numerals in people's names: a surname and one or two characters, told by what stands around.

A title behind the name, a list around it, an office or a place before it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.lexicon import read_words
from extract.pattern import Pattern


def _words(table: str) -> list[str]:
    """All words of one table of the names' list."""
    return [word for entry in read_words("persons", table) for word in entry["words"].split()]


SURNAMES: Final = "".join(_words("surnames"))
_TITLES: Final = "|".join(_words("titles"))
_SAYING: Final = f"(?:{_TITLES})"
_SIGN: Final = "一二三四五六七八九十百千万亿"
_HAN: Final = "[\u4e00-\u9fff]"
_VERBS, _PLACES, _LETTERS = (
    "".join(_words("verbs")),
    "".join(_words("places")),
    "|".join(_words("letters")),
)
_WEEKS: Final = tuple(_words("weeks"))
_PAUSE: Final = "[、，。；）)\\n]"
_OFFICES, BYLINES = tuple(_words("offices")), tuple(_words("bylines"))
_ACTING, _MEASURING = "|".join(_words("acting")), "".join(_words("measuring"))
_WRITING: Final = "|".join(_words("writing"))


def _behind(words: tuple[str, ...], length: int) -> str:
    """That a name of so many signs, which ends there, stands behind one of the words."""
    alike: dict[int, list[str]] = {}
    for word in words:
        alike.setdefault(len(word), []).append(word)
    looks = "|".join(f"(?<=(?:{'|'.join(same)}){'.' * length})" for same in alike.values())
    return f"(?:{looks})"


def _behind_office(length: int) -> str:
    """That a name of so many signs stands behind an office, before a pause."""
    return f"(?={_PAUSE}){_behind(_OFFICES, length)}"


# A title behind it, a list around it (、王友三、) or an office before it (主席王友三，) tells it.
# One pattern for all three: each would look at every surname of a text again.
_NAMED: Final = Pattern(
    rf"[{SURNAMES}](?:{_HAN}[{_SIGN}]"
    rf"(?:(?={_SAYING})|(?=[、（）\n ])(?:(?<=[、（\n ]...)|(?<!....))|{_behind_office(3)}"
    rf"|(?=的|{_LETTERS})(?<=[{_PLACES}]...)"
    rf"|(?=[、）\n ]|{_WRITING}){_behind(BYLINES, 3)})"
    rf"|[{_SIGN}]{_HAN}(?=[、）\n ]){_behind(BYLINES, 3)}(?<![{_VERBS}]..)"
    rf"|[{_SIGN}](?![{_MEASURING}]){_HAN}(?=\d|{_PAUSE}|{_ACTING}){_behind(_OFFICES, 3)}"
    rf"(?<![{_VERBS}周]..)(?:(?<=万.)|(?<!年))"
    rf"|[{_SIGN}](?![{_MEASURING}]){_HAN}(?=分别|等人)(?<=、...)(?<![{_VERBS}周]..)"
    rf"|[{_SIGN}]{_HAN}(?=[、（])(?<=、...)(?<![{_VERBS}]..)|[{_SIGN}]{_HAN}?(?={_SAYING}))"
)
# A surname that is a sign itself: 万志强介绍, 主席万志强，; not 数万人表示.
_SIGNED: Final = Pattern(
    rf"万(?<![{_SIGN}数上几余\d两{SURNAMES}].)(?![人名家户余元年多众物亩])"
    rf"(?:(?!里){_HAN}{{1,2}}(?={_SAYING})|(?<=、万){_HAN}{{1,2}}(?=、)|{_HAN}{_behind_office(2)}|{_HAN}{{2}}{_behind_office(3)})"
)
_LENGTHS: Final = (3, 2)
_ITEM: Final = 4  # signs of a list's thing, with its pause
_MEASURED_ITEM: Final = Pattern(rf"[\u4e00-\u9fff\d][{_SIGN}两几\d][\u4e00-\u9fff]、$")


def find_persons(text: str) -> frozenset[str]:
    """Return the names of people in a text that hold a numeral sign.

    >>> sorted(find_persons("于万三同志逝世，享年96岁"))
    ['于万三']
    """
    return frozenset(
        match.group()
        for find in (_NAMED, _SIGNED)
        for match in find.finditer(text)
        if not (_is_measured(text, match.start()) or _is_weekday(text, match.start()))
    )


def _is_measured(text: str, start: int) -> bool:
    """Whether the thing before it in a list holds a numeral too: 猪两头、牛三头、羊五头."""
    return (
        text[start - 1 : start] == "、"
        and _MEASURED_ITEM.search(text[max(0, start - _ITEM) : start]) is not None
    )


def _is_weekday(text: str, start: int) -> bool:
    """Whether a surname is the mark of a day there: 本周二表示."""
    return text.endswith(_WEEKS, 0, start + 1)


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
            if start + length <= len(text) and text[start : start + length] in persons:
                return start, start + length
    return None
