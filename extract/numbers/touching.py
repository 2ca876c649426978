"""What touches a reading on either side: a sign before it, approximators around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extract.numbers.approximator import ENDS, STARTS, Approximator, match_after, match_before
from extract.numbers.grammar import COVERED
from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import place_of
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around

#: Classes of unit of which there may be parts: 2.5公里, not 2.5人.
DIVISIBLE: Final = frozenset(("measure", "time", "multiple", "money"))
_COUNTED_CLASSES: Final = frozenset(("classifier", "verbal", "thing"))
_sign_behind: Final = behind("figures", "sign_behind")
_MINUS: Final = "负"
_burdened: Final = behind("figures", "burdened_behind")
_negative: Final = behind("figures", "negative_behind")
_scale_behind: Final = behind("figures", "scale_behind")
_currency: Final = behind("figures", "currency_behind")
_SIGN_ENDS: Final = frozenset(" ").union(
    word[-1]
    for guard in ("scale_behind", "sign_behind", "negative_behind", "currency_behind")
    for word in words_of("figures", guard)
)
#: Reach to the next unit of the last significant digit's place: 三倍有余 is three to four times.
_FURTHER: Final = ("余", "有余")
_CURRENCIES: Final = words_of("counted", "between_words")
_CURRENCY_ENDS: Final = frozenset(" ").union(word[-1] for word in _CURRENCIES)
#: Most figures have neither of these beside them, and no word need be looked for.
_MAY_END: Final = ENDS | _CURRENCY_ENDS
_MAY_START: Final = STARTS | {" "}
_HALF, _HALF_OF_ONE = "半", Decimal("0.5")
_MORE: Final = "多"
_AFTER_MORE: Final = frozenset("，。；、,;的是为）)")
_AGO_OF: Final = "前的"
_EQUALS: Final = words_of("figures", "about_equal")
_ESTIMATED, _MOST = "估计", "最多"
_is_busiest: Final = before("figures", "busiest_before")
_NEARLY: Final = "近"
_OPENERS: Final = frozenset("，。；：、！？“（ \n在最")
_FEW_SPANS: Final = 20
_COMMAS: Final = ("，", ",")
_ROUNDS: Final = words_of("figures", "round_units")
_SPACED: Final = frozenset(words_of("figures", "spaced_before"))
_RECENT_HALVES: Final = frozenset(words_of("figures", "recent_halves"))
_lasted_behind: Final = behind("figures", "lasted_behind")
_is_nearly: Final = before("figures", "nearly_before")


def take_sign(text: str, amount: Reading, floor: int) -> None:
    """零下15℃, 负3, -3.5%, $16: the sign before the numeral."""
    if text[amount.start - 1 : amount.start] not in _SIGN_ENDS:
        return
    sign = _negative(text, amount.start, floor)
    if sign is None and text[amount.start - 1 : amount.start] == " ":
        sign = _negative(text, amount.start - 1, floor)
        sign = sign + " " if sign and not sign.isascii() else None
    if sign == _MINUS and amount.cls in _COUNTED_CLASSES:
        return  # 先负两局, 负3场: lost, not minus
    if sign == _MINUS and _burdened(text, amount.start, floor):
        return  # 自负六成责任, 背负20万元
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
    if reading.kind == "percent" and text.startswith(_MORE, reading.end):
        _take_more(text, reading)
    start, end = reading.start, reading.end
    has_before = start > floor and text[start - 1] in _MAY_END
    has_after = end < len(text) and text[end] in _MAY_START
    if not has_before and not has_after:
        return reading
    before_word = _take_before(text, reading, floor) if has_before else None
    after_word = _take_after(text, reading) if has_after else None
    word = before_word or after_word
    if word is not None and reading.comparator == "exact":
        _compare(reading, word.comparator)
        if word.word in _FURTHER and reading.value is not None:
            is_half = _HALF in text[start:end]  # 半年有余 is less than one, 7成有余 than eight
            reading.high = reading.value + (_HALF_OF_ONE if is_half else place_of(reading.value))
    return reading


def _take_more(text: str, reading: Reading) -> None:
    """占总数的70%多: something over the share."""
    follows = text[reading.end + 1 : reading.end + 2]
    if reading.comparator == "exact" and (not follows or follows in _AFTER_MORE):
        reading.end += 1
        _compare(reading, "over")


def _take_before(text: str, reading: Reading, floor: int) -> Approximator | None:
    start = reading.start
    begin = _approximated(text, start, floor)
    word = match_before(text, begin, floor)
    is_parted = begin < start and text[begin] == " " and " " not in text[start : reading.end]
    if word is None or (is_parted and not _stands_before(text, begin, word)):
        return None
    reading.start = begin
    if not _bounds(text, reading, word):
        reading.start = start
        return None
    reading.start -= len(word.word)
    return word


def _stands_before(text: str, end: int, word: Approximator) -> bool:
    """近 6公斤: whether a word bounds the figure behind a space; 附近 6公斤 holds another."""
    if len(word.word) > 1:
        return True
    return word.word in _SPACED and token_around(text, end - 1, near=True)[0] == end - 1


def _take_after(text: str, reading: Reading) -> Approximator | None:
    end = reading.end
    follows = text[end : end + 1]
    gap = follows == " "  # 30% 左右
    word = match_after(text, end + gap) if gap or follows not in COVERED else None
    if word is None or (gap and len(word.word) == 1):
        return None
    reading.end = end + gap + len(word.word)
    return word


def _approximated(text: str, start: int, floor: int) -> int:
    """Where the words about a figure end: before a space or a currency (约合人民币3080万元)."""
    before = text[start - 1 : start]
    if before not in _CURRENCY_ENDS or start <= floor:
        return start
    if before == " ":
        return start - 1
    currency = next((word for word in _CURRENCIES if text.endswith(word, floor, start)), "")
    return start - len(currency)


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


def _bounds(text: str, reading: Reading, word: Approximator) -> bool:
    """Whether the word before a figure says something about its size."""
    if reading.kind == "date" and (word.comparator != "about" or word.word == _ESTIMATED):
        return False  # 远超2008年, 估计1963年的人口
    if reading.kind == "duration" and text.startswith(_AGO_OF, reading.end):
        return word.word not in _EQUALS  # 约为三年前的2倍
    if word.word == _MOST and reading.cls == "time" and reading.value == 1:
        return not _is_busiest(text, reading.end)  # 最多一天达3万人
    return _reaches(reading, word) and not _is_recent(text, reading, word)


def _reaches(reading: Reading, word: Approximator) -> bool:
    """突破三大难题 breaks through three things; 突破100亿元 passes a mark."""
    if not word.least or reading.value is None:
        return True
    return reading.value >= word.least or reading.cls in DIVISIBLE or reading.kind == "percent"


def _is_recent(text: str, reading: Reading, word: Approximator) -> bool:
    """近三年，… at a clause's start are the last three years, not nearly three."""
    is_span = reading.cls == "time" or reading.unit in _ROUNDS
    if word.word != _NEARLY or not is_span or reading.value is None:
        return False
    at = reading.start - len(word.word)
    opens = at == 0 or text[at - 1] in _OPENERS
    if reading.value < 1:  # 近半个世纪 is nearly half of one; 近半年，the last six months
        is_topic = text[reading.end : reading.end + 1] in _COMMAS
        return opens and is_topic and reading.unit in _RECENT_HALVES
    is_subject = "\u4e00" <= text[reading.end : reading.end + 1] <= "\u9fff"
    opens = opens or (is_subject and _lasted_behind(text, at, 0) is None)
    return opens and reading.value <= _FEW_SPANS and not _is_nearly(text, reading.end)


def _compare(reading: Reading, comparator: str) -> None:
    reading.comparator = comparator
    if comparator in ("over", "at_least"):
        reading.low = reading.value
    elif comparator in ("under", "at_most"):
        reading.high = reading.value
