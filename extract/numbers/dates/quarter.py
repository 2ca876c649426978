"""Whether a number with 季 is a quarter of a year (三季度, 第三季营收) or a season of a show."""

from __future__ import annotations

from typing import Final

from extract.numbers.dates.relative import match_relative
from extract.numbers.guards import before, words_of
from extract.numbers.reading import Reading
from extract.pattern import Pattern

QUARTER_WORDS: Final = ("季度", "财季")
_QUARTERS: Final = 4
_NUMBERED: Final = "第"
_is_quarterly: Final = before("dates", "quarterly_before")  # 第三季营收, not 第二季开播
_SHOWN: Final = frozenset("》”」』")  # what closes the title of a show
_IN: Final = ("在", "于")
_ECONOMY: Final = "|".join(words_of("dates", "quarterly_told"))
_told_before: Final = Pattern(rf"(?:{_ECONOMY})[^，。；！？\n]{{0,4}}[在于]$")
_TOLD_REACH: Final = 12


def is_quarter(text: str, amount: Reading, front: str | None) -> bool:
    """Return whether a numeral before 季 tells a quarter: 三季度 does; 连续六季度 are six."""
    if text.startswith(QUARTER_WORDS, amount.end):
        return front is not None or (amount.value is not None and amount.value <= _QUARTERS)
    if not text.startswith("季", amount.end):
        return False
    numbered = amount.start - 1
    if text.endswith(_NUMBERED, 0, amount.start) and _is_dated(text, amount, numbered):
        return True  # 去年第四季
    return front is not None and (  # 今年前三季, 前三季盈利
        len(front) > len("前") or _is_quarterly(text, amount.end + 1)
    )


def _is_dated(text: str, amount: Reading, numbered: int) -> bool:
    """去年第四季, 越南第一季经济, 贷款在第一季; not the second series of a show."""
    if match_relative(text, numbered, 0) is not None:
        return True
    if amount.value is None or amount.value > _QUARTERS:
        return False
    if not _SHOWN.isdisjoint(text[max(0, numbered - 2) : numbered]):
        return False  # 《…》第二季, 《…》在第二季
    if _is_quarterly(text, amount.end + 1):
        return True
    is_in = text.endswith(_IN, 0, numbered)
    near = max(0, numbered - _TOLD_REACH)
    return is_in and _told_before.search(text, near, numbered) is not None
