"""Years told otherwise than by 年 alone: school years, seasons, years that open a title."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import INSIDE
from extract.numbers.grammar import is_numeral_sign
from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.numbers.unit import match_unit
from extract.pattern import Pattern

_YEAR_DIGITS: Final = 4
_YEAR: Final = Pattern(r"(?<!\d)(?:19|20)\d\d、")
_YEARS: Final = Pattern(r"(?<!\d)(?:19|20)\d\d(?:、(?:19|20)\d\d){1,20}(?!\d)")
_STEP: Final = len("1996、")
_JOINED: Final = Pattern(r"(?<!\d)(?:1\d|20)\d\d(?:[、和与及或](?:1\d|20)\d\d){1,4}年")
_ENDING_YEAR: Final = Pattern(r"(?<=[到至于在自从])(?:19|20)\d\d底(?![部盘层薪价线座班])")
_CENTURY: Final = 100
_SHORT_YEAR: Final = 2
_YEAR_SIGNS: Final = 4
_SPELT: Final = Pattern("(?:一[八九]|二[〇零])[〇零一二三四五六七八九]{2}$")
_no_year_behind: Final = behind("dates", "no_year_behind")
_NUMBERED: Final = frozenset(words_of("dates", "no_spelt_year_before"))
_APOSTROPHES: Final = ("’", "'")
_QUOTED_REACH: Final = 12
_TAKING_PART: Final = words_of("dates", "taking_part")
_LONGEST_LIST: Final = 10
_GATHERING: Final = Pattern(
    rf"[\u4e00-\u9fff]{{2,10}}?(?:{'|'.join(words_of('dates', 'gathering_endings'))})"
)
_WHOLES: Final = words_of("dates", "year_opens")
_counted_behind: Final = behind("dates", "counting_behind")
_held_behind: Final = behind("dates", "holding_behind")
_YEAR_MARKS: Final = words_of("dates", "year_marks")
_SPLIT_YEAR: Final = Pattern(r"(?:19|20)\d\d[/—–-](?:(?:19|20)\d\d|\d\d)")
_SHORT_SPLIT: Final = Pattern(r"(?<!\d)\d\d[-—–]\d\d(?=赛|学|财|榨|雪)")
_SPLIT: Final = Pattern("[/—–-]")
_SEASONS: Final = words_of("dates", "season_marks")
_are_people: Final = before("dates", "people_before")
_told_behind: Final = behind("dates", "year_told_behind")
_ROUND_YEAR: Final = "2000"
_TITLE_OPENS: Final = frozenset("《“（\n━—")
_BARE_YEARS: Final = Pattern(
    r"(?P<first>(?:19[5-9]|20[0-4])\d)(?:[-–—~至](?P<last>(?:19[5-9]|20[0-4])\d))?(?=[\u4e00-\u9fff])"
)
# Two years with a dash, behind which nothing is counted: 发布于2013-2014，
_span_behind: Final = behind("dates", "year_span_behind")
_SPAN: Final = Pattern(
    r"(?<![\d.-])(?P<first>(?:19|20)\d\d)[-–—~](?P<last>(?:19|20)\d\d)(?![\da-zA-Z.%]|[-–—~]\d)(?=\W|$)"
)
# The year of our reckoning behind one of another: 乙酉年（1885）
_GLOSSING: Final = Pattern(r"(?<=年[（(])(?:1\d|20)\d\d(?=[)）])")
_BRACKETED: Final = Pattern(
    r"(?<=[（(])(?P<first>(?:1\d|20)\d\d)(?:[-–—~至](?P<last>(?:1\d|20)\d\d))(?=[)）])"
)


def read_school_year(text: str, amount: Reading, floor: int) -> Reading | None:
    """2024学年, 2024赛季, 112学年度: a year by its number, not 两学年; else None."""
    mark = next((word for word in _YEAR_MARKS if text.startswith(word, amount.end)), None)
    if mark is None or not (mark == "学年度" or len(amount.numeral) == _YEAR_DIGITS):
        return None
    reading = Reading(amount.start, amount.end + len(mark), "date", amount.numeral)
    reading.value = amount.value
    return reading


def read_split_year(text: str, amount: Reading, floor: int) -> Reading | None:
    """2022/2023年度, 2024-25赛季: a year that spans two, or None."""
    match = _SPLIT_YEAR.match(text, amount.start) or _SHORT_SPLIT.match(text, amount.start)
    mark = match and next((word for word in _SEASONS if text.startswith(word, match.end())), None)
    if match is not None and len(match.group()) < _YEAR_DIGITS + _SHORT_YEAR:
        is_next = _is_next_year(_SPLIT.sub("/", match.group()))
        mark = mark if is_next else None  # 06-07赛季, not 10-15年度
    if match is not None and mark is None and _is_next_year(match.group()):
        mark = ""  # 2017/18鸡年
    if match is None or mark is None:
        return None
    reading = Reading(amount.start, match.end() + len(mark), "date", match.group())
    first, last = _SPLIT.split(match.group())
    reading.low = read_numeral(first)
    reading.high = read_numeral(first[: len(first) - len(last)] + last)
    if reading.high < reading.low and len(last) == _SHORT_YEAR:
        reading.high += _CENTURY  # 1999/00赛季
    reading.comparator = "range"
    return reading if reading.low < reading.high else None


def _is_next_year(years: str) -> bool:
    """2017/18: a year and the next by its last two digits, which no fraction is."""
    first, slash, last = years.partition("/")
    is_short = slash and len(last) == _SHORT_YEAR
    return bool(is_short) and int(last) == (int(first) + 1) % _CENTURY


def _opens_title(text: str, start: int, end: int) -> bool:
    """2014中国… at the start of a text or title, or before a whole or a gathering anywhere."""
    if _gathers(text, start, end):
        return True
    if _are_people(text, end):
        return False  # 预计1962儿童接种
    if _told_behind(text, start, 0) is not None and not text.startswith(_ROUND_YEAR, start):
        return True  # 预计2019热轧卷板…
    return start == 0 or text[start - 1] in _TITLE_OPENS or text.startswith(_WHOLES, end)


def _is_joined(text: str, start: int) -> bool:
    """1859和1897年: a year whose 年 stands behind the last of a few."""
    return _JOINED.match(text, start) is not None


def _names_gathering(text: str, start: int, end: int) -> bool:
    """’99昆明世界园艺博览会, 98北京书市: a year of two digits that opens a gathering's name."""
    if text[start] not in "890" or match_unit(text, end) is not None:
        return False
    is_marked = text[start - 1 : start] in _APOSTROPHES and not _is_open(text, start)
    if is_marked and "\u4e00" <= text[end : end + 1] <= "\u9fff":
        return True
    return text[start - 1 : start] not in ("第", "·", ".") and _gathers(text, start, end)


def _is_open(text: str, start: int) -> bool:
    """Whether a single quotation mark before an apostrophe is still open: ‘身边好人’80名."""
    return "‘" in text[max(0, start - _QUOTED_REACH) : start]


def _gathers(text: str, start: int, end: int) -> bool:
    """Whether a gathering is named behind digits that nothing counts: not 共有90企业参加博览会."""
    named = _GATHERING.match(text, end)
    is_held = _held_behind(text, start, 0) is not None and not _are_people(text, end)
    if named is None or (_counted_behind(text, start, 0) is not None and not is_held):
        return False
    return not any(verb in named.group() for verb in _TAKING_PART)


def _is_listed(text: str, start: int, end: int) -> bool:
    """继1996、2000、2008之后: one of several years in a list, which no unit follows."""
    if "、" not in (text[start - 1 : start], text[end : end + 1]):
        return False
    first = start
    for _ in range(_LONGEST_LIST):
        if first < _STEP or not _YEAR.match(text, first - _STEP):
            break
        first -= _STEP
    run = _YEARS.match(text, first)
    is_within = run is not None and first <= start and end <= run.end()
    return run is not None and is_within and match_unit(text, run.end()) is None


def is_spelt_year(text: str, amount: Reading) -> bool:
    """Whether four Chinese digits are a year though no 年 follows: 到二〇二〇全省脱贫."""
    start, end = amount.start, amount.end
    if (
        end - start != _YEAR_SIGNS
        or _SPELT.match(text, start, end) is None
        or match_unit(text, end) is not None
    ):
        return False
    if text[start - 1 : start] == "《" or text[end : end + 1] in _NUMBERED:
        return False
    return _no_year_behind(text, start, 0) is None


def read_bare_year(text: str, amount: Reading) -> Reading | None:
    """Return the year or years with no 年 behind them, as dates or in a name, or None.

    They open a title (《2012—2013中国…报告》), stand in brackets (画家（1864—1957）), share the
    年 of the next figure, or name a gathering (’99昆明…博览会).
    """
    start = amount.start
    if _ENDING_YEAR.match(text, start) is not None:
        ended = Reading(start, amount.end + 1, "date", amount.numeral)
        ended.value = amount.value
        return ended  # 1997底
    if not amount.numeral.isascii():
        spelt = Reading(start, amount.end, "date", amount.numeral)
        spelt.value = amount.value
        return spelt
    is_glossing = _GLOSSING.match(text, start) is not None
    if is_glossing or _is_joined(text, start) or _is_listed(text, start, amount.end):
        listed = Reading(start, amount.end, "date", amount.numeral)
        listed.value = amount.value
        return listed
    if len(amount.numeral) == _SHORT_YEAR and _names_gathering(text, start, amount.end):
        begin = start - (text[start - 1 : start] in _APOSTROPHES)
        return Reading(begin, amount.end, "name", amount.numeral)  # ’99昆明…博览会
    match = _BRACKETED.match(text, start)  # 画家（1864—1957）
    if match is None and _span_behind(text, start, 0) is not None:
        match = _SPAN.match(text, start)  # 发布于2013-2014，
    if match is None or match["first"] >= match["last"]:
        match = _BARE_YEARS.match(text, start)
        if match is None or not _opens_title(text, start, match.end()):
            return None
        follows = text[match.end()]
        if is_numeral_sign(follows) or follows in INSIDE or match_unit(text, match.end()):
            return None  # 2000多名代表
    reading = Reading(start, match.end(), "date", match.group())
    if match["last"]:
        reading.low, reading.high = read_numeral(match["first"]), read_numeral(match["last"])
        reading.comparator = "range"
    else:
        reading.value = amount.value
    return reading
