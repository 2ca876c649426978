"""The tail of a figure: the clause that follows it, and what in it belongs to the figure itself."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import Final

from extract.lexicon import read_words
from extract.numbers.approximator import INSIDE, match_after
from extract.numbers.grammar import COVERED, match_numeral
from extract.numbers.guards import Beginnings, words_of
from extract.numbers.lexical import find_word
from extract.numbers.nouns.clause import FIRST_HAN, LAST_HAN, LONGEST_CLAUSE, STOP_CLASS, STOPS
from extract.numbers.nouns.noun import is_verb
from extract.numbers.reading import Reading
from extract.numbers.segment import begins_word, tag_words
from extract.numbers.unit import Unit, match_unit
from extract.pattern import Pattern

DIGITS: Final = frozenset("0123456789")
WORD: Final = 2  # signs of most words
_SIGNS: Final = frozenset(COVERED)
# Figures of a list, sizes of one thing: a row without end would be read from each of its figures.
_LONGEST_LIST: Final = 20
_MOST_SIZES: Final = 5
_LISTING: Final = frozenset("、和或及与")
_PRICES: Final = words_of("counted", "price_nouns")
_COUNTED: Final = ("classifier", "collective", "container")
_PERSONS: Final = frozenset(words_of("counted", "person_units"))
_TERMS: Final = words_of("counted", "term_words")
_APPROXIMATING: Final = [re.escape(e["word"]) for e in read_words("approximators", "approximators")]
_trailing_join: Final = Pattern(
    f"(?:{'|'.join(words_of('counted', 'joining_words'))})(?:{'|'.join(_APPROXIMATING)})?$"
)
_joint: Final = Pattern(f"(?:以及|和|及|与)(?=[{COVERED}])")
_trailing_rank: Final = Pattern(f"(?:{'|'.join(words_of('counted', 'ranking_words'))})第$")
_match_clause: Final = Pattern(
    rf"(?:[^{STOP_CLASS}]|(?<=\d),(?=\d{{3}})){{0,{LONGEST_CLAUSE}}}"  # 7,000斤
)
_match_classes: Final = Pattern(r"(?:小[(（][一二12][)）]型?[、和]?){1,2}(?=[\u4e00-\u9fff])")
_SMALL: Final = "小"
_DATING: Final = frozenset("底初末前后内起")
_RANK, _RANKED = "等", frozenset(words_of("counted", "ranked_signs"))
_RANGING: Final = frozenset("-—–~至到、及和")
_LED: Final = Beginnings(words_of("counted", "total_words"))
_LED_BY: Final = ("length", "area")  # 12辆共300吨物资: no 辆 counts 物资
_AGE: Final = "age"
_match_grade: Final = Pattern(
    r"\dA级?(?:[（(]含[）)])?(?:及?以上)?(?:的)?|[一二三四五]线(?=.?城市)"
    r"|[一二三四五六七八九十]代(?=[\u4e00-\u9fff])"
    r"|(?:特等[和、])?(?:[一二三四]、){1,3}[二三四五]等(?=[\u4e00-\u9fff])(?![奖功品])"
)
_GRADES: Final = frozenset("0123456789一二三四五六七八九十特")
_STOREYS: Final = ("楼的", "地的")
_SIZES: Final = (*words_of("counted", "dimension_words"), *words_of("counted", "size_words"))
_SIZED: Final = f"(?:{'|'.join(sorted(_SIZES, key=len, reverse=True))})(?:大约|约)?"
_match_size, _match_sizes = Pattern(_SIZED), Pattern(f"、{_SIZED}")
_TAIL_ENDS: Final = STOPS | DIGITS
_LETTERS: Final = frozenset(ascii_letters)
_match_code: Final = Pattern(r"\d{1,2}[A-Z]\d{0,2}(?![0-9A-Za-z])")  # behind a letter: H5N8


def tail_of(text: str, end: int, *, figures: bool = False) -> str:
    """What follows in the clause, up to the next figure or, with `figures`, beyond it."""
    if figures:
        words = _match_clause.match(text, end)
        return words.group() if words is not None else ""
    at, last = end, min(len(text), end + LONGEST_CLAUSE)
    while at < last:
        sign = ord(text[at])
        if not FIRST_HAN <= sign <= LAST_HAN and text[at] in _TAIL_ENDS:
            inside = _inside_name(text, at) if at > end else 0
            if not inside:
                break
            at = inside
        else:
            at += 1
    return text[end:at]


def _inside_name(text: str, at: int) -> int:
    """Where a Latin name goes on behind a blank or a digit of its own: Jet Card, H5N8; else 0."""
    if text[at - 1] not in _LETTERS:
        return 0
    if text[at] == " ":
        return at + 1 if text[at + 1 : at + 2] in _LETTERS else 0
    code = _match_code.match(text, at) if text[at] in DIGITS else None
    return code.end() if code is not None else 0


def list_end(folded: str, reading: Reading) -> int:
    """Where a list of figures of one unit ends: 5元或20元 of 5元或20元的代金券."""
    end, unit = reading.end, reading.unit
    for _ in range(_LONGEST_LIST):
        numeral = match_numeral(folded, end + 1) if folded[end : end + 1] in _LISTING else None
        if numeral is None or unit is None:
            break
        if not folded.startswith(unit, numeral.end()):
            other = match_unit(folded, numeral.end()) if folded[end] == "或" else None
            if other is None or not _alike(reading.cls, unit, other):
                break
            unit = other.unit  # 两名或两对选手
        end = numeral.end() + len(unit)
    return end


def _alike(cls: str, unit: str, other: Unit) -> bool:
    """Whether two units may share a noun: 两名或两对选手, not 3万元或两套住房."""
    is_counted = cls in _COUNTED and other.cls in _COUNTED
    is_group = "collective" in (cls, other.cls)
    return is_counted and (is_group or (unit in _PERSONS) == (other.unit in _PERSONS))


def without_join(folded: str, end: int, tail: str) -> str:
    """Up to what leads to the next figure: 1000多万个单位和约5000万个体户, 18个城市中居第5位."""
    ranked = _trailing_rank.search(tail) if tail[-1:] == "第" else None
    tail = tail if ranked is None else tail[: ranked.start()]
    join = (
        _trailing_join.search(tail)
        if folded[end + len(tail) : end + len(tail) + 1] in DIGITS
        else None
    )
    return tail if join is None or join.start() < WORD else tail[: join.start()]  # not 涉及


def before_joined(folded: str, end: int, tail: str) -> str:
    """Return a tail up to the next counted thing joined to it: 两个车间及六位师傅的指点."""
    for joint in _joint.finditer(tail, WORD):
        if class_at(folded, end + joint.end()) in _COUNTED:
            return tail[: joint.start()]
    return tail


def is_figure(folded: str, at: int) -> bool:
    """Whether a figure stands there, and no word that only opens with a sign (半导体, 一等奖)."""
    if folded[at : at + 1] not in _SIGNS or find_word(folded, at, at) is not None:
        return False
    return folded[at + 1 : at + 2] != _RANK or folded[at + 2 : at + 3] not in _RANKED


def class_at(folded: str, at: int) -> str | None:
    """The class of the unit of the figure that stands there, None without one."""
    numeral = match_numeral(folded, at)
    unit = match_unit(folded, numeral.end()) if numeral is not None else None
    return unit.cls if unit is not None else None


def is_figure_of(folded: str, at: int, unit: str) -> bool:
    """Whether a figure of a unit stands there: 6级 of 阵风6级."""
    numeral = match_numeral(folded, at)
    return numeral is not None and folded.startswith(unit, numeral.end())


def past_grade(folded: str, end: int) -> int:
    """15家5A级景区, 31个二线城市: behind the grade that tells of the noun."""
    graded = _match_grade.match(folded, end) if folded[end : end + 1] in _GRADES else None
    return graded.end() if graded is not None else end


def past_measure(folded: str, end: int) -> int:
    """一名28岁男子, 一座三层小楼: the measure that tells of the noun is passed over."""
    graded = past_grade(folded, end)
    if graded > end:
        return graded
    begin = end + len(_LED.first(folded, end))
    if not is_figure(folded, begin):
        return end  # 一家零部件企业
    at = _numerals_end(folded, begin)
    at += folded[at : at + 1] in INSIDE  # 90多岁老人
    unit = match_unit(folded, at) if at > begin else None
    if unit is None or (begin > end and unit.cls != _AGE and unit.dimension not in _LED_BY):
        return end
    after = at + len(unit.unit)
    limit = match_after(folded, after)
    after += len(limit.word) if limit is not None else 0  # 6个亿元以上重点项目
    if unit.cls == "time" and folded[after : after + 1] in _DATING:
        return end  # 60部10月底前完工
    if unit.cls == "time":
        after += folded[after : after + 1] in _TERMS
    return after if "\u4e00" <= folded[after : after + 1] <= "\u9fff" else end


def _numerals_end(folded: str, at: int) -> int:
    """Where the numerals end that share a measure: 7万名35-64岁妇女, 两名19及23岁青年."""
    numeral = match_numeral(folded, at)
    for _ in range(_MOST_SIZES):
        if numeral is None:
            break
        at = numeral.end()
        numeral = match_numeral(folded, at + 1) if folded[at : at + 1] in _RANGING else None
    return at


def past_twin(folded: str, end: int, unit: str | None) -> int:
    """2个千亿级和5个百亿级集群: behind the second figure of a unit, with what tells of its own."""
    numeral = match_numeral(folded, end + 1) if folded[end : end + 1] in _LISTING else None
    if numeral is None or unit is None or not folded.startswith(unit, numeral.end()):
        return end
    twin = numeral.end() + len(unit)
    measured = past_measure(folded, twin)
    return measured if measured > twin else end


def past_storeys(folded: str, end: int) -> int:
    """一栋两层楼的建筑, 一座3亩地的大棚: behind the measure, past what is measured and its 的."""
    return end + WORD if folded.startswith(_STOREYS, end) else end


def past_bracket(folded: str, end: int) -> int:
    """7000亿泰铢（1元约合5泰铢）的收入: behind a bracket, where 的 goes on from the figure."""
    if folded[end : end + 1] not in ("（", "("):
        return end
    close = max(folded.find(sign, end, end + LONGEST_CLAUSE) for sign in ("）", ")"))
    return close + 1 if close >= 0 and folded[close + 1 : close + 2] == "的" else end


def past_repeated(folded: str, reading: Reading, end: int) -> int:
    """一艘艘渔船: where a measure word told twice ends."""
    unit = reading.unit or ""
    if not (reading.indefinite and unit and folded.startswith(unit, end)):
        return end
    return end if begins_word(folded, end) else end + len(unit)


def past_classes(folded: str, end: int) -> int:
    """9座小(一)、小(二)型水库: behind the classes, where the thing they are of is named."""
    classes = _match_classes.match(folded, end) if folded[end : end + 1] == _SMALL else None
    return classes.end() if classes is not None else end


def past_sized(folded: str, end: int) -> int:
    """一幅长15米、宽5米的油画: behind the sizes that a measure word opens, where 的 closes them."""
    sized = past_sizes(folded, end, opens=True)
    return sized if folded[sized : sized + 1] == "的" else end


def past_sizes(folded: str, end: int, *, opens: bool = False) -> int:
    """长28公里、宽60米的大道: behind the last size told of the same thing."""
    for at in range(_MOST_SIZES):
        opens = opens and not at
        if not opens and folded[end : end + 1] != "、":
            break
        sized = (_match_size.match if opens else _match_sizes.match)(folded, end)
        if sized is None:
            break
        numeral = match_numeral(folded, sized.end())
        unit = match_unit(folded, numeral.end()) if numeral is not None else None
        if numeral is None or unit is None or unit.cls != "measure":
            break
        end = numeral.end() + len(unit.unit)
    return end


def price_end(tail: str) -> int:
    """Where a price ends that something is done at (的价格协议出让), 0 for 的价格补贴."""
    if tail[0] != "的" or not tail.startswith(_PRICES, 1):
        return 0
    price = tag_words(tail[1:])
    is_done = price[0][0] in _PRICES and any(is_verb(token) for token in price[1:3])
    return 1 + len(price[0][0]) if is_done else 0
