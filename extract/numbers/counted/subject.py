"""What the clauses of a figure's own sentence are of, where its own clause names nothing."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.labelled import measure_before
from extract.numbers.counted.told import PAST_TIMES, Told
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import clause_start, subject_end
from extract.numbers.nouns.noun import is_verb
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_CAUSES: Final = words_of("counted", "cause_words")
_VAGUE: Final = words_of("counted", "vague_nouns")
_TELLING: Final = ("measure", "money")
_ADDING: Final = "|".join(words_of("counted", "adding_words"))
_than_a_time: Final = Pattern(rf"[比较]{PAST_TIMES}(?:{_ADDING})(?=..)")
_rather: Final = Pattern("比起[^，。；]{1,10}?来(?=[一-鿿])")
_stops: Final = Pattern("[。；;！？]")
_WAYS: Final = "|".join(words_of("carrying", "way_nouns"))
_SCENES: Final = "|".join(words_of("counted", "setting_words"))
_way: Final = Pattern(
    f"以[^，。；]{{1,10}}(?:{_WAYS})|在[^，。；]{{1,14}}(?:{_SCENES})[上下](?=[将把])"
)
_views: Final = Pattern(f"(?:{'|'.join(words_of('carrying', 'view_words'))})$")
_MOST_CLAUSES: Final = 3
_COUNTED: Final = ("classifier", "collective", "container")
_PAUSES: Final = ("，", ",")


def subject_before(
    text: str, folded: str, reading: Reading, begin: int, floor: int, told: Told
) -> str | None:
    """Return the measure that a clause before of the same sentence begins with, or None.

    收入继续增长，同比分别增长5%: the 收入 of a new sentence, whatever was told before it.
    """
    is_new = told.unit != reading.unit or told.noun is None
    if is_new and reading.cls in _TELLING:
        return measure_before(text, folded, begin, floor)
    is_told = told.noun is not None and told.noun_in < told.sentence
    if is_told and reading.cls in _COUNTED:
        return _topic(text, folded, reading, begin, floor)
    if is_told and reading.kind == "percent":
        at = begin
        for _ in range(_MOST_CLAUSES):
            noun = measure_before(text, folded, at, floor)
            if noun is not None or at <= floor + 1 or _stops.search(folded[at - 1]) is not None:
                return noun
            at = clause_start(folded, at - 1, floor)
    return None


def _topic(text: str, folded: str, reading: Reading, begin: int, floor: int) -> str | None:
    """而各式各样的立交桥，已修建了124座: a clause before that only names what its unit counts."""
    end = begin - 1
    start = clause_start(folded, end, floor)
    if folded[end] not in _PAUSES or (start > floor and _stops.match(folded, start - 1) is None):
        return None
    clause = folded[start:end]
    span = find_last_phrase(clause) if clause else None
    if span is None or span[1] < len(clause) or not fits(clause, reading.unit):
        return None
    is_said = any(is_verb(token) for token in tag_words(clause))
    return None if is_said else text[start + span[0] : end]


def past_front(clause: str) -> int:
    """Return where a clause goes on behind a time, a way or a thing that it only sets out from.

    >>> past_front("较前一日新增确诊"), past_front("以徭役等形式抢走"), past_front("产粮")
    (6, 6, 0)
    """
    past = 0
    if "增" in clause and (since := _than_a_time.search(clause)) is not None:
        past = since.end()
    if "比起" in clause and (rather := _rather.search(clause, past)) is not None:
        past = rather.end()  # 种果树比起种粮食来收益要高出两倍
    if ("以" in clause or "将" in clause) and (way := _way.search(clause, past)) is not None:
        past = way.end()  # 以徭役等形式抢走, 在原有基础上将厂房
    return past


def is_view(clause: str) -> bool:
    """Return whether a clause only tells from where something is seen.

    >>> is_view("以今年状况来看"), is_view("收入来看")
    (True, False)
    """
    return clause[:1] in ("以", "从", "就", "按", "对") and _views.search(clause) is not None


def is_compared_in_list(folded: str, begin: int, floor: int) -> bool:
    """Return whether a clause behind a 、 goes on with what something is compared with.

    >>> is_compared_in_list("收入比甲国、乙国都高", 6, 0)
    True
    """
    if folded[begin - 1 : begin] != "、":
        return False
    before = folded[clause_start(folded, begin - 1, floor) : begin - 1]
    return subject_end(before) < len(before)


def price_compared(whole: str, cut: int) -> int:
    """Return where a price begins that something is compared with right before a figure, or 0.

    >>> price_compared("股价较招股价", 2), price_compared("股价较招股价高", 2)
    (3, 0)
    """
    if not whole.endswith("价") or cut + 2 >= len(whole) or whole[cut] not in "较比":
        return 0
    span = find_last_phrase(whole[cut + 1 :])
    return cut + 1 if span == (0, len(whole) - cut - 1) else 0


def spoken_of(text: str, folded: str, begin: int, end: int, floor: int, noun: str) -> str | None:
    """Return what the clauses before are of, given the noun found in one of them, or None.

    None where the clause is a cause, a view or a trend: 受大雪影响，停运12条.
    """
    if folded.startswith(_CAUSES, begin) or is_view(folded[begin:end]):
        return None
    if is_compared_in_list(folded, begin, floor):
        return None  # 比甲国、乙国都高，为甲国的两倍
    if not noun.endswith(_VAGUE):
        return noun
    had = measure_before(text, folded, end + 1, floor)  # 呈下降趋势，达到58万个
    return None if had is None and begin > floor + 1 else had or noun
