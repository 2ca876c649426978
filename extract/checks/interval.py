"""A printed number as the interval it could have been rounded from."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from extract.numbers.fold import fold
from extract.numbers.number import Number
from extract.numbers.numeral import MYRIAD, POWERS
from extract.numbers.unit import UNITS

_INFINITY = Decimal("Infinity")
_HALF = Decimal("0.5")
# 约 says no more than that the true value is near: a tenth to either side never alarms.
_ABOUT = Decimal("0.1")
_ROUNDED_CLASSES = frozenset(("measure", "money", "percent", "multiple"))
_DIGITS = re.compile(
    rf"\d+(?:[,，]\d{{3}})*(?:\.(?P<decimals>\d+))?\s*(?P<scale>[{''.join(POWERS)}]*)"
)
_POWERS = {sign: len(str(power)) - 1 for sign, power in POWERS.items()}
_BIG = frozenset(sign for sign, power in POWERS.items() if power >= MYRIAD)


class Interval(NamedTuple):
    """From `low` to `high`, either of them possibly infinite; both ends belong to it.

    Ends that the words leave out (4500余 is more than 4500) are kept in: a figure that sits
    exactly on an end is not worth an alarm.
    """

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether one true value could lie in both."""
        return self.low <= other.high and other.low <= self.high

    def plus(self, other: Interval) -> Interval:
        """The interval of a sum."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: Interval) -> Interval:
        """The interval of a difference."""
        if self.high.is_infinite() and other.high.is_infinite():
            return EVERYTHING
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, other: Interval) -> Interval:
        """The interval of a product; both must be nought or more."""
        return Interval(_product(self.low, other.low), _product(self.high, other.high))

    def over(self, other: Interval) -> Interval:
        """The interval of a quotient; both must be nought or more."""
        low = self.low / other.high if not other.high.is_infinite() else Decimal(0)
        if other.low <= 0 or self.high.is_infinite():
            return Interval(low, _INFINITY)
        return Interval(low, self.high / other.low)

    def scaled(self, factor: Decimal | int) -> Interval:
        """The interval in another unit, or with its sign turned by a factor of -1."""
        ends = self.low * factor, self.high * factor
        return Interval(*(ends if factor > 0 else reversed(ends)))


EVERYTHING = Interval(-_INFINITY, _INFINITY)


def _product(one: Decimal, other: Decimal) -> Decimal:
    return Decimal(0) if not one or not other else one * other


@lru_cache(maxsize=65536)
def find_step(surface: str, unit: str | None = None) -> Decimal:
    """Return the value of the last place a printed number was rounded to; 0 where it was counted.

    >>> find_step("3.5万人"), find_step("3821户", "户"), find_step("约2.1平方公里", "平方公里")
    (Decimal('1E+3'), Decimal('0'), Decimal('0.1'))
    """
    surface = fold(surface)
    found = list(_DIGITS.finditer(surface))
    if not found:
        return _step_of_signs(surface)
    last = found[-1]
    decimals, scale = len(last["decimals"] or ""), last["scale"]
    place = sum(_POWERS[sign] for sign in scale) - decimals
    if place == 0 and not _is_rounded(unit):
        return Decimal(0)
    return Decimal(1).scaleb(place)


def _step_of_signs(surface: str) -> Decimal:
    """三万二千 is rounded to the thousand; 三千二百 without 万 is taken as counted."""
    powers = [_POWERS[sign] for sign in surface if sign in _POWERS]
    if not any(sign in _BIG for sign in surface) or not powers:
        return Decimal(0)
    if surface.rstrip("余多")[-1:] in _POWERS or len(powers) == 1:
        return Decimal(1).scaleb(powers[-1])
    return Decimal(1).scaleb(min(powers))


@cache
def _is_rounded(unit: str | None) -> bool:
    known = UNITS.get(unit or "")
    return unit in ("%", "‰") or (known is not None and known.cls in _ROUNDED_CLASSES)


def find_interval(number: Number) -> Interval | None:
    """Return the interval the printed words allow, None for words without a value.

    >>> find_interval(Number(0, 6, "3.5万人", "quantity", Decimal(35000), unit="人"))
    Interval(low=Decimal('34500'), high=Decimal('35500'))
    """
    step = find_step(number.surface, number.unit)
    return widen(number.value, number.low, number.high, number.comparator, step)


def widen(
    value: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    comparator: str | None,
    step: Decimal = Decimal(0),
) -> Interval | None:
    """Return what a value and its comparator allow when its last place is worth `step`.

    >>> widen(Decimal(4500), Decimal(4500), Decimal(4600), "over")
    Interval(low=Decimal('4500.0'), high=Decimal('4600.0'))
    """
    slack = step * _HALF
    if comparator in ("over", "at_least") and value is not None:
        return Interval(value - slack, _INFINITY if high is None else high + slack)
    if comparator in ("under", "at_most") and value is not None:
        return Interval(-_INFINITY if low is None else low - slack, value + slack)
    if value is None:
        if low is None and high is None:
            return None
        bottom = -_INFINITY if low is None else low - slack
        return Interval(bottom, _INFINITY if high is None else high + slack)
    if comparator == "about":
        slack = max(slack, abs(value) * _ABOUT)
    return Interval(value - slack, value + slack)
