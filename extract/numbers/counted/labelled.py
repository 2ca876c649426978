"""What a figure measures that a label or the clause before it names."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.told import Told
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import before_verbs, clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_place
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading

_SAYING: Final = words_of("counted", "saying_words")
_MEASURED: Final = words_of("counted", "measured_endings")
_PAUSES: Final = frozenset("，,、")
_LISTING: Final = frozenset("，,：:")
_TELLING: Final = ("measure", "money")
_VIEWS: Final = words_of("carrying", "view_words")
_MOST_CLAUSES: Final = 3


def label_before(text: str, folded: str, colon: int, floor: int) -> str | None:
    """Return the label before a colon as printed, where a noun opens it (中标份额：6%), or None."""
    begin = clause_start(folded, colon, floor)
    label = folded[begin:colon]
    span = find_last_phrase(label) if label and not label.endswith(_SAYING) else None
    if span is None or span[0] or is_place(label[: span[1]]):
        return None  # 甲县：320公顷
    return text[begin : begin + span[1]]


def measure_before(text: str, folded: str, begin: int, floor: int) -> str | None:
    """Return the measure the clause before begins with, or None.

    最大降水量出现在新林乡，为168毫米: 最大降水量.
    """
    if begin <= floor + 1 or folded[begin - 1] not in _PAUSES:
        return None
    start = clause_start(folded, begin - 1, floor)
    for subject in before_verbs(folded[start : begin - 1]):
        span = find_last_phrase(subject)
        is_last = span is not None and span[1] == len(subject)
        if span is not None and is_last and subject.endswith(_MEASURED, span[0]):
            return text[start + span[0] : start + span[1]]
    return None


def label_owner(text: str, folded: str, colon: int) -> str | None:
    """Return what a label before a colon is of, as printed (金牌的分布是：), or None."""
    begin = clause_start(folded, colon, 0)
    end = folded.find("的", begin, colon)
    span = find_last_phrase(folded[begin:end]) if end > begin else None
    return text[begin + span[0] : end] if span is not None and begin + span[1] == end else None


def measure_of_places(
    text: str, folded: str, reading: Reading, begin: int, told: Told
) -> str | None:
    """Return the measure told before the first of a list of places with their figures, or None.

    上半年地区生产总值，甲市3亿元: no 亿元 are of the place.
    """
    if reading.cls not in _TELLING or told.unit == reading.unit:
        return None
    if folded[begin - 1 : begin] not in _LISTING:
        return None
    clause = folded[begin : reading.start]
    kept = strip_linking(clause)
    if not kept or not is_place(clause[:kept]):
        return None
    for _ in range(_MOST_CLAUSES):
        if folded[begin - 1 : begin] not in _LISTING:
            return None
        end = begin - 1
        begin = clause_start(folded, end, 0)
        span = find_last_phrase(_without_view(folded[begin:end])) if begin < end else None
        noun = folded[begin + span[0] : begin + span[1]] if span is not None else ""
        if span is not None and (noun.endswith(_MEASURED) or (noun.isascii() and noun.isupper())):
            return text[begin + span[0] : begin + span[1]]
    return None


def _without_view(clause: str) -> str:
    """从地区生产总值来看: a clause without the words that say what is looked at."""
    view = next((word for word in _VIEWS if clause.endswith(word)), "")
    clause = clause[: len(clause) - len(view)]
    return clause[: strip_linking(clause)]
