"""Whether a curated value agrees with a printed number: the interval the words allow."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from extract.numbers.number import Number
from extract.pattern import Pattern

if TYPE_CHECKING:
    from extract.sheets import Figure

_ARABIC = Pattern(r"\d[\d,，]*(?:[.．](\d+))?\s*([十百千万亿萬億]*)")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_HALF = Decimal("0.5")
_BRACKETS = str.maketrans("", "", "（）() ")


def differences(figure: Figure, number: Number) -> list[str]:
    """Return what a figure and the number printed for it do not share: value, unit, bound."""
    found = []
    if not allows(number, figure):
        found.append("value")
    if figure.unit and number.unit and not same_unit(figure.unit, number.unit):
        found.append("unit")
    if number.comparator and figure.comparator and number.comparator != figure.comparator:
        found.append("bound")
    return found


def same_unit(one: str, other: str) -> bool:
    """True for one unit in two spellings.

    >>> same_unit("台（套）", "台(套)"), same_unit("％", "%"), same_unit("人", "人次")
    (True, True, False)
    """
    return _plain(one) == _plain(other)


def _plain(unit: str) -> str:
    return unit.translate(_BRACKETS).replace("％", "%")


def allows(number: Number, figure: Figure) -> bool:
    """True where one true amount fits the printed words and the sheet's value alike."""
    if figure.value is None:
        return _meets(number, figure.low, figure.high)
    if number.value is None:
        return number.low is None or _is_within(figure.value, number.low, number.high)
    return figure.value == number.value or _is_allowed(number, figure.value)


def _is_allowed(number: Number, value: Decimal) -> bool:
    """4500余 allows 4520, neither 4400 nor 4700; 3.5万 what it can be rounded from."""
    printed = number.value or Decimal(0)
    match number.comparator:
        case "over" | "at_least":
            return value >= printed and (number.high is None or value < number.high)
        case "under" | "at_most":
            return value <= printed and (number.low is None or value > number.low)
        case "about":
            return abs(value - printed) <= max(_step(number) / 2, abs(printed) / 20)
        case _:
            step = _step(number)
            return printed - step * _HALF <= value < printed + step * _HALF


def _step(number: Number) -> Decimal:
    """The value of the last place that is printed; 0 for a number counted out.

    >>> _step(Number(0, 5, "3.5万人", "quantity")), _step(Number(0, 5, "3821户", "quantity"))
    (Decimal('1E+3'), Decimal('0'))
    """
    match = _ARABIC.search(number.surface)
    if match is None:
        return Decimal(0)
    decimals, scale = len(match[1] or ""), sum(_POWERS[sign] for sign in match[2])
    if not decimals and not scale:
        return Decimal(0)
    return Decimal(1).scaleb(scale - decimals)


def _meets(number: Number, low: Decimal | None, high: Decimal | None) -> bool:
    if number.value is not None:
        return _is_within(number.value, low, high)
    if low is not None and number.high is not None and number.high < low:
        return False
    return not (high is not None and number.low is not None and number.low > high)


def _is_within(value: Decimal, low: Decimal | None, high: Decimal | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
