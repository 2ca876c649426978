"""The noun phrase a figure counts: 37个政务服务驿站, 代办服务事项385件, GDP增长4.4%."""

from __future__ import annotations

from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import words_of
from extract.numbers.phrase import find_first_phrase, find_last_phrase, is_place, strip_linking
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit

_CLOSED = frozenset(words_of("counted", "closed_classes"))
_MODIFIED = frozenset(words_of("counted", "verb_modified_classes"))
_BASES = words_of("counted", "base_words")
_BETWEEN = words_of("counted", "between_words")
_COMPARED = words_of("counted", "comparing_words")
_NOT_COMPARED = words_of("counted", "not_comparing_words")

_STATES = frozenset("".join(words_of("counted", "state_words")))
_TENTHS = frozenset("成多")
_STOPS = frozenset("，。；：、！？,;:!?\n（）()“”《》‘’【】〔〕|… \t　—")
_PAUSES = frozenset("，、")
_DIGITS = frozenset("0123456789")
_LONGEST = 24


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
    if after is not None:
        return after
    if reading.cls == "thing" and folded[reading.start - 1 : reading.start] == "等":
        return None  # 湖南等5省: the unit is the thing
    return _before(text, folded, reading.start, floor, carried, is_person=reading.unit == "人")


def _tail(text: str, end: int) -> str:
    stop = end
    limit = min(len(text), end + _LONGEST)
    while stop < limit and text[stop] not in _STOPS and text[stop] not in _DIGITS:
        stop += 1
    return text[end:stop]


def _after(text: str, folded: str, reading: Reading) -> str | None:
    end = reading.end
    if folded[end : end + 1] in ("“", "《"):
        return _quoted(text, folded, end)
    if folded.startswith(_BETWEEN, end):
        end += next(len(word) for word in _BETWEEN if folded.startswith(word, end))
    if reading.cls in _MODIFIED:
        end = _past_measure(folded, end)
    tail = _tail(folded, end)
    if not tail or tail[0] in COVERED or (reading.cls in _CLOSED and tail[0] != "的"):
        return None
    span = find_first_phrase(tail, verbs=reading.cls in _MODIFIED)
    return text[end + span[0] : end + span[1]] if span is not None else None


def _past_measure(folded: str, end: int) -> int:
    """一名28岁男子, 一座三层小楼: the measure that tells of the noun is passed over."""
    numeral = match_numeral(folded, end)
    unit = match_unit(folded, numeral.end()) if numeral else None
    if numeral is None or unit is None:
        return end
    after = numeral.end() + len(unit.unit)
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
    if not is_linked and folded[end - 1] not in _TENTHS:
        return None
    end += is_linked
    tail = _tail(folded, end)
    span = find_first_phrase(tail, verbs=is_linked) if tail and tail[0] not in COVERED else None
    return text[end + span[0] : end + span[1]] if span is not None else None


def _before(
    text: str, folded: str, start: int, floor: int, carried: str | None, *, is_person: bool = False
) -> str | None:
    begin = _clause_start(folded, start, floor)
    clause = folded[begin:start]
    clause = clause[: _subject_end(clause)]
    kept = strip_linking(clause)
    span = find_last_phrase(clause[:kept]) if kept else None
    if span is not None and is_person and span[1] < kept and not _is_state(clause[span[1] : kept]):
        return None  # 火灾造成3人死亡: the people are the thing, what did it is not
    if span is not None and carried is not None and is_place(clause[span[0] : span[1]]):
        return carried  # 其中，甲县新增4120人: the place is whose, not what
    if span is not None:
        return text[begin + span[0] : begin + span[1]]
    if carried is None and begin > floor + 1 and folded[begin - 1] in _PAUSES:
        return _before(text, folded, begin - 1, floor, None)
    return carried


def _is_state(between: str) -> bool:
    """Words between a noun and its people that do nothing to them: 常住人口接近, 志愿者共有."""
    return all(char in _STATES for char in between)


def _clause_start(text: str, start: int, floor: int) -> int:
    begin = start
    lowest = max(floor, start - _LONGEST)
    while begin > lowest and text[begin - 1] not in _STOPS:
        begin -= 1
    return begin


def _subject_end(clause: str) -> int:
    """Where the subject ends before 比, 较 or 占: 增速比上半年加快 speaks of the 增速."""
    end = len(clause)
    holder = clause.rfind("占")
    if holder >= 0 and not any(word in clause[holder + 1 :] for word in _BASES):
        end = holder
    for word in _COMPARED:
        at = clause.rfind(word, 0, end)
        if at >= 0 and not _is_within(clause, at):
            end = at
    return end


def _is_within(clause: str, at: int) -> bool:
    """Whether the 比 or 较 at this offset is a part of a longer word (同比, 较大)."""
    return any(
        clause.startswith(word, at - word.index(clause[at]))
        for word in _NOT_COMPARED
        if clause[at] in word and at >= word.index(clause[at])
    )
