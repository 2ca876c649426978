"""Find lists whose length the text announces, before or behind the number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import rjieba

from extract.checks.rules import read_words
from extract.numbers.number import Number
from extract.numbers.numeral import read_numeral

MOST = 20
LONGEST = 240
_STOP = re.compile(r"[，。！？；：,;:!?\n]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|「[^「」]*」")
_NOUN = re.compile("[“《]?[\u4e00-\u9fffA-Za-z]")
_OPENING = '“‘「"'
_SIGN = re.compile(r"[\d０-９〇零一二三四五六七八九十百千万亿两]")
_JOINING = re.compile("|".join(sorted(read_words("lists", "joining"), key=len, reverse=True)))
_PARTIAL = re.compile("|".join(read_words("lists", "partial")))
_BETWEEN = tuple(sorted(read_words("lists", "between"), key=len, reverse=True))
_COUNTING = frozenset(read_words("lists", "counting"))
# The segmenter's verbs, prepositions, adverbs: with one in the last item (儿童提供5项服务) no list.
_ACTS = ("v", "p", "d", "c")


class Listed(NamedTuple):
    """What a number announces, the items listed, and the least and most things they can be."""

    said: int
    items: tuple[str, ...]
    least: int
    most: int


def find_announced(text: str, numbers: Sequence[Number]) -> Iterator[tuple[Number, Listed]]:
    """Yield each number that announces a list, and the list; what cannot be counted is left out."""
    floor = 0
    for place, number in enumerate(numbers):
        listed = None
        if number.kind in ("name", "idiom"):
            listed = _list_of_name(text, number, floor)
        elif _announces(number):
            ceiling = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
            listed = _list_before(text, number, floor) or _list_behind(text, number, ceiling)
        if listed is not None:
            yield number, listed
        floor = number.end


def _announces(number: Number) -> bool:
    return (
        number.kind == "quantity"
        and number.comparator == "exact"
        and number.unit in _COUNTING
        and number.value is not None
        and 2 <= number.value <= MOST
        and number.value == int(number.value)
    )


def _list_before(text: str, number: Number, floor: int) -> Listed | None:
    """甲村、乙村和丙村三个村: the items run back to a stop or to the number before."""
    if not _NOUN.match(text, number.end):
        return None
    run = _run_before(text, number.start, floor)
    for word in _BETWEEN:
        run = run.removesuffix(word)
    if "、" not in run or run.endswith("的") or _PARTIAL.search(run):
        return None
    items = tuple(run.split("、"))
    said = int(number.value or 0)
    listed = _count(said, items)
    if listed.least <= said <= listed.most:
        return listed
    return listed if _is_plain_list(listed, said) else None


def _run_before(text: str, end: int, floor: int) -> str:
    """The words before an offset back to a stop; brackets and quoted words hold no separators."""
    shown = text[max(floor, end - LONGEST) : end]
    bare = _BRACKETED.sub(lambda found: "◆" * len(found.group()), shown)
    begins = max((stop.end() for stop in _STOP.finditer(bare)), default=0)
    return _BRACKETED.sub(lambda found: found.group().replace("、", "·"), shown[begins:]).strip()


def _count(said: int, items: tuple[str, ...]) -> Listed:
    """甲、乙和丙 are three, unless 和 belongs to a name: from two to three."""
    joined = sum(1 for item in items if _JOINING.search(item[1:-1]))
    return Listed(said, items, len(items), len(items) + joined)


def _is_plain_list(listed: Listed, said: int) -> bool:
    """Whether the items are names and nothing but: only then is a differing number a doubt."""
    items = listed.items
    if not all(items) or said > 2 * listed.most or any(_SIGN.search(item) for item in items):
        return False
    if any(len(item) > 2 + 2 * max(map(len, items[:1])) for item in items[1:]):
        return False
    return not any(tag.startswith(_ACTS) for _, tag in rjieba.tag(items[-1]))


def _list_behind(text: str, number: Number, ceiling: int) -> Listed | None:
    """三项活动：讲座、义诊、演出。 Only a list without numbers, to the end of its sentence."""
    counted = number.counted or ""
    begins = number.end + len(counted)
    if not text.startswith((f"{counted}：", f"{counted}:"), number.end):
        return None
    end = _SENTENCE_END.search(text, begins)
    if end is None or end.start() > ceiling:
        return None
    run = _BRACKETED.sub(lambda found: "◆", text[begins + 1 : end.start()])
    if "、" not in run or _PARTIAL.search(run) or re.search(r"[，,；;：:]", run):
        return None
    return _count(int(number.value or 0), tuple(run.split("、")))


def _list_of_name(text: str, number: Number, floor: int) -> Listed | None:
    """防火、防汛、防滑“三防”: as many items with the name's second sign as it says."""
    if len(number.surface) != 2:
        return None
    try:
        said = int(read_numeral(number.surface[0]))
    except (KeyError, ValueError, ArithmeticError):
        return None
    sign = number.surface[1]
    items = _items_with(sign, _run_before(text, number.start, floor).rstrip(_OPENING))
    if said < 2 or len(items) < 2:
        return None
    return Listed(said, items, len(items), len(items))


def _items_with(sign: str, run: str) -> tuple[str, ...]:
    """The items right before the name that carry its sign; the first may have words before it."""
    items: list[str] = []
    for item in reversed(run.split("、")):
        place = item.find(sign)
        if place < 0:
            break
        items.append(item[place:])
        if place > 0:
            break
    return tuple(reversed(items))
