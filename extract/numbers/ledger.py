"""The ledger: every number printed in a text, each digit and numeral sign in exactly one row."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Final

from extract.collector import give_way, resting_collector
from extract.numbers.counted.counted import find_counted
from extract.numbers.counted.respectively import share_respectively
from extract.numbers.counted.told import Told
from extract.numbers.expression import read_expression
from extract.numbers.fold import fold
from extract.numbers.grammar import find_spot
from extract.numbers.names.person import find_persons
from extract.numbers.number import Number
from extract.numbers.reading import Reading
from extract.numbers.verdict import is_candidate, is_indefinite
from extract.pattern import Pattern

_SURROGATES: Final = Pattern(f"[{chr(0xD800)}-{chr(0xDFFF)}]")
_ENDS: Final = Pattern("[。；;！？\n]")
_TURN: Final = 200  # rows: some thousandths of a second
_COLD: Final = "零下"
_RESPECTIVELY: Final = "分别"
_QUOTE: Final = "“"
#: A row from all its fields in order, at half the cost of naming them.
_number: Final = partial(tuple.__new__, Number)
_NO_FIGURE: Final = tuple(Number._field_defaults.values())


def find_numbers(text: str, *, date: dt.date | None = None) -> list[Number]:
    """Return every number of a text in order, with `text[n.start:n.end] == n.surface`.

    `date` is the day of print, against which 明年3月底 and 6日 get their ISO value.

    >>> [(n.surface, n.kind, n.comparator) for n in find_numbers("进一步服务4500余人次")]
    [('进一步', 'idiom', None), ('4500余人次', 'quantity', 'over')]
    """
    folded = fold(text)
    with resting_collector():
        try:
            rows = _read_rows(text, folded)
        except UnicodeEncodeError:  # halves of signs, which the segmenter cannot take
            rows = _read_rows(text, _SURROGATES.sub("\ufffd", folded))
    if date is not None:
        from extract.numbers.dates.iso import with_iso  # only dated texts pay for it

        return with_iso(rows, dt.date(date.year, date.month, date.day))  # a datetime is one too
    return rows


def _read_rows(text: str, folded: str) -> list[Number]:
    """The rows of a text, with what figures count that are told together."""
    rows = _find_rows(text, folded)
    if _RESPECTIVELY in folded:
        share_respectively(text, folded, rows)
    return rows


def _find_rows(text: str, folded: str) -> list[Number]:
    """The rows of a text from its first sign to its last, each where the one before ends."""
    persons = find_persons(folded)
    rows: list[Number] = []
    floor = 0
    figure_end = 0  # of the last quantity or percent, beyond which no clause reaches back
    told = Told()
    spot = find_spot(folded, 0)
    zero, opening = folded.find(_COLD[0]), folded.find(_QUOTE)  # the next ones from the floor
    while spot >= 0:
        reading = read_expression(folded, spot, floor, persons, quoted=0 <= opening < spot)
        if floor <= zero < reading.start:
            if folded.endswith(_COLD, 0, reading.start):
                reading.start -= len(_COLD)  # passed over for the figure behind it, which was none
            else:  # 零下一代人, of which 零 is no figure
                rows.append(Number(zero, zero + 1, text[zero : zero + 1], "idiom"))
        if told.noun is not None and _ENDS.search(text, floor, reading.start) is not None:
            if text.find("\n", floor, reading.start) >= 0:
                told = Told()
            else:
                told.sentence += 1
        told.leave_bracket(folded, floor, reading.start)
        row = _row(text, folded, reading, floor, figure_end, told)
        if row.kind == "quantity" or row.kind == "percent":
            told.enter_bracket(folded, figure_end, row.start)
            told.keep(row.counted, reading.unit)
            figure_end = row.end
        elif row.kind == "age" or row.kind == "ratio":
            figure_end = row.end
        rows.append(row)
        if len(rows) % _TURN == 0:
            give_way()
        floor = reading.end
        if 0 <= zero < floor:
            zero = folded.find(_COLD[0], floor)
        if 0 <= opening < floor:
            opening = folded.find(_QUOTE, floor)
        spot = find_spot(folded, floor)
    return rows


def _row(
    text: str, folded: str, reading: Reading, floor: int, figure_end: int, told: Told
) -> Number:
    start, end, kind = reading.start, reading.end, reading.kind
    surface = text[start:end]
    if kind == "idiom" or kind == "name":
        return _number((start, end, surface, kind, *_NO_FIGURE))
    if kind == "identifier":
        return Number(start, end, surface, kind, comparator="exact", unit=reading.unit)
    counted = None
    if kind == "quantity" or kind == "percent":
        reading.indefinite = is_indefinite(folded, reading)
        counted = find_counted(text, folded, reading, figure_end, told)
    is_told = is_candidate(folded, reading, floor)
    return _number(
        (start, end, surface, kind, reading.value, reading.low, reading.high, reading.comparator,
         reading.unit, counted, reading.indefinite, is_told, reading.iso)
    )  # fmt: skip
