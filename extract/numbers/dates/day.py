"""Whether a numeral with 号 is a day: 火山26号喷发, 在20号的发布会上; not 8号病床."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import before, behind, words_of
from extract.numbers.segment import token_around
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_befalls: Final = before("dates", "befalling_before")
_anew: Final = before("dates", "anew_before")
_told_behind: Final = behind("dates", "spelt_day_behind")
_until_behind: Final = behind("dates", "until_behind")
_DATED_BY: Final = words_of("dates", "day_number_behind")
_DAYS_OF: Final = "|".join(words_of("dates", "day_of_nouns"))
_DAY_OF: Final = Pattern(f"的[^，。举开参去]{{0,12}}(?:{_DAYS_OF})")
_SHIPS: Final = words_of("dates", "ship_waters")
_PLACED: Final = ("ns", "nt")
_NAMED: Final = (*_PLACED, "nr")  # the dictionary takes many a city abroad for a person
_TOLD: Final = frozenset(words_of("dates", "told_tags"))
_CLAUSE_END: Final = frozenset("，。；、！？：）)”,;!? \n")


def happens(text: str, start: int, end: int) -> bool:
    """Return whether something is told of a day: 火山26号喷发, 21号，…; 8号病床 is a thing."""
    if text.endswith("的", 0, start) and token_around(text, end, near=True)[2] in ("n", "vn"):
        return False  # 井下的14号工作层
    if text.startswith("的", end) and text.endswith("在", 0, start):
        return _DAY_OF.match(text, end) is not None  # 在20号的发布会上
    is_spelt = not text[start].isascii()
    if is_spelt and _told_behind(text, start, 0) is None:
        return False  # 天宫二号发射
    is_acting = is_spelt or text.endswith(_DATED_BY, 0, start)
    until = start - text.endswith("到", 0, start)  # 到17号，
    opens = until == 0 or text[until - 1] in _CLAUSE_END or is_acting
    opens = opens or (until < start and _until_behind(text, until, 0) is not None)
    if text[end : end + 1] in _CLAUSE_END:
        return opens and text[end] in ("，", ",")
    if not opens and end - start < len("10号"):
        is_ship = text.endswith(_SHIPS, 0, start)
        is_place = (
            _befalls(text, end)
            and not is_ship
            and token_around(text, start - 1, near=True)[2] in _NAMED
        )
        return is_place  # 首都1号发生爆炸, not 天宫2号发射
    if opens and _anew(text, end):
        return True  # ，13号重新开放, not 油井3号重新出油
    if is_acting and match_unit(text, end) is None:
        return True  # 外交部长7号会见, not 国防部3号楼
    tag = token_around(text, end, near=True)[2]
    return tag in _TOLD or (opens and tag in _PLACED)  # 25号利比亚首都发生枪战
