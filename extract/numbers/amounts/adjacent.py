"""Two neighbouring digits with 、 between that estimate one amount: 3、4年前, 七、八个."""

from __future__ import annotations

from typing import Final

from extract.numbers.amounts.amount import read_quantity
from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import words_of
from extract.numbers.lexical import find_word
from extract.numbers.numeral import DIGITS, read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit

_UNITS: Final = frozenset(words_of("figures", "adjacent_units"))
_LISTED: Final = (*COVERED, "第", "、", ".", "-", "—")
_PAUSE: Final = "、"
_TEN: Final = "十"
_TENTHS, _TENFOLD = "成", 10
_NUMBERING: Final = frozenset(words_of("figures", "numbering_units"))
_RESPECTIVELY, _LIST_REACH = "分别", 12
_CLOSERS: Final = frozenset("，。；了的").union([""])
_OPENS: Final = ("", "\n", "。", "；", "：", "，", " ", "　")


def _is_scaled(text: str, amount: Reading, upper: str) -> bool:
    """二、三百美元 and 4、50方 are one amount; 一、二十大精神 is an item and a meeting."""
    if upper.isascii():
        near = text[max(0, amount.start - _LIST_REACH) : amount.start]
        return len(upper) > 1 and not upper[1:].strip("0") and _RESPECTIVELY not in near
    if len(upper) == 1:
        return False
    opens = text[amount.start - 1 : amount.start] in _OPENS
    return not opens and find_word(text, amount.end + 1, amount.end) is None


def read_adjacent(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the range two neighbouring digits make (3、4年: 3 to 4), or None for a list."""
    if text[amount.start - 1 : amount.start] in _LISTED:
        return None
    if len(amount.numeral) > 1:
        return _read_teens(text, amount, floor)
    numeral = match_numeral(text, amount.end + len(_PAUSE))
    if numeral is None or amount.value is None:
        return None
    digit = numeral.group()[0]
    low, high = int(amount.value), DIGITS.get(digit, int(digit) if digit.isdigit() else 0)
    unit = match_unit(text, numeral.end())
    is_scaled = _is_scaled(text, amount, numeral.group())
    is_round = is_scaled and numeral.group().isascii()
    if (unit is None and is_round) or (unit is not None and unit.unit in _NUMBERING):
        return None  # 5、60号泊位, 一、二楼
    is_closed = text[numeral.end() : numeral.end() + 1] in _CLOSERS
    is_bare = unit is None and is_scaled and amount.numeral.isascii() and is_closed
    is_told = is_bare or (unit is not None and (unit.unit in _UNITS or is_scaled))
    if high != low + 1 or not low or not is_told:
        return None
    try:
        upper = read_numeral(numeral.group())
    except ValueError:
        return None
    both = Reading(amount.start, numeral.end(), "quantity", amount.numeral + numeral.group())
    both.low, both.high, both.comparator = upper - upper / high, upper, "range"
    return _as_share(read_quantity(text, both, floor))


def _as_share(both: Reading) -> Reading:
    """六、七成: a range of tenths is one of percents."""
    if both.unit == _TENTHS and both.low is not None and both.high is not None:
        both.kind, both.unit = "percent", "%"
        both.low, both.high = both.low * _TENFOLD, both.high * _TENFOLD
    return both


def _read_teens(text: str, amount: Reading, floor: int) -> Reading | None:
    """十一、二岁: a number of two digits or the next, no item of a list (十一、二人发言)."""
    at = amount.end + len(_PAUSE)
    digit = DIGITS.get(text[at : at + 1], 0)
    is_teen = amount.numeral[-2] == _TEN and amount.numeral[-1] in DIGITS and digit > 1
    if not is_teen or digit != DIGITS[amount.numeral[-1]] + 1:
        return None
    unit = match_unit(text, at + 1)
    if unit is None or unit.unit not in _UNITS or unit.unit in _NUMBERING:
        return None
    if not "\u4e00" <= text[amount.start - 1 : amount.start] <= "\u9fff" or amount.value is None:
        return None
    both = Reading(amount.start, at + 1, "quantity", amount.numeral + text[at])
    both.low, both.high, both.comparator = amount.value, amount.value + 1, "range"
    return read_quantity(text, both, floor)
