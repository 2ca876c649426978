"""Figures as words: no more digits than were printed, 万 and 亿 in zh, thousands in en."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation

from dashboard.words import Words

Row = Mapping[str, str]


def read_amount(cell: str) -> Decimal | None:
    """Return a table cell's number, exact; None where the cell holds none.

    >>> read_amount("4500"), read_amount("")
    (Decimal('4500'), None)
    """
    try:
        return Decimal(cell)
    except InvalidOperation:
        return None


def say_amount(amount: Decimal, words: Words) -> str:
    """Return the number as a reader of the language writes it, with its own digits.

    >>> say_amount(Decimal("12007"), Words("en")), say_amount(Decimal("35000"), Words("zh"))
    ('12,007', '3.5万')
    """
    if words.lang == "en":
        return f"{amount.normalize():,f}" if amount == amount.to_integral() else f"{amount:,f}"
    for factor, key in ((Decimal(10) ** 8, "amount.yi"), (Decimal(10) ** 4, "amount.wan")):
        short = (amount / factor).normalize()
        if abs(amount) >= factor and len(short.as_tuple().digits) <= 4:
            return words(key, n=f"{short:f}")
    return f"{amount:f}"


def say_figure(row: Row, words: Words) -> str:
    """Return value, comparator and unit of a fact in words, as a chart's label shows them.

    >>> say_figure({"value": "4500", "comparator": "over", "unit": "人次"}, Words("en"))
    'over 4,500'
    """
    value = read_amount(row.get("value", ""))
    unit = say_unit(row.get("unit", ""), words)
    comparator = row.get("comparator") or "exact"
    if value is None:
        low, high = read_amount(row.get("low", "")), read_amount(row.get("high", ""))
        if low is None or high is None:
            return row.get("printed", "")
        span = f"{say_amount(low, words)}–{say_amount(high, words)}"
        return words("comparator.range", n=span + unit)
    return words(f"comparator.{comparator}", n=say_amount(value, words) + unit)


def say_unit(unit: str, words: Words) -> str:
    """Return a unit as it follows a number; in en a measure word without a name stays unsaid.

    >>> say_unit("平方公里", Words("en")), say_unit("户", Words("en")), say_unit("户", Words("zh"))
    (' km²', '', '户')
    """
    if words.lang == "zh" or not words.knows("unit", unit):
        return unit if words.lang == "zh" else ""
    name = words.name("unit", unit)
    return name if name == unit else f" {name}"


def count_digits(row: Row) -> int:
    """Return how many significant digits the printed words carry.

    >>> count_digits({"value": "2.1", "comparator": "about"}), count_digits({"value": "12007"})
    (2, 5)
    """
    value = read_amount(row.get("value", "")) or Decimal(0)
    return max(1, len(value.as_tuple().digits))


def round_digits(amount: Decimal, digits: int, *, down: bool = False) -> Decimal:
    """Return the amount with that many significant digits; ``down`` keeps “over” true.

    >>> round_digits(Decimal("121.62"), 3, down=True), round_digits(Decimal("5717.6"), 2)
    (Decimal('121'), Decimal('5700'))
    """
    if not amount:
        return amount
    place = amount.adjusted() - digits + 1
    step = Decimal(1).scaleb(place)
    rounding = ROUND_FLOOR if down else ROUND_HALF_UP
    rounded = (amount / step).to_integral_value(rounding=rounding) * step
    return Decimal(f"{rounded:f}")
