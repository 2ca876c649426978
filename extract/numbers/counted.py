"""The noun phrase a figure counts: 37个政务服务驿站, 代办服务事项385件, GDP增长4.4%."""

from __future__ import annotations

import re

from extract.lexicon import read_words
from extract.numbers.approximator import match_after
from extract.numbers.clause import LONGEST_CLAUSE, STOP_CLASS, clause_start
from extract.numbers.counted_before import find_before
from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import words_of
from extract.numbers.lexical import find_word
from extract.numbers.noun import is_verb
from extract.numbers.phrase import find_deed, find_first_phrase
from extract.numbers.phrase_before import find_last_phrase, strip_linking
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.told import Told
from extract.numbers.unit import match_unit

_CLOSED = frozenset(words_of("counted", "closed_classes"))
_MODIFIED = frozenset(words_of("counted", "verb_modified_classes"))
_DEED_UNITS = frozenset(words_of("counted", "deed_units"))
_BETWEEN = words_of("counted", "between_words")
_ATTRIBUTIVE = frozenset(words_of("counted", "attributive_verbs"))
_SIZES = words_of("counted", "size_words")
_size_in = re.compile("|".join(_SIZES)).search
_LIMITS = words_of("counted", "limit_words")
_DEEDS = ("vn", "b")
_TELLING = ("measure", "money")
_SIZED = (*_TELLING, "")
_HELD = words_of("counted", "held_words")
_LISTING = frozenset("、和或及与")
_TENTHS = frozenset("成多")
_DIGITS = frozenset("0123456789")
#: A name with digits that a noun begins with: 5G基站, 世界500强企业.
_NAMED = re.compile(r"\d[A-Z]{1,3}(?=[\u4e00-\u9fff])|[\u4e00-\u9fff]{0,4}\d{2,4}强(?=..)").match
_TO_LINK = re.compile("[^，。；、“”]{0,6}的").match
_APPROXIMATING = [e["word"] for e in read_words("approximators", "approximators")]
_trailing_join = re.compile(
    f"(?:{'|'.join(words_of('counted', 'joining_words'))})(?:{'|'.join(_APPROXIMATING)})?$"
).search
_MEASURED = (*_SIZES, *words_of("counted", "measured_endings"))
_WORD = 2  # signs of most words
_NAMING = "为"
_LETTERS = re.compile("[A-Za-z-]+$")
_SIGNS = frozenset(COVERED)
_SELVES = frozenset(words_of("counted", "self_units"))
_BEING = words_of("counted", "being_words")
_TERMS = words_of("counted", "term_words")
_match_clause = re.compile(f"[^{STOP_CLASS}]{{0,{LONGEST_CLAUSE}}}").match
_match_words = re.compile(f"[^{STOP_CLASS}0-9]{{0,{LONGEST_CLAUSE}}}").match


def find_counted(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """Return the counted noun phrase of a reading as printed, or None.

    `floor` is where the figure before ends; `told` what the figures before counted.
    """
    if reading.unit in _SELVES:
        return None  # 京津冀三地, 8省市: the unit is the thing
    if reading.kind == "percent":
        after = _of_share(text, folded, reading.end)
    else:
        after = _after(text, folded, reading, _list_end(folded, reading))
    if after is None and folded.startswith(_BEING, reading.end):
        after = _being(text, folded, reading.end + 1)
    if after is not None and not _is_done_to(folded, reading, floor):
        return after
    return find_before(text, folded, reading, floor, told)


def _being(text: str, folded: str, at: int) -> str | None:
    """近七成是公营房屋: what the part is, behind 是."""
    tail = _tail(folded, at)
    span = None
    if tail and not _is_figure(folded, at):
        span = find_first_phrase(tail, verbs=True, deeds=False)
    return text[at + span[0] : at + span[1]] if span is not None else None


def _is_done_to(folded: str, reading: Reading, floor: int) -> bool:
    """折叠床三千张驰援灾区, 总投资3亿元的项目: the figure is of the noun right before it."""
    tail = _tail(folded, reading.end)
    if not tail:
        return False
    if reading.cls in _SIZED and _is_size(folded[floor : reading.start]):
        return True  # 时速300公里动车组列车, 半径达300华里的包围圈
    is_told = tail[0] == "的" and reading.cls in _TELLING
    if not is_told and ("的" in tail or not _opens_with_deed(tail, reading.cls)):
        return False
    clause = folded[clause_start(folded, reading.start, floor) : reading.start]
    if not clause or strip_linking(clause) < len(clause):
        return False
    span = find_last_phrase(clause, guess=False)
    if span is None or span[1] < len(clause):
        return False
    return not is_told or reading.cls == "money" or clause.endswith(_MEASURED)


def _is_size(before: str) -> bool:
    """Whether what is measured stands before a figure, with 达 or 为 at most between."""
    near = before[-LONGEST_CLAUSE:]
    if _size_in(near) is None:
        return False
    return near.endswith(_SIZES, 0, strip_linking(near))


def _opens_with_deed(tail: str, cls: str) -> bool:
    """Whether what follows a figure is done with it: 3亿元新建水厂, 三千张驰援灾区."""
    first = tag_words(tail)[0]
    if first[0] in _ATTRIBUTIVE:
        return False  # 1002户受损商户
    return is_verb(first) or (cls == "money" and first[1] in _DEEDS)


def _tail(text: str, end: int, *, figures: bool = False) -> str:
    """What follows in the clause, up to the next figure or, with `figures`, beyond it."""
    words = (_match_clause if figures else _match_words)(text, end)
    return words.group() if words is not None else ""


def _list_end(folded: str, reading: Reading) -> int:
    """Where a list of figures of one unit ends: 5元或20元 of 5元或20元的代金券."""
    end, unit = reading.end, reading.unit
    while unit is not None and folded[end : end + 1] in _LISTING:
        numeral = match_numeral(folded, end + 1)
        if numeral is None or not folded.startswith(unit, numeral.end()):
            break
        end = numeral.end() + len(unit)
    return end


def _after(text: str, folded: str, reading: Reading, end: int) -> str | None:
    if folded[end : end + 1] in ("“", "《"):
        return _quoted(text, folded, end)
    if reading.indefinite and reading.unit and folded.startswith(reading.unit, end):
        end += len(reading.unit)  # 一艘艘渔船
    named = _NAMED(folded, end)
    if named is not None:
        span = find_first_phrase(_tail(folded, named.end()) or "的", verbs=False)
        return text[end : named.end() + span[1]] if span is not None and not span[0] else None
    if folded.startswith(_BETWEEN, end):
        end += next(len(word) for word in _BETWEEN if folded.startswith(word, end))
    if reading.cls in _MODIFIED or reading.cls == "money":
        end = _past_measure(folded, end)
    tail = _without_join(folded, end, _tail(folded, end))
    if _is_figure(folded, end):
        far = _beyond_figure(folded, end, 0) if reading.cls in _MODIFIED else None
        return text[far[0] : far[1]] if far is not None else None
    if not tail or (reading.cls in _CLOSED and tail[0] != "的"):
        return None
    deeds = reading.cls not in _MODIFIED or (reading.unit or "") in _DEED_UNITS
    verbs = reading.cls in _MODIFIED or tail[0] == "的" or (reading.unit is None and "的" in tail)
    span = find_first_phrase(tail, verbs=verbs, deeds=deeds)
    if span is None and reading.cls == "verbal":
        span = find_deed(tail)
    is_cut = reading.cls in _MODIFIED and folded[end + len(tail) : end + len(tail) + 1] in _DIGITS
    if is_cut and (span is None or not strip_linking(tail[span[1] :])):
        far = _beyond_figure(folded, end, len(tail))
        if far is not None:
            return text[far[0] : far[1]]
    opening = end + len(tail)
    if folded[opening : opening + 1] == "“" and (span is None or tail[span[1] :] == _NAMING):
        return _beyond_quote(text, folded, opening)
    if span is None:
        return None
    phrase = text[end + span[0] : end + span[1]]
    return _without_fragment(phrase, folded[end + span[1] : end + span[1] + 1])


def _without_join(folded: str, end: int, tail: str) -> str:
    """1000多万个单位和约5000万个体户: what joins the next figure is no part of the tail."""
    join = (
        _trailing_join(tail) if folded[end + len(tail) : end + len(tail) + 1] in _DIGITS else None
    )
    return tail if join is None or join.start() < _WORD else tail[: join.start()]  # not 涉及


def _beyond_quote(text: str, folded: str, opening: int) -> str | None:
    """一面印有“一心为民”的锦旗: the noun behind what is quoted and its 的, or None."""
    close = folded.find("”", opening)
    linked = _TO_LINK(folded, close + 1) if close >= 0 else None
    tail = _tail(folded, linked.end()) if linked is not None else ""
    span = find_first_phrase(tail, verbs=True, deeds=False) if tail else None
    if linked is None or span is None:
        return None
    return text[linked.end() + span[0] : linked.end() + span[1]]


def _without_fragment(phrase: str, follows: str) -> str | None:
    """国产大飞机C919 ends before its digits: the letters there are half of a name."""
    return (_LETTERS.sub("", phrase) or None) if follows in _DIGITS or follows == "-" else phrase


def _is_figure(folded: str, at: int) -> bool:
    """Whether a figure stands there, and no word that only opens with a sign (半导体)."""
    return folded[at : at + 1] in _SIGNS and find_word(folded, at, at) is None


def _beyond_figure(folded: str, end: int, near: int) -> tuple[int, int] | None:
    """一艘载重5万吨级的集装箱船: the noun behind the 的 that closes a figure, or None."""
    tail = _tail(folded, end, figures=True)
    closed = tail.rfind("的")
    if closed < near or closed <= 0 or len(tail) == near:
        return None
    behind = end + closed + 1
    span = find_first_phrase(_tail(folded, behind), verbs=True, deeds=False)
    return (behind + span[0], behind + span[1]) if span is not None else None


def _past_measure(folded: str, end: int) -> int:
    """一名28岁男子, 一座三层小楼: the measure that tells of the noun is passed over."""
    if find_word(folded, end, end) is not None:
        return end  # 一家零部件企业
    numeral = match_numeral(folded, end)
    unit = match_unit(folded, numeral.end()) if numeral else None
    if numeral is None or unit is None:
        return end
    after = numeral.end() + len(unit.unit)
    limit = match_after(folded, after)
    after += len(limit.word) if limit is not None else 0  # 6个亿元以上重点项目
    if unit.cls == "time":
        after += folded[after : after + 1] in _TERMS
    return after if "\u4e00" <= folded[after : after + 1] <= "\u9fff" else end


def _quoted(text: str, folded: str, at: int) -> str | None:
    """12家“链主”企业 counts 企业; 三个“百日行动” counts what is quoted."""
    close = folded.find("”" if folded[at] == "“" else "》", at)
    if close < 0 or close - at > LONGEST_CLAUSE:
        return None
    tail = _tail(folded, close + 1)
    span = find_first_phrase(tail, verbs=False) if tail else None
    if span is not None and (span[0] == 0 or "的" in tail[: span[0]]):
        return text[close + 1 + span[0] : close + 1 + span[1]]
    return text[at + 1 : close] or None


def _of_share(text: str, folded: str, end: int) -> str | None:
    """20%的补贴 is of the 补贴, 九成受访者 of the 受访者."""
    is_linked = folded[end : end + 1] == "的"
    at = end + (folded[end : end + 1] == " ")
    is_held = folded.startswith(_HELD, at)  # 占65%股份
    is_part = folded[end - 1] in _TENTHS or folded.endswith(_LIMITS, 0, end)
    if not is_linked and not is_held and not is_part:
        return None
    end = at + is_linked
    tail = _tail(folded, end)
    span = None
    if tail and not _is_figure(folded, end):
        span = find_first_phrase(tail, verbs=is_linked, deeds=is_linked)
    return text[end + span[0] : end + span[1]] if span is not None else None
