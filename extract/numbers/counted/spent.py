"""What money was for, where it was spent, won or taken: 学费花了3万元, not 民警追回18万元."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.trimmed import household_end, project_end
from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import PROPERTIES, is_holder
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_place
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words

_FUND: Final = "款"
_PRICES: Final = frozenset(words_of("counted", "price_nouns"))
_MEASURED: Final = Endings(
    (*words_of("counted", "size_words"), *words_of("counted", "measured_endings"))
)
_PAYABLE: Final = words_of("counted", "payable_endings")
_SPENT: Final = words_of("counted", "spending_words")


def has_money(after: str) -> bool:
    """Return whether who is named has money; not 交易规模, though people may be of it."""
    return is_holder(after) and not _MEASURED.close(after)


def is_spent(folded: str, begin: int, start: int) -> bool:
    """Return whether the clause before a sum ends in what was done with money."""
    return folded.endswith(_SPENT, begin, start)


def find_spent(text: str, folded: str, begin: int, start: int) -> str | None:
    """Return the sum or thing right before what was done with money, or None."""
    verb = max((word for word in _SPENT if folded.endswith(word, begin, start)), key=len)
    clause = folded[begin : start - len(verb)]
    kept = strip_linking(clause)
    span = find_last_phrase(clause[:kept]) if kept else None
    if span is None or span[1] < kept:
        return None
    noun = clause[span[0] : span[1]]
    is_whose = is_holder(noun) or is_place(noun)
    return None if is_whose else text[begin + span[0] : begin + span[1]]


def unnamed_end(folded: str, reading: Reading, tail: str) -> int:
    """Return how much of a tail is counted where no noun was found: 5万元票房, 80户因灾倒房户."""
    if reading.cls == "money":
        return _fund_end(folded, reading, tail)
    if reading.cls == "measure":
        return project_end(tail)
    return household_end(tail, reading.unit)


def _fund_end(folded: str, reading: Reading, tail: str) -> int:
    """How much of a tail names money: 14亿元票房, 县里的30万元拨款修路; 0 for none of it."""
    if tail in PROPERTIES:
        return len(tail)
    words = tag_words(tail)
    first = words[0][0]
    if first in _PRICES:
        return len(first)  # 拍出60万元高价
    if len(words) > 1 and words[1][0] == _FUND and len(first) > 1:
        return len(first) + len(_FUND)  # 40万元助学款分送两所学校
    is_owned = folded[reading.start - 1 : reading.start] == "的" and len(first) > 1
    return len(first) if is_owned and first.endswith(_PAYABLE) else 0
