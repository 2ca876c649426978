"""What a share is of that stands behind it: 20%的补贴, 九成受访者, 19%和15%的选票."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.counted.trimmed import said_of
from extract.numbers.guards import behind, words_of
from extract.numbers.nouns.chunk import PROPERTIES
from extract.numbers.nouns.clause import LONGEST_CLAUSE
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_place, is_verb
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.nouns.tail import is_figure, tail_of, without_join
from extract.numbers.nouns.thing import find_thing
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_MEASURED: Final = words_of("counted", "measured_endings")
_MORE_SHARES: Final = Pattern(r"(?:[、和与及]\d+(?:\.\d+)?%){1,6}")
_HELD: Final = words_of("counted", "held_words")
_IN, _AMONG = "在", ("中", "内", "里")
_SHARE_WORDS: Final = words_of("counted", "share_words")
_GROWTHS: Final = words_of("counted", "growth_words")
_VAGUE: Final = words_of("counted", "vague_nouns")
_LIMITS: Final = words_of("counted", "limit_words")
_WHOLES: Final = frozenset(words_of("counted", "whole_places"))
_HOLDING: Final = "|".join(sorted(words_of("counted", "holding_words"), key=len, reverse=True))
_BASES: Final = "|".join(words_of("counted", "base_words"))
_GROWN: Final = (*_GROWTHS, *words_of("counted", "base_words"), *_SHARE_WORDS)
_PAST: Final = words_of("counted", "past_times")
_NOT_HOLDING: Final = "|".join(word[1:] for word in words_of("counted", "not_holding_words"))
_HELD_ON: Final = f"(?!(?:{_NOT_HOLDING})(?!区|方|球))[了过满]?"  # not 占地, but 占地区生产总值
_match_whole: Final = Pattern(f"(?:{_HOLDING}){_HELD_ON}(?P<whole>[^占的]+)的$")
_FRONTING: Final = (*words_of("counted", "whole_places"), *words_of("counted", "fronting_words"))
_match_fronting: Final = Pattern(
    f"(?:(?:{'|'.join(sorted(_FRONTING, key=len, reverse=True))}|其)(?=..))?"
)
_match_part: Final = Pattern(f"[^占]*占{_HELD_ON}(?P<whole>[^占的]+?)的?(?P<base>{_BASES})[由从]?$")
_to_pause: Final = Pattern(".*[，。；]", re.DOTALL)
_HELD_SIGN, _NOT_HELD = "占", words_of("counted", "not_holding_words")
_TENTHS: Final = frozenset("成多")
_OPENING: Final = frozenset("，。；：（\n有")
_OF_THEM: Final = "中"
_COVERED: Final = behind("counted", "covering_verbs")
_TOWARDS: Final = words_of("counted", "towards_signs")


def share_whole(clause: str) -> tuple[int, int] | None:
    """Return the span of what a share is of, where a clause holds nothing else, or None.

    The word for the share itself is counted where it is printed.

    >>> share_whole("占企业总量的"), share_whole("占全省的"), share_whole("汉族占总人口的")
    ((1, 5), None, None)
    >>> share_whole("研发投入占营业收入的比重达到")
    (10, 12)
    """
    part = _match_part.match(clause[: strip_linking(clause)])
    if part is not None:
        return part.span("base")
    held = _match_whole.match(clause)
    if held is None:
        return None
    begin, end = held.span("whole")
    begin = past_place(clause, begin, end)
    span = find_last_phrase(clause[begin:end]) if begin < end else None
    if span is None or begin + span[1] < end or _is_where(clause[begin:end]):
        return None
    return begin, end


def past_place(clause: str, begin: int, end: int) -> int:
    """Return where a whole begins behind whose it is: 总量 of 全省总量."""
    fronting = _match_fronting.match(clause, begin, end)
    return fronting.end() if fronting is not None else begin


def _is_where(noun: str) -> bool:
    """Whether a whole is only a place or a time: 全省, 全年."""
    return noun in _WHOLES or noun.startswith(_PAST) or is_place(noun)


def _share_listed(folded: str, end: int) -> int:
    """Where the last of the shares listed behind one ends, or 0: 2.7%、1.8%和1.2%的选票."""
    last = _MORE_SHARES.match(folded, end)
    return last.end() if last is not None else 0


def _is_rate(folded: str, start: int) -> bool:
    """合格率分别为98%和95%的企业: the shares are of a rate right before them."""
    lowest = max(0, start - LONGEST_CLAUSE)
    pause = _to_pause.match(folded, lowest, start)
    near = folded[pause.end() if pause is not None else lowest : start]
    return near.endswith(_MEASURED, 0, strip_linking(near))


def _is_of_measure(folded: str, start: int) -> bool:
    """销售量占市场六成的集团: the share is of a measure told before 占, not of who has it."""
    held = folded.rfind(_HELD_SIGN, max(0, start - LONGEST_CLAUSE), start)
    if held < 0 or _to_pause.match(folded, held, start) is not None:
        return False
    return folded.endswith(_MEASURED, 0, held) and not folded.startswith(_NOT_HELD, held)


def _opens_noun(folded: str, reading: Reading) -> bool:
    """Whether a plain noun stands behind a share of some: 其中100%事项, not 其中30%销往."""
    tail = tail_of(folded, reading.end)
    if not tail or not folded.endswith(_OF_THEM, 0, reading.start):
        return False
    _, tag = tag_words(tail, guess=False)[0]
    return tag == "n" and not is_verb(tag_words(tail)[0])


def of_share(text: str, folded: str, reading: Reading) -> str | None:
    """Return what a share behind which it stands is of, as printed, or None.

    20%的补贴 is of the 补贴, 九成受访者 of the 受访者, 60%学生 where nothing stands before.
    """
    end = reading.end
    shared = 0 if _is_rate(folded, reading.start) else _share_listed(folded, end)
    end = shared or end  # 19%和15%的选票
    is_linked = folded[end : end + 1] == "的"
    if (shared and not is_linked) or (is_linked and _is_of_measure(folded, reading.start)):
        return None
    at = end + (folded[end : end + 1] == " ")
    is_held = folded.startswith(_HELD, at)  # 占65%股份
    is_part = folded[end - 1] in _TENTHS or folded.endswith(_LIMITS, 0, end)
    opens = reading.start == 0 or folded[reading.start - 1] in _OPENING
    opens = opens or _opens_noun(folded, reading)  # 其中100%事项
    opens = opens or _COVERED(folded, reading.start, 0) is not None  # 覆盖95%人口
    if not is_linked and not is_held and not is_part and not opens:
        return None
    end = at + is_linked
    tail = without_join(folded, end, tail_of(folded, end))
    span = None
    if tail and not is_figure(folded, end):
        is_said = not is_linked and tail.startswith(_TOWARDS)  # 有40%对饭菜表示满意
        span = None if is_said else find_first_phrase(tail, verbs=is_linked, deeds=is_linked)
        if span is None and is_linked:
            span = find_thing(tail)
        if span is not None and tail[: span[1]].endswith(_VAGUE):
            return None  # 30%以上的增长势头
        if span is not None and is_linked and tail[span[1] :] in PROPERTIES:
            span = span[0], len(tail)  # 10%的竹业产值
        if span is not None and span[1] == len(tail):
            span = span[0], len(tail) - said_of(tail[span[0] :])  # 六成企业盈利
    return text[end + span[0] : end + span[1]] if span is not None else None


def may_be_share(reading: Reading) -> bool:
    """Return whether a figure may be a share: 28.4%, 三分之一."""
    return reading.kind == "percent" or (reading.kind == "quantity" and reading.unit is None)


def base_of(clause: str) -> str | None:
    """Return the word for a share that a clause names behind the whole, or None.

    >>> base_of("研发投入占营业收入的比重达到"), base_of("占营业收入的")
    ('比重', None)
    """
    held = _match_part.match(clause[: strip_linking(clause)])
    return held.group("base") if held is not None else None


def growth_end(clause: str) -> int:
    """Return where a growth or a share ends that a clause begins with (增速比上月加快), or 0."""
    growth = next((word for word in _GROWN if clause.startswith(word)), "")
    return len(growth)


def share_named(clause: str, end: int) -> tuple[int, int] | None:
    """Return the span of the share of a thing that a clause ends in, or of the thing told among.

    >>> share_named("网上零售额占比", 7), share_named("项目在全部企业中占比", 10)
    ((0, 7), (0, 2))
    """
    word = next(word for word in _SHARE_WORDS if clause.endswith(word, 0, end))
    kept = end - len(word)
    if not clause.endswith(_AMONG, 0, kept):
        span = find_last_phrase(clause[:kept])
        return (span[0] if span is not None else kept), end
    among = clause.rfind(_IN, 0, kept)
    return find_last_phrase(clause[:among]) if among > 0 else None
