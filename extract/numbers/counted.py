"""The noun phrase a figure counts: 37个政务服务驿站, 代办服务事项385件, GDP增长4.4%."""

from __future__ import annotations

import re

from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import words_of
from extract.numbers.lexical import find_word
from extract.numbers.phrase import find_first_phrase, is_deed, is_place, is_verb
from extract.numbers.phrase_before import find_last_phrase, strip_linking
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.numbers.unit import match_unit

_CLOSED = frozenset(words_of("counted", "closed_classes"))
_MODIFIED = frozenset(words_of("counted", "verb_modified_classes"))
_DEED_UNITS = frozenset(words_of("counted", "deed_units"))
_BASES = words_of("counted", "base_words")
_BETWEEN = words_of("counted", "between_words")
(_SHARE,) = words_of("counted", "share_words")
_WITH = words_of("counted", "with_words")
_ALONGSIDE = words_of("counted", "alongside_words")
(_COHORT,) = words_of("counted", "cohort_words")
_LIMITS = words_of("counted", "limit_words")
_DEEDS = ("vn", "b")
_TELLING = ("measure", "money")
_NOT_HOLDING = words_of("counted", "not_holding_words")
_EQUAL = words_of("counted", "equal_words")
_NOMINAL = words_of("counted", "nominal_words")
_COMPARED = words_of("counted", "comparing_words")
_NOT_COMPARED = words_of("counted", "not_comparing_words")

_STATES = frozenset("".join(words_of("counted", "state_words")))
_TENTHS = frozenset("成多")
_STOPS = frozenset("，。；：、！？,;:!?\n（）()“”《》‘’【】〔〕|… \t　—")
_PAUSES = frozenset("，、")
_DIGITS = frozenset("0123456789")
_SIGNS = frozenset(COVERED)
_TERMS = words_of("counted", "term_words")
_LONGEST = 24


_STOP_CLASS = re.escape("".join(sorted(_STOPS)))
_match_clause = re.compile(f"[^{_STOP_CLASS}]{{0,{_LONGEST}}}").match
_match_words = re.compile(f"[^{_STOP_CLASS}0-9]{{0,{_LONGEST}}}").match
_match_to_stop = re.compile(f".*[{_STOP_CLASS}]", re.DOTALL).match


def find_counted(
    text: str, folded: str, reading: Reading, floor: int, carried: str | None
) -> str | None:
    """Return the counted noun phrase of a reading as printed, or None.

    `floor` is where the figure before ends; `carried` what that figure counted.
    """
    if reading.kind == "percent":
        after = _of_share(text, folded, reading.end)
    else:
        after = _after(text, folded, reading)
    if after is not None and not _is_done_to(folded, reading, floor):
        return after
    if reading.cls == "thing" and folded[reading.start - 1 : reading.start] == "等":
        return None  # 湖南等5省: the unit is the thing
    return _before(text, folded, reading.start, floor, carried, is_person=reading.unit == "人")


def _is_done_to(folded: str, reading: Reading, floor: int) -> bool:
    """折叠床三千张驰援灾区, 总投资3亿元的项目: the figure is of the noun right before it."""
    tail = _tail(folded, reading.end)
    if not tail:
        return False
    is_told = tail[0] == "的" and reading.cls in _TELLING
    if not is_told and ("的" in tail or not _opens_with_deed(tail, reading.cls)):
        return False
    clause = folded[_clause_start(folded, reading.start, floor) : reading.start]
    if not clause or strip_linking(clause) < len(clause):
        return False
    span = find_last_phrase(clause, guess=False)
    return span is not None and span[1] == len(clause)


def _opens_with_deed(tail: str, cls: str) -> bool:
    """Whether what follows a figure is done with it: 3亿元新建水厂, 三千张驰援灾区."""
    first = tag_words(tail)[0]
    return is_verb(first) or (cls == "money" and first[1] in _DEEDS)


def _tail(text: str, end: int, *, figures: bool = False) -> str:
    """What follows in the clause, up to the next figure or, with `figures`, beyond it."""
    words = (_match_clause if figures else _match_words)(text, end)
    return words.group() if words is not None else ""


def _after(text: str, folded: str, reading: Reading) -> str | None:
    end = reading.end
    if folded[end : end + 1] in ("“", "《"):
        return _quoted(text, folded, end)
    if folded.startswith(_BETWEEN, end):
        end += next(len(word) for word in _BETWEEN if folded.startswith(word, end))
    if reading.cls in _MODIFIED or reading.cls == "money":
        end = _past_measure(folded, end)
    tail = _tail(folded, end)
    if not tail or _is_figure(folded, end) or (reading.cls in _CLOSED and tail[0] != "的"):
        return None
    deeds = reading.cls not in _MODIFIED or (reading.unit or "") in _DEED_UNITS
    verbs = reading.cls in _MODIFIED or tail[0] == "的"
    span = find_first_phrase(tail, verbs=verbs, deeds=deeds)
    if reading.cls in _MODIFIED and (span is None or span[1] == len(tail)):
        far = _beyond_figure(folded, end, len(tail))
        if far is not None:
            return text[far[0] : far[1]]
    return text[end + span[0] : end + span[1]] if span is not None else None


def _is_figure(folded: str, at: int) -> bool:
    """Whether a figure stands there, and no word that only opens with a sign (半导体)."""
    return folded[at : at + 1] in _SIGNS and find_word(folded, at, at) is None


def _beyond_figure(folded: str, end: int, near: int) -> tuple[int, int] | None:
    """一艘载重5万吨级的集装箱船: the noun behind the 的 that closes a figure, or None."""
    tail = _tail(folded, end, figures=True)
    closed = tail.rfind("的")
    if closed <= near or len(tail) == near:
        return None
    behind = end + closed + 1
    span = find_first_phrase(_tail(folded, behind), verbs=True)
    return (behind + span[0], behind + span[1]) if span is not None else None


def _past_measure(folded: str, end: int) -> int:
    """一名28岁男子, 一座三层小楼: the measure that tells of the noun is passed over."""
    if find_word(folded, end, end) is not None:
        return end  # 一家零部件企业
    numeral = match_numeral(folded, end)
    unit = match_unit(folded, numeral.end()) if numeral else None
    if numeral is not None and folded.startswith(_COHORT, numeral.end()):
        return numeral.end() + len(_COHORT)  # 两名00后大学生
    if numeral is None or unit is None:
        return end
    after = numeral.end() + len(unit.unit)
    if unit.cls == "time":
        after += folded[after : after + 1] in _TERMS
    return after if "\u4e00" <= folded[after : after + 1] <= "\u9fff" else end


def _quoted(text: str, folded: str, at: int) -> str | None:
    """12家“链主”企业 counts 企业; 三个“百日行动” counts what is quoted."""
    close = folded.find("”" if folded[at] == "“" else "》", at)
    if close < 0 or close - at > _LONGEST:
        return None
    tail = _tail(folded, close + 1)
    span = find_first_phrase(tail, verbs=False) if tail else None
    if span is not None and span[0] == 0:
        return text[close + 1 : close + 1 + span[1]]
    return text[at + 1 : close] or None


def _of_share(text: str, folded: str, end: int) -> str | None:
    """20%的补贴 is of the 补贴, 九成受访者 of the 受访者."""
    is_linked = folded[end : end + 1] == "的"
    if not is_linked and folded[end - 1] not in _TENTHS and not folded.endswith(_LIMITS, 0, end):
        return None
    end += is_linked
    tail = _tail(folded, end)
    span = None
    if tail and tail[0] not in COVERED:
        span = find_first_phrase(tail, verbs=is_linked, deeds=is_linked)
    return text[end + span[0] : end + span[1]] if span is not None else None


def _before(
    text: str, folded: str, start: int, floor: int, carried: str | None, *, is_person: bool = False
) -> str | None:
    begin = _clause_start(folded, start, floor)
    clause = folded[begin:start]
    clause = clause[: _subject_end(clause)]
    kept = strip_linking(clause)
    if clause.endswith(_SHARE, 0, kept):
        return _share_of(text, clause, begin, kept)
    span = find_last_phrase(clause[:kept]) if kept else None
    if span is not None and is_person and span[1] < kept and not _is_state(clause[span[1] : kept]):
        return None  # 火灾造成3人死亡: the people are the thing, what did it is not
    if span is not None and carried is not None and is_place(clause[span[0] : span[1]]):
        return carried  # 其中，甲县新增4120人: the place is whose, not what
    if span is not None and carried is not None and is_deed(clause[span[0] : span[1]]):
        return carried  # 提供套餐，每天供应1200份
    if span is not None:
        return text[begin + span[0] : begin + span[1]]
    if carried is None and begin > floor + 1 and folded[begin - 1] in _PAUSES:
        return _before(text, folded, begin - 1, floor, None)
    return carried


def _share_of(text: str, clause: str, begin: int, kept: int) -> str | None:
    """零售额占比 of 网上零售额占比超过三成: the share of a thing, as printed."""
    span = find_last_phrase(clause[: kept - len(_SHARE)])
    return text[begin + (span[0] if span else kept - len(_SHARE)) : begin + kept]


def _is_state(between: str) -> bool:
    """Words between a noun and its people that do nothing to them: 常住人口接近, 志愿者共有."""
    return all(char in _STATES for char in between)


def _clause_start(text: str, start: int, floor: int) -> int:
    lowest = max(floor, start - _LONGEST)
    stop = _match_to_stop(text, lowest, start)
    return stop.end() if stop is not None else lowest


#: A clause without any of these signs is a subject to its end.
_parting_sign = re.compile(f"[占的{''.join({word[0] for word in (*_WITH, *_COMPARED)})}]").search


def _subject_end(clause: str) -> int:
    """Where the subject ends before 比, 较 or 占: 增速比上半年加快 speaks of the 增速."""
    if _parting_sign(clause) is None:
        return len(clause)
    if clause.startswith(_WITH) and any(word in clause for word in _ALONGSIDE):
        return 0  # 与第四次普查相比增长
    end = len(clause)
    holder = clause.rfind("占")
    if clause.startswith(_NOT_HOLDING, max(0, holder)):
        holder = -1
    if holder >= 0 and not any(word in clause[holder + 1 :] for word in _BASES):
        end = holder
    if clause.endswith("的"):  # 日均处理量是平日业务量的1.3倍
        end = next((at for word in _EQUAL if (at := clause.rfind(word, 0, end)) >= 0), end)
    for word in _COMPARED:
        at = clause.rfind(word, 0, end)
        if at < 0 or _is_within(clause, at):
            continue
        if word not in _NOMINAL or not _is_linking(clause[at + len(word) :]):
            end = at
    return end


def _is_linking(words: str) -> bool:
    """Whether nothing is compared with: the 比 of 桥隧比高达 ends a noun."""
    return not strip_linking(words) and _DIGITS.isdisjoint(words)


def _is_within(clause: str, at: int) -> bool:
    """Whether the 比 or 较 at this offset is a part of a longer word (同比, 较大)."""
    return any(
        clause.startswith(word, at - word.index(clause[at]))
        for word in _NOT_COMPARED
        if clause[at] in word and at >= word.index(clause[at])
    )
