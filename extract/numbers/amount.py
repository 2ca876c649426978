"""A counted or measured quantity: numeral, unit, halves, approximators around it."""

from __future__ import annotations

from decimal import Decimal

from extract.numbers.approximator import Approximator, match_after, match_before
from extract.numbers.composite import take_parts
from extract.numbers.grammar import COVERED
from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.segment import NAMES, token_around, word_kind
from extract.numbers.spread import separator_end
from extract.numbers.unit import Unit, match_unit

_HALF = Decimal("0.5")
_ONE = Decimal(1)
_counting = behind("ordinals", "counting_behind")
_multiplied = behind("ordinals", "multiplied_behind")
_PHRASES = ("i", "l")
_PHRASE_LENGTH = 4
_BARE = frozenset("零万千百亿")
_ROUND = frozenset("一百千万亿")  # 张万年, 薄一波; 李三位 is no name
_SHORT = 2
_pointing = behind("ordinals", "pointing_behind")
_denominator = behind("ordinals", "denominator_behind")
_LONGEST_LIFE = 120
_NEARLY = "近"
_OPENERS = frozenset("，。；：、！？“（ \n在最")
_FEW_YEARS = 20
_is_recent_before = before("ordinals", "recent_before")
_AGE_ENDS = frozenset("了，。、；！？,.")
_age_behind = behind("ordinals", "age_behind")
_pointing_after = behind("ordinals", "pointing_after")
_pointing_within = behind("ordinals", "pointing_within")
_sign_behind = behind("ordinals", "sign_behind")
_negative = behind("ordinals", "negative_behind")
_scale_behind = behind("ordinals", "scale_behind")
_SIGN_ENDS = frozenset(" ").union(
    word[-1]
    for guard in ("scale_behind", "sign_behind", "negative_behind", "currency_behind")
    for word in words_of("ordinals", guard)
)
_currency = behind("ordinals", "currency_behind")
_is_time_unit = before("ordinals", "time_after_half")
_KIND_OF = {"time": "duration", "age": "age", "percent": "percent"}
_DIVISIBLE = frozenset(("measure", "time", "multiple", "money"))
_COUNTED_CLASSES = frozenset(("classifier", "verbal", "thing"))
_HALVED = _DIVISIBLE | {"age", "verbal"}
_is_half_word = before("ordinals", "half_word_before")


def read_quantity(text: str, amount: Reading, floor: int) -> Reading:
    """Return the quantity a numeral makes with its unit; a word or name where it counts nothing."""
    is_short = (
        len(amount.numeral) <= _SHORT
        and amount.numeral[0] in COVERED
        and not (amount.numeral.isascii())
    )
    unit, start = _unit_after(text, amount), amount.start
    if is_short and amount.comparator == "exact":
        if amount.numeral == "一":
            word = _pointing(text, amount.start, floor)
            if word is not None and _points(text, amount.start - len(word), word, unit):
                return _pointed(amount, word)
        is_ranged = separator_end(text, amount.end) > amount.end
        is_multiple = _multiplied(text, amount.start, floor)  # 翻一番
        if (unit is None or unit.weak) and not is_ranged and not is_multiple:
            word_reading = _as_word(text, amount, unit, floor)
            if word_reading is not None:
                return word_reading
        if unit is None and amount.numeral in _BARE and amount.start == start:
            bare = _as_bare_word(text, amount, floor)
            if bare is not None:
                return bare
        phrase = _as_phrase(text, amount, unit, floor) if unit and not is_multiple else None
        if phrase is not None:
            return phrase
    if unit is None and _is_age(text, amount, floor):
        amount.kind = "age"
    if unit is not None:
        _take_unit(text, amount, unit)
        take_parts(text, amount)
    take_sign(text, amount, floor)
    return take_approximators(text, amount, floor)


def _is_age(text: str, amount: Reading, floor: int) -> bool:
    """今年六十八了: a bare number behind 今年 or 享年 that a life can reach."""
    if amount.value is None or not 0 < amount.value <= _LONGEST_LIFE:
        return False
    follows = text[amount.end : amount.end + 1]
    return (not follows or follows in _AGE_ENDS) and (
        _age_behind(text, amount.start, floor) is not None
    )


def _unit_after(text: str, amount: Reading) -> Unit | None:
    unit = match_unit(text, amount.end)
    if unit is None and text[amount.end : amount.end + 1] == " ":
        unit = match_unit(text, amount.end + 1)
        if unit is None or unit.cls not in ("measure", "money", "percent"):
            return None
        amount.end += 1
    return unit


def _points(text: str, start: int, word: str, unit: Unit | None) -> bool:
    """下一站 points; 植下一棵 counts, and so does 又一批."""
    if word == "又":
        return unit is None or unit.weak
    if _pointing_within(text, start + len(word), 0):
        return False
    if word not in ("上", "下") or start == 0 or not "\u4e00" <= text[start - 1] <= "\u9fff":
        return True
    return _pointing_after(text, start, 0) is not None


def _as_bare_word(text: str, amount: Reading, floor: int) -> Reading | None:
    """零就业, 万秀英: a sign that counts nothing before a noun without a unit, or None."""
    if not "\u4e00" <= text[amount.end : amount.end + 1] <= "\u9fff":
        return None
    if _denominator(text, amount.start, floor) is not None:
        return None
    end = amount.end
    if amount.numeral == "零":
        begin, end, _ = token_around(text, amount.end, near=True)
        end = max(amount.end, end) if begin == amount.end else amount.end
    return Reading(amount.start, end, "idiom", amount.numeral)


def _pointed(amount: Reading, word: str) -> Reading:
    """这一举措, 上一轮: the numeral points at one thing and counts nothing."""
    return Reading(amount.start - len(word), amount.end, "idiom", amount.numeral)


def _as_word(text: str, amount: Reading, unit: Unit | None, floor: int) -> Reading | None:
    """The word or name a short numeral is half of, by the segmenter; None where it counts."""
    start, end, tag = token_around(text, amount.start)
    kind = word_kind(tag, end - start)
    figure_end = amount.end + (len(unit.unit) if unit is not None else 0)
    if _denominator(text, amount.start, start) is not None:
        return None  # 每千人
    is_longer = start >= floor and end >= amount.end and (unit is None or end != figure_end)
    if kind is not None and is_longer:
        return Reading(start, end, kind, amount.numeral)
    if unit is None and amount.numeral in ("一", "半"):
        is_word = start == amount.start and end > amount.end
        return Reading(amount.start, end if is_word else amount.end, "idiom", amount.numeral)
    return None


def _as_phrase(text: str, amount: Reading, unit: Unit, floor: int) -> Reading | None:
    """更上一层楼, 张万年: the phrase or name that ends in a figure with a unit, or None."""
    previous = text[amount.start - 1 : amount.start] if amount.start > floor else ""
    if not "\u4e00" <= previous <= "\u9fff" or _counting(text, amount.start, floor):
        return None
    start, end, tag = token_around(text, amount.start, near=True)
    figure_end = amount.end + len(unit.unit)
    if not floor <= start < amount.start or end < figure_end:
        return None
    if tag in _PHRASES and end - start >= _PHRASE_LENGTH:
        return Reading(start, end, "idiom", amount.numeral)
    is_named = amount.numeral in _ROUND and tag in NAMES and end - start > _SHORT
    return Reading(start, end, "name", amount.numeral) if is_named else None


def _take_unit(text: str, amount: Reading, unit: Unit) -> None:
    amount.unit = unit.unit
    amount.cls = unit.cls
    amount.kind = _KIND_OF.get(unit.cls, "quantity")
    amount.end += len(unit.unit)
    follows = text[amount.end : amount.end + 1]
    if follows == "半":
        _take_half(text, amount)
    elif follows == "多":
        _take_more(text, amount)


def _take_half(text: str, amount: Reading) -> None:
    """两年半, 一个半小时: half a unit more."""
    after = amount.end + 1
    if amount.unit == "个":
        if not _is_time_unit(text, after):
            return
        unit = match_unit(text, after)
        if unit is None:
            return
        amount.unit, amount.end = "个" + unit.unit, after + len(unit.unit)
        amount.kind, amount.cls = "duration", "time"
    elif amount.cls in _HALVED and not _is_half_word(text, after):
        amount.end = after
    else:
        return
    if amount.value is not None:
        amount.value += _HALF


def _take_more(text: str, amount: Reading) -> None:
    """3年多, 两个多月, 5公里多: something over the amount."""
    after = amount.end + 1
    if amount.unit == "个":
        unit = match_unit(text, after)
        if unit is None or not (_is_time_unit(text, after) or unit.cls == "percent"):
            return
        amount.unit, amount.end = "个" + unit.unit, after + len(unit.unit)
        amount.kind, amount.cls = _KIND_OF[unit.cls], unit.cls
    elif amount.cls in _DIVISIBLE and text[after : after + 1] not in ("少", "次"):
        amount.end = after
    else:
        return
    if amount.value is not None and amount.comparator == "exact":
        amount.comparator = "over"
        amount.low, amount.high = amount.value, amount.value + _ONE


def take_sign(text: str, amount: Reading, floor: int) -> None:
    """零下15℃, 负3, -3.5%, $16: the sign before the numeral."""
    if text[amount.start - 1 : amount.start] not in _SIGN_ENDS:
        return
    sign = _negative(text, amount.start, floor)
    if sign is None and text[amount.start - 1 : amount.start] == " ":
        sign = _negative(text, amount.start - 1, floor)
        sign = sign + " " if sign and not sign.isascii() else None
    if sign == "负" and not amount.numeral.isascii() and amount.cls in _COUNTED_CLASSES:
        return  # 先负两局: lost, not minus
    if sign is not None and (sign != "-" or not _is_word_before(text, amount.start - 1)):
        amount.start -= len(sign)
        if amount.value is not None:
            amount.value = -amount.value
        return
    scale = _scale_behind(text, amount.start, floor) or _sign_behind(text, amount.start, floor)
    if scale is not None:
        amount.start -= len(scale)
    elif amount.unit is None:
        currency = _currency(text, amount.start, floor)
        if currency is not None:
            amount.start -= len(currency)
            amount.unit, amount.cls = currency, "money"


def _is_word_before(text: str, at: int) -> bool:
    return at > 0 and ((text[at - 1].isascii() and text[at - 1].isalnum()) or text[at - 1] in "-–—")


def take_approximators(text: str, reading: Reading, floor: int) -> Reading:
    """Take in the approximators that touch a reading on either side, and what they make of it."""
    before_word = match_before(text, reading.start, floor)
    if before_word is not None and not (
        _reaches(reading, before_word) and not _is_recent(text, reading, before_word)
    ):
        before_word = None
    after_word = match_after(text, reading.end)
    if before_word is not None:
        reading.start -= len(before_word.word)
    if after_word is not None and text[reading.end : reading.end + 1] not in COVERED:
        reading.end += len(after_word.word)
    else:
        after_word = None
    word = before_word or after_word
    if word is not None and reading.comparator == "exact":
        _compare(reading, word.comparator)
    return reading


def take_limit(text: str, reading: Reading) -> Reading:
    """三年级以下: an ordinal takes the limits behind it, but no other approximator."""
    word = match_after(text, reading.end)
    if (
        word is not None
        and word.comparator in ("at_least", "at_most")
        and reading.kind == "ordinal"
    ):
        reading.end += len(word.word)
        _compare(reading, word.comparator)
    return reading


def _reaches(reading: Reading, word: Approximator) -> bool:
    """突破三大难题 breaks through three things; 突破100亿元 passes a mark."""
    if not word.least or reading.value is None:
        return True
    return reading.value >= word.least or reading.cls in _DIVISIBLE or reading.kind == "percent"


def _is_recent(text: str, reading: Reading, word: Approximator) -> bool:
    """近三年，… at a clause's start are the last three years, not nearly three."""
    if word.word != _NEARLY or reading.cls != "time" or reading.value is None:
        return False
    at = reading.start - len(word.word)
    opens = at == 0 or text[at - 1] in _OPENERS
    return opens and reading.value <= _FEW_YEARS and _is_recent_before(text, reading.end)


def _compare(reading: Reading, comparator: str) -> None:
    reading.comparator = comparator
    if comparator in ("over", "at_least"):
        reading.low = reading.value
    elif comparator in ("under", "at_most"):
        reading.high = reading.value
