"""Units that measure the same: how many of a base unit one of them is."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.checks.rules import read_words
from extract.numbers.unit import UNITS

_ONE = Decimal(1)


class Measure(NamedTuple):
    """What a unit measures, and how many base units one of it is."""

    dimension: str
    factor: Decimal


@cache
def find_measure(unit: str | None) -> Measure:
    """Return what a unit measures; a measure word measures only what it names itself.

    >>> find_measure("公顷") == Measure("area", Decimal(10000))
    True
    >>> find_measure("名"), find_measure("户")
    (Measure(dimension='人', factor=Decimal('1')), Measure(dimension='户', factor=Decimal('1')))
    """
    bare = (unit or "").replace("％", "%")
    known = UNITS.get(bare)
    if known is not None and known.dimension and known.factor:
        return Measure(known.dimension, known.factor)
    if bare in read_words("things", "persons"):
        return Measure("人", _ONE)
    return Measure(bare, _ONE)


def are_comparable(one: str | None, other: str | None) -> bool:
    """Whether amounts of the two units can be compared and added."""
    return find_measure(one).dimension == find_measure(other).dimension
