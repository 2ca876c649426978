"""A share of one unit of measure is so much of it, and no percent: 百分之一秒, 千分之三毫米."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extract.numbers.guards import before
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit

_HUNDRED: Final = Decimal(100)
_is_parted: Final = before("figures", "parted_units")


def as_measure(text: str, share: Reading) -> Reading:
    """Return a percent with the unit it is a part of as a measure, else the percent itself."""
    unit = match_unit(text, share.end) if _is_parted(text, share.end) else None
    if unit is None or share.value is None:
        return share
    share.value /= _HUNDRED
    share.kind = "duration" if unit.cls == "time" else "quantity"
    share.unit, share.cls, share.end = unit.unit, unit.cls, share.end + len(unit.unit)
    return share
