"""How far something is from another thing: 离他10米, 距边境82公里, 村西500米处."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.told import Told
from extract.numbers.fold import fold
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import clause_start
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_head, is_place, is_verb
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_SIZES: Final = words_of("counted", "size_words")
_MEASURED: Final = words_of("counted", "measured_endings")
_LENGTHS: Final = frozenset(words_of("counted", "length_units"))
_DIRECTIONS: Final = words_of("counted", "direction_endings")
_FAR_FROM: Final = frozenset(words_of("counted", "far_from_words"))
_APART, _OUTSIDE = "相距", "开外"
_DISTANCE: Final = "距离"
_PAUSE, _EACH = "、", "分别"
_AWAY: Final = tuple(_FAR_FROM)
_PLACES: Final = words_of("counted", "place_endings")
_BEYOND: Final = Pattern(
    f"(?:{'|'.join(words_of('counted', 'beyond_words'))})"
    f"(?!{'|'.join(words_of('counted', 'not_beyond'))})"
)


def is_length(reading: Reading) -> bool:
    """Return whether a figure is a length: 82公里, 10米."""
    return reading.unit in _LENGTHS


def is_where(folded: str, reading: Reading, floor: int) -> bool:
    """Return whether a length says where: 向西500米处, 2000公里外, 距海岸30公里的小岛."""
    if _BEYOND.match(folded, reading.end) is not None:
        return True
    if folded.endswith(_OUTSIDE, reading.start, reading.end):
        return True  # 七八米开外的草丛: the limit is read with the figure
    if folded[reading.end : reading.end + 1] != "的":
        return False
    clause = folded[clause_start(folded, reading.start, floor) : reading.start]
    at = clause.rfind(_DISTANCE)
    if at > 0 and _is_spot(clause[at + len(_DISTANCE) :], opens=True):
        return True
    return clause.startswith(_AWAY) and _from_where(clause) == 0


def far_from(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """Return what is so far from something, "" where that is not told, None for no distance."""
    begin = clause_start(folded, reading.start, floor)
    if folded[begin - 1 : begin] == _PAUSE and _EACH in folded[begin : reading.start]:
        while begin > floor + 1 and folded[begin - 1] == _PAUSE:
            begin = clause_start(folded, begin - 1, floor)  # 距甲县、乙县分别为
    clause = folded[begin : reading.start]
    if clause.endswith((*_DIRECTIONS, _APART)):
        return ""  # 村庄东面11公里, 两村相距六里
    apart = _apart(clause)
    if apart:
        return text[begin + apart : begin + apart + len(_DISTANCE)]
    far = _from_where(clause)
    return (_far_thing(text[begin : begin + far], told) or "") if far is not None else None


def _apart(clause: str) -> int:
    """Where the 距离 of two things is told: 车站距离县城8公里; 0 where none is."""
    at = clause.find(_DISTANCE, 1)
    rest = clause[at + len(_DISTANCE) :]
    spot = rest[: strip_linking(rest)] if at > 0 else ""
    if not spot or spot.endswith((*_SIZES, *_MEASURED)) or "的" in spot:
        return 0
    tokens = tag_words(spot)
    is_spot = not any(is_verb(token) for token in tokens) and is_head(*tokens[-1])
    return at if is_spot and is_head(*tag_words(clause[:at])[-1]) else 0


def _from_where(clause: str) -> int | None:
    """Where a clause begins to say how far from what something is: 距边境82公里, or None."""
    at, is_led = 0, True  # by nothing, or by a verb: 搬到距离圩镇6公里
    for word, tag in tag_words(clause):
        behind = at + len(word)
        if word in _FAR_FROM and _is_spot(clause[behind:], opens=word != _DISTANCE or is_led):
            return at
        at, is_led = behind, is_verb((word, tag))
    return None


def _is_spot(rest: str, *, opens: bool) -> bool:
    """Whether nothing but a place or a thing stands behind 距; a place behind a 距离 of it."""
    spot = rest[: strip_linking(rest)]
    if not spot or spot.endswith((*_SIZES, *_MEASURED)) or "的" in spot:
        return False  # 间距达, 离地间隙
    if not opens:
        return is_place(spot) or spot.endswith(_PLACES)
    return not any(is_verb(token) for token in tag_words(spot))


def _far_thing(before: str, told: Told) -> str | None:
    """What is so far from something, named right before that or of the distance before, or None."""
    if not before:
        if told.noun is None or told.unit not in _LENGTHS or told.noun.endswith(_MEASURED):
            return None
        return told.noun
    span = find_last_phrase(fold(before))
    return before[span[0] : span[1]] if span is not None and span[1] == len(before) else None
