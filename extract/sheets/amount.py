"""An exact number from what people type in `value:`, or which slip it is and how to mend it."""

from __future__ import annotations

import re
import unicodedata
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from extract.lexicon import read_words
from extract.sheets.bound import comparators

PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?", re.ASCII)
_NUMERAL = r"\d+(?:\.\d+)?"
_GROUPED = re.compile(r"(?<=\d)[,，' \u00a0](?=\d{3}(?!\d))")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_RANGE = re.compile(rf"({_NUMERAL})(?:至|到|[-—–~～])({_NUMERAL})(.*)")
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_LOOSE = re.compile(rf"(?P<before>[^\d.+-]*)(?P<number>[+-]?(?:{_NUMERAL}|\.\d+))\.?(?P<after>.*)")
_POWER = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,2}")
_FRACTION = re.compile(r"\d+/\d+")
_WORDS = frozenset(("no", "yes", "true", "false", "on", "off", "n", "y"))
_LONGEST = 60
_MOST_DIGITS = 30
_EXACT = Context(prec=200)  # no digit is lost where 万 and 亿 are folded in


class Slip(NamedTuple):
    """What is wrong with a value, and the keys with the values that mend it; {} where unknown."""

    code: str
    mend: dict[str, str]


def read_amount(text: str) -> Decimal | Slip:
    """Return the exact number written, or the slip that keeps it from being one.

    >>> read_amount("2.10")
    Decimal('2.10')
    >>> read_amount("12,007")
    Slip(code='thousands_mark', mend={'value': '12007'})
    >>> read_amount("4500余人次")
    Slip(code='words_in_value', mend={'value': '4500', 'bound': '余', 'unit': '人次'})
    """
    if PLAIN.fullmatch(text):
        return Decimal(text)
    if len(text) > _LONGEST or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        return Slip("number_too_long", {})
    if text.lower() in _WORDS:
        return Slip("word_for_number", {})
    narrow = unicodedata.normalize("NFKC", text).strip()
    if _CLOCK.fullmatch(narrow):
        return Slip("clock_time", {})
    if _DATE.fullmatch(narrow):
        return Slip("date_for_number", {})
    return _mendable(text, narrow)


def _mendable(text: str, narrow: str) -> Slip:
    """The slips that say plainly what was meant."""
    if PLAIN.fullmatch(narrow):
        return Slip("full_width_digits", {"value": narrow})
    if narrow.lstrip("0").isdigit() and narrow.startswith("0"):
        return Slip("leading_zero", {})
    if _FRACTION.fullmatch(narrow):
        return Slip("fraction", {})
    ungrouped = _GROUPED.sub("", narrow)
    if PLAIN.fullmatch(ungrouped):
        return Slip("thousands_mark", {"value": ungrouped})
    if _POWER.fullmatch(narrow):
        return Slip("power_of_ten", {"value": plain(Decimal(narrow))})
    span = _RANGE.fullmatch(ungrouped)
    if span is not None:
        mend = {"low": span[1], "high": span[2], "bound": "range"}
        return Slip("range_in_value", mend if not span[3] else mend | _unit(span[3]))
    return _loose(ungrouped)


def _loose(text: str) -> Slip:
    """A number with words around it: bound words before, inside and after, scale and unit."""
    match = _LOOSE.fullmatch(text)
    if match is None:
        return Slip("not_a_number", {})
    rest, bound, scale = match["after"].strip(), match["before"].strip(), Decimal(1)
    while rest:
        power = next((sign for sign in scales() if rest.startswith(sign)), None)
        inside = next((word for word in _bounds() if rest.startswith(word)), None)
        if power is not None:
            scale, rest = scale * scales()[power], rest[len(power) :]
        elif inside is not None and not bound:
            bound, rest = inside, rest[len(inside) :]
        else:
            break
    after = next((word for word in _bounds() if not bound and rest.endswith(word)), "")
    bound, rest = bound or after, rest.removesuffix(after) if after else rest
    mend = {"value": plain(_EXACT.multiply(Decimal(match["number"]), scale))}
    if bound:
        mend["bound"] = bound
    mend |= _unit(rest)
    is_sure = (not bound or bound in comparators()) and (not rest or rest in known_units())
    return Slip("words_in_value", mend if is_sure else {})


def plain(value: Decimal) -> str:
    """Return the number without an exponent: 3.5E+4 is 35000.

    >>> plain(Decimal("3.5") * Decimal(10000)), plain(Decimal("2.10"))
    ('35000', '2.10')
    """
    whole = value == value.to_integral_value()
    return f"{value.quantize(Decimal(1), context=_EXACT) if whole else value:f}"


def _unit(words: str) -> dict[str, str]:
    return {"unit": words} if words else {}


@cache
def known_units() -> frozenset[str]:
    """Return every unit the lexicon knows, % and ‰ among them."""
    return frozenset(entry["unit"] for entry in read_words("units", "units")) | {"%", "‰"}


@cache
def _bounds() -> tuple[str, ...]:
    return tuple(sorted(comparators(), key=len, reverse=True))


@cache
def scales() -> dict[str, Decimal]:
    """Return what each sign of scale multiplies by: 万 by 10000."""
    return {
        entry["sign"]: Decimal(10) ** int(entry["power"])
        for entry in read_words("numerals", "powers")
    }
