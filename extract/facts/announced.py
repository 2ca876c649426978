"""The items of a list that a number announces or sums up."""

from __future__ import annotations

import re
from functools import cache

from extract.lexicon import read_words
from extract.numbers.number import Number
from extract.numbers.numeral import read_numeral
from extract.pattern import Pattern

_LEAST, _MOST = 2, 20
_LONGEST = 240
_BREAK = Pattern(r"[，。；：！？,;:!?\n]")
_QUOTES = Pattern(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\([^()]*\)")
_SIGN = Pattern(r"\d|[一二三四五六七八九十百千万亿两]+[个名项家所处]")
_OPENING = "“‘「《"

Listed = tuple[int, int, tuple[str, ...], str]


def find_list(text: str, number: Number, start: int, end: int) -> Listed | None:
    """Return from, to, items and words of the list that goes with a number, None without one.

    `start` and `end` bound the sentence. `words` is 等 where the list says it is not whole.
    """
    said = _announced(number)
    if said is None:
        return None
    return _behind(text, number, end, said) or _in_front(text, number, start, said)


def _announced(number: Number) -> int | None:
    """How many things the number announces, or None for one that announces nothing."""
    if number.kind in ("name", "idiom"):  # “七防”
        return _numeral(number.surface[:1]) if len(number.surface) == 2 else None
    if number.kind != "quantity" or number.indefinite or number.comparator != "exact":
        return None
    value = number.value
    return int(value) if value and value == int(value) and _LEAST <= value <= _MOST else None


def _numeral(sign: str) -> int | None:
    try:
        value = int(read_numeral(sign))
    except (ArithmeticError, KeyError, ValueError):
        return None
    return value if _LEAST <= value <= _MOST else None


def _behind(text: str, number: Number, end: int, said: int) -> Listed | None:
    """三项活动：讲座、义诊、演出."""
    colon = re.compile("[：:]").search(text, number.end, min(end, number.end + 16))
    if (
        number.kind in ("name", "idiom")
        or colon is None
        or _BREAK.search(text, number.end, colon.start())
    ):
        return None
    run = text[colon.end() : min(end, colon.end() + _LONGEST)]
    items = _items(run.split("，")[0] if "，" in run else run, said)
    if len(items) < _LEAST:
        return None
    return colon.end(), end, items, _openness(run)


def _in_front(text: str, number: Number, start: int, said: int) -> Listed | None:
    """讲座、义诊、演出三项活动; 防火、防汛、防滑“三防”."""
    stop = number.start
    while stop > start and text[stop - 1] in _OPENING:
        stop -= 1
    start = max(start, stop - _LONGEST)
    shown = text[start:stop]
    masked = _QUOTES.sub(lambda found: "◆" * len(found.group()), shown)
    begins = max((found.end() for found in _BREAK.finditer(masked)), default=0)
    run = shown[begins:]
    if "、" not in masked[begins:] or run.endswith(("的", "、")) or _SIGN.search(run):
        return None
    items = _items(run, said)
    if number.kind in ("name", "idiom"):
        items = _with_sign(number.surface[1], items)
    return (start + begins, stop, items, _openness(run)) if len(items) >= _LEAST else None


def _with_sign(sign: str, items: tuple[str, ...]) -> tuple[str, ...]:
    """The items of a name like “三防”: each holds its sign, the first from there on."""
    held = [item[item.find(sign) :] if sign in item else "" for item in items]
    return tuple(held) if all(held) else ()


def _items(run: str, said: int) -> tuple[str, ...]:
    """The items as divided by 、, and by 和 where that makes the announced count."""
    masked = _QUOTES.sub(lambda found: "◆" * len(found.group()), run)
    rough = _cut(run, masked, "、")
    fine = _cut(run, masked, "、|以及|和|与|及")
    return fine if len(fine) == said or len(rough) < _LEAST else rough


def _cut(run: str, masked: str, signs: str) -> tuple[str, ...]:
    items, last = [], 0
    for sign in re.finditer(signs, masked):
        items.append(run[last : sign.start()])
        last = sign.end()
    items.append(run[last:])
    return tuple(item.strip() for item in items if item.strip())


def _openness(run: str) -> str:
    return next((word for word in _open_words() if word in run), "")


@cache
def _open_words() -> tuple[str, ...]:
    return tuple(w for e in read_words("relations", "open") for w in e["words"].split())
