"""What tells a day or a year: 明年, 本月, the number one holds (今（7）日), where a year stands."""

from __future__ import annotations

from typing import Final

from extract.lexicon import read_words
from extract.numbers.guards import behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.segment import token_around
from extract.pattern import Pattern

_YEAR_TO: Final = Pattern(r"(?:19|20)\d\d年[至到—–-]$")
_since_year: Final = behind("dates", "since_year_behind")
_COMING: Final = frozenset(words_of("dates", "coming_signs"))
_UNTIL: Final = ("至", "自", "到", "从")  # 至今（22）日
_CLOSES: Final = ("）", ")")
_GLOSSED: Final = frozenset(words_of("dates", "glossed_words"))
#: 今年, 本月, 明年 … → (part of the date, offset) they stand for.
RELATIVE: Final[dict[str, tuple[str, int]]] = {
    e["word"]: (e["part"], int(e["offset"])) for e in read_words("dates", "relative")
}
_OPENS, _WEEK = ("（", "("), "一二三四五六日天"
_DAYS_TOLD: Final = (
    *words_of("dates", "glossed_words"),
    *(f"{word}{day}" for word in words_of("dates", "weekdays") for day in _WEEK),
)
_RELATIVE_WORDS: Final = sorted(RELATIVE, key=len, reverse=True)
_RELATIVE_ENDS: Final = frozenset(word[-1] for word in RELATIVE)


def match_relative(text: str, start: int, floor: int) -> str | None:
    """Return the relative word that ends at `start` (明年, 本月), or None."""
    if start <= floor or text[start - 1] not in _RELATIVE_ENDS:
        return None
    for word in _RELATIVE_WORDS:
        if start - len(word) >= floor and text.startswith(word, start - len(word)):
            return word
    return None


def read_glossed_day(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 今（7）日 or 本（12）月: the number a relative word holds in brackets, or None."""
    start, end = amount.start - 1, amount.end + 1
    word = text[start - 1 : start] + text[end : end + 1]
    if start <= floor or text[end - 1 : end] not in _CLOSES or word not in _GLOSSED:
        return None
    begin = token_around(text, start - 1, near=True)[0]
    if begin < start - 1 and text[begin : start - 1] not in _UNTIL:
        return None  # 日本（9）月
    reading = Reading(start - 1, end + 1, "date", amount.numeral)
    reading.value = amount.value
    return reading


def is_glossed(text: str, start: int, end: int) -> bool:
    """Return whether a day by its number stands in brackets behind 昨天 or 周五: 昨天（24号）."""
    is_enclosed = text[start - 1 : start] in _OPENS and text[end : end + 1] in _CLOSES
    return is_enclosed and text.endswith(_DAYS_TOLD, 0, start - 1)


def is_later_year(text: str, start: int, end: int) -> bool:
    """Return whether a round year is one and no span: 自1970年以来的, 2018年至2020年间."""
    since = _since_year(text, start, 0)
    if since is not None:
        is_ago = text.startswith("前", end) and not text.startswith("前后", end)
        return not is_ago and text[start - 2 : start - 1] not in _COMING
    return _YEAR_TO.search(text, max(0, start - len("2018年至")), start) is not None


def stands_first(text: str, start: int, end: int) -> bool:
    """Return whether a year is a clause of its own and opens a sentence: 996年，王室联姻."""
    return (start == 0 or text[start - 1] in "。；\n") and text[end : end + 1] in ("，", ",")
