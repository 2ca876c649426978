"""What a figure counts where something is quoted behind it: 12家“链主”企业, 三个“百日行动”."""

from __future__ import annotations

from typing import Final

from extract.numbers.fold import fold
from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import is_of_people
from extract.numbers.nouns.clause import LONGEST_CLAUSE
from extract.numbers.nouns.noun import is_verb
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.nouns.tail import tail_of
from extract.numbers.nouns.thing import find_thing
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_TO_LINK: Final = Pattern("[^，。；、“”]{0,6}的")
_HUES: Final = words_of("counted", "hue_endings")
QUOTES: Final = {"“": "”", "《": "》", "「": "」", "『": "』"}
_MEASURED: Final = Endings(words_of("counted", "property_endings"))
_HOW_DONE: Final = frozenset(words_of("counted", "how_done_words"))
_NAMING, _OF = "为", "的"
_PERSON_UNITS: Final = frozenset(words_of("counted", "single_person_units"))


def leads_to_quotation(tail: str, span: tuple[int, int] | None, *, is_one: bool) -> bool:
    """Return whether what is quoted is of the noun counted (一辆红色“飞跃”轿车, 名为“…”的桥).

    So it is of one, where nothing but nouns stand before its 的: 一座企业效益的“金字塔”.
    """
    if span is None or tail.endswith(_HUES) or tail[span[1] :] == _NAMING:
        return True
    return is_one and tail[-1:] == _OF and all(tag == "n" for _, tag in tag_words(tail[:-1]))


def tells_of_quotation(tail: str, span: tuple[int, int] | None) -> bool:
    """Return whether a deed and its 的 tell of what is quoted next (写给女友的“信”)."""
    is_whole = span is None or span[1] == len(tail) - 1
    return tail[-1] == "的" and is_whole and is_verb(tag_words(tail)[0])


def titled_thing(text: str, folded: str, opening: int, tail: str, unit: str | None) -> str | None:
    """Return what is quoted where the unit counts that, not the noun before it: 一座电力“孤岛”."""
    close = folded.find("”", opening, opening + LONGEST_CLAUSE)
    if close < 0 or _OF in tail or not fits(folded[opening + 1 : close], unit) or fits(tail, unit):
        return None
    is_noun = all(tag == "n" for _, tag in tag_words(tail))
    return text[opening + 1 : close] if is_noun and tail_of(folded, close + 1)[:1] != _OF else None


def beyond_quote(
    text: str, folded: str, opening: int, *, such: bool, is_linked: bool
) -> str | None:
    """Return the noun behind what is quoted and its 的 (一面印有“一心为民”的锦旗), or None.

    `such`: what is quoted is counted where no noun follows it (一个笼统的“说法”).
    """
    beyond = _beyond(text, folded, opening, is_linked=is_linked)
    return quoted(text, folded, opening) if beyond is None and such else beyond


def is_such(tail: str, unit: str | None) -> bool:
    """一个笼统的“说法”: nothing but how it is tells of what is quoted; no deed of people does."""
    if not tail.endswith("的") or unit in _PERSON_UNITS:
        return False
    return not any(is_verb(token) for token in tag_words(tail[:-1]))


def quoted_thing(
    text: str, folded: str, opening: int, tail: str, beyond: str | None, unit: str | None
) -> str | None:
    """Return what is quoted where nothing else is counted: 跨省作案的“抢夺团伙”, 优秀“能手”获奖.

    `tail` leads to the quotation, `beyond` is the noun behind it.
    """
    is_person = unit in _PERSON_UNITS
    if is_person and (beyond is None or not is_of_people(fold(beyond))):
        close = folded.find("”", opening, opening + LONGEST_CLAUSE)
        is_named = close > 0 and is_of_people(folded[opening + 1 : close])
        return text[opening + 1 : close] if is_named else beyond
    is_told = beyond is None and not is_person and tail[-1] == _OF
    is_told = is_told and any(is_verb(token) for token in tag_words(tail[:-1] or _OF))
    return inside_quotation(text, folded, opening) if is_told else beyond


def _beyond(text: str, folded: str, opening: int, *, is_linked: bool) -> str | None:
    close = folded.find("”", opening, opening + LONGEST_CLAUSE)
    linked = _TO_LINK.match(folded, close + 1) if close >= 0 else None
    if close < 0 or (linked is None and is_linked):
        return None
    begin = linked.end() if linked is not None else close + 1  # 共建“一带一路”国家
    tail = tail_of(folded, begin)
    span = find_first_phrase(tail, verbs=linked is not None, deeds=False) if tail else None
    return text[begin + span[0] : begin + span[1]] if span is not None else None


def quoted(text: str, folded: str, at: int) -> str | None:
    """Return what is counted in or behind a quotation: 企业 of 12家“链主”企业, 百日行动 itself."""
    close = folded.find(QUOTES[folded[at]], at, at + LONGEST_CLAUSE + 1)
    if close < 0:
        return None
    tail = tail_of(folded, close + 1)
    span = find_first_phrase(tail, verbs="的" in tail) if tail else None
    if span is not None and span[1] == len(tail) and _is_done(tail):
        span = None  # 25个“清凉驿站”全面开放
    is_of = span is not None and tail[0] == "的"
    if is_of and span is not None and find_thing(tail[: span[1]], is_one=False) is not None:
        span = None  # 5个“欢乐奖”的开出
    if is_of and span is not None and _MEASURED.close(tail[: span[1]]):
        span = None  # 90场“村晚”的上座率
    if span is not None and (span[0] == 0 or "的" in tail[: span[0]]):
        return text[close + 1 + span[0] : close + 1 + span[1]]
    return text[at + 1 : close] or None


def _is_done(tail: str) -> bool:
    """Whether a tail tells how something was done and ends in the verb: 全面开放."""
    tokens = tag_words(tail)
    return len(tokens) > 1 and tokens[-1][1] == "v" and tokens[-2][0] in _HOW_DONE


def inside_quotation(text: str, folded: str, opening: int) -> str | None:
    """Return what is quoted from an offset on, where a noun ends it (的“折旧费”), or None."""
    close = folded.find("”", opening, opening + LONGEST_CLAUSE)
    inside = folded[opening + 1 : close] if close >= 0 else ""
    span = find_last_phrase(inside) if inside else None
    return text[opening + 1 : close] if span is not None and span[1] == len(inside) else None
