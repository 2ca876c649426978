"""Whether what follows a figure names nothing that it counts: 增长5倍 before a verb, 6篇获金奖."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.chunk import ATTRIBUTIVE, DEEDS, is_of_people
from extract.numbers.guards import Beginnings, words_of
from extract.numbers.predicate import says_only
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words

_MUCH: Final = words_of("counted", "so_much_words")
_SO_MUCH: Final = Beginnings(_MUCH)
_SO_MUCH_OF: Final = tuple(f"{word}的" for word in _MUCH)
_BEING: Final = words_of("counted", "being_words")
_PLACED: Final = re.compile(f"在.*(?:{'|'.join(words_of('counted', 'placed_endings'))})").fullmatch
_CLOSED: Final = frozenset(words_of("counted", "closed_classes"))
_REACHING: Final = tuple(word for word in words_of("counted", "equal_words") if len(word) > 1)
_UNDERGOING: Final = (*words_of("counted", "passive_nouns"), *ATTRIBUTIVE)


def names_nothing(reading: Reading, tail: str) -> bool:
    """Return whether no noun can follow: 增长5倍 before a verb, 其中一个是他提的."""
    if not tail:
        return True
    is_much = _SO_MUCH.stand(tail, 0) and not tail.startswith(_SO_MUCH_OF)  # 3吨之重的铁锚
    if is_much or (reading.indefinite and tail.startswith(_BEING)):
        return True
    if tail[0] == "是" and (tail[-1] == "的" or _PLACED(tail[1:]) is not None):
        return True  # 14个是在去年的比赛中, 两只是亲友送的
    if tail[-1] == "的" and tail.startswith(_REACHING):
        return True  # 3艘增至旺季的9艘
    if not reading.indefinite and says_only(tail):
        return True  # 10家扭亏为盈; not 一片欢声笑语
    if tail[0] == "被" and "的" not in tail and not tail.startswith(_UNDERGOING):
        return not is_of_people(tag_words(tail)[-1][0])  # 五十项被列入计划
    return reading.cls in _CLOSED and tail[0] != "的"


def is_done_at(folded: str, reading: Reading, tail: str) -> bool:
    """Return whether a tail tells what is done at so many places: 在30处巡逻."""
    if reading.unit != "处" or folded[reading.start - 1 : reading.start] != "在":
        return False
    return all(tag in DEEDS for _, tag in tag_words(tail))
