"""Numerals that are keys, not amounts: phones, document numbers, plates, models."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.grammar import FIRST_DIGIT, LAST_DIGIT
from extract.numbers.guards import before, behind, words_of
from extract.numbers.names.key import is_counted, is_ride, read_key
from extract.numbers.names.model import (
    MAGNITUDES,
    SOMEONE,
    VITAMINS,
    is_currency,
    is_dated,
    is_dose,
    is_product,
    read_lettered,
    read_masked,
    read_model,
)
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_LINES: Final = "|".join(words_of("identifiers", "line_nouns"))
_PHONE: Final = Pattern(
    r"(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[-— ]?\d{7,8}"
    r"|0\d{1,2}-\d{3,4} \d{4}|0\d-\d{7,8}"
    r"|[48]00(?:-?\d{3,4}){2}|(?<=[(（])0\d{1,3}[)）] ?\d{3,4}[- ]?\d{4}"
    rf"|1[3-9]\d\*{{2,}}\d{{2,4}}|\d{{3}}-\d{{8}}|\d{{4}}-\d{{7,8}}|12\d{{3}}(?={_LINES}))(?!\d)"
)
_DOCUMENT: Final = Pattern(
    r"(?<=[〔\[［【（(])\d{4}[〕\]］】）)](?:第|[\u4e00-\u9fff]{1,3}\d*[\u4e00-\u9fff]{1,4})?\d+号"
)
_LINERS: Final = "|".join(words_of("identifiers", "airliners"))
_CRAFT: Final = "|".join(words_of("identifiers", "typed_craft"))
# Makes of airliners and of ships: 747-8, 737客机, 209型潜艇.
_LINER: Final = Pattern(
    rf"7[0-9]7-(?:\d|[1-9]00)[A-Z]{{0,2}}(?![\d.-])|7[0-9]7(?={_LINERS})|\d{{3}}型(?={_CRAFT})"
)
_CHAIN: Final = Pattern(r"\d+(?:[-.]\d+){2,}(?:[A-Za-z]+)?|\d+(?:-\d+){2,}")
_DATED: Final = Pattern(r"[12]\d{3}[-.]\d{1,2}[-.]\d{1,2}$")
_DECIMALS: Final = Pattern(r"\d+(?:\.\d+)?-\d+(?:\.\d+)?$")
_DAYS: Final = Pattern(r"(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]|0?[1-9])")
_PLATES: Final = "".join(words_of("identifiers", "plate_provinces"))
_GREEK: Final = "αβγδΑΒΓΔ"
_LATIN_HEAD: Final = Pattern(
    rf"[A-Za-z{_GREEK}]+[-–·]?$|(?<![—A-Za-z])[A-Z]+—$|[{_PLATES}][A-Z][· -]?[A-Z×*]{{0,2}}\d?$"
)
_NAMED_BEFORE: Final = Pattern(r"“([A-Z]?[\u4e00-\u9fff]{1,6}[-—]?)$")
_FORMULA: Final = Pattern(r"\d+(?:[+ ]+(?:\d+|[NXn]))+(?=[”’」』\"])")
_OPEN_FORMULA: Final = Pattern(r"\d+(?:\+\d+)*\+[NXn](?![A-Za-z\d])")
# 打成2+1, 推行3+2模式: a single digit and others added, which no unit follows.
_ADDED: Final = Pattern(r"(?<![\d.+])\d(?:\+\d)+(?![\d.%‰+A-Za-z'′])")
_PLUS: Final = Pattern(r"\d+\+(?=[\u4e00-\u9fff])")
_MIDDLE_DOT: Final = Pattern(r"(\d{1,2})[·・.](\d{1,2})(?!\d)")
_SHARE: Final = Pattern(r"\d+(?:\.\d+)?(?:[%‰]|[万亿]+元?|元)")
_LETTERS_AFTER: Final = Pattern(
    r"[A-Za-z]{1,3}(?![A-Za-z\d])|(?:[A-Z][a-z]+)+(?![A-Za-z\d])"  # 5G, 14ProMax
)
_MAGNITUDE: Final = Pattern(r"\d\.\d(?:[-–—~至到]\d\.\d)?级")
_PLANS: Final = words_of("identifiers", "plan_nouns")
_SCALED: Final = frozenset("万亿千百.,%:：/")
_MEASURING: Final = _SCALED.union("级度分折成")  # 5.0-5.9级
_DIGITS: Final = Pattern(r"\d+")
_SHORT_KEY, _SHORT_BEFORE = 3, frozenset("等型")
_QUOTE_REACH: Final = 8
_OPEN, _CLOSE = ("(", "（"), (")", "）")
_LONG: Final = 5  # digits from which a numeral may be a phone or a hotline
_LATIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LONGEST_HOST: Final = 40
_HOST: Final = frozenset(_LATIN + "0123456789.-_@")
_ADDRESS: Final = Pattern(
    r"(?=[\d.-]*[A-Za-z])(?:[\w.-]+@)?[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*\."
    rf"(?:{'|'.join(words_of('identifiers', 'web_endings'))})(?![A-Za-z\d])(?:/[\w./?=&%-]*)?",
    re.ASCII,
)
_HEADS: Final = ("model_behind", "brand_behind", "bred_behind", "lines_behind")
_KEY_BEFORE: Final = frozenset(
    _LATIN
    + _GREEK
    + SOMEONE
    + "_@-–—·+〔[［【（(“‘「『\"'"
    + "".join(w[-1] for w in words_of("identifiers", "code_behind"))
    + "".join(w[-1] for guard in _HEADS for w in words_of("identifiers", guard))
)
#: Between a key and what it is the key of: 电话：12380, Mate 60.
_KEY_BETWEEN: Final = frozenset("：:为是 ")
_DECIMAL: Final = Pattern(r"\d{1,4}\.\d+(?![-–.\dA-Za-z])")
_PRODUCT_STARTS: Final = frozenset(word[0] for word in words_of("identifiers", "product_before"))
_JOINING: Final = frozenset("或、和及/")
_KELVIN, _HEAT_REACH = "K", 8
_HEAT: Final = Pattern(
    f"(?:{'|'.join(words_of('identifiers', 'heat_words'))})[高达到为至约近超过升降]{{0,4}}$"
)
_FOLLOWED: Final = frozenset("、和”")
_KEY_AFTER: Final = frozenset(_LATIN + "_@*-–—·・+ .〕]］】）)")
_unnamed_behind: Final = behind("identifiers", "unnamed_behind")
_is_key_before: Final = before("identifiers", "key_before")
_hotline_before: Final = before("identifiers", "hotline_before")
_QUOTE_OPEN: Final = "“‘「『\"'"
_QUOTE_CLOSE: Final = "”’」』\"'"


def read_code(text: str, start: int, floor: int) -> Reading | None:
    """Return the identifier or model name these Arabic digits belong to, or None."""
    if not _may_be_key(text, start):
        return None
    address = _read_address(text, start, floor)
    if address is not None:
        return address
    document = _DOCUMENT.match(text, start)
    if document:
        return Reading(start - 1, document.end(), "identifier", document.group())
    phone = _PHONE.match(text, start)
    if phone and (start == 0 or text[start - 1] not in "$￥¥"):
        begin = start - (")" in phone.group() or "）" in phone.group())  # （02）2861-1728
        return Reading(max(begin, floor), phone.end(), "identifier", phone.group())
    head = _LATIN_HEAD.search(text, max(floor, start - 12), start)
    is_amount = head is not None and _SHARE.match(text, start) is not None  # GDP45%
    if (
        head
        and not is_amount
        and not is_currency(head.group())
        and not (head.group() in MAGNITUDES and _MAGNITUDE.match(text, start))
        and not (head.group() in VITAMINS and is_dose(text, head.start(), start))
        and not is_dated(text, start, head.group())
    ):
        return read_lettered(text, head.start(), start)
    chain = _CHAIN.match(text, start)
    if chain and _are_days(text, chain):
        days = Reading(start, chain.end(), "date", chain.group())
        days.comparator = "range"
        return days
    if chain and not _DATED.match(chain.group()) and not _is_measured_range(text, chain):
        return Reading(start, chain.end(), "identifier", chain.group())
    return (
        _read_quoted(text, start, floor)
        or read_masked(text, start, floor)
        or read_model(text, start, floor)
        or _read_liner(text, start)
        or read_key(text, start)
    )


def _read_liner(text: str, start: int) -> Reading | None:
    """747-8, 737客机, 209型潜艇: the make of a craft by itself, or None."""
    liner = _LINER.match(text, start)
    if liner is None or is_counted(text, liner.end()):
        return None
    return Reading(start, liner.end(), "name", liner.group())


def _read_address(text: str, start: int, floor: int) -> Reading | None:
    """www.abc580.com, it7t.com: the address of a page or of mail, whole, or None."""
    if text.find(".", start, start + _LONGEST_HOST) < 0:
        return None
    begin, lowest = start, max(floor, start - _LONGEST_HOST)
    while begin > lowest and text[begin - 1] in _HOST:
        begin -= 1
    address = _ADDRESS.match(text, begin, start + _LONGEST_HOST)
    if address is None or address.end() <= start:
        return None
    return Reading(begin, address.end(), "identifier", address.group())


def _are_days(text: str, chain: re.Match[str]) -> bool:
    """(6.11-6.17): two days in brackets."""
    enclosed = (
        text[chain.start() - 1 : chain.start()] in _OPEN
        and text[chain.end() : chain.end() + 1] in _CLOSE
    )
    ends = chain.group().split("-")
    return enclosed and len(ends) == 2 and all(_DAYS.fullmatch(end) for end in ends)


def _is_measured_range(text: str, chain: re.Match[str]) -> bool:
    """3.7-1.7万年, 2-6.5厘米: decimals with a unit are the ends of a range."""
    end = chain.end()
    return _DECIMALS.match(chain.group()) is not None and (
        text[end : end + 1] in _MEASURING or is_counted(text, end)
    )


def _may_be_key(text: str, start: int) -> bool:
    """A cheap look at the neighbours: most figures are plain and need no pattern tried."""
    before = text[start - 1] if start else ""
    if before in _KEY_BETWEEN:
        before = text[start - 2 : start - 1]
    if before in _KEY_BEFORE or text[start] == "0":
        return True
    end = start
    while end < len(text) and FIRST_DIGIT <= ord(text[end]) <= LAST_DIGIT:
        end += 1
    if end == start:
        return True
    follows = text[end : end + 1]
    if follows == "." and _DECIMAL.match(text, start):
        return False
    if end - start >= _LONG or follows in _KEY_AFTER:
        return True
    is_listed = text[start - 1 : start] in _JOINING and text[start - 2 : start - 1].isdigit()
    if follows in _PRODUCT_STARTS and is_product(text, end):
        return True
    if follows in _SHORT_BEFORE and end - start == _SHORT_KEY:
        return True  # 120等部门, 209型潜艇
    if end - start < _SHORT_KEY:
        return is_listed or follows == "”"
    if is_listed or follows in _FOLLOWED:
        return True
    return _hotline_before(text, end) or _is_key_before(text, end) or is_ride(text, start, end)


def _read_quoted(text: str, start: int, floor: int) -> Reading | None:
    """“9”号键 (a key), “12·4” (a date within a name), “365+集市” and “雪龙2” (names)."""
    if start == 0 or text[start - 1] not in _QUOTE_OPEN:
        plan = _OPEN_FORMULA.match(text, start)
        if plan is not None:
            return Reading(start, plan.end(), "name", plan.group())  # 1+8+N
        added = _ADDED.match(text, start) if text[start + 1 : start + 2] == "+" else None
        if added is not None and match_unit(text, added.end()) is None:
            return Reading(start, added.end(), "name", added.group())
        return _read_named(text, start, floor)
    dotted = _MIDDLE_DOT.match(text, start)
    if dotted and text[dotted.end() : dotted.end() + 1] in tuple(_QUOTE_CLOSE):
        return Reading(start, dotted.end(), "name", dotted.group())
    plus = _PLUS.match(text, start)
    if plus:
        return Reading(start, plus.end(), "name", plus.group())
    formula = _FORMULA.match(text, start)
    if formula is not None:
        return Reading(start, formula.end(), "name", formula.group())  # “2+26”城市
    digits = _DIGITS.match(text, start)
    if digits and text[digits.end() : digits.end() + 1] in tuple(_QUOTE_CLOSE):
        kind = "name" if text.startswith(_PLANS, digits.end() + 1) else "identifier"  # “863”计划
        return Reading(start, digits.end(), kind, digits.group())
    return None


def _read_named(text: str, start: int, floor: int) -> Reading | None:
    """“雪龙2”: a name in quotation marks that ends in digits, or None."""
    named = _NAMED_BEFORE.search(text, max(0, start - _QUOTE_REACH), start)
    digits = _DIGITS.match(text, start) if named else None
    if named is None or digits is None or text[digits.end() : digits.end() + 1] != "”":
        return None
    unit = match_unit(text, digits.end() + 1)
    is_counted = unit is not None and not (unit.weak or text.startswith("号", digits.end() + 1))
    if is_counted or _unnamed_behind(text, start, 0):
        return None  # “约200”, “仅剩3”天
    return Reading(
        max(floor, named.start(1)), digits.end(), "name"
    )  # “Y两优900”, of which 两优 is a word


def read_letters_after(text: str, amount: Reading) -> Reading | None:
    """Return 5G, 4K, 3D, 5A (digits with letters that are no unit) as a name, or None."""
    match = _LETTERS_AFTER.match(text, amount.end)
    if match is None:
        return None
    if match.group() == _KELVIN and _HEAT.search(
        text[max(0, amount.start - _HEAT_REACH) : amount.start]
    ):
        reading = Reading(amount.start, match.end(), "quantity", amount.numeral)
        reading.value, reading.unit, reading.cls = amount.value, _KELVIN, "measure"
        return reading  # 温度高达10000K, not 4K
    return Reading(amount.start, match.end(), "name", amount.numeral)
