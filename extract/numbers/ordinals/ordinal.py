"""Ordinals and numbered things: 第39个, 十四届, 一、, 5楼, 前10名, 4号线."""

from __future__ import annotations

from typing import Final

from extract.lexicon import read_words
from extract.numbers.guards import before, behind, words_of
from extract.numbers.names.key import is_train
from extract.numbers.names.model import is_craft, is_variety, read_craft
from extract.numbers.names.troop import is_first_of, is_troop
from extract.numbers.ordinals.grade import is_grade
from extract.numbers.ordinals.housed import read_housed, read_school_year
from extract.numbers.ordinals.marks import (
    DIGITS_ONLY,
    LEAST,
    MARK_BEHIND,
    MARKS_BY_FIRST,
    NOT_BEFORE,
    SHORT_BEHIND,
    UNLESS_BEHIND,
    WHOLE,
)
from extract.numbers.ordinals.numbered import read_numbered
from extract.numbers.ordinals.rank import (
    RANK_FOLLOWERS,
    are_ranks,
    is_listed_mark,
    is_ranked,
    list_start,
)
from extract.numbers.ordinals.twice import is_twice
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_FRONT: Final = {
    e["word"]: tuple(e["only_before"].split())
    for e in read_words("ordinals", "front")
    if "only_before" in e
}
_HEADS: Final = tuple(e["head"] for e in read_words("ordinals", "clause_heads"))
_QUOTE_REACH: Final = 8
_of_all: Final = behind("ordinals", "first_of_behind")
_is_attempt: Final = before("ordinals", "opening_front_units")
_is_rank: Final = before("ordinals", "front_rank_before")
_pointing: Final = behind("wordparts", "pointing_behind")
_no_front: Final = behind("dates", "not_front")
_PHASED: Final = frozenset("、，,；;：:")
_PHASE: Final = "期"
_is_second: Final = before("ordinals", "second_before")
_issues: Final = behind("ordinals", "issues_behind")
_are_issues: Final = before("ordinals", "issues_before")
_TERMS_OF: Final = words_of("ordinals", "terms_of")
_TERM_REACH: Final = 10
_TERM: Final = "届"
_is_first_term: Final = before("ordinals", "first_term_before")
_attended: Final = behind("ordinals", "attended_behind")
_address_behind: Final = behind("ordinals", "address_behind")
_is_session: Final = before("ordinals", "session_before")
_session_behind: Final = behind("ordinals", "session_behind")

_QUOTE_CLOSE: Final = frozenset("”」』")
_QUOTED_BEFORE: Final = Pattern("[“「『]([\u4e00-\u9fffA-Za-z]{1,6})$")
_CLAUSE: Final = Pattern(r"[\u4e00-\u9fff]*")
_LIST_MARK: Final = Pattern(r"[、.·](?!\d)|[)）](?=\s*\S)")
_CHINESE_MARK: Final = Pattern("、(?![一二三四五六七八九十])")
_LISTED_NUMBERS: Final = Pattern(r"第[一二三四五六七八九十\d]+(?:、[一二三四五六七八九十\d]+)*、$")
_OPENS, _CLOSES = ("（", "("), ("）", ")")
_CLASS: Final = "班"
_LIST_REACH, _LONGEST_LIST = 160, 24
_COLONS, _FIRST, _SECOND = ("：", ":"), "一是", "二是"
_shown_behind: Final = behind("figures", "shown_words")
_noted_behind: Final = behind("figures", "noted_words")
_labels_behind: Final = behind("figures", "label_words")
_LONGEST_OPENING: Final = 12  # spaces and a parenthesis before an enumerator; bounds the look back
_CLAUSE_START: Final = frozenset("。；：，！？;:,\n（( 　”")
_BEFORE_CLASS: Final = _CLAUSE_START.union("小“")  # 小(二)型水库
_BEFORE_ENUMERATOR: Final = _CLAUSE_START.union("其")
_ROUND: Final = frozenset("百千")
_SENTENCE_ENDS: Final = frozenset("。；：:")
_CLAUSE_END: Final = frozenset("，。；、！？：）)”,;!? \n的")


def read_ordinal(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the ordinal this numeral belongs to, its mark (第, 前) and unit taken in, or None."""
    start, end = amount.start, amount.end
    previous = text[start - 1] if start > floor else ""
    follows = text[end : end + 1]
    if previous == "第":
        return read_numbered(text, amount, 1)
    if previous == " " and text.endswith("第 ", floor, start) and text[start].isascii():
        return read_numbered(text, amount, len("第 "), is_spaced=True)  # 第 24 届
    if previous in _OPENS and follows in _CLOSES and text.endswith("第", floor, start - 1):
        return read_numbered(text, amount, 2)  # 第（八）项
    if previous == "、" and _is_listed(text, start):
        return read_numbered(text, amount, 0)  # 第一、二、三套节目
    is_front = previous in _FRONT and not _no_front(text, start, 0)
    if is_front and _is_front(text, previous, start - 1, end):
        return read_numbered(text, amount, 1)
    if _opens_item(text, amount, floor):
        amount.kind = "ordinal"
        return amount
    quoted = _read_quoted(text, amount, floor) if follows == "号" else None
    if quoted is not None:
        return quoted
    if follows == "号" and (is_craft(text, end) or is_variety(text, start, end)):
        return read_craft(text, amount, floor)
    placed = read_school_year(text, amount, floor) or read_housed(text, amount)
    return placed if placed is not None else _read_behind(text, amount)


def _read_behind(text: str, amount: Reading) -> Reading | None:
    """The ordinal, key or name that what stands behind a numeral makes of it, or None."""
    start, end = amount.start, amount.end
    follows = text[end : end + 1]
    for mark, kind, unit in MARKS_BY_FIRST.get(follows, ()):
        is_told = text.startswith(mark, end) or is_listed_mark(text, end, mark, unit)
        if is_told and _is_mark(text, amount, mark):
            return _marked(text, amount, mark, kind, unit)
    if amount.comparator == "exact" and not amount.numeral.isascii():
        unit = _nth_unit(text, amount)
        if unit is not None:
            return _marked(text, amount, unit, "ordinal", unit)
    if follows in RANK_FOLLOWERS and is_ranked(text, amount):
        amount.kind = "ordinal"
        if are_ranks(text, end):
            amount.unit, amount.end = text[end], end + 1
        return amount
    if follows == "级" and is_grade(text, amount):
        return _marked(text, amount, "级", "ordinal", "级")
    if follows == "次" and amount.numeral.isdigit() and is_train(text, start, end):
        return _marked(text, amount, "次", "identifier", None)
    if follows == "次" and _is_numbered_session(text, amount):
        amount.kind, amount.unit, amount.end = "ordinal", "次", end + 1
        return amount
    return None


def _read_quoted(text: str, amount: Reading, floor: int) -> Reading | None:
    """“探索一号”, 「中新一号」: a name in quotation marks, no address; else None."""
    start, end = amount.start, amount.end + 1
    if text[end : end + 1] not in _QUOTE_CLOSE or amount.comparator != "exact":
        return None
    named = _QUOTED_BEFORE.search(text, max(floor, start - _QUOTE_REACH), start)
    if named is None or _address_behind(text, start, 0) is not None:
        return None
    return Reading(named.start(1), end, "name", amount.numeral)


def _is_listed(text: str, start: int) -> bool:
    """第一、二、三套: a numeral in a list that begins with 第."""
    nearest = max(0, start - _LONGEST_LIST)
    return text.find("第", nearest, start) >= 0 and bool(
        _LISTED_NUMBERS.search(text, nearest, start)
    )


def _nth_unit(text: str, amount: Reading) -> str | None:
    """The unit of 二类 and 楼盘一期: what is counted with 两 is numbered with 二."""
    end = amount.end
    if amount.numeral == "二" and _is_second(text, end) and not is_twice(text, amount):
        unit = match_unit(text, end)
        return unit.unit if unit is not None else text[end]
    is_phase = text.startswith(_PHASE, end) and match_unit(text, end) is not None
    if not is_phase or amount.numeral == "两" or len(amount.numeral) > 1:
        return None
    before = text[amount.start - 1 : amount.start]
    is_named = "\u4e00" <= before <= "\u9fff" or before in _PHASED
    is_issue = _issues(text, amount.start, 0) or _are_issues(text, end + len(_PHASE))
    return _PHASE if is_named and not is_issue else None


def _is_numbered_session(text: str, amount: Reading) -> bool:
    """九次全会 is the ninth; 召开三次会议 counts three."""
    if amount.numeral.isascii() or not _is_session(text, amount.end):
        return False
    return _session_behind(text, amount.start, 0) is not None


def _marked(text: str, amount: Reading, mark: str, kind: str, unit: str | None) -> Reading:
    """The numeral with its mark: 一等奖 and 3号线 whole, 二类苗 without the noun.

    Of 一等、二等奖 the first has the unit alone, and so is 1号 of 1号、2号线 no key, as 5路 is one.
    """
    if not text.startswith(mark, amount.end):
        kind = "ordinal" if mark in WHOLE else kind
        mark = unit or ""
    is_address = mark == "号" and _address_behind(text, amount.start, 0) is not None
    amount.kind = kind
    amount.unit = unit if kind == "ordinal" else None
    taken = mark if mark in WHOLE else unit or (mark if kind == "identifier" else "")
    if is_address:
        amount.kind, amount.unit = "identifier", None
    amount.end += len(taken)
    return amount


def _is_term_of(text: str, at: int) -> bool:
    """三届奥运冠军 counts, 十四届全国人大 is the fourteenth."""
    clause = _CLAUSE.match(text, at, at + _TERM_REACH)
    return clause is not None and clause.group().endswith(_TERMS_OF)


def _is_a_term(text: str, amount: Reading) -> bool:
    """一届盛会 is a meeting, 一届人大 the first."""
    return amount.numeral == "一" and not _is_first_term(text, amount.end + 1)


def _is_mark(text: str, amount: Reading, mark: str) -> bool:
    if amount.comparator != "exact" or amount.numeral == "两":
        return False
    if mark == "号" and amount.numeral[-1] in _ROUND:
        return False  # 每天两百号病人
    if mark in NOT_BEFORE and text.startswith(NOT_BEFORE[mark], amount.end + len(mark)):
        return False
    if amount.numeral == "一" and _pointing(text, amount.start, 0):
        return False  # 上一届
    if mark in DIGITS_ONLY and not (amount.numeral.isascii() or is_troop(text, amount, mark)):
        return False
    if mark in SHORT_BEHIND and len(amount.numeral) == 1:  # 129师, 兵团8师, not 3师共管
        return text.endswith(SHORT_BEHIND[mark], 0, amount.start)
    is_attended = mark == _TERM and _attended(text, amount.start, 0) is not None
    is_term = is_attended and amount.numeral != "一" and _is_first_term(text, amount.end + 1)
    unless = () if is_term else UNLESS_BEHIND.get(mark, ())  # 参加十二届全国人大会议
    if unless and text.endswith(unless, 0, amount.start):
        return False
    if mark == "届" and (_is_term_of(text, amount.end) or _is_a_term(text, amount)):
        return False
    if mark in MARK_BEHIND:
        begin = list_start(text, amount.start)
        if not text.endswith(MARK_BEHIND[mark], 0, begin):
            return False
    return len(amount.numeral) >= LEAST.get(mark, 1)  # 402室, not 现存5栋20房


def _is_front(text: str, word: str, start: int, end: int) -> bool:
    only = _FRONT[word]
    if text.startswith(only, end + (text[end : end + 1] == " ")):
        return True
    if is_first_of(text, word, start, end):
        return True  # 前五个路口, 头两台机器
    if word != "前":
        return False
    if (start == 0 or text[start - 1] in _CLAUSE_START) and _is_attempt(text, end):
        return True  # 前两项过后
    if end == len(text) or text[end] in _CLAUSE_END or _is_rank(text, end):
        return True
    return _of_all(text, start, 0) is not None


def _opens_item(text: str, amount: Reading, floor: int) -> bool:
    """Whether a numeral numbers an item of a list: 一、, 一是, 款式三：."""
    start, end = amount.start, amount.end
    if _is_labelled(text, start, end):
        return True
    previous = text[start - 1] if start > floor else ""
    may_list = not previous or previous in _BEFORE_ENUMERATOR or amount.numeral == "一"
    return may_list and _is_enumerator(text, start, end)


def _is_labelled(text: str, start: int, end: int) -> bool:
    """款式三：, 见表1: a sign before a colon behind what is numbered, digits behind a table."""
    if not text[start].isascii():
        if text[end : end + 1] in _COLONS:
            return _labels_behind(text, start, 0) is not None
        is_shown = _noted_behind(text, start, 0) is not None
        return is_shown and (end == len(text) or text[end] in _CLAUSE_END)  # 详见附注二
    return _shown_behind(text, start, 0) is not None and match_unit(text, end) is None


def _is_enumerator(text: str, start: int, end: int) -> bool:
    """一、 （二） 3. at the start of a line, 一是 at the start of a clause."""
    if text.startswith(_FIRST, start) and text.find(_SECOND, end, end + _LIST_REACH) > 0:
        return True  # 任务一是…，二是…
    if start and text[start - 1] not in _CLAUSE_START:
        return text[start - 1] == "其" and text[end : end + 1] in _CLAUSE_END
    if text.startswith(_HEADS, end) and not text[start].isascii() and end - start <= 2:
        return True
    nearest = max(0, start - _LONGEST_OPENING)
    line_start = text.rfind("\n", nearest, start) + 1 or nearest
    opening = text[line_start:start].strip(" 　\t")
    if text[start - 1 : start] in _OPENS and text[end : end + 1] in _CLOSES:
        if text.startswith(_CLASS, end + 1):
            return True  # 三年级（2）班
        is_open = opening in ("（", "(") or text[start - 2 : start - 1] in _BEFORE_CLASS
        return is_open and end - start <= 3
    is_chinese = not text[start].isascii()
    mark = _CHINESE_MARK.match(text, end) if is_chinese else None
    mark = mark or _LIST_MARK.match(text, end)
    is_told = text[start - 1] in _SENTENCE_ENDS and (is_chinese or text[start - 1] in "：:")
    is_open = opening == "" or is_told
    return is_open and mark is not None and end - start <= 3
