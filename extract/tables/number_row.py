"""One number as a row of the ledger: the same in `numbers.csv` and in the `numbers` command."""

import math
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.numbers import Number

NUMBER_COLUMNS = (
    "start", "end", "surface", "kind", "value", "low", "high", "comparator", "unit", "counted",
    "indefinite", "candidate", "district", "topic", "file", "line", "iso",
)  # fmt: skip
LARGEST_WHOLE = 2**63
Row = dict[str, object]


def number_row(
    number: "Number", *, file: str, line: int, district: str | None = None, topic: str | None = None
) -> Row:
    """The number's row, columns as in `NUMBER_COLUMNS`; null is None."""
    return {
        "start": number.start,
        "end": number.end,
        "surface": number.surface,
        "kind": number.kind,
        "value": plain(number.value),
        "low": plain(number.low),
        "high": plain(number.high),
        "comparator": number.comparator,
        "unit": number.unit,
        "counted": number.counted,
        "indefinite": number.indefinite,
        "candidate": number.candidate,
        "district": district or None,
        "topic": topic or None,
        "file": file,
        "line": line,
        "iso": number.iso,
    }


def plain(value: Decimal | None) -> int | float | None:
    """The value as a JSON number: whole where it is whole.

    >>> plain(Decimal("3.5E+4")), plain(Decimal("2.10")), plain(None)
    (35000, 2.1, None)
    """
    if value is None:
        return None
    if value == value.to_integral_value() and abs(value) < LARGEST_WHOLE:
        return int(value)
    rounded = float(value)
    # Beyond what a JSON number can say: the surface still has every digit.
    return rounded if math.isfinite(rounded) else None
