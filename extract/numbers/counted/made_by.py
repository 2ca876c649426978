"""What stands behind 的 where the words before it only tell of it: 一家学生开办的小店."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import DEEDS, is_of_people
from extract.numbers.nouns.noun import is_place, is_verb
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import tail_of
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words

Span = tuple[int, int]
_OF, _HOUSE, _PIECE = "的", "家", "个"
_OF_PLACES: Final = frozenset(words_of("counted", "place_units"))
_CRAFTS: Final = frozenset(words_of("counted", "craft_units"))
_PLANS: Final = words_of("counted", "plan_nouns")
_AREAS: Final = words_of("counted", "area_endings")
_THING_UNITS: Final = frozenset(words_of("counted", "thing_units"))
_MAKING: Final = frozenset(words_of("counted", "made_verbs"))
_MATTERS: Final = words_of("counted", "matter_nouns")
_PEOPLE: Final = frozenset(words_of("counted", "people_units"))
_TEAMS: Final = words_of("counted", "team_endings")
_COMPOSING: Final = words_of("counted", "composing_words")
_OWNED: Final = Endings(words_of("counted", "owning_verbs"))
_NAMED: Final = 3  # signs of a place with its name: 山西省


def beyond_maker(tail: str, span: Span, reading: Reading) -> Span:
    """Return the span behind the 的 of who made a thing or where it is: 一家学生开办的小店."""
    linked = tail.find(_OF, span[1])
    if linked < 0 or span[0] or not tail[linked + 1 :]:
        return span
    phrase, deed, unit = tail[: span[1]], tail[span[1] : linked], reading.unit
    if not (_may_make(phrase, deed, reading) if deed else _may_tell(phrase, unit)):
        return span
    behind = find_first_phrase(tail[linked + 1 :], verbs=True, deeds=False)
    if behind is None:
        return span
    head = tail[linked + 1 + behind[0] : linked + 1 + behind[1]]
    if deed:
        is_beyond = deed in _MAKING or not is_of_people(head)
    elif unit is None:
        is_beyond = is_of_people(head)  # 一万多邻县的民工
    elif unit in _CRAFTS or unit == _HOUSE or phrase.endswith(_PLANS):
        is_beyond = fits(head, unit)  # 一架外国公司的客机
    else:
        is_beyond = not behind[0]  # 一个山西省的名额
    return (linked + 1 + behind[0], linked + 1 + behind[1]) if is_beyond else span


def _may_make(phrase: str, deed: str, reading: Reading) -> bool:
    """Whether who stands before a deed is not what is counted: 一台外厂生产的, 一家学生开办的."""
    unit = reading.unit
    if unit in _THING_UNITS and deed in _MAKING:
        return not fits(phrase, unit)
    if unit != _HOUSE and not (unit == _PIECE and reading.indefinite):
        return False
    is_maker = len(phrase) > 1 and is_of_people(phrase)
    return is_maker and all(tag in DEEDS for _, tag in tag_words(deed))


def _may_tell(phrase: str, unit: str | None) -> bool:
    """Whether what stands right before a 的 is not counted: a place with its name, a plan."""
    if unit is None:
        return phrase.endswith(_AREAS)
    if unit in _CRAFTS or phrase.endswith(_PLANS) or (unit == _HOUSE and _OWNED.close(phrase)):
        return not fits(phrase, unit)  # 一家外商投资的企业
    return unit in _OF_PLACES and len(phrase) >= _NAMED and is_place(phrase)


def is_told_with(folded: str, reading: Reading, after: str) -> bool:
    """Return whether what is behind 的 only has to do with a figure: 10人应战的球队."""
    if reading.unit is None and reading.kind == "quantity":
        return after in _MATTERS and folded[reading.end : reading.end + 1] == _OF
    if reading.unit not in _PEOPLE or not after.endswith(_TEAMS):
        return False
    tail = tail_of(folded, reading.end)
    words = tag_words(tail) if _OF in tail and not tail.startswith(_COMPOSING) else []
    return len(words) > 1 and words[1][0] == _OF and is_verb(words[0])
