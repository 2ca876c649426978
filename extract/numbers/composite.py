"""Amounts told in two units, read as one: 3小时28分, 9秒98, 3元5角."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from extract.lexicon import read_words
from extract.numbers.grammar import match_numeral
from extract.numbers.numeral import DIGITS, read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit

#: unit → its parts, the longer names first, and how many of each make one unit.
_PARTS: dict[str, dict[str, int]] = {}
for _entry in read_words("composites", "composites"):
    for _unit in _entry["unit"].split():
        for _part in _entry["part"].split():
            _PARTS.setdefault(_unit, {})[_part] = int(_entry["parts"])
_TAILED = frozenset(entry["unit"] for entry in read_words("composites", "tails"))
_TAIL = re.compile(r"(?:\d{1,2}|零?[一二三四五六七八九]{1,2})(?![\d.,:年月日时十百千万])").match
_LINKS = ("零", "又")
_DIGITS_KEPT = 12


def take_parts(text: str, amount: Reading) -> None:
    """Take what follows a quantity in smaller units into it; the value is told in its own unit."""
    scale = 1
    unit = amount.unit
    while unit is not None and unit in _PARTS:
        parts = _PARTS[unit]
        at = amount.end + (text[amount.end : amount.end + 1] in _LINKS)
        numeral = match_numeral(text, at)
        if numeral is None:
            break
        unit = next((part for part in parts if text.startswith(part, numeral.end())), None)
        if unit is None or amount.value is None:
            break
        scale *= parts[unit]
        _add(amount, read_numeral(numeral.group()) / scale, numeral.end() + len(unit))
        if unit.startswith("秒"):
            amount.kind, amount.cls = "duration", "time"
    if amount.unit in _TAILED and scale == 1:
        _take_tail(text, amount)


def _add(amount: Reading, more: Decimal, end: int) -> None:
    with localcontext() as context:
        context.prec = _DIGITS_KEPT
        amount.value = (amount.value or Decimal(0)) + more
    amount.end = end


def _take_tail(text: str, amount: Reading) -> None:
    digits = _TAIL(text, amount.end)
    if digits is None or amount.value is None or amount.comparator != "exact":
        return
    if (
        digits.group().isascii() != amount.numeral.isascii()
        or match_unit(text, digits.end()) is not None
    ):
        return
    places = "".join(str(DIGITS[sign]) if sign in DIGITS else sign for sign in digits.group())
    _add(amount, Decimal(f"0.{places}"), digits.end())
