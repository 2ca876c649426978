"""Amounts told in two units, read as one: 3小时28分, 9秒98, 3元5角."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Final

from extract.lexicon import read_words
from extract.numbers.grammar import is_numeral_sign, match_numeral
from extract.numbers.guards import before
from extract.numbers.numeral import DIGITS, read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

#: unit → its parts, the longer names first, and how many of each make one unit.
_PARTS: Final[dict[str, dict[str, int]]] = {}
for _entry in read_words("composites", "composites"):
    for _unit in _entry["unit"].split():
        for _part in _entry["part"].split():
            _PARTS.setdefault(_unit, {})[_part] = int(_entry["parts"])
_TAILED: Final = frozenset(entry["unit"] for entry in read_words("composites", "tails"))
_TAIL: Final = Pattern(
    r"(?:\d{1,2}|(?<=秒)\d{3}|零?[一二三四五六七八九]{1,2})(?!\d|[.,:]\d|[年月日时十百千万])"
)
_HUNDREDTHS: Final = Pattern(
    "[一二三四五六七八九]?十[一二三四五六七八九]?(?![余多几来十百千万\\d])"
)
_THOUSANDTHS: Final = Pattern(r"\d{3}(?!\d|[.,:]\d)")  # 40秒693
_SECOND: Final = "秒"
_METRE: Final = "米"
_is_turned: Final = before("figures", "turned_before")
_CENT, _PRICE_REACH = "分", 8
_PRICE_SIGNS: Final = frozenset("价钱税")
_CENT_TAIL: Final = Pattern(r"[\d一二三四五六七八九](?:左右|上下|钱|[，。；、）)的]|\Z)")
_LINKS: Final = ("零", "又")
_DIGITS_KEPT: Final = 12
_TENTH: Final = 10
_TEN, _PERCENT = "十", 100
_ONE: Final = "一"
_PRICED: Final = ("块", "元", "毛")
_TENTHS: Final = ("角", "毛")  # 五块七毛八: a bare digit behind them is in cents


def take_parts(text: str, amount: Reading) -> None:
    """Take what follows a quantity in smaller units into it; the value is told in its own unit."""
    scale, unit = 1, amount.unit
    while unit is not None and unit in _PARTS:
        taken = _take_part(text, amount, _PARTS[unit], scale)
        if taken is None:
            break
        scale *= _PARTS[unit][taken]
        unit = taken
    is_cent = unit == _CENT and _is_priced(text, amount)
    if unit in _TAILED or is_cent or (scale == _TENTH and unit in _TENTHS):
        _take_tail(text, amount, scale, unit)


def _take_part(text: str, amount: Reading, parts: dict[str, int], scale: int) -> str | None:
    """Take one smaller amount in; return its unit, or None where none follows."""
    at = amount.end + (text[amount.end : amount.end + 1] in _LINKS)
    numeral = match_numeral(text, at) if is_numeral_sign(text[at : at + 1]) else None
    if numeral is None or amount.value is None:
        return None
    part = next((part for part in parts if text.startswith(part, numeral.end())), None)
    if part is not None:
        try:
            more = read_numeral(numeral.group()) / (scale * parts[part])
        except ValueError:
            return None  # 亿余十五秒 is none
        _add(amount, more, numeral.end() + len(part))
        if part.startswith(_SECOND):
            amount.kind, amount.cls = "duration", "time"
    return part


def _add(amount: Reading, more: Decimal, end: int) -> None:
    with localcontext() as context:
        context.prec = _DIGITS_KEPT
        amount.value = (amount.value or Decimal(0)) + more
    amount.end = end


def _take_tail(text: str, amount: Reading, scale: int, unit: str | None) -> None:
    digits = _TAIL.match(text, amount.end)
    if digits is None and unit == _SECOND:
        digits = _THOUSANDTHS.match(text, amount.end)
    if digits is None and unit == _METRE:
        digits = _HUNDREDTHS.match(text, amount.end)
    if digits is None or amount.value is None or amount.comparator != "exact":
        return
    if unit == _SECOND and _is_turned(text, digits.end()):
        return  # 每10秒300转
    if unit in _PRICED and _is_for_one(text, digits.start()):
        _add(amount, Decimal(DIGITS[text[digits.start()]]) / _TENTH, digits.start() + 1)
        return  # 两块五一斤
    if (
        digits.group().isascii() != amount.numeral.isascii()
        or match_unit(text, digits.end()) is not None
    ):
        return
    if _TEN in digits.group():  # 五米三十
        _add(amount, read_numeral(digits.group()) / _PERCENT / scale, digits.end())
        return
    places = "".join(str(DIGITS[sign]) if sign in DIGITS else sign for sign in digits.group())
    _add(amount, Decimal(f"0.{places}") / scale, digits.end())


def _is_priced(text: str, amount: Reading) -> bool:
    """油价降低2分5左右: a tenth of a cent where a price is told, no minutes nor marks."""
    if _CENT_TAIL.match(text, amount.end) is None:
        return False
    before = text[max(0, amount.start - _PRICE_REACH) : amount.start]
    return not _PRICE_SIGNS.isdisjoint(before)


def _is_for_one(text: str, at: int) -> bool:
    """两块五一斤: a tenth and the one thing that so much is paid for."""
    is_priced = text[at] in DIGITS and text.startswith(_ONE, at + 1)
    return is_priced and match_unit(text, at + 2) is not None
