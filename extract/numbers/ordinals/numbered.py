"""What 第 or 前 makes of a numeral: an ordinal with its unit, a range of them, a key, a house."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import is_numeral_sign, match_numeral
from extract.numbers.guards import before, words_of
from extract.numbers.lexical import find_word
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.segment import begins_word, token_around
from extract.numbers.spread import separator_end
from extract.numbers.unit import Unit, match_unit
from extract.pattern import Pattern

_is_document: Final = before("identifiers", "documents_before")
_split_key: Final = Pattern(rf"/\d+号(?={'|'.join(words_of('identifiers', 'ruling_nouns'))})")
_added_time: Final = Pattern(r"\+\d{1,2}分钟")
_KEY_DIGITS: Final = 5
_KINDS, _WORKS = ("|".join(words_of("ordinals", f"works_{part}")) for part in ("kinds", "endings"))
_works: Final = Pattern(rf"(?:(?:{_KINDS})(?:制造|加工)?)?(?:{_WORKS})")
_is_tried: Final = before("ordinals", "tried_before")
_RANK_UNITS: Final = words_of("ordinals", "rank_before")
_NUMBERED, _THIRD = "第", "方"
_KEYED, _LINE, _OF_YEAR = "号", "线", ("季度", "月份", "月", "日")
_DAY_PARTS: Final = words_of("dates", "day_parts")
_PLATFORM: Final = "月台"
_is_month: Final = before("dates", "month_before")
_WEEK, _DAYS = "星期", tuple("一二三四五六日天")


def read_numbered(text: str, amount: Reading, taken: int, *, is_spaced: bool = False) -> Reading:
    """Return the ordinal or key of a numeral, `taken` signs before it (第, 前) taken in."""
    amount.kind = "ordinal"
    amount.start -= taken
    amount.end += taken > 1 and not is_spaced
    added = _added_time.match(text, amount.end)
    if added is not None:
        amount.unit, amount.end = "分钟", added.end()  # 第45+2分钟
        return amount
    split = _split_key.match(text, amount.end)
    if split is not None:
        amount.kind, amount.end = "identifier", split.end()  # 第4/3号决定
        return amount
    if _is_document(text, amount.end):
        amount.kind, amount.end = "identifier", amount.end + 1
        return amount
    if _take_last(text, amount):
        return amount
    if text.startswith("号", amount.end):
        amount.unit, amount.end = "号", amount.end + 1
        if len(amount.numeral) >= _KEY_DIGITS and amount.numeral.isdigit():
            amount.kind, amount.unit = "identifier", None  # 永久编号第120730号
        return amount
    return _with_unit(text, amount)


def _with_unit(text: str, amount: Reading) -> Reading:
    """The ordinal with the unit behind it, or the house it is the name of (第一丝厂)."""
    unit = match_unit(text, amount.end) if not _is_platform(text, amount.end) else None
    if unit is None and text[amount.end : amount.end + 1] == " ":
        unit = match_unit(text, amount.end + 1)  # 前4 名, not 第5 人均
        is_rank = unit is not None and (
            unit.unit in _RANK_UNITS or text.startswith("第 ", amount.start)
        )
        unit = unit if is_rank and not _begins_other(text, amount.end + 1, unit) else None
        amount.end += unit is not None
    if unit is None and _is_tried(text, amount.end):
        amount.unit, amount.end = text[amount.end], amount.end + 1  # 第一跳动作
        return amount
    works = _works.match(text, amount.end) if unit is None or unit.weak else None
    if works is not None and text[amount.start] == _NUMBERED:
        amount.kind, amount.end = "name", works.end()  # 第一丝厂, 第七棉纺厂
        return amount
    if (
        unit is not None
        and unit.unit.endswith(_WEEK)
        and _is_weekday(text, amount.end + len(unit.unit))
    ):
        unit = match_unit(text[amount.end : amount.end + 1], 0)  # 第一个星期四
    is_third_party = unit is not None and unit.weak and unit.unit == _THIRD
    if unit is not None and not (is_third_party and text[amount.start] == _NUMBERED):
        amount.unit = unit.unit
        amount.end += len(unit.unit)
        _take_last(text, amount, unit.unit)
    return amount


def _begins_other(text: str, at: int, unit: Unit | None) -> bool:
    """Whether a word stands there that is more than the unit: 人均, not 分钟."""
    is_whole = unit is not None and token_around(text, at, near=True)[1] == at + len(unit.unit)
    return begins_word(text, at) and not is_whole


def _is_platform(text: str, at: int) -> bool:
    """第二月台: no month, nor 第二月台风."""
    return text.startswith(_PLATFORM, at) and not _is_month(text, at + 1)


def _is_weekday(text: str, at: int) -> bool:
    """Whether the sign behind 星期 names the day: 第一个星期四, not 第二个星期二十人."""
    if text[at : at + 1] not in _DAYS:
        return False
    if text.startswith(_DAY_PARTS, at + 1):
        return True  # 第一个星期六下午
    if begins_word(text, at):
        return False
    return not is_numeral_sign(text[at + 1 : at + 2]) and match_unit(text, at + 1) is None


def _take_last(text: str, amount: Reading, unit_before: str | None = None) -> bool:
    """第3至5名, 第一轮至第七轮: whether the ordinal is the first of a range, which is taken in."""
    end = separator_end(text, amount.end)
    if unit_before is not None and not text.startswith(_NUMBERED, end):
        return False
    if end == amount.end or text[amount.start] != _NUMBERED or amount.value is None:
        return False
    last = match_numeral(text, end + text.startswith(_NUMBERED, end))
    unit = _unit_or_number(text, last.end()) if last is not None else None
    if unit is None and unit_before is None and text.startswith(_NUMBERED, end):
        unit = ""  # 第二到第七的球队
    if last is None or unit is None or last.group().isascii() != amount.numeral.isascii():
        return False
    if unit_before not in (None, unit):
        return False
    if last.start() == end and find_word(text, end, end) is not None:
        return False  # 第一到五台山
    if text[last.end() + len(unit) : last.end() + len(unit) + 1].isdigit():
        return False  # 第1—20胜5负
    try:
        high = read_numeral(last.group())
    except ValueError:
        return False
    if high <= amount.value:
        return False
    amount.low, amount.high, amount.value = amount.value, high, None
    amount.comparator, amount.end = "range", last.end()
    amount.unit, amount.end = unit or None, amount.end + len(unit)
    if unit in _OF_YEAR:
        amount.kind, amount.unit = "date", None  # 第1至3季度
    return True


def _unit_or_number(text: str, at: int) -> str | None:
    """What stands behind the last of a range: its unit, 号 (第3至5号楼), a month, or None."""
    unit = match_unit(text, at)
    if unit is not None:
        return unit.unit
    is_number = text.startswith(_KEYED, at) and not text.startswith(_LINE, at + 1)
    return _KEYED if is_number else next((w for w in _OF_YEAR if text.startswith(w, at)), None)
