"""Ratios and scores: 3比1, 25:18, 1∶10."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extract.numbers.grammar import match_numeral
from extract.numbers.guards import behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_score_behind: Final = behind("figures", "score_behind")
_SCORE_WORDS: Final = words_of("figures", "score_clause")
_no_score_behind: Final = behind("figures", "no_score_behind")
_SCORE_REACH: Final = 6
_HIGHEST_SCORE: Final = 199
_SCORES_REACH: Final = 60
_SCORE_LINKS: Final = "|".join(words_of("figures", "score_links"))
_SCORES: Final = Pattern(
    rf"(?:比分|局分)(?:{_SCORE_LINKS}|[：: ]){{0,3}}(?:\d{{1,3}}[-—–:：]\d{{1,3}}[;；、]+)*$"
)
_BEHIND: Final = Pattern(r"(?:\d{1,3}[:：]\d{1,3}[、和与及])+$")
_LIST: Final = Pattern(r"\d{1,3}[:：]\d{1,3}(?:[、和与及]\d{1,3}[:：]\d{1,3})*")
_POINTS: Final = Pattern(r"(\d{1,3})[:：](\d{1,3})")
_WITH, _LATEST_HOUR, _LATEST_MINUTE, _MINUTE_DIGITS = "以", 24, 59, 2
_TOLD_SCORE: Final = "|".join(words_of("figures", "score_told"))
_tells_score: Final = Pattern(f"[^，。；！？\\n]{{0,12}}?(?:{_TOLD_SCORE})")
_LINKS: Final = frozenset("-—~/%年月日号楼层座")
_draw_behind: Final = behind("figures", "draw_behind")
_NIL: Final = Pattern("[○〇](?![〇○零一二三四五六七八九])")  # 十四比○
_DATE_MARKS: Final = ("年", "月", "日")
_LABELLING: Final = ":："
_LABELS: Final = words_of("figures", "label_words")
_OWN_UNITS: Final = ("time", "classifier", "age")
_is_levelled: Final = Pattern("平(?![方米台均面房])")
_SHOTS: Final = Pattern(r"(\d{1,2})中(\d{1,2})(?=[，。；、！？：）),;!? \n]|$)")
_COUNT: Final = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_VOTES: Final = r"(?:\d+|[一二三四五六七八九十百]{1,6})"
_HALVES: Final = r"(?:\d{1,2}\.5|[一二三四五六七八九]\.五)"  # of a point, at chess
_RECORD: Final = Pattern(
    rf"{_COUNT}胜(?:(?:{_COUNT}平)?{_COUNT}[负败]|{_COUNT}平)|{_COUNT}平{_COUNT}[负败]"
    rf"|{_HALVES}对{_HALVES}|{_COUNT}投[仅只]?{_COUNT}中|\d+票[对比]\d+票|{_VOTES}对{_VOTES}票"
)


def read_record(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 四胜一负, 11投3中 or 46对44票 as a ratio, or None."""
    match = _RECORD.match(text, amount.start)
    return Reading(amount.start, match.end(), "ratio", amount.numeral) if match else None


def read_shots(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return 17中10, of so many shots so many, as a ratio; None where 中 says something else."""
    shots = _SHOTS.match(text, amount.start)
    if shots is None or int(shots[2]) > int(shots[1]):
        return None
    return Reading(amount.start, shots.end(), "ratio", amount.numeral)


def read_draw(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return the 3平 of 战成3平 as a ratio, or None."""
    if _draw_behind(text, amount.start, floor) is None:
        return None
    return Reading(amount.start, amount.end + 1, "ratio", amount.numeral)


def read_ratio(text: str, amount: Reading, floor: int) -> Reading | None:
    """Return N比N or N:N as a ratio (its value is null), or None."""
    end = amount.end
    last = match_numeral(text, end + 1) or _NIL.match(text, end + 1)
    if last is None:
        return None
    if text[end] == "-" and not _is_score(text, amount, last):
        return None
    if text[end] in _LABELLING and text[last.end() : last.end() + 1] in _DATE_MARKS:
        return None  # 世界前三：2004年
    if text[end] in _LABELLING and _is_labelled(text, amount.start, last.end()):
        return None  # 线索2：1岁多
    at = last.end()
    while text[end] in ":∶：" and text[at : at + 1] == text[end]:  # 0.7:50.7:48.6
        last = match_numeral(text, at + 1)
        if last is None:
            break
        at = last.end()
    return Reading(amount.start, at, "ratio", amount.numeral)


def _is_labelled(text: str, start: int, end: int) -> bool:
    """Whether a noun numbers what stands behind the colon, which has a unit of its own."""
    unit = match_unit(text, end)
    return text.endswith(_LABELS, 0, start) and unit is not None and unit.cls in _OWN_UNITS


def _is_score(text: str, amount: Reading, last: re.Match[str]) -> bool:
    """3-1 is a score beside 比分, 战胜 and their kin; elsewhere - makes a range."""
    if _score_behind(text, amount.start, 0) is not None or (
        _in_scores(text, amount.start) and not _goes_on(text, last.end())
    ):
        return True
    follows = text[last.end() : last.end() + _SCORE_REACH]
    return any(word in follows for word in _SCORE_WORDS) or _is_descending(text, amount, last)


def is_listed_score(text: str, start: int) -> bool:
    """以21:16、17:21胜出, 21:8、21:12: scores told with 以, or beside one that is no clock time."""
    told = _BEHIND.search(text, max(0, start - _SCORES_REACH), start)
    begin = told.start() if told is not None else start
    listed = _LIST.match(text, begin, start + _SCORES_REACH)
    if listed is None:
        return False
    scores = _POINTS.findall(listed.group())
    if any(minute == "00" or hour[0] == "0" for hour, minute in scores):
        return False  # 每日8:00、12:00、25:30, 以08:30、14:30两场
    if any(_is_no_clock(hour, minute) for hour, minute in scores):
        return len(scores) > 1
    return text[begin - 1 : begin] == _WITH and _tells_score.match(text, listed.end()) is not None


def _is_no_clock(hour: str, minute: str) -> bool:
    return len(minute) != _MINUTE_DIGITS or int(hour) > _LATEST_HOUR or int(minute) > _LATEST_MINUTE


def _in_scores(text: str, start: int) -> bool:
    """比分为21-18、19-21: one of the scores told behind 比分."""
    before = text[max(0, start - _SCORES_REACH) : start]
    return "分" in before and _SCORES.search(before) is not None


def _is_descending(text: str, amount: Reading, last: re.Match[str]) -> bool:
    """申花2-1泰山, 0-0: no range runs down or stays; a name may number a chapter (图3-1)."""
    try:
        value = Decimal(0) if _NIL.match(last.group()) else read_numeral(last.group())
    except ValueError:  # 9-3余万
        return False
    if amount.value is None or not value <= amount.value <= _HIGHEST_SCORE:
        return False
    is_named = _no_score_behind(text, amount.start, 0) is not None
    is_level = value == amount.value and _is_levelled.match(text, last.end()) is not None
    return not is_named and (is_level or not _goes_on(text, last.end()))


def _goes_on(text: str, at: int) -> bool:
    """3-2号楼, 3-1-2: what follows makes the two one number of a thing."""
    return text[at : at + 1] in _LINKS or match_unit(text, at) is not None
