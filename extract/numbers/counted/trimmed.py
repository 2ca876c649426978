"""What ends a phrase behind a figure and is not counted: 学校 of 学校盈利, 棉被 of 棉被等物资."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import DEEDS
from extract.numbers.nouns.noun import PARTS
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.predicate import BARE_PREDICATES
from extract.numbers.nouns.tail import class_at
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import UNITS
from extract.pattern import Pattern

Span = tuple[int, int]
_DEED_UNITS: Final = frozenset(words_of("counted", "deed_units"))
_CLASSIFIER, _MEASURE, _SAID_OF = "classifier", "measure", ("classifier", "measure")
_PRICES: Final = words_of("counted", "price_nouns")
_SUCH, _NUMBER, _OF = "等", "数", "的"
_INFLUENCE, _UNDER, _NEAR = "影响", "受", 12
_PLANTS: Final = sorted(words_of("counted", "product_plants"), key=len, reverse=True)
_MAKING: Final = words_of("counted", "product_makers")
_NAMING: Final = frozenset(("n", "b", "k", "nz"))  # 瘦肉型生猪
_QUALITIES: Final = words_of("counted", "quality_endings")
_PIECES: Final = frozenset(words_of("counted", "piece_units"))
_GOODS: Final = words_of("counted", "goods_nouns")
_PROJECTS: Final = frozenset(words_of("counted", "project_nouns"))
_HOUSEHOLD, _BECAUSE, _FAR = "户", "因", 4
_befallen: Final = Pattern("因[^，。的]{1,5}户(?![均主口籍外])")
_RANKED: Final = "的第"
_COMPOSING: Final = words_of("counted", "composing_words")
_FOR: Final = frozenset(words_of("counted", "for_whom_words"))
_PAYING: Final = frozenset(words_of("counted", "granting_words"))
_PLACES: Final = words_of("counted", "country_endings")
_MONEY, _IN = "money", "在"
_COMMON: Final = 2  # signs of most words


def first_span(tail: str, *, verbs: bool, deeds: bool) -> Span | None:
    """Return the span of the first phrase of a tail, up to a rank (协会主办的第二届), or None."""
    span = find_first_phrase(tail, verbs=verbs, deeds=deeds)
    if span is None and (ranked := tail.find(_RANKED)) > 1:
        return find_first_phrase(tail[:ranked], verbs=verbs, deeds=False)
    return span


def before_composing(tail: str) -> str:
    """Return what stands before what people make together: 代办员 of 31名代办员组成的队伍."""
    composed = next((at for word in _COMPOSING if (at := tail.find(word)) > 0), 0)
    return tail[:composed] if composed else tail


def trim(tail: str, span: Span, folded: str, reading: Reading, closing: int) -> Span:
    """Return the span of a phrase in its tail without what is only said of it or sums it up.

    The tail ends at `closing`.
    """
    begin, end = span
    if end > len(tail):
        return span  # of a list, behind the tail
    phrase = tail[begin:end]
    led = folded[reading.start - 1 : reading.start]
    if led in _FOR and not begin and end == len(tail) and class_at(folded, closing) == _MONEY:
        return begin, end - _paid(phrase)
    if led == _IN and not begin and (place := _place_of_deed(phrase)):
        return begin, place
    if _SUCH in phrase[1:] and (such := _before_such(phrase, reading.unit)):
        return begin, begin + such
    if reading.cls == _MEASURE and tail[0] != _OF and phrase.endswith(_PRICES):
        return begin, end - _priced(phrase)
    if phrase[-1] == _NUMBER and tail[0] == _OF and reading.cls == _CLASSIFIER:
        return begin, end - 1  # 39枚的金牌数
    if phrase.endswith(_INFLUENCE) and len(phrase) > len(_INFLUENCE):
        is_under = folded.find(_UNDER, max(0, reading.start - _NEAR), reading.start) >= 0
        return (begin, end - len(_INFLUENCE)) if is_under else span  # 受6.8级地震影响
    if end == len(tail) and reading.cls in _SAID_OF and reading.unit not in _DEED_UNITS:
        return begin, end - said_of(phrase)
    return span


def _paid(phrase: str) -> int:
    """How many signs at the end of a phrase say what is done for whom: 为3万农户补贴2亿元."""
    words = tag_words(phrase)
    return len(words[-1][0]) if len(words) > 1 and words[-1][0] in _PAYING else 0


def _place_of_deed(phrase: str) -> int:
    """The length of a phrase to the places where something is done to a thing; else 0.

    在6个地区打击据点: the verb has its object behind it; 在6个地区检查站 has none.
    """
    if not any(word in phrase for word in _PLACES):
        return 0
    words = tag_words(phrase)
    is_deed = len(words) > _COMMON and words[1][0] in PARTS and words[1][1] == "v"
    return len(words[0][0]) if is_deed and words[0][0].endswith(_PLACES) else 0


def _before_such(phrase: str, unit: str | None) -> int:
    """The length of a phrase to the thing its unit counts, before 等: 棉被等物资; else 0."""
    such = phrase.index(_SUCH, 1)
    is_thing = fits(phrase[:such], unit) and not fits(phrase, unit)
    is_thing = is_thing or (unit in _PIECES and phrase.endswith(_GOODS))
    return such if is_thing and len(phrase) > such + 1 else 0


def _priced(phrase: str) -> int:
    """How many signs at the end of a phrase are the price of the thing: 价格 of 樱桃价格."""
    words = tag_words(phrase)
    return len(words[-1][0]) if len(words) > 1 and words[-1][0] in _PRICES else 0


def said_of(phrase: str) -> int:
    """Return how many signs at the end of a phrase say what became of it: 盈利 of 企业盈利."""
    if phrase[-_COMMON:] not in BARE_PREDICATES or len(phrase) <= _COMMON:
        return 0
    words = tag_words(phrase)
    return _COMMON if len(words) > 1 and len(words[-1][0]) == _COMMON else 0


def product_of(plant: str, unit: str | None) -> str | None:
    """Return what a plant makes, as its name has it: 化肥 of 化肥基地; None where it names none.

    >>> product_of("化肥基地", "吨"), product_of("垃圾处理厂", "吨"), product_of("样板厂", "辆")
    ('化肥', '垃圾', None)
    """
    ending = next((word for word in _PLANTS if plant.endswith(word)), "")
    made = plant[: len(plant) - len(ending)] if ending else ""
    made = made[: len(made) - next((len(word) for word in _MAKING if made.endswith(word)), 0)]
    if len(made) < _COMMON or made.endswith(_QUALITIES):
        return None
    if unit in UNITS and UNITS[unit].heads and not fits(made, unit):
        return None
    tags = [tag for _, tag in tag_words(made)]
    return made if tags[-1] == "n" and _NAMING.issuperset(tags) else None


def project_end(tail: str) -> int:
    """Return how much of a tail is what is built, told by doings: 330千伏送出工程; 0 for none."""
    at = 0
    for i, (word, tag) in enumerate(tag_words(tail)[:_FAR]):
        at += len(word)
        if i and word in _PROJECTS:
            return at
        if tag not in DEEDS:
            return 0
    return 0


def household_end(tail: str, unit: str | None) -> int:
    """Return how much of a tail names households by what befell them: 80户因灾倒房户; or 0."""
    if unit != _HOUSEHOLD or tail[:1] != _BECAUSE:
        return 0
    household = _befallen.match(tail)
    return household.end() if household is not None else 0
