"""Models and makes: letters or a name before digits (S40, 红旗-9, iPhone 15)."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.guards import before, behind, words_of
from extract.numbers.names.person import SURNAMES
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.numbers.spread import separator_end
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_QUARTER: Final = Pattern("[Qq][1-4]$")
_LATIN_TAIL: Final = Pattern(r"[\dA-Za-z]*(?:[-–+—][\dA-Za-z]+(?![\dA-Za-z号比:：]))*\+?")
_MASKED: Final = Pattern(r"[×*●]+[A-Z\d]*[挂学警]?")
_STAKE: Final = Pattern(r"K\d+\+\d+$")
_ROUTE: Final = Pattern(r"[GSXYCDKTZL]\d{1,4}$")
_ROUTE_NOUN: Final = Pattern("|".join(words_of("identifiers", "route_nouns")))
_POINT: Final = Pattern(r"\.\d{1,2}(?![\d.%万亿:：A-Za-z]|[-—–~至到]\d)")
# B.1.1.7, v1.2.3: a lineage or a version, told by three numbers or more
_POINTS: Final = Pattern(r"(?:\.\d{1,3}){2,}(?![\d%万亿:：A-Za-z])")
_PAIR: Final = Pattern(r"(?:/[GSXYCDKTZL]?\d{1,4})+次")
_MOTORWAY: Final = Pattern(r"[GS]\d{1,4}$")
_ROAD: Final = Pattern("|".join(words_of("identifiers", "road_words")))
_ROAD_REACH, _ROAD_BEHIND = 8, 14
_CATALOGUE: Final = Pattern(r"(?<![A-Za-z])[A-Z]{2,5} $")
_WORD_BEFORE: Final = Pattern(r"(?<![A-Za-z])[A-Za-z]?[A-Z]?[a-z]{2,}[A-Za-z]* $")
_CAMEL_BEFORE: Final = Pattern(r"(?<![A-Za-z])[a-z]*[A-Z]?[a-z]+[A-Z][A-Za-z]* $")
_SCALED: Final = frozenset("万亿千百多余几.,%:：/比")
_DIGITS: Final = Pattern(r"\d+")
_DAY_MARKS: Final = ("日", "月")
_SHORT_KEY: Final = 3
_VERSION: Final = Pattern(r"\d\.0(?!\d|[%万亿])")
_LETTERS_BEFORE: Final = Pattern(r"(?<![A-Za-z])[A-Za-z]{2,10} $")
_DASHES: Final = ("-", "—", "–")
VITAMINS: Final = frozenset("ACE")  # B, D and K have numbers: 维生素D3
_VITAMIN: Final = "维生素"
_DOSE: Final = Pattern(r"\d+(?:\.\d+)?")
_weighs: Final = before("identifiers", "dose_units")
SOMEONE: Final = "某"
_NUMBERED_NAME: Final = Pattern(f"[{SURNAMES}]{SOMEONE}{{1,2}}$")
_MASK_REACH, _MASK_DIGITS = 3, 2
# 云海二号卫星, 试验二十号C星
is_craft: Final = re.compile(
    rf"号(?:[A-Z]|\d\d组?)?(?:{'|'.join(words_of('identifiers', 'craft_before'))})"
).match
_LISTING: Final = frozenset("、等和，。）及")
_ITEM_OPENS: Final = frozenset("、有和为如“")
_LIST_REACH: Final = 40
_VARIETIES: Final = Pattern(f"(?:{'|'.join(words_of('identifiers', 'variety_words'))})[^。；]*$")
is_product: Final = before("identifiers", "product_before")
_model_behind: Final = behind("identifiers", "model_behind")
_made_behind: Final = behind("identifiers", "made_behind")
_sown_behind: Final = behind("identifiers", "sown_behind")
_bred_behind: Final = behind("identifiers", "bred_behind")
_is_bred: Final = before("identifiers", "bred_before")
_brand_behind: Final = behind("identifiers", "brand_behind")
_FLIGHTS: Final = words_of("identifiers", "flight_words")
_CURRENCIES: Final = frozenset(words_of("identifiers", "currency_codes"))
_GAUGES: Final = frozenset(words_of("identifiers", "gauge_letters"))
MAGNITUDES: Final = frozenset(words_of("identifiers", "magnitude_letters"))
_CATALOGUES: Final = frozenset(words_of("identifiers", "catalogue_heads"))


def read_model(text: str, start: int, floor: int) -> Reading | None:
    """Return the name that digits end (红旗-9, iPhone 15, 骁龙888, ADS 3.0), or None.

    A listed make, or a name parted from the digits by a dash or a space.
    """
    digits = _DIGITS.match(text, start)
    if digits is None or start - floor < 2:
        return None
    head = _model_behind(text, start, floor) or _dashed_model(text, start, floor)
    if head is None and text[digits.end() : digits.end() + 1] not in _SCALED:
        head = _branded(text, start, digits.end(), floor)
    if head is not None and (len(head) > 1 or digits.end() - start < _SHORT_KEY):
        letters = _LATIN_TAIL.match(text, digits.end())
        return Reading(start - len(head), letters.end() if letters else digits.end(), "name")
    if text[start - 1] == " " and _is_version(text, start):
        named = _LETTERS_BEFORE.search(text, max(floor, start - 12), start)  # ADS 3.0
        if named is None or named.group().strip() in _GAUGES:
            return None  # Ms 6.0
        return Reading(named.start(), start + len("3.0"), "name")
    if _is_made(text, start, digits.end()):
        return Reading(start, digits.end(), "name", digits.group())
    camel = _CAMEL_BEFORE.search(text, max(floor, start - 12), start)
    unit = match_unit(text, digits.end())
    if camel is None and unit is not None and not (unit.weak and text[start - 1] == "-"):
        return None
    if text[digits.end() : digits.end() + 1] in _SCALED:
        return None
    if text[start - 1] in _DASHES and "\u4e00" <= text[start - 2] <= "\u9fff":
        is_range = separator_end(text, digits.end()) > digits.end()  # 山区-1~1℃
        if is_range or digits.end() - start > _SHORT_KEY:
            return None
        begin = token_around(text, start - 2, near=True)[0]
        return Reading(max(begin, floor), digits.end(), "name")
    return _read_spaced(text, start, digits.end(), floor) if text[start - 1] == " " else None


def _branded(text: str, start: int, end: int, floor: int) -> str | None:
    """奥迪 of 奥迪100轿车, 郑单 of 郑单958等品种: a make with no unit behind it, or None."""
    if match_unit(text, end) is None:
        return _brand_behind(text, start, floor) or _bred_behind(text, start, floor)
    return _bred_behind(text, start, floor) if _is_bred(text, end) else None


def read_masked(text: str, start: int, floor: int) -> Reading | None:
    """Return the name of a person told by a surname and a number, or None.

    张某某1犯盗窃罪 has one, 赔偿张某30元 an amount.
    """
    if text[start - 1 : start] != SOMEONE:
        return None
    masked = _NUMBERED_NAME.search(text, max(floor, start - _MASK_REACH), start)
    digits = _DIGITS.match(text, start) if masked is not None else None
    if masked is None or digits is None or digits.end() - start > _MASK_DIGITS:
        return None
    if text[digits.end() : digits.end() + 1] in _SCALED or match_unit(text, digits.end()):
        return None
    return Reading(masked.start(), digits.end(), "name", digits.group())


def _is_version(text: str, start: int) -> bool:
    """Whether digits are a version: 3.0, not 3.0米."""
    version = _VERSION.match(text, start)
    return version is not None and match_unit(text, version.end()) is None


def _is_made(text: str, start: int, end: int) -> bool:
    """国产教8飞机, 马自达323轿车: digits between a name and a thing that is made, with no unit."""
    is_named = "\u4e00" <= text[start - 1] <= "\u9fff" and end - start < _SHORT_KEY
    if not is_named or not is_product(text, end):
        return False
    begin, _, tag = token_around(text, start - 1, near=True)
    return tag[:1] != "v" or _made_behind(text, begin, 0) is not None  # not 发射20导弹


def _dashed_model(text: str, start: int, floor: int) -> str | None:
    """伊尔—76: the name and the dash before its digits, or None."""
    dash = text[start - 1]
    name = _model_behind(text, start - 1, floor) if dash in "—–" else None
    return name + dash if name is not None else None


def _read_spaced(text: str, start: int, end: int, floor: int) -> Reading | None:
    """Mate 60, NGC 5613: a word in Latin letters, a space and a number, or None."""
    begin = max(floor, start - 12)
    listed = _CATALOGUE.search(text, begin, start)
    if listed is not None and listed.group().strip() not in _CATALOGUES:
        listed = None
    worded = listed or _WORD_BEFORE.search(text, begin, start)
    return Reading(worded.start(), end, "name") if worded else None


def read_lettered(text: str, begin: int, start: int) -> Reading:
    """Return the model, route or plate whose letters begin at `begin` and digits at `start`."""
    tail = _LATIN_TAIL.match(text, start)
    end = tail.end() if tail else start
    point = None
    if text[end : end + 1] == ".":
        is_short = end - start <= _SHORT_KEY  # not a day: 2024.11.5
        point = (_POINTS.match(text, end) if is_short else None) or _POINT.match(text, end)
    if point is not None and match_unit(text, point.end()) is None:
        return Reading(begin, point.end(), "name", text[begin : point.end()])  # M2.0
    is_route = text[end : end + 1] == "/" and _ROUTE.match(text[begin:end]) is not None
    pair = _PAIR.match(text, end) if is_route else None
    if pair is not None:
        return Reading(begin, pair.end(), "identifier", text[begin : pair.end()])  # K528/9次
    masked = _MASKED.match(text, end) if "\u4e00" <= text[begin] <= "\u9fff" else None
    end = masked.end() if masked is not None else end  # 粤BJK2××
    surface = text[begin:end]
    if _QUARTER.match(surface):
        quarter = Reading(begin, end, "date", surface)
        quarter.value = read_numeral(surface[1:])
        return quarter
    is_key = (
        "\u4e00" <= surface[0] <= "\u9fff"  # 苏A3K672, not α7
        or (_ROUTE.match(surface) and _ROUTE_NOUN.match(text, end))
        or _STAKE.match(surface)
        or sum(char.isdigit() for char in surface) >= 5
    )
    is_key = is_key or text.startswith(_FLIGHTS, end)
    if _MOTORWAY.match(surface) and _is_on_road(text, begin, end):
        is_key = True
    if _ROUTE.match(surface) and text.startswith("路", end) and surface[1:].isdigit():  # K7路
        is_key, end = True, end + 1
    elif is_key and text.startswith("次", end):  # G1234次
        end += 1
    return Reading(begin, end, "identifier" if is_key else "name", surface)


def _is_on_road(text: str, begin: int, end: int) -> bool:
    """G60沪昆高速, 京台高速至G105段: a road's word behind it, or before a road of three digits."""
    if _ROAD.search(text, end, end + _ROAD_REACH):
        return True
    is_trunk = end - begin == len("G105")
    return is_trunk and _ROAD.search(text, max(0, begin - _ROAD_BEHIND), begin) is not None


def is_currency(head: str) -> bool:
    """Whether letters before digits are a currency's code (USD500)."""
    return head.upper() in _CURRENCIES


def is_dose(text: str, begin: int, start: int) -> bool:
    """维生素C53毫克: whether the letter is the noun's, and the digits weigh what it names."""
    digits = _DOSE.match(text, start) if text.endswith(_VITAMIN, 0, begin) else None
    return digits is not None and _weighs(text, digits.end())


def is_dated(text: str, start: int, head: str) -> bool:
    """IMF13日发布: an abbreviation before a day, no model."""
    digits = _DIGITS.match(text, start)
    if digits is None or len(head) < _SHORT_KEY or len(digits.group()) > len("31"):
        return False
    return text.startswith(_DAY_MARKS, digits.end())


def is_variety(text: str, start: int, end: int) -> bool:
    """品种有成纪一号、静宁一号等: whether N号 in a list of varieties is the name of one."""
    if _sown_behind(text, start - 2, 0) is not None:
        return not text[end + 1 : end + 2].isdigit()  # 种植北麦5号
    if text[end + 1 : end + 2] not in _LISTING or text[start - 3 : start - 2] not in _ITEM_OPENS:
        return False
    return _VARIETIES.search(text[max(0, start - _LIST_REACH) : start]) is not None


def read_craft(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the name of a craft or a variety, the two signs before 号 in it, or None."""
    start = amount.start - 2
    if start < floor or not all("\u4e00" <= sign <= "\u9fff" for sign in text[start : start + 2]):
        return None
    return Reading(start, amount.end + 1, "name", amount.numeral)
