"""What a figure counts behind a list: 两次山洪、泥石流灾害, 一条融资快、周期短的新路."""

from __future__ import annotations

from typing import Final

from extract.numbers.nouns.chunk import ATTRIBUTIVE, is_person
from extract.numbers.nouns.noun import is_verb, speech_of
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import WORD, is_figure, past_measure, tail_of
from extract.numbers.segment import tag_words

PARTING: Final = ("、", "—")  # 山洪、泥石流灾害, 中国—东盟博览会
_EXPLAINED: Final = "——"
_JOINERS: Final = ("c", "p")
_MOST: Final = 4  # items of a list behind the first
_SAID: Final = ("a", "z", "i")
_PARALLEL: Final = 3  # signs from which two items of one length tell of one thing
_OF, _SUCH = "的", "等"
_AND, _PAIR = ("和", "及", "与"), 2
_ACTING: Final = frozenset("vpdu")  # tags of verbs, prepositions, adverbs and particles
Span = tuple[int, int]


def list_head(
    folded: str, end: int, tail: str, span: Span | None, *, unit: str | None, counts: bool
) -> Span | None:
    """Return the span, from `end`, of the last noun of a list that a tail only begins, or None.

    The tail stands at `end` of the folded text, `span` is the phrase found in it; `counts`: a
    measure word stands before it.
    """
    at, items = end + len(tail), [tail]
    for _ in range(_MOST):
        if folded[at : at + 1] not in PARTING or is_figure(folded, at + 1):
            break
        if folded.startswith(_EXPLAINED, at):
            return None  # 两所学校——甲校和乙校
        items.append(tail_of(folded, at + 1))
        at += 1 + len(items[-1])
    last = items[-1]
    if len(items) == 1 or not last or is_figure(folded, at):
        return None  # 速滑4个小项、滑雪2个小项
    begin = at - len(last) - end
    joined = _first_joined(tail) if span is None or span[0] == 0 else 0
    if joined and _SUCH in last:
        return 0, joined  # 两个食堂和宿舍、澡堂等设施
    plain = _is_plain(tail, span) and all(_is_plain(item, None) for item in items[1:-1])
    summed = _summed_up(last, tail) if plain else None
    if summed is not None:
        return begin + summed[0], begin + summed[1]  # 玉米、大豆等农产品
    of = last.find(_OF)
    if counts and of > 0 and _OF not in tail and _tell(items, last[:of]):
        begin = past_measure(folded, end + begin + of + 1) - end  # 白墙灰瓦的三层别墅
        found = find_first_phrase(tail_of(folded, end + begin) or _OF, verbs=True, deeds=False)
    else:
        found = find_first_phrase(last, verbs=True, deeds=False)
        if found is not None and not _begins(tail, span, last[found[0] : found[1]], unit):
            return None
    return (begin + found[0], begin + found[1]) if found is not None else None


def _first_joined(tail: str) -> int:
    """Where the first of two nouns joined in a tail ends: 食堂 of 食堂和宿舍; 0 without one."""
    words = tag_words(tail) if any(sign in tail for sign in _AND) else []
    if len(words) <= _PAIR or words[-2][0] not in _AND:
        return 0
    named = words[:-2]
    is_named = all(speech_of(token)[0] in "nb" for token in named) and named[-1][1][0] == "n"
    return sum(len(word) for word, _ in named) if is_named else 0


def _summed_up(last: str, first: str) -> Span | None:
    """The span of the noun behind the 等 that ends a list, or None: 大豆等农产品, not 高等院校."""
    at = 0
    for word, _ in tag_words(last):
        if word == _SUCH and at and last[at + 1 :]:
            head = find_first_phrase(last[at + 1 :], verbs=False)
            if head is None or head[0] or not _is_plain(last[:at], None):
                return None
            whole = last[at + 1 : at + 1 + head[1]]
            is_alike = is_person(whole) or not is_person(first)  # not 8名儿童、老人等落水
            return (at + 1, at + 1 + head[1]) if is_alike else None
        at += len(word)
    return None


def _is_plain(tail: str, span: Span | None) -> bool:
    """Whether a tail is one thing and nothing that is done: 玉米, not 学校开设书法."""
    if not tail or (span is not None and span != (0, len(tail))):
        return False
    return not any(token[0] == _OF or _acts(speech_of(token)) for token in tag_words(tail))


def _acts(tag: str) -> bool:
    """Whether a tag is of what does or is done: of verbs, prepositions, adverbs, particles."""
    return tag[:1] in _ACTING and tag != "vn"


def _tell(items: list[str], last: str) -> bool:
    """Whether the items of a list, the last before its 的, tell of the thing behind them."""
    first = tag_words(items[0])
    if len(first) > 1 and is_verb(first[0]) and first[0][0] not in ATTRIBUTIVE:
        return True  # 一条符合实际、全面开花的新路
    if any(item and speech_of(tag_words(item)[-1]) in _SAID for item in items[:-1]):
        return True  # 融资快、周期短的
    return _PARALLEL <= len(items[0]) == len(last)  # 技术交流、产业合作的


def _begins(tail: str, span: Span | None, head: str, unit: str | None) -> bool:
    """Whether a phrase before a 、 wants the head of the last one."""
    if span is None:
        return True
    phrase = tail[span[0] : span[1]]
    if span[1] < len(tail):
        rest = tag_words(tail[span[1] :])
        return all(speech_of(token) == "b" for token in rest)  # 国际多边、双边活动
    if fits(head, unit) and not fits(phrase, unit):
        return True  # 三名导弹、生物武器专家, 60家汽车、零部件企业
    return _OF not in tail[: span[0]] and _only_begins(phrase, head)  # 可供观赏的果树、塑像


def _only_begins(phrase: str, head: str) -> bool:
    """山洪 wants the head of 泥石流灾害."""
    if len(phrase) > WORD or len(phrase) == 1 or len(tag_words(phrase)) > 1:
        return False  # 19个县、市、区
    words = tag_words(head)
    is_joined = len(words) > 1 and words[1][1] not in _JOINERS
    return speech_of(tag_words(phrase)[0]) != "n" or is_joined
