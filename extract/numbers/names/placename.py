"""Names of places that hold a numeral, and days told in digits that name a place or an event."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import COVERED
from extract.numbers.guards import Beginnings, before, behind, words_of
from extract.numbers.nouns.noun import is_verb
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words, token_around
from extract.numbers.unit import Unit, match_unit
from extract.pattern import Pattern

_ENDINGS: Final = "|".join(sorted(words_of("wordparts", "place_endings"), key=len, reverse=True))
_KINDS: Final = "|".join(words_of("wordparts", "place_kinds"))
_PLACE: Final = Pattern(rf"(?!{_KINDS})[\u4e00-\u9fff]{{1,2}}(?:{_ENDINGS})")
_IN_DIGITS: Final = Pattern("[〇零一二三四五六七八九]{3,4}")
_DAY_IN_DIGITS: Final = Pattern(r"(?:[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_NO_NAME: Final = "".join(words_of("wordparts", "no_road_signs"))
_ROAD: Final = Pattern(rf"(?![{_NO_NAME}])[\u4e00-\u9fff](?:[东南西北中]路|大道)(?![由口])")
_ROUND: Final = frozenset("百千万亿")
_BRANCH: Final = Pattern("|".join(words_of("wordparts", "company_endings")))
_FIRM_SIGNS: Final = frozenset(words_of("wordparts", "firm_signs"))
_MILES: Final = "里"
_is_miles_place: Final = before("wordparts", "miles_place_before")
_is_inhabited: Final = before("wordparts", "place_not_before")
_is_event: Final = before("wordparts", "event_before")
_is_street: Final = before("wordparts", "street_before")
_no_street_behind: Final = behind("wordparts", "no_street_behind")
_VILLAGE: Final = "村"
_QUARTER, _SHORTEST, _LONGEST, _NAME_TAGS = "区", 2, 4, ("n", "x")
_CALLING: Final = frozenset(("n", "ns", "nz", "nr", "vn", "a", "x"))  # 渤海, 民主, 建设
_districts: Final = Pattern("(?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,4}$")
_LIST_REACH: Final = 30
_counties_follow: Final = Pattern(rf"[、和及]?(?:\d{{1,2}}|[{COVERED}]{{1,3}})[县市旗州]")
_no_quarter_behind: Final = behind("wordparts", "no_quarter_behind")
_TOWNS: Final = "|".join(words_of("wordparts", "town_endings"))
_UNNAMED: Final = "".join(words_of("wordparts", "unnamed_signs"))
_match_village: Final = Pattern(
    rf"(?<![全我本各])(?:{_TOWNS})(?P<name>(?:(?!{_TOWNS})[\u4e00-\u9fff]){{1,4}})$"
)
_VILLAGE_REACH, _TOWN_REACH = 10, 6
_VILLAGE_MEASURES: Final = frozenset(words_of("wordparts", "village_measures"))
_COUNTING_SIGNS: Final = frozenset(words_of("wordparts", "village_counters"))
_SORTS: Final = "|".join(words_of("wordparts", "village_sorts"))
_VILLAGE_NAME: Final = Pattern(
    rf"(?P<middle>(?!{_SORTS})[\u4e00-\u9fff]{{0,2}}?)(?P<end>村|寨|屯)(?![民委])"
)
_OF_TOWN: Final = Pattern(
    r"[\u4e00-\u9fff](?<![全我本各该每两多个城下乡村一二三四五六七八九十])[镇乡县]$"
)
_PITS: Final = Beginnings(words_of("wordparts", "pit_nouns"))
_NO_PIT: Final = frozenset(words_of("wordparts", "no_pit_signs"))
_PIT_NUMERALS: Final = frozenset("一二三四五六七八九")
_on_land: Final = Pattern(f"[上下][{''.join(words_of('wordparts', 'land_signs'))}]")
_TOLD: Final = frozenset("abd")  # tags of what tells how a village is: 偏远三村


def read_place(text: str, amount: Reading) -> Reading | None:
    """Return the name of a place that opens with a numeral (八里洼村, 五里店), or None."""
    miles = amount.end + len(_MILES)
    if text.startswith(_MILES, amount.end) and _is_miles_place(text, miles):
        return Reading(amount.start, miles + 1, "name", amount.numeral)
    named = _PLACE.match(text, amount.end)
    if named is None or _is_inhabited(text, named.end()):
        return None
    return Reading(amount.start, named.end(), "name", amount.numeral)


def read_company(text: str, amount: Reading, unit: Unit) -> Reading | None:
    """Return the name of a company that opens with 万 or its like (万通地产), or None."""
    end = amount.end + len(unit.unit)
    branch = (
        _BRANCH.match(text, end) if unit.cls == "classifier" and amount.numeral in _ROUND else None
    )
    if branch is None or unit.unit not in _FIRM_SIGNS:
        return None
    return Reading(amount.start, branch.end(), "name", amount.numeral)


def read_road(text: str, amount: Reading) -> Reading | None:
    """Return the name of a road that opens with a numeral (千峰北路, 五一大道), or None."""
    road = _ROAD.match(text, amount.end)
    return Reading(amount.start, road.end(), "name", amount.numeral) if road is not None else None


def read_day_name(text: str, amount: Reading) -> Reading | None:
    """Return the name of 八一七路 and 九二一地震, a day told in digits, or None."""
    is_day = _DAY_IN_DIGITS.fullmatch(amount.numeral) is not None
    if not is_day and not _IN_DIGITS.fullmatch(amount.numeral):
        return None
    if _is_event(text, amount.end):
        return Reading(amount.start, amount.end, "name", amount.numeral)
    if is_day:
        return None
    if not _is_street(text, amount.end):
        return None
    return Reading(amount.start, amount.end + 1, "name", amount.numeral)


def read_named_village(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 五道梁村 or 三十六寨 behind the town it is of (沙河镇五道梁村), or None.

    A village that is counted has its measure word (该镇四个村), or tells of what sort it is.
    """
    if amount.numeral.isascii() or amount.numeral in ("一", "两") or amount.numeral[0] in _ROUND:
        return None
    village = _VILLAGE_NAME.match(text, amount.end)
    if (
        village is None
        or _OF_TOWN.search(text[max(floor, amount.start - _TOWN_REACH) : amount.start]) is None
    ):
        return None
    middle = village["middle"]
    unit = match_unit(text, amount.end)
    if not middle:
        is_named = unit is None and village["end"] != _VILLAGE
    else:
        is_sort = any(token[1][:1] in _TOLD or is_verb(token) for token in tag_words(middle))
        is_counted = middle[0] in _COUNTING_SIGNS or middle in _VILLAGE_MEASURES
        is_named = not is_counted and not is_sort
    return Reading(amount.start, village.end(), "name", amount.numeral) if is_named else None


def read_pit(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the name of a mine by its number behind the sign of a place (济三煤矿), or None."""
    start = amount.start - 1
    if len(amount.numeral) > 1 or amount.numeral not in _PIT_NUMERALS or start < floor:
        return None
    pit = _PITS.first(text, amount.end)
    if not pit or not "\u4e00" <= text[start] <= "\u9fff" or text[start] in _NO_PIT:
        return None
    return Reading(start, amount.end + len(pit), "name", amount.numeral)


def read_numbered_place(
    text: str, amount: Reading, unit: Unit | None, floor: int
) -> Reading | None:
    """Return the name of a street or a village by its number (渤海十一路, 后庄二村), or None."""
    if unit is not None and unit.unit == _VILLAGE and len(amount.numeral) == 1:
        return _as_village(text, amount, floor)
    if unit is not None and unit.unit == _QUARTER:
        return _as_quarter(text, amount, floor)
    return _as_street(text, amount, floor)


def _as_quarter(text: str, amount: Reading, floor: int) -> Reading | None:
    """翠湖二区: a quarter of a town by its number behind its name; None for 全市六区."""
    end = amount.end + len(_QUARTER)
    if amount.start - floor < _SHORTEST or _no_quarter_behind(text, amount.start, floor):
        return None
    if amount.numeral == "两" or _counties_follow.match(text, end):
        return None  # 六区三县
    listed = _districts.search(text[max(floor, amount.start - _LIST_REACH) : amount.start])
    if listed is not None and listed.group().count("、") + 1 == amount.value:
        return None  # 鼓楼、仓山两区, 东湖、西湖、北湖三区
    begin, stop, tag = token_around(text, amount.start - 1)
    if stop not in (amount.start, end) or not tag.startswith(_NAME_TAGS):
        return None
    if amount.start - begin < _SHORTEST and begin:  # 翠湖, which the segmenter parts
        begin = token_around(text, begin - 1)[0]
    if begin < floor or not _SHORTEST <= amount.start - begin <= _LONGEST:
        return None
    return Reading(begin, end, "name", amount.numeral)


def _as_street(text: str, amount: Reading, floor: int) -> Reading | None:
    """渤海十一路: the number of a street and what it is called by, or None."""
    start = amount.start
    named = start > floor and "\u4e00" <= text[start - 1] <= "\u9fff"
    if not named or not _is_street(text, amount.end) or _no_street_behind(text, start, floor):
        return None
    is_name = match_unit(text, amount.end) is None and amount.numeral not in ("一", "两")
    if not is_name:
        return None
    begin, stop, tag = token_around(text, start - 1, near=True)
    is_called = stop == start and begin >= max(floor, start - _LONGEST) and tag in _CALLING
    is_called = is_called and start - begin >= _SHORTEST  # not 途经十一路
    return Reading(begin if is_called else start, amount.end + 1, "name", amount.numeral)


def _as_village(text: str, amount: Reading, floor: int) -> Reading | None:
    """清河镇后庄二村: behind a town a name and a numeral; 该镇联合三村 are three of them."""
    near = text[max(floor, amount.start - _VILLAGE_REACH) : amount.start]
    named = _match_village.search(near)
    if named is None or amount.numeral == "两":
        return None
    if _on_land.fullmatch(named["name"]):
        begin = amount.start - len(named["name"])  # 沙河镇上坡一村
        return Reading(begin, amount.end + len(_VILLAGE), "name", amount.numeral)
    if any(sign in _UNNAMED for sign in named["name"]):
        return None
    if any(is_verb(token) or token[1][:1] in _TOLD for token in tag_words(named["name"])):
        return None
    start = amount.start - len(named["name"])
    return Reading(start, amount.end + len(_VILLAGE), "name", amount.numeral)
