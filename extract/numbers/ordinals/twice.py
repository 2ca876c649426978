"""Whether 二次 counts how often (每日二次, 一年内二次) or is the second time (二次登陆)."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import match_after
from extract.numbers.guards import before, behind
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_TIME: Final = "次"
_counted_twice: Final = behind("ordinals", "two_times_behind")
_is_second: Final = before("ordinals", "always_second")
_within: Final = Pattern("[\\d一二两三四五六七八九十半](?:年|个?月|天|日|周|个?小时)[之以]?内$")
_WITHIN_REACH: Final = 8


def is_twice(text: str, amount: Reading) -> bool:
    """每日二次, 一年内二次, 访问二次，: so many times; 二次登陆 is the second."""
    if text[amount.end] != _TIME:
        return False
    if _is_second(text, amount.end):
        return False  # 踏上了二次创业的路
    follows = text[amount.end + 1 : amount.end + 2]
    is_told = "\u4e00" <= follows <= "\u9fff" and match_after(text, amount.end + 1) is None
    if not is_told or _counted_twice(text, amount.start, 0) is not None:
        return True
    return _within.search(text[max(0, amount.start - _WITHIN_REACH) : amount.start]) is not None
