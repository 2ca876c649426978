"""Whether what follows a figure names nothing that it counts: 增长5倍 before a verb, 6篇获金奖."""

from __future__ import annotations

from typing import Final

from extract.numbers.grammar import match_numeral
from extract.numbers.guards import Beginnings, words_of
from extract.numbers.nouns.chunk import ATTRIBUTIVE, DEEDS, is_holder, is_of_people
from extract.numbers.nouns.noun import NOUN_WORDS, PARTS, is_head, is_verb
from extract.numbers.nouns.predicate import says_only
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_MUCH: Final = words_of("counted", "so_much_words")
_SO_MUCH: Final = Beginnings(_MUCH)
_SO_MUCH_OF: Final = tuple(f"{word}的" for word in _MUCH)
_BEING: Final = words_of("counted", "being_words")
_PLACED: Final = Pattern(f"在.*(?:{'|'.join(words_of('counted', 'placed_endings'))})")
_BEING_SO: Final = Beginnings(words_of("counted", "being_so_words"))
_MOUTH, _LIVING = "口", Beginnings(words_of("counted", "living_words"))
_COMPLETING: Final = ("完成", "完成了")
_CLASSIFIER, _SAYING_TAGS = "classifier", "va"
_DONE, _UPON, _OF, _PAIR = "了", "于", "的", 2
_BEHIND_DEED: Final = (_DONE, _UPON)
_TO: Final = frozenset(words_of("counted", "bound_signs"))
_CLOSED: Final = frozenset(words_of("counted", "closed_classes"))
_REACHING: Final = tuple(word for word in words_of("counted", "equal_words") if len(word) > 1)
_AT_ONCE: Final = frozenset("就便才")  # adverbs before a verb
_OFTEN: Final = frozenset(words_of("counted", "times_units"))
_CAR: Final = "车"
_PEOPLE: Final = ("人", *words_of("counted", "person_units"))
_UNDERGOING: Final = (*words_of("counted", "passive_nouns"), *ATTRIBUTIVE)


def names_nothing(reading: Reading, tail: str) -> bool:
    """Return whether no noun can follow: 增长5倍 before a verb, 其中一个是他提的."""
    if not tail:
        return True
    if tail[0] in _AT_ONCE and tag_words(tail)[0][0] in _AT_ONCE:
        return True  # 单此一项就省下不少材料
    is_much = _SO_MUCH.stand(tail, 0) and not tail.startswith(_SO_MUCH_OF)  # 3吨之重的铁锚
    is_being = reading.indefinite and tail.startswith(_BEING)
    if is_much or (is_being and tag_words(tail)[0][0] in _BEING):  # not 一笔为期三年的贷款
        return True
    if _BEING_SO.stand(tail, 0) or (reading.unit == _MOUTH and _LIVING.stand(tail, 0)):
        return True  # 一段原为土路, 一家6口日子好过
    if tail[0] == "是" and (tail[-1] == "的" or is_placed(tail[1:])):
        return True  # 14个是在去年的比赛中, 两只是亲友送的
    if tail[-1] == "的" and tail.startswith(_REACHING):
        return True  # 3艘增至旺季的9艘
    if reading.unit in _OFTEN and _OF in tail[:-1] and _is_done_by(tail):
        return True  # 连续4次捧杯的球队
    if _is_sent(tail):
        return True  # 500件送往灾区, 50万元奖励了职工
    if not reading.indefinite and says_only(tail):
        return True  # 10家扭亏为盈; not 一片欢声笑语
    if tail[0] == "被" and "的" not in tail and not tail.startswith(_UNDERGOING):
        return not is_of_people(tag_words(tail)[-1][0])  # 五十项被列入计划
    return reading.cls in _CLOSED and tail[0] != "的"


def carries_crew(folded: str, reading: Reading) -> bool:
    """Return whether the people that so many cars carry stand right behind: 2车11名消防员."""
    if reading.unit != _CAR:
        return False
    numeral = match_numeral(folded, reading.end)
    return numeral is not None and folded.startswith(_PEOPLE, numeral.end())


def is_placed(tail: str) -> bool:
    """Return whether a tail only tells where or when something was: 在去年的比赛中."""
    return _PLACED.fullmatch(tail) is not None


def opens_deed(tail: str) -> bool:
    """Return whether a verb and its object are all there is: 拨救灾款, not 会谈 nor 大型活动.

    >>> opens_deed("拨救灾款"), opens_deed("大型活动")
    (True, False)
    """
    words = tag_words(tail) if _OF not in tail else []
    return len(words) == _PAIR and words[0][1] == "v" and is_verb(words[0])


def _is_done_by(tail: str) -> bool:
    """Whether who did something so often stands behind its 的: 捧杯的球队, not 失败的尝试."""
    word, tag = tag_words(tail)[0]
    behind = tail[tail.rindex(_OF, 0, len(tail) - 1) + 1 :]
    is_done = tag == "v" and is_verb((word, tag)) and len(word) > 1
    return is_done and is_holder(behind)


def _is_sent(tail: str) -> bool:
    """Whether a tail tells where so many go or what was done with them: 送往灾区, 奖励了职工."""
    if tail[_PAIR : _PAIR + 1] not in _BEHIND_DEED and tail[1:_PAIR] not in _TO:
        return False
    words = tag_words(tail)
    word, tag = words[0]
    if len(words) < _PAIR or len(word) != _PAIR or _OF in tail:
        return False
    if words[1][0] == _UPON:
        return word in PARTS  # 5位毕业于名校
    if words[1][0] == _DONE:
        return len(words) > _PAIR and is_head(word, tag)  # not 一斤半猪肉了
    return tag in DEEDS and word[1] in _TO


def is_carried_out(folded: str, reading: Reading, tail: str) -> bool:
    """Return whether a tail tells what was done with so many things: 完成8台的安装调试."""
    is_told = tail[:1] == _OF and reading.cls == _CLASSIFIER and tail[1:]
    if not is_told or not folded.endswith(_COMPLETING, 0, reading.start):
        return False
    words = tag_words(tail[1:])
    if len(words) != _PAIR or not is_verb(words[0]):
        return False
    return words[1][1][0] in _SAYING_TAGS and words[1][0] not in NOUN_WORDS


def is_done_at(folded: str, reading: Reading, tail: str) -> bool:
    """Return whether a tail tells what is done at so many places: 在30处巡逻."""
    if reading.unit != "处" or folded[reading.start - 1 : reading.start] != "在":
        return False
    return all(tag in DEEDS for _, tag in tag_words(tail))
