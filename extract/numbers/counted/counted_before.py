"""What a figure counts that stands before it, or was counted before and is carried on."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.agent import LOTS, brings, brought_from, find_given, is_winner
from extract.numbers.counted.carried import (
    carried_outright,
    headless_of,
    is_headless,
    is_said_of,
    keep_subject,
    leading_growth,
    often_of,
    without_growth,
)
from extract.numbers.counted.deed import doing_with, ends_on_object, is_stated, is_undergone
from extract.numbers.counted.labelled import (
    label_before,
    label_owner,
    measure_before,
    measure_of_places,
)
from extract.numbers.counted.last_span import has_deed, last_span, stands_for
from extract.numbers.counted.series import is_of_told, past_actor
from extract.numbers.counted.share import base_of, growth_end, may_be_share, share_named
from extract.numbers.counted.spent import find_spent, is_spent
from extract.numbers.counted.subject import past_front, price_compared, spoken_of, subject_before
from extract.numbers.counted.told import (
    PARTS,
    POINTS,
    SHARES,
    Told,
    is_told_again,
    told_of,
    without_label,
)
from extract.numbers.counted.unfit import is_apart
from extract.numbers.counted.whole import figured_whole, is_held_by, whole_of
from extract.numbers.fold import fold
from extract.numbers.guards import words_of
from extract.numbers.nouns.clause import LONGEST_CLAUSE, clause_start, subject_end
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_place
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_SHARE: Final = words_of("counted", "share_words")
_SAYING: Final = words_of("counted", "saying_words")
_ENUMERATED: Final = Pattern("[一二三四五六七八九十]是")
_COMPARING: Final = words_of("counted", "comparing_words")
_ERA_TAILS: Final = frozenset(words_of("counted", "era_tails"))
_TOTALS: Final = frozenset(words_of("counted", "bare_totals"))
_OFTEN: Final = frozenset(words_of("counted", "times_units"))
_STARTING, _TELLING = ("从", "由", "自"), ("measure", "money")
_MEASURED: Final = words_of("counted", "measured_endings")
_RUN: Final = (*_MEASURED, *words_of("counted", "growth_words"))
_PAYABLE: Final = words_of("counted", "payable_endings")
_SUMS: Final = words_of("counted", "sum_words")
_CLAUSES_BACK: Final = 4
_IN_A_ROW: Final = "连续"
_RUNNING: Final = Pattern("(?:已经?)?连续[^，。连续]{1,6}$")
_MOST_ASKED: Final = 12
_PAUSES: Final = frozenset("，,、")
_OPENING, _CLOSING = ("（", "(", "“"), ("）", ")", "”")


def find_before(text: str, folded: str, reading: Reading, floor: int, told: Told) -> str | None:
    """Return the noun phrase before a figure that it counts, the one carried on, or None."""
    begin = clause_start(folded, reading.start, floor)
    if reading.cls == "money" and is_spent(folded, begin, reading.start):
        return find_spent(text, folded, begin, reading.start)
    may_be_given = reading.cls == "money" or reading.unit is None or reading.unit in LOTS
    given = find_given(text, folded, begin, reading, told) if may_be_given else None
    if given is not None:
        return given or None  # 民政局下拨3亿元
    outright = carried_outright(folded, reading, begin, floor, told)
    if outright is not None:
        return outright or None
    whole = figured_whole(text, folded, begin, reading, told)
    if whole is not None:
        return whole  # 林地占总面积300亩的四成
    told.asked = 0
    noun = measure_of_places(text, folded, reading, begin, told)
    noun = noun or _phrase_of(text, folded, reading, begin, reading.start, told)
    if noun is None and reading.unit == "人" and has_deed(folded, begin, reading.start):
        if told.of_people(reading) and is_undergone(folded[begin : reading.start]):
            return told.noun  # 民警因公牺牲2306人，因公负伤3万人
        return None  # 火灾造成3人死亡: the people are the thing, what did it is not
    if noun is None and begin == reading.start and begin:
        noun = _before_mark(text, folded, reading, begin - 1, floor, told)
    if noun is None and reading.unit in _OFTEN and told.unit != reading.unit:
        if "均" in folded[begin : reading.start] and begin > floor + 1:
            of = _in_clause_before(text, folded, reading, begin - 1, floor, told)
            return of if of is not None and fold(of).endswith(_MEASURED) else None
        return often_of(reading, floor, told)
    is_next = told.noun is None and begin > floor + 1 and folded[begin - 1] in _PAUSES
    if is_next and noun is not None and is_place(noun):  # 新增病例中，甲省47例
        return _in_clause_before(text, folded, reading, begin - 1, floor, told) or noun
    if noun is None and begin > floor + 1:
        noun = subject_before(text, folded, reading, begin, floor, told)
    if noun is None and reading.cls in _TELLING and begin > floor + 1:
        noun = _summed(text, folded, reading, begin, floor, told)
    noun = noun or _before_run(text, folded, reading, begin, told)
    return noun or _carried(text, folded, reading, begin, floor, told)


def _carried(
    text: str, folded: str, reading: Reading, begin: int, floor: int, told: Told
) -> str | None:
    """What a figure counts that its own clause does not name: told before, or in that clause."""
    growth = leading_growth(text, folded, reading, begin, floor)
    if told.noun is not None:
        noun = growth or told.carry(reading, folded[begin : reading.start])
        is_other = noun is not None and is_apart(folded, reading, floor, noun, told)
        return None if is_other else noun
    if begin > floor + 1 and folded[begin - 1] in _PAUSES:
        if floor and is_said_of(folded, begin - 1, floor):
            return None  # 有12篇获奖，8篇入选: what was said of the figure before
        noun = growth or _in_clause_before(text, folded, reading, begin - 1, floor, told)
        noun = noun or measure_before(text, folded, begin, floor)  # 收入有两位数增长，增长1.2倍
        noun = without_growth(noun, folded, reading) if noun is not None else None
        is_other = noun is not None and is_apart(folded, reading, floor, noun, told)
        return None if is_other else noun  # 抓好队伍建设，46人次获奖
    return None


def _before_run(text: str, folded: str, reading: Reading, begin: int, told: Told) -> str | None:
    """票房连续3天突破13亿元: the measure before how long it goes on, or None."""
    is_told = folded.find(_IN_A_ROW, begin, reading.start) >= 0
    running = _RUNNING.search(folded, begin, reading.start) if is_told else None
    if running is None or running.start() <= begin:
        return None
    noun = _phrase_of(text, folded, reading, begin, running.start(), told)
    return noun if noun is not None and fold(noun).endswith(_RUN) else None


def _summed(
    text: str, folded: str, reading: Reading, begin: int, floor: int, told: Told
) -> str | None:
    """缴纳会费，共计14650元: what the clause before ends in, where a sum is all, or None."""
    if folded[begin : reading.start] not in _SUMS or folded[begin - 1] not in _PAUSES:
        return None
    start = clause_start(folded, begin - 1, floor)
    span = find_last_phrase(folded[start : begin - 1]) if start < begin - 1 else None
    is_last = span is not None and start + span[1] == begin - 1
    is_last = is_last and folded.endswith(_PAYABLE, start, begin - 1)
    return _phrase_of(text, folded, reading, start, begin - 1, told) if is_last else None


def _before_mark(
    text: str, folded: str, reading: Reading, mark: int, floor: int, told: Told
) -> str | None:
    """What stands before a bracket or a colon that a figure opens: 一份意面（20.9元）, 份额：6%."""
    if folded[mark] in "：:":
        return label_before(text, folded, mark, floor)
    begin = clause_start(folded, mark, floor) if folded[mark] in _OPENING else mark
    return _phrase_of(text, folded, reading, begin, mark, told) if begin < mark else None


def _in_clause_before(
    text: str, folded: str, reading: Reading, end: int, floor: int, told: Told
) -> str | None:
    """What the clauses before speak of, but not who says it (店长说，…)."""
    for _ in range(_CLAUSES_BACK):
        if folded.endswith(_SAYING, 0, end):
            return None
        begin = clause_start(folded, end, floor)
        noun = _phrase_of(text, folded, reading, begin, end, told)
        if noun is not None:
            noun = spoken_of(text, folded, begin, end, floor, noun)
        if noun is not None or begin <= floor + 1 or folded[begin - 1] not in _PAUSES:
            return noun
        end = begin - 1
    return None


def _phrase_of(
    text: str, folded: str, reading: Reading, begin: int, end: int, told: Told
) -> str | None:
    """The noun phrase a clause ends in, or what it stands for; None without one.

    Clauses and brackets send on to those before them, but no more than a few times.
    """
    told.asked += 1
    if told.asked > _MOST_ASKED:
        return None
    enumerated = (
        _ENUMERATED.match(folded, begin, end) if folded[begin + 1 : begin + 2] == "是" else None
    )
    begin = enumerated.end() if enumerated is not None else begin  # 二是将费率降至
    clause = folded[begin:end].rstrip(" ")
    if told.noun is not None and is_of_told(clause, reading, told.unit):
        return told.noun  # 公路长300公里，我省境内长120公里
    told_before = told_of(clause, reading, told)
    if told_before is not None:
        return told_before
    headless = headless_of(folded, clause, reading, told)
    if headless is not None or is_headless(clause):
        return headless  # 价格上涨的有5种
    of_whole = None
    if may_be_share(reading):
        clause, of_whole = whole_of(clause)
    if of_whole is not None:
        told.of_whole = True
        if is_held_by(folded, clause, begin, told):
            return told.noun  # 民营企业218万户，占企业总量的九成
        told.share = base_of(clause)
        return text[begin + of_whole[0] : begin + of_whole[1]]
    return _phrase_in(text, folded, reading, begin, clause, told)


def _phrase_in(
    text: str, folded: str, reading: Reading, begin: int, clause: str, told: Told
) -> str | None:
    """The noun phrase of a clause that begins at an offset and holds no share of a whole."""
    past = past_front(clause)
    begin, clause = begin + past, clause[past:]  # 较前一日新增确诊
    whole, clause = clause, clause[: subject_end(clause)]
    price = price_compared(whole, len(clause)) if reading.cls == "money" else 0
    if price:
        return text[begin + price : begin + len(whole)]  # 较招股价31.5元高一成
    brought = brought_from(whole, len(clause), reading) if clause != whole else None
    if brought is not None:
        return text[begin + brought[0] : begin + brought[1]]
    if clause.endswith("以") and "被" in clause:
        clause = clause[: clause.index("被")]  # 被老板以200元买走
    if reading.unit in POINTS and (growth := growth_end(clause)):
        return text[begin : begin + growth]
    kept = strip_linking(clause)
    kept *= clause[:kept] not in _STARTING  # 从3月份的52.5点
    if told.noun is not None and is_told_again(clause, whole, kept, reading, told):
        return without_label(told.noun)
    if clause[:kept] in PARTS and reading.kind == "percent" and clause[kept:] in SHARES:
        return _in_clause_before(text, folded, reading, begin - 1, 0, told) if begin else None
    if clause[:kept] in _ERA_TAILS and folded[begin - 1 : begin] == "”":
        return _before_bracket(text, folded, reading, begin - 1, told)  # 比“十三五”末增长
    if not kept and begin and folded[begin - 1] in _CLOSING:
        return _before_closing(text, folded, reading, begin - 1, told)
    if clause.endswith(_SHARE, 0, kept):
        named = share_named(clause, kept)  # 网上零售额占比超过三成
        return told.noun if named is None else text[begin + named[0] : begin + named[1]]
    if ends_on_object(clause, kept, reading):
        return text[begin + kept - 1 : begin + kept]  # 设站8座
    is_thing = clause != whole or is_stated(folded, begin, kept, reading)
    span = last_span(clause, kept, reading, stated=is_thing)
    if span is None:
        return None
    return _named(text, folded, reading, begin, clause[span[0] : span[1]], span[0], told)


def _named(
    text: str, folded: str, reading: Reading, begin: int, phrase: str, at: int, told: Told
) -> str | None:
    """The phrase found at an offset of the clause from `begin`, or what it stands for."""
    if reading.cls in _CARRYING and (doing := doing_with(phrase, told.noun is not None)):
        told.whole = text[begin + at : begin + at + len(phrase)]
        phrase = phrase[:-doing]
    past = past_actor(folded, begin + at, phrase, reading)
    phrase, at = phrase[past:], at + past  # 公司加工肉鸡350万只
    if told.noun is not None and (not phrase or stands_for(phrase, reading, told)):
        return told.carry(reading)
    if brings(phrase, folded[begin + at + len(phrase) : reading.start], reading, told):
        return told.noun  # 文化馆借出120册
    if is_winner(phrase, reading, "") and folded[begin - 1 : begin] in (":", "："):
        told.noun = label_owner(text, folded, begin - 1) or told.noun
        return told.noun or phrase  # 奖牌的归属是：甲队3枚
    keep_subject(text, folded, begin, at, reading, told)
    if phrase in _TOTALS and reading.cls in _CARRYING and folded[begin - 1 : begin] in _PAUSES:
        if told.noun is not None and told.unit == reading.unit:
            return told.noun  # 影片8部，在数量上比去年多2部
        of = _in_clause_before(text, folded, reading, begin - 1, 0, told)
        if of is not None:
            return of  # 国家级湿地公园，总数达到31个
    return text[begin + at : begin + at + len(phrase)]


def _before_bracket(text: str, folded: str, reading: Reading, close: int, told: Told) -> str | None:
    """国内生产总值（GDP）增长: what an abbreviation in brackets stands for."""
    opening = max(folded.rfind(sign, max(0, close - LONGEST_CLAUSE), close) for sign in _OPENING)
    if opening < 0:
        return None
    if folded.endswith(_COMPARING, 0, opening):  # 比“十三五”末增长73.8%
        opening -= next(len(word) for word in _COMPARING if folded.endswith(word, 0, opening))
    return _phrase_of(text, folded, reading, clause_start(folded, opening, 0), opening, told)


def _before_closing(text: str, folded: str, reading: Reading, close: int, told: Told) -> str | None:
    """“协作计划”15万名: what is quoted, where it is a noun; else what stands before a bracket."""
    if folded[close] != "”":
        return _before_bracket(text, folded, reading, close, told)
    opening = folded.rfind("“", max(0, close - LONGEST_CLAUSE), close)
    if opening > 0 and folded.endswith(_COMPARING, 0, opening):
        return _before_bracket(text, folded, reading, close, told)  # 比“七五”增长
    inside = folded[opening + 1 : close] if opening >= 0 else ""
    span = find_last_phrase(inside) if inside else None
    return text[opening + 1 : close] if span is not None and span[1] == len(inside) else None
