"""Years counted within a reign, an era or a republic: 万历二十三年, 民国113年, 八十九年起."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.dates.relative import match_relative
from extract.numbers.grammar import CHINESE
from extract.numbers.guards import before, behind, words_of
from extract.numbers.numeral import read_numeral
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_CENTURY: Final = 100
_HIGH: Final = 60
_FROM: Final = "自"
_WITHIN_WORD: Final = frozenset(words_of("dates", "no_since_behind"))
_YEAR_PARTS: Final = ("底", "度")
_IN, _WITHIN = "于", frozenset("的里内中")
_IN_WORD: Final = frozenset(words_of("dates", "no_at_behind"))
_SPAN_ENDS: Final = frozenset(words_of("dates", "year_span_ends"))
_GOING_ON: Final = frozenset("至到、，")
_REPUBLIC_REACH: Final = 40
_HIGH_YEAR: Final = "[六七八九]十[一二三四五六七八九]?年"
# A year of the republic that the words around it tell: 自八十年, 八十三年度, 八十四年六月.
_since_republic: Final = Pattern(
    f"[自从]{_HIGH_YEAR}(?![代前来度])|在{_HIGH_YEAR}(?![代前来度里内中间的后])|{_HIGH_YEAR}(?:[度底]|[十一二三四五六七八九]{{1,2}}月)"
)
_next_year: Final = Pattern(f"[，、；](?P<year>{_HIGH_YEAR})(?![代前后来间度])")
_year_before: Final = Pattern(f"(?:^|[，、；。\n])(?P<year>{_HIGH_YEAR})[^。；\n]*[，、；]$")
_to_year: Final = Pattern(f"[至到](?P<year>{_HIGH_YEAR})")
_OPENERS: Final = frozenset("，。；：、（(\n“,;").union([""])
_SINCE_WHEN, _UNTIL = frozenset("从自"), frozenset("至到")
_FISCAL: Final = "年度"
_YEAR, _ERA_REACH, _BRACKETS = "年", 60, ("（", "(")
_TEN: Final = "十"
_is_span: Final = before("dates", "span_of_years")
_is_uneven: Final = before("dates", "uneven_before")
_ERAS: Final = "|".join(words_of("dates", "eras"))
_era_year: Final = Pattern(rf"(?:{_ERAS})(?P<year>{CHINESE})年[^。！？\n]*$")
_old_year: Final = Pattern(r"(?:公元|西元)前?\d{1,4}年[^。；，\n]*[至到]$")
_SPAN_REACH: Final = 80
_NAMING: Final = frozenset("是在为以，、；（(")
_span_told: Final = Pattern(
    "[自从](?P<first>[六七八九]十[一二三四五六七八九]?)年[至到]"
    "(?P<last>[六七八九]十[一二三四五六七八九]?)年(?!不等)[^。！？\\n]*$"
)
_THREE_DIGITS: Final = 3
_is_born: Final = Pattern("年次(?![年月日新高数])")  # 46年次, born in that year
_MONTH_BEHIND: Final = Pattern(
    "(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月"
    "(?:[123]?\\d日|[〇一二三四五六七八九十廿卅]{1,3}日|份|底|[上中下]旬)?"
    "(?![初〇一二三四五六七八九十廿卅日\\d])"
)
_lasts_behind: Final = behind("dates", "lasting_behind")
_prolonged_behind: Final = behind("dates", "prolonged_behind")
_are_lived: Final = before("dates", "years_lived_before")
_since: Final = Pattern(r"[从自由][^从自由，。；、\n]*$")
_SINCE_REACH: Final = 12
_ONWARDS: Final = Pattern(f"年度?起(?:{'|'.join(words_of('dates', 'onward_words'))})")
_era_behind: Final = behind("dates", "eras")
_TEMPLES: Final = frozenset(words_of("dates", "temple_endings"))
_REIGN_REACH: Final = 12
_SINCE: Final = frozenset(words_of("dates", "since_signs"))
_ROUND: Final = frozenset("百千万")
_CLOSING: Final = ("）", ")")
_AROUND: Final = (*_CLOSING, *_BRACKETS)  # 今年（91年（ is a slip of print
_no_reign: Final = before("dates", "no_reign_before")
_no_reign_behind: Final = behind("dates", "no_reign_behind")
_glossed_year: Final = Pattern("\\d{3,4}年[（(][\u4e00-\u9fff]{2,5}$")


def read_era(text: str, amount: Reading, floor: int) -> Reading | None:
    """万历二十三年, 公元前221年, 民国113年度: a year counted within a reign or an era, or None."""
    if amount.comparator != "exact":
        return None
    if _is_born.match(text, amount.end) and 1 < len(amount.numeral) <= _THREE_DIGITS:
        born = Reading(amount.start, amount.end + len("年次"), "date", amount.numeral)
        born.value = amount.value
        return born
    era = _era_behind(text, amount.start, floor)
    if era is None and not _is_counted_from(text, amount):
        return None
    month = _MONTH_BEHIND.match(text, amount.end + 1)
    end = month.end() if month is not None else amount.end + 1
    if era is None and month is None:
        end += text[end : end + 1] in _YEAR_PARTS  # 八十五年底, 八十九年度
    numeral = text[amount.start : end] if month is None else amount.numeral
    reading = Reading(amount.start - len(era or ""), end, "date", numeral)
    reading.value = amount.value if month is None else None
    return reading


def _is_counted_from(text: str, amount: Reading) -> bool:
    """Whether a year with no era before it is one of a reign, an era or the republic."""
    if amount.numeral.isascii() and len(amount.numeral) > _THREE_DIGITS:
        return False
    return (
        _is_fiscal(text, amount)
        or _is_of_reign(text, amount)
        or _is_of_republic(text, amount)
        or _is_glossed(text, amount)
        or _continues_reign(text, amount)
        or _continues_era(text, amount)
    )


def _is_fiscal(text: str, amount: Reading) -> bool:
    """102年度预算: no span of time is so many 年度."""
    is_high = amount.numeral.isascii() and (amount.value or 0) >= _HIGH
    return is_high and text.startswith(_FISCAL, amount.end)


def _is_glossed(text: str, amount: Reading) -> bool:
    """今年（91年）: what a relative word holds in brackets, not 去年（3年来最低）."""
    start = amount.start
    if text[start - 1 : start] not in _BRACKETS or (amount.value or 0) < _HIGH:
        return False
    if text[amount.end + 1 : amount.end + 2] not in _AROUND:
        return False  # 今年（60年一遇）
    relative = match_relative(text, start - 1, 0)
    return relative is not None and relative.endswith(_YEAR)


def _continues_reign(text: str, amount: Reading) -> bool:
    """康熙三十六年建寨，四十八年设县: a later year of the reign, not 康熙八年即位，三年后亲政."""
    start, follows = amount.start, text[amount.end + 1 : amount.end + 2]
    if amount.numeral.isascii() or follows in _SINCE or follows in _SPAN_ENDS:
        return False
    is_open = text[start - 1 : start] in _OPENERS or text[start - 1 : start] in _UNTIL
    if not is_open or _is_span(text, amount.end + 1) or _no_reign(text, amount.end + 1):
        return False
    near = text[max(0, start - _ERA_REACH) : start]
    era = _era_year.search(near) if _YEAR in near else None
    return era is not None and amount.value is not None and _is_later(era["year"], amount)


def _is_later(year: str, amount: Reading) -> bool:
    """Whether an amount is a later year than one told in signs, within the longest of reigns."""
    try:
        before = read_numeral(year)
    except ValueError:
        return False
    return amount.value is not None and before < amount.value <= before + _HIGH


def _continues_era(text: str, amount: Reading) -> bool:
    """西元100年到700年间: the later year of a span that an era opens."""
    start = amount.start
    if not amount.numeral.isascii() or text[start - 1 : start] not in _UNTIL:
        return False
    return _old_year.search(text[max(0, start - _REPUBLIC_REACH) : start]) is not None


def _is_of_reign(text: str, amount: Reading) -> bool:
    """明宗六年, 1394年（陈光泰七年）: a year of a reign the list of eras does not have."""
    start, end = amount.start, amount.end + 1
    if (
        amount.numeral.isascii()
        or text[end : end + 1] in _SINCE
        or _no_reign_behind(text, start, 0)
    ):
        return False
    if text[start - 1 : start] in _TEMPLES:
        return amount.numeral[-1] not in _ROUND
    near = text[max(0, start - _REIGN_REACH) : start]
    return text[end : end + 1] in _CLOSING and _glossed_year.search(near) is not None


def _is_of_republic(text: str, amount: Reading) -> bool:
    """八十九年起着手, 八十九年度: a year that 年 alone does not tell, not 六十年起伏."""
    if amount.value is None or not _HIGH <= amount.value < _CENTURY:
        return False
    if amount.numeral.isascii() or _is_lasting(text, amount):
        return False  # 产权七十年起，
    if _ONWARDS.match(text, amount.end) or _MONTH_BEHIND.match(text, amount.end + 1):
        return True
    if text[amount.end + 1 : amount.end + 2] in _YEAR_PARTS:
        return True
    start = amount.start
    if text[amount.end + 1 : amount.end + 2] in _SPAN_ENDS:
        return False  # 自七十年代以来
    if text[start - 1 : start] == _FROM:
        return text[start - 2 : start - 1] not in _WITHIN_WORD  # 自八十二年实施以来
    if text[start - 1 : start] == _IN and text[start - 2 : start - 1] not in _IN_WORD:
        return text[amount.end + 1 : amount.end + 2] not in _WITHIN  # 于八十八年九二一地震中
    if _is_first_of_two(text, amount) or _is_within(text, amount):
        return True
    near = text[max(0, start - _REPUBLIC_REACH) : start]
    if near[-1:] not in _GOING_ON or _is_uneven(text, amount.end + 1):
        return False
    before = _year_before.search(near)
    is_next = before is not None and _value(before) == amount.value - 1
    return is_next or _since_republic.search(near) is not None


def _is_lasting(text: str, amount: Reading) -> bool:
    """产权七十年起, 寿命从六十五年到七十二年, 七十年风雨: how long, and no year of the republic."""
    start = amount.start
    if _lasts_behind(text, start, 0) is not None or _prolonged_behind(text, start, 0) is not None:
        return True
    if _is_span(text, amount.end + 1) or _are_lived(text, amount.end + 1):
        return True
    since = _since.search(text, max(0, start - _SINCE_REACH), start)
    return since is not None and _lasts_behind(text, since.start(), 0) is not None


def _is_first_of_two(text: str, amount: Reading) -> bool:
    """从八十一年到八十六年, 八十四年有三家，八十五年有五家: told by the later year that follows."""
    start, end = amount.start, amount.end + 1
    if amount.value is None:
        return False
    if text[start - 1 : start] in _SINCE_WHEN:
        last = _to_year.match(text, end)
        if last is None or _is_uneven(text, last.end()) or _is_span(text, last.end()):
            return False
        is_round = amount.numeral[-1] == _TEN == last["year"][-2]
        return not is_round and _value(last) > amount.value
    if text[start - 1 : start] not in _OPENERS:
        return False
    following = _next_year.search(text, end, end + _REPUBLIC_REACH)
    return following is not None and _value(following) == amount.value + 1


def _is_within(text: str, amount: Reading) -> bool:
    """从八十一年到八十六年，…最高是八十四年: a year of the span the sentence has told."""
    near = text[max(0, amount.start - _SPAN_REACH) : amount.start]
    span = _span_told.search(near) if _YEAR in near else None
    if span is None or amount.value is None or near[-1:] not in _NAMING:
        return False
    first, last = (int(read_numeral(span[end])) for end in ("first", "last"))
    return first <= amount.value <= last


def _value(match: re.Match[str]) -> int:
    """The year that a match tells in signs."""
    return int(read_numeral(match["year"].removesuffix(_YEAR)))
