"""Amounts as people write them, with no more digits than the words carry."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from extract.checks.interval import Interval


def say_amount(amount: Decimal) -> str:
    """Return a number in plain digits, without a trailing zero of its making.

    >>> say_amount(Decimal("3.5E+4")), say_amount(Decimal("2.10"))
    ('35000', '2.1')
    """
    plain = f"{amount:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def round_to(amount: Decimal, digits: int) -> Decimal:
    """Return the amount with so many digits after the point.

    >>> round_to(Decimal(12007) / 3821, 2)
    Decimal('3.14')
    """
    return amount.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def say_interval(interval: Interval) -> str:
    """Return an interval as one figure or as low–high, an open end as ≥ or ≤.

    >>> say_interval(Interval(Decimal("34500"), Decimal("35500")))
    '34500–35500'
    """
    low, high = interval
    if low == high:
        return say_amount(low)
    if high.is_infinite():
        return f"≥{say_amount(low)}"
    if low.is_infinite():
        return f"≤{say_amount(high)}"
    return f"{say_amount(low)}–{say_amount(high)}"
