"""One printed number and what its words say."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

KINDS: Final = (
    "quantity", "percent", "duration", "age", "date", "time",
    "ordinal", "ratio", "identifier", "name", "idiom",
)  # fmt: skip

COMPARATORS: Final = ("exact", "about", "over", "at_least", "under", "at_most", "range")


class Number(NamedTuple):
    """A number as printed: `text[start:end] == surface`, half-open code points.

    A tuple rather than a frozen dataclass: a ledger makes one for every few dozen characters,
    and a frozen dataclass costs six times as much to make.
    """

    start: int
    end: int
    surface: str
    kind: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    comparator: str | None = None
    unit: str | None = None
    counted: str | None = None
    indefinite: bool = False
    candidate: bool = False
    iso: str | None = None
