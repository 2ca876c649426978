"""Numerals that are keys, not amounts: phones, document numbers, plates, models."""

from __future__ import annotations

import re

from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.numbers.spread import separator_end
from extract.numbers.unit import match_unit

_LINES = "|".join(words_of("identifiers", "line_nouns"))
_PHONE = re.compile(
    r"(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[-— ]?\d{7,8}|[48]00(?:-?\d{3,4}){2}"
    rf"|1[3-9]\d\*{{2,}}\d{{2,4}}|\d{{3}}-\d{{8}}|\d{{4}}-\d{{7,8}}|12\d{{3}}(?={_LINES}))(?!\d)"
)
_DOCUMENT = re.compile(
    r"(?<=[〔\[［【（(])\d{4}[〕\]］】）)](?:第|[\u4e00-\u9fff]{1,3}\d*[\u4e00-\u9fff]{1,4})?\d+号"
)
_CHAIN = re.compile(r"\d+(?:[-.]\d+){2,}(?:[A-Za-z]+)?|\d+(?:-\d+){2,}")
_DATED = re.compile(r"[12]\d{3}[-.]\d{1,2}[-.]\d{1,2}$").match
_DECIMALS = re.compile(r"\d+\.\d+-\d+\.\d+$").match
_QUARTER = re.compile("[Qq][1-4]$").match
_DAYS = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]|0?[1-9])").fullmatch
_LATIN_TAIL = re.compile(r"[\dA-Za-z]*(?:[-–+][\dA-Za-z]+)*\+?")
_PLATES = "".join(words_of("identifiers", "plate_provinces"))
_LATIN_HEAD = re.compile(rf"[A-Za-z]+[-–·]?$|[A-Z]{{2,}}—$|[{_PLATES}][A-Z]·?(?:[A-Z]\d?)?$")
_STAKE = re.compile(r"K\d+\+\d+$")
_ROUTE = re.compile(r"[GSXYCDKTZL]\d{1,4}$")
_ROUTE_NOUN = re.compile("|".join(words_of("identifiers", "route_nouns")))
_NAMED_BEFORE = re.compile(r"“([\u4e00-\u9fff]{1,6}[-—]?)$")
_MOTORWAY = re.compile(r"[GS]\d{1,4}$")
_ROAD = re.compile("|".join(words_of("identifiers", "road_words")))
_ROAD_REACH = 8
_PLUS = re.compile(r"\d+\+(?=[\u4e00-\u9fff])")
_MIDDLE_DOT = re.compile(r"(\d{1,2})[·・.](\d{1,2})(?!\d)")
_LETTERS_AFTER = re.compile(r"[A-Za-z]{1,3}(?![A-Za-z\d])")
_CATALOGUE = re.compile(r"(?<![A-Za-z])[A-Z]{2,5} $")
_WORD_BEFORE = re.compile(r"(?<![A-Za-z])[A-Za-z]?[A-Z]?[a-z]{2,}[A-Za-z]* $")
_PLANS = words_of("identifiers", "plan_nouns")
_EMERGENCY = "|".join(words_of("identifiers", "emergency_numbers"))
_EMERGENCIES = re.compile(rf"(?<!\d)(?:{_EMERGENCY})(?:、(?:{_EMERGENCY}))+(?!\d)")
_LONGEST_CALL = 16
_CAMEL_BEFORE = re.compile(r"(?<![A-Za-z])[a-z]*[A-Z]?[a-z]+[A-Z][A-Za-z]* $")
#: Keys of one list before another: 电话0553-6123456或95598.
_KEYS_BEFORE = re.compile(r"(?:[\d*-]{3,}(?:或|、|和|及|/))+$").search
_KEYS_REACH = 60
_SCALED = frozenset("万亿千百.,%:：/")
_DIGITS = re.compile(r"\d+").match
_LEADING_ZERO = 2
_TIME_MARKS = frozenset("年月日时分秒点:：.-/%后")
_DAY_MARKS = ("日", "月")
_SHORT_KEY = 3
_QUOTE_REACH = 8
_BARE = 9  # digits from which a number without a unit is a key
_SHARE = re.compile(r"(?:60|68|00|30|83|43|92|20|90)\d{4}(?<!000)$").match  # a listed share
_OPEN, _CLOSE, _CLOSE_OR_POINT = ("(", "（"), (")", "）"), (")", "）", ".")
_LONG = 5  # digits from which a numeral may be a phone or a hotline
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_HEADS = ("model_behind", "brand_behind")
_KEY_BEFORE = frozenset(
    _LATIN
    + "-–—·+〔[［【（(“‘「『\"'：:为是 或、和及/"
    + "".join(w[-1] for w in words_of("identifiers", "code_behind"))
    + "".join(w[-1] for guard in _HEADS for w in words_of("identifiers", guard))
)
_KEY_AFTER = frozenset(_LATIN + "*-–—·・+ .〕]］】）)")
_code_behind = behind("identifiers", "code_behind")
_model_behind = behind("identifiers", "model_behind")
_brand_behind = behind("identifiers", "brand_behind")
_unnamed_behind = behind("identifiers", "unnamed_behind")
_is_key_before = before("identifiers", "key_before")
_CURRENCIES = frozenset(words_of("identifiers", "currency_codes"))
_CATALOGUES = frozenset(words_of("identifiers", "catalogue_heads"))
_hotline_before = before("identifiers", "hotline_before")
_QUOTE_OPEN = "“‘「『\"'"
_QUOTE_CLOSE = "”’」』\"'"


def read_code(text: str, start: int, floor: int) -> Reading | None:
    """Return the identifier or model name these Arabic digits belong to, or None."""
    if not _may_be_key(text, start):
        return None
    document = _DOCUMENT.match(text, start)
    if document:
        return Reading(start - 1, document.end(), "identifier", document.group())
    phone = _PHONE.match(text, start)
    if phone and (start == 0 or text[start - 1] not in "$￥¥"):
        return Reading(start, phone.end(), "identifier", phone.group())
    head = _LATIN_HEAD.search(text, max(floor, start - 12), start)
    if head and not _is_currency(head.group()) and not _is_dated(text, start, head.group()):
        return _with_letters(text, head.start(), start)
    chain = _CHAIN.match(text, start)
    if chain and _are_days(text, chain):
        days = Reading(start, chain.end(), "date", chain.group())
        days.comparator = "range"
        return days
    if chain and not _DATED(chain.group()) and not _is_measured_range(text, chain):
        return Reading(start, chain.end(), "identifier", chain.group())
    return (
        _read_quoted(text, start, floor)
        or _read_model(text, start, floor)
        or _read_key(text, start)
    )


def _are_days(text: str, chain: re.Match[str]) -> bool:
    """(6.11-6.17): two days in brackets."""
    enclosed = (
        text[chain.start() - 1 : chain.start()] in _OPEN
        and text[chain.end() : chain.end() + 1] in _CLOSE
    )
    ends = chain.group().split("-")
    return enclosed and len(ends) == 2 and all(_DAYS(end) for end in ends)


def _is_measured_range(text: str, chain: re.Match[str]) -> bool:
    """3.7-1.7万年: two decimals with a unit are the ends of a range."""
    end = chain.end()
    return _DECIMALS(chain.group()) is not None and (
        text[end : end + 1] in _SCALED or _is_counted(text, end)
    )


def _read_key(text: str, start: int) -> Reading | None:
    """Return 046000 (a leading zero), 电话：12380 or 120调度员 as an identifier, or None."""
    digits = _DIGITS(text, start)
    if digits is None or (start and text[start - 1] == "."):
        return None
    end = digits.end()
    if text[end : end + 1] in (".", ",", "%") and text[end + 1 : end + 2].isdigit():
        return None
    is_padded = digits.group()[0] == "0" and len(digits.group()) >= _LEADING_ZERO
    is_long = end - start >= _BARE and not _is_counted(text, end)
    is_enclosed = text[start - 1 : start] in _OPEN and text[end : end + 1] in _CLOSE_OR_POINT
    is_key = (
        (is_enclosed and _SHARE(digits.group()) is not None)
        or (is_long and not digits.group().endswith("000") and text[end : end + 1] not in _SCALED)
        or (end - start > _SHORT_KEY and _is_key_before(text, end))
        or (is_padded and text[end : end + 1] not in _TIME_MARKS)
        or (len(digits.group()) >= _SHORT_KEY and _hotline_before(text, end))
        or _is_code(text, start, end)
        or _is_emergency(text, start, end)
    )
    return Reading(start, end, "identifier", digits.group()) if is_key else None


def _is_code(text: str, start: int, end: int) -> bool:
    """Digits behind 电话, 编号 and their like, with at most a colon or 为 between."""
    listed = _KEYS_BEFORE(text, max(0, start - _KEYS_REACH), start)
    at = start = listed.start() if listed is not None else start
    while at and start - at < 3 and text[at - 1] in "：:为是 “":
        at -= 1
    return _code_behind(text, at, 0) is not None and not _is_counted(text, end)


def _is_emergency(text: str, start: int, end: int) -> bool:
    """110、119、120: numbers to call, told together."""
    if end - start != _SHORT_KEY or "、" not in (text[start - 1 : start], text[end : end + 1]):
        return False
    around = _EMERGENCIES.search(text, max(0, start - _LONGEST_CALL), end + _LONGEST_CALL)
    return around is not None and around.start() <= start < around.end()


def _is_counted(text: str, end: int) -> bool:
    unit = match_unit(text, end + (text[end : end + 1] == " "))
    return unit is not None and not unit.weak


def _may_be_key(text: str, start: int) -> bool:
    """A cheap look at the neighbours: most figures are plain and need no pattern tried."""
    if (start and text[start - 1] in _KEY_BEFORE) or text[start] == "0":
        return True
    digits = _DIGITS(text, start)
    if digits is None:
        return True
    end = digits.end()
    if end - start >= _LONG or text[end : end + 1] in _KEY_AFTER:
        return True
    if end - start == _SHORT_KEY and text[end : end + 1] == "、":
        return True
    if text[end : end + 1] == "”":
        return True
    if end - start < _SHORT_KEY:
        return False
    return _hotline_before(text, end) or _is_key_before(text, end)


def _read_model(text: str, start: int, floor: int) -> Reading | None:
    """红旗-9, iPhone 15: a name before digits, parted from them by a hyphen or a space, or None."""
    digits = _DIGITS(text, start)
    if digits is None or start - floor < 2:
        return None
    head = _model_behind(text, start, floor) or _dashed_model(text, start, floor)
    if head is None and match_unit(text, digits.end()) is None:
        is_scaled = text[digits.end() : digits.end() + 1] in _SCALED
        head = None if is_scaled else _brand_behind(text, start, floor)
    if head is not None and (len(head) > 1 or digits.end() - start < _SHORT_KEY):
        letters = _LATIN_TAIL.match(text, digits.end())
        return Reading(start - len(head), letters.end() if letters else digits.end(), "name")
    camel = _CAMEL_BEFORE.search(text, max(floor, start - 12), start)
    unit = match_unit(text, digits.end())
    if camel is None and unit is not None and not (unit.weak and text[start - 1] == "-"):
        return None
    if text[digits.end() : digits.end() + 1] in _SCALED:
        return None
    if text[start - 1] == "-" and "\u4e00" <= text[start - 2] <= "\u9fff":
        is_range = separator_end(text, digits.end()) > digits.end()  # 山区-1~1℃
        if is_range or digits.end() - start > _SHORT_KEY:
            return None
        begin = token_around(text, start - 2, near=True)[0]
        return Reading(max(begin, floor), digits.end(), "name")
    return _read_spaced(text, start, digits.end(), floor) if text[start - 1] == " " else None


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


def _is_currency(head: str) -> bool:
    return head.upper() in _CURRENCIES


def _is_dated(text: str, start: int, head: str) -> bool:
    """IMF13日发布: an abbreviation before a day, no model."""
    digits = _DIGITS(text, start)
    if digits is None or len(head) < _SHORT_KEY or len(digits.group()) > len("31"):
        return False
    return text.startswith(_DAY_MARKS, digits.end())


def _with_letters(text: str, begin: int, start: int) -> Reading:
    tail = _LATIN_TAIL.match(text, start)
    end = tail.end() if tail else start
    surface = text[begin:end]
    if _QUARTER(surface):
        quarter = Reading(begin, end, "date", surface)
        quarter.value = read_numeral(surface[1:])
        return quarter
    is_key = (
        not surface[0].isascii()
        or (_ROUTE.match(surface) and _ROUTE_NOUN.match(text, end))
        or _STAKE.match(surface)
        or sum(char.isdigit() for char in surface) >= 5
    )
    if _MOTORWAY.match(surface) and _ROAD.search(text, end, end + _ROAD_REACH):
        is_key = True
    if _ROUTE.match(surface) and text.startswith("路", end) and surface[1:].isdigit():  # K7路
        is_key, end = True, end + 1
    elif is_key and text.startswith("次", end):  # G1234次
        end += 1
    return Reading(begin, end, "identifier" if is_key else "name", surface)


def _read_quoted(text: str, start: int, floor: int) -> Reading | None:
    """“9”号键 (a key), “12·4” (a date within a name), “365+集市” and “雪龙2” (names)."""
    if start == 0 or text[start - 1] not in _QUOTE_OPEN:
        return _read_named(text, start, floor)
    dotted = _MIDDLE_DOT.match(text, start)
    if dotted and text[dotted.end() : dotted.end() + 1] in tuple(_QUOTE_CLOSE):
        return Reading(start, dotted.end(), "name", dotted.group())
    plus = _PLUS.match(text, start)
    if plus:
        return Reading(start, plus.end(), "name", plus.group())
    digits = re.compile(r"\d+").match(text, start)
    if digits and text[digits.end() : digits.end() + 1] in tuple(_QUOTE_CLOSE):
        kind = "name" if text.startswith(_PLANS, digits.end() + 1) else "identifier"  # “863”计划
        return Reading(start, digits.end(), kind, digits.group())
    return None


def _read_named(text: str, start: int, floor: int) -> Reading | None:
    """“雪龙2”: a name in quotation marks that ends in digits, or None."""
    named = _NAMED_BEFORE.search(text, max(floor, start - _QUOTE_REACH), start)
    digits = _DIGITS(text, start) if named else None
    if named is None or digits is None or text[digits.end() : digits.end() + 1] != "”":
        return None
    unit = match_unit(text, digits.end() + 1)
    is_counted = unit is not None and not (unit.weak or text.startswith("号", digits.end() + 1))
    if is_counted or _unnamed_behind(text, start, 0):
        return None  # “约200”, “仅剩3”天
    return Reading(named.start(1), digits.end(), "name")


def read_letters_after(text: str, amount: Reading) -> Reading | None:
    """Return 5G, 4K, 3D, 5A (digits with letters that are no unit) as a name, or None."""
    match = _LETTERS_AFTER.match(text, amount.end)
    if match is None:
        return None
    return Reading(amount.start, match.end(), "name", amount.numeral)
