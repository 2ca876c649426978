"""The words between what is counted and its figure, which are no part of either (同比增长, 达)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.lexicon import read_words
from extract.numbers.guards import by_sign, words_of
from extract.numbers.segment import CLAUSES_KEPT
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_NOUN_ENDS: Final = tuple(word for word in words_of("counted", "noun_words") if len(word) > 1)
#: Approximators with the signs behind which they are half of another word.
_HALVES: Final = {
    entry["word"]: frozenset(entry["unless_after"])
    for entry in read_words("approximators", "approximators")
    if "unless_after" in entry
}
_HALVES["计"] = frozenset(words_of("counted", "reckoned_before"))  # 设计, but 全剧计20幕
_LINKED: Final = (*words_of("counted", "linking_words"), *words_of("counted", "yield_words"))
_LINKING: Final = by_sign(sorted(_LINKED, key=len, reverse=True), -1)
_TRAILING: Final = Pattern(
    r"(?:(?:[\d〇零一二三四五六七八九十]+[年月日])+(?:底|末|初|中|前|后|来|间)?"
    r"|(?:\d0|[一二三四五六七八九]十)年代(?:初|末|中期)?"
    r"|近[\d一二两三四五六七八九十几数]+多?个?[年月周天日]来|[第头][一二三四五六七八九十]次"
    r"|(?:今年|去年)?头[\d一二两三四五六七八九十]+个?(?:月|季度))的?$"
)
_RECORD: Final = Pattern(
    f"(?:{'|'.join(words_of('counted', 'record_words'))})[^，]{{0,8}}(?:新高|新低|纪录|记录)$"
)


@lru_cache(maxsize=CLAUSES_KEPT)
def strip_linking(clause: str) -> int:
    """Return how much of a clause is left without the linking words at its end.

    >>> strip_linking("财政收入同比增长"), strip_linking("同比增长")
    (4, 0)
    """
    end = len(clause)
    while end and not clause.endswith(_NOUN_ENDS, 0, end):
        for word in _LINKING.get(clause[end - 1], ()):
            if clause.endswith(word, 0, end) and not _is_half(clause, word, end):
                end -= len(word)
                break
        else:
            begin = _each_start(clause, end)
            trailing = _TRAILING.search(clause, 0, end) if begin < 0 else None
            trailing = trailing or _RECORD.search(clause, 0, end)
            if begin < 0 and trailing is None:
                return end
            end = trailing.start() if trailing is not None else begin
    return end


def _is_half(clause: str, word: str, end: int) -> bool:
    """节约, 签约: the approximator is half of another word."""
    unless = _HALVES.get(word)
    return unless is not None and clause[end - len(word) - 1 : end - len(word)] in unless


def _each_start(clause: str, end: int) -> int:
    """Where a closing 每公斤 or 每亩 begins, or -1; 每亩投资 is not one."""
    begin = clause.rfind("每", 0, end)
    unit = match_unit(clause, begin + 1) if begin >= 0 else None
    return begin if unit is not None and begin + 1 + len(unit.unit) == end else -1
