"""A share and its whole: who holds the share that a clause names only the whole of."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.share import base_of, past_place, share_whole
from extract.numbers.counted.told import Told, goal_of, without_goal
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import has_sign
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_COMMAS: Final = ("，", ",")
_HOLDING: Final = words_of("counted", "holding_words")
_NOT_HOLDING: Final = words_of("counted", "not_holding_words")
_HELD, _OF = "占", "的"
_share: Final = Pattern(
    r"的(?:近|约|超|超过|逾)?(?:\d+(?:\.\d+)?%|[一二三四五六七八九两]成|[一二三四五六七八九十百]+分之)"
)


def whole_of(clause: str) -> tuple[str, tuple[int, int] | None]:
    """Return a clause without the goal that a share completes, and the span of its whole, if any.

    >>> whole_of("占企业总量的"), whole_of("已完成全年任务的")
    (('占企业总量的', (1, 5)), ('已', (3, 7)))
    """
    goal = goal_of(clause)
    clause = without_goal(clause)
    return clause, goal or share_whole(clause)


def is_held_by(folded: str, clause: str, begin: int, told: Told) -> bool:
    """Return whether what the clause right before counts holds a share: 企业3万户，占总量的90%."""
    if told.noun is None or told.last is None or folded[begin - 1 : begin] not in _COMMAS:
        return False
    if not clause.startswith(_HOLDING) or base_of(clause) is not None:
        return False  # 占总值的比重: the word for the share is what is told
    before = clause_start(folded, begin - 1, 0)
    return has_sign(folded, before, begin - 1) is not None


def figured_whole(text: str, folded: str, begin: int, reading: Reading, told: Told) -> str | None:
    """Return the whole whose own size stands before a share of it, or None.

    林地占总面积300亩的四成: 300亩 are the 总面积; what holds the share is kept for it.
    """
    start, end = reading.start, reading.end
    if folded[end : end + 1] != _OF or _share.match(folded, end) is None:
        return None
    held = folded.rfind(_HELD, begin, start)
    if held < 0 or folded.startswith(_NOT_HOLDING, held):
        return None
    at = past_place(folded, held + len(_HELD), start)
    whole = folded[at:start]
    span = find_last_phrase(whole[: strip_linking(whole)])
    if span is None:
        return None
    before = folded[begin:held]
    holder = find_last_phrase(before) if before else None
    if holder is not None:
        told.noun, told.unit = text[begin + holder[0] : begin + holder[1]], reading.unit
    told.of_whole = True
    return text[at + span[0] : at + span[1]]
