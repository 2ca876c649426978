"""What the sign before or after a numeral makes of it: a date, a time, a share, an ordinal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extract.numbers.amounts import portion
from extract.numbers.amounts.adjacent import read_adjacent
from extract.numbers.amounts.amount import read_quantity
from extract.numbers.dates import calendar, clock, front, reign, relative, years
from extract.numbers.dates.weekday import read_bare_day
from extract.numbers.names import code
from extract.numbers.ordinals import ordinal
from extract.numbers.ratio import read_draw, read_ratio, read_record, read_shots
from extract.numbers.reading import Reading
from extract.numbers.touching import take_approximators, take_limit, take_sign

Reader = Callable[[str, Reading, int], "Reading | None"]


def _sign(text: str, amount: Reading, floor: int) -> Reading | None:
    return portion.read_sign(text, amount)


def _fraction(text: str, amount: Reading, floor: int) -> Reading | None:
    return portion.read_fraction(text, amount)


def _tenths(text: str, amount: Reading, floor: int) -> Reading | None:
    return portion.read_tenths(text, amount, floor)


#: The character after a numeral → the readers that may take it, in order.
_BY_FOLLOWER: Final[dict[str, tuple[Reader, ...]]] = {
    "年": (reign.read_era, calendar.read_decade, calendar.read_date),
    "学": (years.read_school_year,),
    "月": (front.read_front, calendar.read_date),
    "日": (front.read_front, calendar.read_date),
    "天": (front.read_front,),
    "号": (calendar.read_date,),
    "世": (calendar.read_decade,),
    "季": (calendar.read_decade,),
    "财": (years.read_school_year, calendar.read_decade),
    "赛": (years.read_school_year,),
    "榨": (years.read_school_year,),
    "会": (years.read_school_year,),
    "个": (calendar.read_decade,),
    "时": (clock.read_time,),
    "点": (clock.read_time,),
    ":": (clock.read_time, read_ratio),
    "：": (clock.read_time, read_ratio),
    "∶": (clock.read_time, read_ratio),
    "胜": (read_record,),
    "票": (read_record,),
    "投": (read_record,),
    "对": (read_record,),
    "中": (read_shots,),
    "、": (clock.read_next_hours, read_adjacent),
    "平": (read_record, read_draw),
    "比": (read_ratio,),
    "%": (_sign,),
    "‰": (_sign,),
    " ": (_sign, _tenths, _fraction, calendar.read_date, clock.read_time),
    "）": (relative.read_glossed_day,),
    ")": (relative.read_glossed_day,),
    "分": (_fraction,),
    "份": (_fraction,),
    "又": (_fraction,),
    "/": (years.read_split_year, calendar.read_date, _fraction),
    "-": (front.read_bracketed_day, years.read_split_year, calendar.read_date, read_ratio),
    "—": (years.read_split_year,),
    "–": (years.read_split_year,),
    "成": (_tenths,),
}


def read_marked(text: str, amount: Reading, floor: int) -> Reading:
    """Return the reading of a numeral by the mark around it, else as a quantity."""
    follower = text[amount.end : amount.end + 1]
    is_numbered = amount.start > floor and text[amount.start - 1] == "第" and follower not in "季财"
    if not is_numbered:
        for read in _BY_FOLLOWER.get(follower, ()):
            reading = read(text, amount, floor)
            if reading is not None:
                if reading.kind == "percent" or reading.kind == "quantity":
                    take_sign(text, reading, floor)
                start = reading.start
                reading = take_approximators(text, reading, floor)
                return clock.take_day_part(text, reading, start, floor)
        if "." in amount.numeral and len(amount.numeral) >= len("1997.8"):
            reading = calendar.read_date(text, amount, floor)
            if reading is not None:
                return reading
    reading = ordinal.read_ordinal(text, amount, floor) or read_bare_day(text, amount, floor)
    if reading is not None:
        return take_limit(text, reading) if reading.unit else reading
    is_arabic = amount.numeral.isascii()
    may_be_year = is_arabic and len(amount.numeral) in (2, 4) and amount.numeral[0] in "12890"
    may_be_year = may_be_year or (not is_arabic and years.is_spelt_year(text, amount))
    year = years.read_bare_year(text, amount) if may_be_year else None
    if year is not None:
        return year
    is_lettered = is_arabic and follower.isascii()
    lettered = code.read_letters_after(text, amount) if is_lettered else None
    quantity = read_quantity(text, amount, floor)
    return lettered if lettered is not None and quantity.unit is None else quantity
