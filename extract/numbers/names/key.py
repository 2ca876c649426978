"""Digits that are a key by their length, their neighbours or the list they stand in."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_EMERGENCY_NUMBERS: Final = words_of("identifiers", "emergency_numbers")
_EMERGENCY: Final = "|".join(_EMERGENCY_NUMBERS)
_EMERGENCIES: Final = Pattern(rf"(?<!\d)(?:{_EMERGENCY})(?:[、和](?:{_EMERGENCY}))+(?!\d)")
_HOTLINES: Final = frozenset(words_of("identifiers", "hotlines"))
_called_behind: Final = behind("identifiers", "called_behind")
_takes_calls: Final = before("identifiers", "calls_before")
_LINE: Final = Pattern(
    rf"[\u4e00-\u9fff]{{0,6}}(?:{'|'.join(words_of('identifiers', 'line_nouns'))})"
)
_is_ridden: Final = before("identifiers", "ridden_before")
_riding_behind: Final = behind("identifiers", "riding_behind")
_HALVES: Final = Pattern(r"\d{4} \d{4}(?!\d)")  # 致电2345 6000
_CODE: Final = Pattern(r"(?!19|20)[1-9]\d{3}$")  # no year
_SHARE_WORDS: Final = Pattern("|".join(words_of("identifiers", "share_words")))
_SHARE_REACH: Final = 40
_SPELT_CALLS: Final = frozenset(words_of("identifiers", "spelt_emergencies"))
_answers: Final = before("identifiers", "answering_before")
_LINE_WORDS: Final = words_of("identifiers", "lines_behind")
_LINES_BEFORE: Final = Pattern(rf"(?:{'|'.join(_LINE_WORDS)})(?:\d{{1,4}}[、和及])*$")
_LINES_ON: Final = Pattern(r"\d{1,4}(?:[、和及]\d{1,4})*")
_LINES_REACH: Final = 60
_LINE_SIGNS: Final = frozenset(word[-1] for word in _LINE_WORDS)
_QUOTE: Final = "“"
_LONGEST_CALL: Final = 16
_TRAINS: Final = Pattern(r"\d{3,4}次(?:[、和及与]\d{3,4}次)+(?![\u4e00-\u9fff])")
_LISTED_TRAIN: Final = Pattern(r"(?<!\d)(?:\d{3,4}次[、和及与])+$")
_TRAIN_LIST, _TRAIN_REACH = 30, 40
_TRAIN_WORDS: Final = words_of("identifiers", "train_words")
_TRAINS_COUNTED: Final = words_of("identifiers", "trains_counted")
_SPELT: Final = Pattern("[〇零一二三四五六七八九]{3,}")
_SERIES: Final = Pattern("[━—–-][〇零一二三四五六七八九0-9]{1,4}")
_BEING, _SUCH = "为", "等"
_model_behind: Final = behind("identifiers", "model_behind")
_CALLED: Final = frozenset("、和")
_COUNTING: Final = frozenset("万亿千百多余几")
#: Keys of one list before another: 电话0553-6123456或95598.
_KEYS_BEFORE: Final = Pattern(r"(?:[\d*-]{2,}(?:或|、|和|及|/))+$")
_KEYS_JOINED: Final = frozenset("或、和及/")
_KEYS_REACH: Final = 60
_SCALED: Final = frozenset("万亿千百.,%:：/")
_DIGITS: Final = Pattern(r"\d+")
_LEADING_ZERO: Final = 2
_TIME_MARKS: Final = frozenset("年月日时分秒点:：.-/%后")
_SHORT_KEY: Final = 3
_BARE: Final = 8  # digits from which a number without a unit is a key
_LONG_KEY: Final = 6  # signs from which digits told one by one are a key
_ISSUE, _ISSUED = 6, "期"  # 2009076期 of a lottery
_SHARE: Final = Pattern(r"(?:60|68|00|30|83|43|92|20|90)\d{4}(?<!000)$")  # a listed share
_OPEN, _CLOSE_OR_POINT = ("(", "（"), (")", "）", ".")
_code_behind: Final = behind("identifiers", "code_behind")
_is_key_before: Final = before("identifiers", "key_before")
_is_listed_share: Final = before("identifiers", "exchange_endings")
_hotline_before: Final = before("identifiers", "hotline_before")


def read_key(text: str, start: int) -> Reading | None:
    """Return 046000 (a leading zero), 电话：12380 or 120调度员 as an identifier, or None."""
    digits = _DIGITS.match(text, start)
    if digits is None or (start and text[start - 1] == "."):
        return None
    end = digits.end()
    if text[end : end + 1] in (".", ",", "%") and text[end + 1 : end + 2].isdigit():
        return None
    is_padded = digits.group()[0] == "0" and len(digits.group()) >= _LEADING_ZERO
    is_padded = is_padded and not (end - start == _LEADING_ZERO and text[start - 1] == "第")
    is_long = end - start >= _BARE and not is_counted(text, end)
    is_enclosed = text[start - 1 : start] in _OPEN and text[end : end + 1] in _CLOSE_OR_POINT
    is_key = (
        (is_enclosed and _is_share(text, digits.group(), start, end))
        or (is_long and not digits.group().endswith("000") and text[end : end + 1] not in _SCALED)
        or (end - start > _SHORT_KEY and _is_key_before(text, end))
        or (text[end : end + 1] == "." and _is_listed_share(text, end))
        or (end - start >= _ISSUE and text[end : end + 1] == _ISSUED)
        or (is_padded and text[end : end + 1] not in _TIME_MARKS)
        or (len(digits.group()) >= _SHORT_KEY and _hotline_before(text, end))
        or (digits.group() in _HOTLINES and _is_called(text, start, end))
        or is_ride(text, start, end)
        or _is_code(text, start, end)
        or _is_emergency(text, start, end)
        or _is_line(text, start, end)
    )
    if not is_key:
        return None
    halves = _HALVES.match(text, start) if _is_code(text, start, end) else None
    if halves is not None and not is_counted(text, halves.end()):
        end = halves.end()
    return Reading(start, end, "identifier", digits.group())


def _is_share(text: str, digits: str, start: int, end: int) -> bool:
    """贵州茅台（600519）; 鸿海（2317） where shares are told of: the code of a listed share."""
    if _CODE.match(digits) is None:
        return _SHARE.match(digits) is not None
    near = _SHARE_WORDS.search(text, max(0, start - _SHARE_REACH), end + _SHARE_REACH)
    return near is not None and "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff"


def _is_line(text: str, start: int, end: int) -> bool:
    """线路61、62、63: one of several lines told by their numbers, not 线路3、5条."""
    before = text[start - 1 : start]
    if before not in _LINE_SIGNS and before not in _KEYS_JOINED:
        return False
    if _LINES_BEFORE.search(text, max(0, start - _LINES_REACH), start) is None:
        return False
    lines = _LINES_ON.match(text, start)
    is_several = lines is not None and (lines.end() > end or before in _KEYS_JOINED)
    return lines is not None and is_several and not _is_told(text, lines.end())


def _is_told(text: str, end: int) -> bool:
    """Whether any unit stands where lines end (公交5、6点发车) but 等."""
    unit = match_unit(text, end)
    return unit is not None and unit.unit != _SUCH


def _is_called(text: str, start: int, end: int) -> bool:
    """拨打12345, 登录12306买票; not 向12345人发放."""
    if is_counted(text, end) or text[end : end + 1] in _SCALED:
        return False
    if text[start - 1 : start] == _QUOTE or _takes_calls(text, end) or _LINE.match(text, end):
        return True  # “12345回音”栏目, 12315接到来电, 12345民生服务热线
    return _called_behind(text, start, 0) is not None


def is_ride(text: str, start: int, end: int) -> bool:
    """一辆815公交车, 換乘936城巴: the number of a bus behind what one rides."""
    return _is_ridden(text, end) and _riding_behind(text, start, 0) is not None


def _is_code(text: str, start: int, end: int) -> bool:
    """Digits behind 电话, 编号 and their like, with at most a colon or 为 between."""
    is_listed = text[start - 1 : start] in _KEYS_JOINED
    listed = _KEYS_BEFORE.search(text, max(0, start - _KEYS_REACH), start) if is_listed else None
    at = start = listed.start() if listed is not None else start
    while at and start - at < 3 and text[at - 1] in "：:为是 “":
        at -= 1
    return _code_behind(text, at, 0) is not None and not is_counted(text, end)


def _is_emergency(text: str, start: int, end: int) -> bool:
    """110、119、120: numbers to call, told together."""
    if text[start:end] in _EMERGENCY_NUMBERS and _answers(text, end):
        return True  # 120等联动单位
    if end - start != _SHORT_KEY or not _CALLED.intersection(
        (text[start - 1 : start], text[end : end + 1])
    ):
        return False
    around = _EMERGENCIES.search(text, max(0, start - _LONGEST_CALL), end + _LONGEST_CALL)
    if around is None or not around.start() <= start < around.end():
        return False
    follows = text[around.end() : around.end() + 1]
    if follows in _COUNTING or match_unit(text, around.end()) is not None:
        return False  # 110和120元
    is_called = _hotline_before(text, around.end())
    return "和" not in around.group() or bool(is_called)  # not 110和120之间


def is_train(text: str, start: int, end: int) -> bool:
    """停靠2030次及2037次: one of several trains, where the clause tells of a stop or a line."""
    lead = _LISTED_TRAIN.search(text, max(0, start - _TRAIN_LIST), start)
    trains = _TRAINS.match(text, lead.start() if lead is not None else start)
    if trains is None or trains.end() <= end:
        return False
    clause = text[max(0, start - _TRAIN_REACH) : start].rpartition("。")[2]
    return any(word in clause for word in _TRAIN_WORDS) and not any(
        word in clause for word in _TRAINS_COUNTED
    )


def read_spelt_key(text: str, amount: Reading) -> Reading | None:
    """Return the number of a thing told sign by sign: 编号为二九九八, 波音七四七; else None."""
    calls = amount.numeral.replace("○", "〇")
    if calls in _SPELT_CALLS and _hotline_before(text, amount.end):
        return Reading(amount.start, amount.end, "identifier", amount.numeral)
    if not _SPELT.fullmatch(amount.numeral):
        return None
    at = amount.start - text.endswith(_BEING, 0, amount.start)
    if len(amount.numeral) >= _LONG_KEY or _code_behind(text, at, 0) is not None:
        return Reading(amount.start, amount.end, "identifier", amount.numeral)
    if _model_behind(text, amount.start, 0) is None:
        return None
    series = _SERIES.match(text, amount.end)
    end = series.end() if series is not None else amount.end
    return Reading(amount.start, end, "name", amount.numeral)


def is_counted(text: str, end: int) -> bool:
    """Whether a unit stands where digits end, so that they count something."""
    unit = match_unit(text, end + (text[end : end + 1] == " "))
    return unit is not None and not unit.weak
