"""The printed word that bounds a value, as a comparator and as the interval it allows."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.lexicon import read_words
from extract.sheets.words import read_list

COMPARATORS = ("exact", "about", "over", "at_least", "under", "at_most", "range")


class Interval(NamedTuple):
    """The values a printed number allows; None where that end is open, or it is exact."""

    low: Decimal | None
    high: Decimal | None


@cache
def comparators() -> dict[str, str]:
    """Return the comparator of every bound word a sheet may carry, comparators themselves included.

    >>> comparators()["余"], comparators()["达"], comparators()["at_least"]
    ('over', 'exact', 'at_least')
    """
    words = {name: name for name in COMPARATORS}
    words |= {entry["word"]: "exact" for entry in read_list("bounds", "exact")}
    for section in ("approximators", "inside", "heads"):
        words |= {e["word"]: e["comparator"] for e in read_words("approximators", section)}
    return words


@cache
def signs() -> dict[str, str]:
    """Return the comparator meant by every arithmetic sign people type for a bound."""
    return {entry["sign"]: entry["comparator"] for entry in read_list("bounds", "signs")}


def interval_of(value: Decimal, bound: str) -> Interval:
    """Return what the bound word allows: 余 and 多 reach to the next unit of the last digit.

    >>> interval_of(Decimal(4500), "余")
    Interval(low=Decimal('4500'), high=Decimal('4600'))
    >>> interval_of(Decimal("2.1"), "约")
    Interval(low=None, high=None)
    """
    comparator = comparators().get(bound, "exact")
    if bound in _reaching():
        return Interval(value, value + _last_place(value))
    if comparator in ("over", "at_least"):
        return Interval(value, None)
    if comparator in ("under", "at_most"):
        return Interval(None, value)
    return Interval(None, None)


@cache
def _reaching() -> frozenset[str]:
    return frozenset(entry["word"] for entry in read_list("bounds", "reaching"))


def _last_place(value: Decimal) -> Decimal:
    """One unit of the place of the last digit that is not zero: 100 for 4500."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)
