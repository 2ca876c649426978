"""Ranges printed as one number: 300至500元, 5%—8%, 12月4日至5日, 3到5名."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extract.numbers.numeral import POWERS
from extract.numbers.reading import Reading
from extract.numbers.unit import DEGREES

_SIGNS: Final = "-–—―~"
SEPARATORS: Final = frozenset(_SIGNS + "至到 ")  # what a separator may begin with
_TENTHS: Final = 10
_LONGEST_DASH: Final = 4  # signs, in plain text of a paper set by hand: 3月11日———12月16日
_WORDS: Final = "至到"


def separator_end(text: str, at: int) -> int:
    """Return the offset after a range separator at `at`, or `at` where there is none."""
    char = text[at : at + 1]
    if char and char in _SIGNS:
        after = at + 1
        while char in "—-" and after < at + _LONGEST_DASH and text.startswith(char, after):
            after += 1
        return _past_space(text, after) if char == "~" else after
    if char and char in _WORDS:
        return _past_space(text, at + 1)  # 15 公分至 45 公分
    if char == " " and text[at + 1 : at + 2] in tuple(_SIGNS):
        return at + 2 + (text[at + 2 : at + 3] == " ")
    if char == " " and text[at + 1 : at + 2] in tuple(_WORDS):
        spaced = _past_space(text, at + 2)  # 22 至 39 公斤, 22 至39 公斤
        is_bound = text[at + 1] == _WORDS[0] and text[at + 2 : at + 3].isdigit()
        return spaced if spaced > at + 2 or is_bound else at
    return at


def _past_space(text: str, at: int) -> int:
    """Past a space that a digit follows."""
    return at + (text[at : at + 1] == " " and text[at + 1 : at + 2].isdigit())


def join_range(first: Reading, last: Reading, *, descends: bool = False) -> Reading | None:
    """Return one row for two ends of a range, or None where they do not make one.

    `descends`: the context lets the greater end stand first (距今5300年至4900年).
    """
    if not _fit(first, last) or (first.comparator == "at_least") != (last.comparator == "at_most"):
        return None
    kind = first.kind if first.kind == "identifier" else last.kind
    whole = Reading(first.start, last.end, kind, first.numeral + last.numeral)
    whole.comparator = "range"
    whole.unit = last.unit if last.kind != "date" else None
    whole.cls = last.cls
    if last.kind == "time":
        if first.value is not None and last.value is not None and first.value <= last.value:
            whole.low, whole.high = first.value, last.value
        return whole
    if last.kind == "date" and not _are_single(first, last):
        return whole
    if first.kind == "identifier":
        whole.comparator, whole.unit = "exact", None
        return whole
    low = first.low if first.value is None else first.value
    high = last.high if last.value is None else last.value
    if low is None or high is None:
        return None
    if last.unit == "%" and "成" in last.numeral and "成" not in first.numeral:
        low *= _TENTHS  # 五到六成
    is_shared = first.unit is None or first.unit != last.unit  # not 三岁到三十岁
    whole.low, whole.high = low, high
    if is_shared:
        whole.low = _share_scale(first.numeral, low, last.numeral, high, descends)
    if whole.kind == "date" and whole.low > whole.high:  # 11月至次年4月
        whole.low = whole.high = None
        return whole
    is_warmth = last.unit in DEGREES or (low < 0 and high < 0)  # 20℃到7℃, -9~-11℃
    if (descends or is_warmth) and whole.low > whole.high:
        whole.low, whole.high = whole.high, whole.low
    return whole if whole.low <= whole.high or low < 0 else None


def _are_single(first: Reading, last: Reading) -> bool:
    """1—10月 and 8日至10日 have one part on either side; 12月4日至5日 has not."""
    same_mark = first.numeral[-1:] == last.numeral[-1:] or first.kind != "date"
    return first.value is not None and last.value is not None and same_mark


def _fit(first: Reading, last: Reading) -> bool:
    """300至500元, 5%—8% and 1—10月 fit; 3人至5天 does not."""
    if first.kind == last.kind and _same_unit(first.unit, last.unit):
        return True
    if first.kind == "identifier":  # 1号至56号 of a street
        return last.kind == "ordinal" and last.unit == "号"
    is_bare = first.unit is None and first.kind == "quantity"
    if is_bare and last.kind in (
        "quantity",
        "percent",
        "duration",
        "age",
        "date",
        "time",
        "ordinal",
    ):
        return True
    return first.kind == last.kind == "date" or first.kind == last.kind == "time"


def _same_unit(first: str | None, last: str | None) -> bool:
    """0.02g-0.37g/100g: what a unit is told by may be printed once."""
    return first == last or (
        first is not None and last is not None and last.startswith(first + "/")
    )


def _share_scale(
    low_text: str, low: Decimal, high_text: str, high: Decimal, descends: bool
) -> Decimal:
    """十八至三十万 is 180000 to 300000: a scale printed once holds for both ends."""
    scale = Decimal(1)
    for sign in high_text[len(high_text.rstrip("万亿兆")) :]:
        scale *= POWERS[sign]
    is_shared = scale > 1 and not any(sign in low_text for sign in "万亿兆")
    descends = descends and not any(sign in POWERS for sign in low_text)  # not 3千至5万元不等
    if is_shared and (descends or low * scale < high):
        return low * scale
    tail = high_text.rstrip("万亿兆")[-1:]
    power = POWERS.get(tail, 0)
    if low < 10 and power and not any(sign in POWERS for sign in low_text):
        shared = low * power * (scale if scale > 1 else 1)
        return shared if shared < high else low
    return low
