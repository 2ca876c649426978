"""The value of a written numeral: Arabic, Chinese, financial or mixed."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final
from unicodedata import decimal

from extract.lexicon import read_words
from extract.pattern import Pattern

DIGITS: Final = {e["sign"]: int(e["value"]) for e in read_words("numerals", "digits")}
TENS: Final = {e["sign"]: int(e["value"]) for e in read_words("numerals", "tens")}
POWERS: Final[dict[str, int]] = {
    e["sign"]: 10 ** int(e["power"]) for e in read_words("numerals", "powers")
}

MYRIAD: Final = 10**4
_READ_OVER: Final = {ord(","): None, ord("，"): None, ord(" "): None, ord("·"): ".", ord("・"): "."}
_LETTERS: Final = {e["sign"]: int(e["scale"]) for e in read_words("numerals", "letters")}
_FEW: Final = "三两"
_ESTIMATES: Final = frozenset(
    a + b
    for a in DIGITS
    for b in DIGITS
    if (DIGITS[b] == DIGITS[a] + 1 and DIGITS[a]) or (DIGITS[a], DIGITS[b]) == (3, 5)
) | {_FEW}


_DOT: Final = Pattern("(?<=[^0-9])[.·](?=[^0-9])")
_KEPT_SIGNS: Final = 40  # up to which a value is kept: no print has longer ones twice


def read_numeral(surface: str) -> Decimal:
    """Return the value of one numeral with its scale (3.5万 → 35000); ValueError if it has none.

    >>> read_numeral("三千二百"), read_numeral("3.5万"), read_numeral("两万五")
    (Decimal('3200'), Decimal('35000'), Decimal('25000'))
    >>> read_numeral("二〇二四"), read_numeral("12,007"), read_numeral("六点五")
    (Decimal('2024'), Decimal('12007'), Decimal('6.5'))
    """
    return _read_kept(surface) if len(surface) <= _KEPT_SIGNS else _read_over(surface)


def _read_over(surface: str) -> Decimal:
    try:
        return _read(surface.translate(_READ_OVER))
    except (KeyError, ArithmeticError):
        plain = "".join(str(decimal(char, char)) for char in surface)
        if plain != surface:
            return read_numeral(plain)  # digits of another script
        raise ValueError(f"no numeral: {surface[:20]}") from None


_read_kept: Final = lru_cache(maxsize=1 << 16)(_read_over)


def _read(numeral: str) -> Decimal:
    if numeral.isascii():
        scale = _LETTERS.get(numeral[-1])
        return Decimal(numeral[:-1]) * scale if scale else Decimal(numeral)
    whole, point, fraction = numeral.partition("点")
    dot = _DOT.search(numeral) if not point and not numeral[0].isascii() else None
    if dot is not None:
        return _read_decimal(numeral[: dot.start()], numeral[dot.end() :])  # 十五.六
    if point:
        return _read_decimal(whole, fraction)
    if not any(char in POWERS or char in TENS or char.isascii() for char in numeral):
        return Decimal("".join(str(DIGITS[char]) for char in numeral))
    value = _read_positional(numeral)
    whole_value = value.to_integral_value()
    return whole_value if value == whole_value else value.normalize()


def _read_decimal(whole: str, fraction: str) -> Decimal:
    """六点五, 十五点七, 零点77, 三点二万."""
    digits = fraction.rstrip("".join(POWERS))
    places = "".join(str(DIGITS[char]) if char in DIGITS else char for char in digits)
    scale = 1
    for char in fraction[len(digits) :]:
        scale *= POWERS[char]
    return Decimal(f"{read_numeral(whole) if whole else 0}.{places}") * scale


def _tokens(text: str) -> list[str]:
    """Split into single characters, but Arabic digit strings whole (2万5千 → 2, 万, 5, 千)."""
    parts: list[str] = []
    for char in text:
        if (
            ((char.isdigit() and char.isascii()) or char == ".")
            and parts
            and parts[-1][-1].isascii()
        ):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _read_positional(text: str) -> Decimal:
    total = section = Decimal(0)
    current: Decimal | None = None
    last_power, big = 0, 0
    gap = False  # a 零 between the last power and the last digit: 一千零五 is 1005, 一千五 is 1500
    for token in _tokens(text):
        power = POWERS.get(token)
        if power is None:
            if token in TENS:
                section, last_power, current = section + TENS[token], 10, None
                continue
            digit = Decimal(DIGITS[token]) if token in DIGITS else Decimal(token)
            gap = gap or digit == 0
            current = digit if not current else current * 10 + digit
            continue
        gap = False
        last_power = power
        if power < MYRIAD:
            section += (current or 1) * power
        elif big and power > big and not (section or current):
            total *= power  # 万亿, 万万
        elif big and power == big and not (section or current):
            total *= power
        elif big and power > big:
            total = (total + section + (current or 0)) * power
            section = Decimal(0)
        else:
            total += ((section + (current or 0)) or 1) * power
            section = Decimal(0)
        big = power if power >= MYRIAD else big
        current = None
    if current is None:
        return total + section
    if last_power and not gap and current < 10 and current == int(current):
        return total + section + current * last_power / 10  # 两万五, 一百五
    return total + section + current


def find_estimate(numeral: str) -> tuple[str, str] | None:
    """Return the two numerals of an adjacent estimate (三四百 → 三百, 四百), else None.

    >>> find_estimate("三四百"), find_estimate("三两百"), find_estimate("二十")
    (('三百', '四百'), ('两百', '三百'), None)
    """
    if "点" in numeral or "·" in numeral or "." in numeral:
        return None  # 八百三十一点二三, 〇·六七
    for i in range(len(numeral) - 1):
        if numeral[i : i + 2] not in _ESTIMATES:
            continue
        before, after = numeral[:i], numeral[i + 2 :]
        if (before and before[-1] in DIGITS) or (after and after[0] in DIGITS):
            return None  # a string of digits, such as a year
        ends = before + numeral[i] + after, before + numeral[i + 1] + after
        return ends if numeral[i : i + 2] != _FEW else (ends[1], ends[0])
    return None


def place_of(value: Decimal) -> Decimal:
    """Return one unit of the place of the last digit that is not zero, 1 for zero.

    >>> [str(place_of(Decimal(value))) for value in ("4500", "35000", "2.5", "0")]
    ['1E+2', '1E+3', '0.1', '1']
    """
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if value else Decimal(1)
