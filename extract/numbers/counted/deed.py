"""What a clause before a figure says was done, with the thing counted or as the thing itself."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import Beginnings, Endings, words_of
from extract.numbers.nouns.chunk import is_of_people
from extract.numbers.nouns.noun import is_state
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_CAUSING: Final = words_of("counted", "causing_verbs")
_TIMES: Final = ("人次", "人(次)")
_MEASURED: Final = words_of("counted", "measured_endings")
HEAD_COUNTS: Final = words_of("counted", "head_counts")
_OF_THEM: Final = frozenset(words_of("counted", "of_them_signs"))
_UNDERGONE: Final = Pattern(
    f"[{''.join(words_of('counted', 'state_words'))}]*"
    f"(?:{'|'.join(words_of('counted', 'undergone_words'))})+"
    f"[{''.join(words_of('counted', 'state_words'))}]*"
)
_STATED: Final = words_of("counted", "stating_words")
_STATING: Final = Beginnings(_STATED)
_STATING_MONEY: Final = Beginnings((*_STATED, *words_of("counted", "stating_money")))
_BODIES: Final = words_of("counted", "body_deeds")
_BODY_UNITS: Final = frozenset(words_of("counted", "body_units"))
_DONE_WITH: Final = Endings(sorted(words_of("counted", "done_with_words"), key=len, reverse=True))
_OUTPUT: Final = Pattern(
    f"[日年月](?:{'|'.join(words_of('counted', 'output_verbs'))})[^，。的]{{0,8}}$"
)
_BARE_OUTPUT: Final = Pattern(f"[日年月](?:{'|'.join(words_of('counted', 'output_verbs'))})$")
_TRADE: Final = words_of("counted", "trade_words")
_COMPOUNDS: Final = words_of("counted", "object_compounds")
_MEASURED_COMPOUNDS: Final = words_of("counted", "measured_compounds")
_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))


def is_stated(folded: str, begin: int, kept: int, reading: Reading) -> bool:
    """Return whether a doing that ends a clause is a thing there: 国有资产流失达, 合作组织356家."""
    is_body = reading.unit in _BODY_UNITS and folded.endswith(_BODIES, begin, begin + kept)
    stating = _STATING_MONEY if reading.cls == "money" else _STATING
    return is_body or stating.stand(folded, begin + kept)


def ends_on_object(clause: str, kept: int, reading: Reading) -> bool:
    """Return whether a clause ends in a verb whose object is its last sign: 设站8座, 植树3万株."""
    if reading.cls == "measure":
        return clause.endswith(_MEASURED_COMPOUNDS, 0, kept)
    return reading.cls in _CARRYING and clause.endswith(_COMPOUNDS, 0, kept)


def doing_with(phrase: str, may_be_bare: bool) -> int:
    """Return how many signs at a phrase's end tell what was done with it: 汽车出口90万辆."""
    doing = _DONE_WITH.last(phrase)
    if phrase.endswith(_TRADE):
        return 0  # 汽车进出口300辆
    return len(doing) if doing != phrase or may_be_bare else 0


def is_done(reading: Reading, clause: str, span: tuple[int, int], kept: int) -> bool:
    """Return whether people are the thing, and what did it is not: 火灾造成3人死亡."""
    phrase, between = clause[slice(*span)], clause[span[1] : kept]
    if reading.unit in _TIMES and not phrase.endswith(_MEASURED):
        is_caused = clause.endswith(_CAUSING) and span[1] < len(clause)
        is_brought = between and not (is_state(between) or is_of_people(phrase))
        return is_caused or bool(is_brought)  # 台风造成12万人次受灾
    if reading.unit != "人" or not between:
        return False
    if phrase.endswith(HEAD_COUNTS) and _OF_THEM.isdisjoint(between):
        return False  # 死亡人数上升至381人, not 受灾人数中有300人
    return not (is_state(between) or (is_of_people(phrase) and is_undergone(between)))


def is_output(clause: str) -> bool:
    """Return whether a clause tells what a plant makes or takes in: 年产, 日处理鲜奶.

    >>> is_output("一座日处理鲜奶"), is_output("产量")
    (True, False)
    """
    return _OUTPUT.search(clause) is not None


def is_bare_output(clause: str) -> bool:
    """Return whether a clause ends in what a plant does, with nothing that it makes: 年加工.

    >>> is_bare_output("一座年加工"), is_bare_output("一座日处理鲜奶")
    (True, False)
    """
    return _BARE_OUTPUT.search(clause) is not None


def is_undergone(between: str) -> bool:
    """Return whether words between people and how many they are tell what befell them.

    >>> is_undergone("因公牺牲"), is_undergone("抓获")
    (True, False)
    """
    return bool(_UNDERGONE.fullmatch(between))
