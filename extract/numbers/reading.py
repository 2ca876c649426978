"""The number being read: what the ledger knows of it before it becomes a row."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extract.numbers.approximator import INSIDE, Approximator, match_head
from extract.numbers.grammar import COVERED, FINANCIAL, LAST_DIGIT, match_numeral
from extract.numbers.guards import before
from extract.numbers.numeral import DIGITS, POWERS, find_estimate, place_of, read_numeral
from extract.pattern import Pattern

_MANY: Final = "个亿"
#: Digits with nothing behind them that goes on: most numerals need no look at the whole grammar.
_PLAIN: Final = Pattern(
    r"(\d{1,15}(?:\.\d{1,15})?)(万亿|[万亿])?(?!个亿"
    rf"|[\d.,，·・eEkw十百千万亿佰仟拾兆余多几来 零〇一二两三四五六七八九{FINANCIAL}俩参廿卅卌])"
)
#: One Chinese digit with nothing behind it that goes on: 三名, 一个, 两国.
_LONE: Final = Pattern(
    "(?:[一二三四五六七八九]|两(?<![〇零一二三四五六七八九十百千万亿\\d]两))"
    f"(?!{_MANY}|[{COVERED}{FINANCIAL}○兆佰仟拾廿卅卌俩余多几来点 .·・])"
)
_HUNDRED_MILLION: Final = Decimal(10**8)
_DIGITS: Final = {sign: Decimal(digit) for sign, digit in DIGITS.items()}
_SCALES: Final = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
_SPACED: Final = ("多", "余")
_CUBIC: Final = "方"
_is_cubic: Final = before("figures", "cubic_nouns")
_HALF: Final = Decimal("0.5")
_TEN_OR_MORE: Final = frozenset("十百千万亿兆廿卅拾佰仟")


class Reading:
    """A number being read; offsets into the folded text, a value once the numeral is known."""

    __slots__ = (
        "cls", "comparator", "end", "high", "indefinite", "iso", "kind",
        "low", "numeral", "start", "unit", "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, kind: str = "quantity", numeral: str = "") -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.numeral = numeral
        self.value: Decimal | None = None
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.comparator: str | None = "exact"
        self.unit: str | None = None
        self.cls: str = ""
        self.indefinite = False
        self.iso: str | None = None


def read_amount(text: str, start: int, floor: int) -> Reading | None:
    """Return the numeral that begins at `start` with what approximates it from within, or None.

    Signs that make no number (十几十几) are None too, like a lone sign.
    """
    plain = _PLAIN.match(text, start) if ord(text[start]) <= LAST_DIGIT else None
    if plain is not None:
        numeral = plain.group()
        reading = Reading(start, start + len(numeral), "quantity", numeral)
        scale = plain.group(2)
        reading.value = (
            Decimal(numeral) if scale is None else _scaled(Decimal(plain.group(1)), scale)
        )
        return reading
    if _LONE.match(text, start) is not None:
        numeral = text[start]
        reading = Reading(start, start + 1, "quantity", numeral)
        reading.value = _DIGITS[numeral]
        return reading
    match = match_numeral(text, start)
    if match is None:
        return _read_half(text, start)
    try:
        return _read_matched(text, match, floor)
    except (ValueError, ArithmeticError):
        return None


def _scaled(value: Decimal, scale: str) -> Decimal:
    """3.5万 is 35000, whole where it can be."""
    value *= _SCALES[scale]
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _read_matched(text: str, match: re.Match[str], floor: int) -> Reading:
    start = match.start()
    numeral = match.group()
    end = match.end()
    reading = Reading(start, end, "quantity", numeral)
    if numeral.isascii():
        reading.value = read_numeral(numeral)
    elif not _read_vague(reading, numeral, text, floor):
        return reading
    is_many = text.startswith(_MANY, end) and not text.startswith("元", end + len(_MANY))
    if is_many and reading.value is not None:  # 60个亿
        reading.value *= _HUNDRED_MILLION
        reading.end = end = end + len(_MANY)
    is_spaced = text[end : end + 1] == " " and numeral.isascii()  # 40 多家
    suffix = INSIDE.get(text[end + is_spaced : end + is_spaced + 1])
    if is_spaced and (suffix is None or suffix.word not in _SPACED):
        return reading
    reading.end += is_spaced
    if suffix is not None and reading.value is not None and _is_suffix(text, reading, suffix):
        reading.end += 1
        _open_up(reading, numeral, suffix)
    elif is_spaced:
        reading.end = end
    return reading


def _read_vague(reading: Reading, numeral: str, text: str, floor: int) -> bool:
    """Read a numeral with Chinese characters; False once it is finished as an estimate."""
    for inside in INSIDE.values():
        if inside.word in numeral:
            _open_up(reading, numeral.replace(inside.word, "", 1), inside)
            return False
    estimate = find_estimate(numeral)
    if estimate is not None:
        reading.low, reading.high = read_numeral(estimate[0]), read_numeral(estimate[1])
        reading.comparator = "range"
        return True
    value = reading.value = read_numeral(numeral)
    if numeral[0] in POWERS:
        head = match_head(text, reading.start, floor)
        if head is not None:
            reading.start -= len(head.word)
            reading.comparator = head.comparator
            reading.low = value
            if head.comparator == "about":
                reading.value, reading.high = None, value * 10
    return True


def _open_up(reading: Reading, numeral: str, word: Approximator) -> None:
    """4500余 is 4500 to 4600: up to the next unit of the last significant digit's place."""
    value = read_numeral(numeral)
    reading.comparator = word.comparator
    if word.word == "来":  # 四十来个: about 40, on either side
        reading.value = value
        return
    reading.low, reading.high = value, value + place_of(value)
    reading.value = None if word.comparator == "about" else value


def _is_suffix(text: str, reading: Reading, suffix: Approximator) -> bool:
    """Whether a word after a numeral approximates it, and is not the next word's first part."""
    numeral = reading.numeral
    after = text[reading.end + 1 : reading.end + 2]
    if after and after in suffix.unless and not _is_volume(text, reading.end + 1):
        return False
    if suffix.comparator == "over":  # 余, 多
        return suffix.word == "余" or len(numeral) > 1 or numeral in _TEN_OR_MORE
    if suffix.word == "几" and numeral.isascii():
        return numeral[-1] == "0" and len(numeral) <= 3
    is_round = numeral[-1] in _TEN_OR_MORE or (suffix.word == "来" and numeral[-1] == "0")
    return is_round and len(numeral) <= 3


def _is_volume(text: str, at: int) -> bool:
    """6亿多方海水: cubic metres of something, not the many sides of 3亿多方投资."""
    return text[at] == _CUBIC and _is_cubic(text, at + len(_CUBIC))


def _read_half(text: str, start: int) -> Reading | None:
    """半 before a unit (半年, 半个月) is 0.5."""
    if text[start] != "半":
        return None
    reading = Reading(start, start + 1, "quantity", "半")
    reading.value = _HALF
    return reading
