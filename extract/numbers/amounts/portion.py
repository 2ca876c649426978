"""Percentages, fractions and shares in tenths: 14.5%, 百分之三十, 三成五, 三分之一, 3/4."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from typing import Final

from extract.numbers.amounts.parted import as_measure
from extract.numbers.grammar import match_numeral
from extract.numbers.guards import before, words_of
from extract.numbers.numeral import DIGITS, find_estimate, read_numeral
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.numbers.spread import separator_end
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_OF: Final = Pattern(r"[一壹]?(?P<base>十?[百千万亿佰仟]+) ?分 ?之 ?(?P<sign>负?)")
_MANY_OF: Final = Pattern(r"(?P<base>[二两三四五六七八九][百千万]+)分之")
# The full stop of older print within a share: 百分之五．七二, not 百分之五．二、加强…
_POINTED: Final = Pattern(
    r"[.·][〇零一二三四五六七八九]+(?![〇零一二三四五六七八九十百千万亿年月日是]|、(?!百分))"
)
_AND: Final = Pattern(r" ?又 ?")
_DIVIDED: Final = Pattern(r" ?[分份] *之? ?(?P<sign>负?)")
_DAY: Final = Pattern(r"(?:1[0-2]|[1-9])/(?:3[01]|[12]?\d)")
_SLASH: Final = Pattern(r"(?:(?P<whole>\d+) )?(?P<part>\d+)/(?P<base>\d+)(?![\d/])")
_MIXED: Final = Pattern(r"\d+ \d+/\d")
_RATING: Final = Pattern(r"\d+\.\d+/(?:5|10|100)(?![\d/])")
_TENTHS: Final = Pattern(
    r"(?P<tens>[一二两三四五六七八九](?: ?点 ?[一二三四五六七八九]|[一二三四五六七八九])?"
    r"|十|\d{1,2}(?:\.\d)?)"
    r" ?成(?P<ones>[一二三四五六七八九半])?"
)
_CLAUSE_END: Final = frozenset("，。；、！？：）)”,;!?\n").union([""])
_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_ALL: Final = 10  # tenths
_SHARERS: Final = ("份", "分", "员")  # 成份, 成分, 成员
_DIGITS_KEPT: Final = 15
_PAST: Final = "过"
_NO_MORE: Final = frozenset(words_of("figures", "no_more_behind"))
_is_other_word: Final = before("wordparts", "not_tenths_before")
_is_half_word: Final = before("wordparts", "half_word_before")
_SIGNS: Final = {"%": "%", "‰": "‰"}


def read_many_of(text: str, at: int) -> Reading | None:
    """Return 两百分之一 (0.005), a fraction of some hundreds, as a quantity, or None."""
    match = _MANY_OF.match(text, at)
    part = match_numeral(text, match.end()) if match else None
    if match is None or part is None:
        return None
    reading = Reading(at, part.end(), "quantity", text[at : part.end()])
    with localcontext() as exact:
        exact.prec = _DIGITS_KEPT
        reading.value = read_numeral(part.group()) / read_numeral(match["base"])
    return reading


def read_of(text: str, at: int) -> Reading | None:
    """Return 百分之三十, 千分之2.4 or 万分之五 as a percent of the same size, or None."""
    match = _OF.match(text, at)
    part = match_numeral(text, match.end()) if match else None
    if match is None or part is None:
        return None
    base = read_numeral(match["base"])
    if not base:
        return None
    factor = _HUNDRED / base
    pointed = _POINTED.match(text, part.end()) if part.group()[-1] in DIGITS else None
    end = pointed.end() if pointed is not None else part.end()
    numeral = text[part.start() : end]
    reading = Reading(at, end, "percent", numeral)
    reading.unit = "%"
    estimate = find_estimate(numeral) if not numeral.isascii() else None
    try:
        if estimate:
            reading.low, reading.high = (read_numeral(end) * factor for end in estimate)
            reading.comparator = "range"
        else:
            reading.value = _read_part(numeral) * factor * (-1 if match["sign"] else 1)
    except ValueError:
        return None  # 百分之三十七点五1.4万: two figures that a lost sign has run together
    return as_measure(text, reading)


def join_shares(text: str, share: Reading) -> Reading:
    """Return the range a share opens: 百分之二到百分之四, 百分之二至四, else the share itself."""
    after = separator_end(text, share.end)
    if after == share.end or share.value is None or share.comparator != "exact":
        return share
    last = read_of(text, after) or _read_last(text, after, share)
    if last is None or last.value is None or last.value <= share.value:
        return share
    share.low, share.high, share.value = share.value, last.value, None
    share.comparator, share.end = "range", last.end
    return share


def _read_last(text: str, at: int, share: Reading) -> Reading | None:
    """The 四 of 百分之二至四: a bare numeral of the same kind that no unit follows, or None."""
    numeral = match_numeral(text, at)
    is_bare = numeral is not None and match_unit(text, numeral.end()) is None
    if numeral is None or not is_bare or numeral.group().isascii() != share.numeral.isascii():
        return None
    base = _OF.match(text, share.start)
    last = read_of(base.group() + numeral.group(), 0) if base is not None else None
    if last is not None:
        last.end = numeral.end()
    return last


def _read_part(numeral: str) -> Decimal:
    return read_numeral(re.sub("[余多几来]", "", numeral))


def read_half(text: str, spot: int, floor: int) -> Reading | None:
    """Return 一半, 半数 or 过半 as the quantity 0.5, or None."""
    if text.startswith("半数", spot):
        return _half_over(text, Reading(spot, spot + 2, "quantity", "半"), floor)
    if text.startswith("半成", spot) and text[spot + 2 : spot + 3] in _CLAUSE_END:
        return _half_tenth(spot)
    if text.startswith("一半", spot) and not _is_half_word(text, spot + 2):
        reading = Reading(spot, spot + 2, "quantity", "半")
        reading.value = _HALF
        return reading
    if text[spot] == "半" and spot > floor and text[spot - 1] == "近":
        return _near_half(text, spot)
    is_passed = text[spot] == "半" and spot > floor and text[spot - 1] == "过"
    if (
        not is_passed
        or text[spot - 2 : spot - 1] in ("超", "通", "经", "双")
        or text[spot + 1 : spot + 2] == "百"  # 年过半百
        or match_unit(text, spot + 1) is not None
        or text[spot + 1 : spot + 2] == "数"
    ):
        return None
    return _half_over(text, Reading(spot, spot + 1, "quantity", "半"), floor)


def _half_tenth(spot: int) -> Reading:
    """股价升半成: half of a tenth, as five in a hundred."""
    reading = Reading(spot, spot + len("半成"), "percent", "半成")
    reading.value, reading.unit, reading.cls = Decimal(5), "%", "percent"
    return reading


def _near_half(text: str, spot: int) -> Reading | None:
    """人数近半: nearly half, not the 近半 of 近半年; else None."""
    is_closed = text[spot + 1 : spot + 2] in _CLAUSE_END
    if not is_closed and not _halves_word(text, spot + 1):
        return None
    reading = Reading(spot - 1, spot + 1, "quantity", "半")
    reading.value = reading.high = _HALF
    reading.comparator = "under"
    return reading


def _halves_word(text: str, at: int) -> bool:
    """近半学生, 近半死亡: a word of its own follows, and no unit (近半年)."""
    if match_unit(text, at) is not None or _is_half_word(text, at):
        return False
    begin, end, _ = token_around(text, at)
    return begin == at and end - begin > 1


def _half_over(text: str, reading: Reading, floor: int) -> Reading:
    """过半, 过半数: more than half where 过 stands alone before it."""
    reading.value = _HALF
    at = reading.start - 1
    if at >= floor and text[at] == "过" and text[at - 1 : at] not in ("超", "通"):
        reading.start, reading.low, reading.comparator = at, _HALF, "over"
    return reading


def read_sign(text: str, amount: Reading) -> Reading | None:
    """Return 14.5% or 3‰ as a percent, or None where no sign follows the numeral."""
    end = amount.end + (text[amount.end : amount.end + 1] == " ")
    unit = _SIGNS.get(text[end : end + 1])
    if unit is None:
        return None
    amount.kind, amount.unit, amount.end = "percent", unit, end + 1
    return amount


def read_tenths(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 三成五 (35) or 近九成 (90) as a percent, or None where 成 begins another word."""
    match = _TENTHS.match(text, amount.start)
    if (
        match is None
        or match.end() < amount.end
        or (amount.numeral == "一" and _is_other_word(text, match.end() - 1))
        or (
            amount.value is not None
            and amount.value > _ALL
            and text.startswith(_SHARERS, match.end())
        )
    ):
        return None  # 指数50成份股
    reading = Reading(amount.start, match.end(), "percent", match.group())
    reading.unit = "%"
    ones = Decimal(5) if match["ones"] == "半" else read_numeral(match["ones"] or "零")
    estimate = find_estimate(match["tens"])
    if estimate:
        reading.low, reading.high = (read_numeral(tens) * 10 for tens in estimate)
        reading.comparator = "range"
    else:
        reading.value = read_numeral(match["tens"]) * 10 + ones
        if text.startswith("多", reading.end) and not match["ones"]:  # 四成多
            reading.low, reading.high = reading.value, reading.value + 10
            reading.comparator, reading.end = "over", reading.end + 1
    start = reading.start
    is_past = reading.comparator == "exact" and text.endswith(_PAST, floor, start)
    if is_past and text[start - 2 : start - 1] not in _NO_MORE:
        reading.start -= len(_PAST)  # 薯类已播过三成
        reading.low, reading.comparator = reading.value, "over"
    return reading


_STRONG: Final = {"强": "over", "弱": "under", "多": "over"}
_PAUSED: Final = Pattern(r"[，。；、,的（)）]|\Z")


def read_fraction(text: str, amount: Reading) -> Reading | None:
    """Return 三分之一, 一又二分之一 or 3/4 as a quantity between its parts, or None."""
    if text[amount.end] == "/" or _MIXED.match(text, amount.start):
        return _read_slash(text, amount)
    if amount.value is None or amount.comparator != "exact":
        return _vague_fraction(text, amount)  # 几十分之一, 20多万分之一
    numeral: re.Match[str] | None = match_numeral(text, amount.start)
    whole = _AND.match(text, amount.end)
    if whole is not None:
        numeral = match_numeral(text, whole.end())
    divided = _DIVIDED.match(text, numeral.end()) if numeral else None
    part = match_numeral(text, divided.end()) if divided else None
    if numeral is None or divided is None or part is None:
        return None
    if "之" not in divided.group() and whole is None:
        return None
    reading = Reading(amount.start, part.end(), "quantity", numeral.group())
    value = _divide(part.group(), numeral.group())
    if value is None:
        return None
    if whole is not None:
        value += _read_part(amount.numeral)
    reading.value = -value if divided["sign"] else value
    if whole is not None and (unit := match_unit(text, reading.end)) is not None:
        reading.unit, reading.cls = unit.unit, unit.cls  # 4又3分之2局
        reading.end += len(unit.unit)
    if text[reading.end : reading.end + 1] in _STRONG and _PAUSED.match(text, reading.end + 1):
        reading.comparator = _STRONG[text[reading.end]]  # 四分之一强, 五分之一多
        reading.end += 1
    return reading


def _vague_fraction(text: str, amount: Reading) -> Reading | None:
    """几十分之一: about so small a part, without a value; None where no part is told."""
    divided = _DIVIDED.match(text, amount.end)
    part = match_numeral(text, divided.end()) if divided and "之" in divided.group() else None
    if part is None:
        return None
    reading = Reading(amount.start, part.end(), "quantity", amount.numeral)
    reading.comparator = "about"
    return reading


def _divide(part: str, base: str) -> Decimal | None:
    try:
        above, below = _read_part(part), read_numeral(base)
    except ValueError:
        return None  # 三分之20多万
    if not below:
        return None
    with localcontext() as context:
        context.prec = _DIGITS_KEPT
        return above / below


def _read_slash(text: str, amount: Reading) -> Reading | None:
    """3/4 is a fraction, 8.5/10 a rating, 9/4 a day: no fraction is above one."""
    rating = _RATING.match(text, amount.start)
    if rating is not None:
        return Reading(amount.start, rating.end(), "ratio", rating.group())
    match = _SLASH.match(text, amount.start)
    value = _divide(match["part"], match["base"]) if match else None
    if match is None or value is None:
        return None
    if not match["whole"] and value > 1 and _DAY.fullmatch(match.group()):
        return Reading(amount.start, match.end(), "date", match.group())
    reading = Reading(amount.start, match.end(), "quantity", match.group())
    reading.value = value + (read_numeral(match["whole"]) if match["whole"] else 0)
    return reading
