"""What numbers a storey, a house or a class of school: 16号楼的4层, 5栋2单元6楼, 高二."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_STOREY, _HOUSES = "层", ("幢", "栋")
_NUMERAL: Final = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_flat_follows: Final = Pattern(
    rf"{_NUMERAL}(?:单元(?![公楼])|号|[楼门](?![间宇店盘]))|\d{{3,4}}[室房](?![屋间源])"
)
_built_behind: Final = behind("ordinals", "built_behind")
_is_storey_part: Final = before("ordinals", "storey_parts")
_PARTS: Final = "|".join(words_of("ordinals", "storey_parts"))
_are_counted: Final = Pattern(rf"(?:{_PARTS}){_NUMERAL}[间个套户扇家部]")  # 病房300间
_BUILDINGS: Final = "|".join(words_of("ordinals", "storeyed_nouns"))
_in_building: Final = Pattern(rf"(?:{_BUILDINGS})的?$")
_LOCATING: Final = "|".join(words_of("ordinals", "locating_words"))
_located: Final = Pattern(rf"(?:{_LOCATING})[^，。；！？、]{{0,20}}$")
_STOREY_REACH, _LOCATED_REACH = 8, 30
_ENDS: Final = frozenset("，。；、！？）)”,;!?\n的").union([""])
_SCHOOLS: Final = {"高": 3, "初": 3, "大": 6}
_SCHOOL_SIGNS: Final = frozenset("一二三四五六")
_at_school: Final = behind("ordinals", "schooling_behind")
_is_schooled: Final = before("ordinals", "schooled_before")


def read_housed(text: str, amount: Reading) -> Reading | None:
    """Return the ordinal of a house or a storey that is told by its number, or None."""
    if amount.comparator != "exact" or amount.numeral == "两":
        return None
    follows = text[amount.end : amount.end + 1]
    if follows == _STOREY and _is_storey(text, amount.start, amount.end + 1):
        return _numbered(amount, follows)
    if follows in _HOUSES and _flat_follows.match(text, amount.end + 1) is not None:
        return None if _built_behind(text, amount.start, 0) else _numbered(amount, follows)
    return None


def _numbered(amount: Reading, unit: str) -> Reading:
    amount.kind, amount.unit, amount.end = "ordinal", unit, amount.end + len(unit)
    return amount


def _is_storey(text: str, start: int, end: int) -> bool:
    """位于16号楼的4层, 1号楼1层楼梯间: where something is; 新建居民楼4层 counts."""
    if _in_building.search(text, max(0, start - _STOREY_REACH), start) is None:
        return False
    if _is_storey_part(text, end + text.startswith("的", end)):
        return _are_counted.match(text, end) is None
    located = _located.search(text, max(0, start - _LOCATED_REACH), start)
    return located is not None and text[end : end + 1] in _ENDS


def read_school_year(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 高二 or 大三 as an ordinal, where school is told of on either side, or None."""
    school = amount.start - 1
    if school < floor or amount.numeral not in _SCHOOL_SIGNS or text[school] not in _SCHOOLS:
        return None
    if amount.value is None or amount.value > _SCHOOLS[text[school]]:
        return None
    is_told = _at_school(text, school, 0) is not None and text[amount.end : amount.end + 1] in _ENDS
    if not (is_told or _is_schooled(text, amount.end)):
        return None
    amount.kind, amount.start = "ordinal", school
    return amount
