"""What the figures before counted, which a figure without a noun of its own counts too."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.deed import HEAD_COUNTS
from extract.numbers.guards import words_of
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_GROWTHS: Final = frozenset(words_of("counted", "growth_words"))
_STEPS: Final = frozenset(words_of("counted", "bound_nouns"))
STANDARDS: Final = frozenset(words_of("counted", "standard_nouns"))
_DIMENSIONS, _HEIGHT = frozenset(words_of("counted", "dimension_words")), 2
_PERCENT: Final = "%"
_COMPARED: Final = words_of("counted", "growth_compared")

PAST_TIMES: Final = rf"(?:\d+年|{'|'.join(words_of('counted', 'past_times'))})+"
_at_a_time: Final = Pattern(rf"{PAST_TIMES}的$")
_then: Final = Pattern("[^，。；的]{1,3}[到至][^，。；的]{2,8}的")
_GOALS: Final = "|".join(words_of("counted", "goal_ends"))
_of_goal: Final = Pattern(f"(?:超额)?完成了?(?P<goal>[^，。；]{{0,10}}(?:{_GOALS}))的$")
_SEXES: Final = sorted(words_of("counted", "sex_labels"), key=len, reverse=True)
_BARE_SHARES: Final = frozenset(words_of("counted", "bare_shares"))
_ORIGINS: Final = frozenset(words_of("counted", "origin_labels"))
_HOLDING: Final = words_of("counted", "holding_words")
_BARE: Final = tuple(_BARE_SHARES)
_GROWN: Final = frozenset(words_of("counted", "grown_words"))
_DATED: Final = Pattern(r"^[\d年月日上下半季度今去末底]+")
_closes: Final = Pattern("[）)]")
_OF_THEM: Final = "其中"
_WHOLES: Final = frozenset(words_of("counted", "goal_places"))
PARTS: Final = frozenset(words_of("counted", "part_labels"))
POINTS: Final = ("个百分点", "个点")
SHARES: Final = ("", "占", "为", "达")


def is_height(noun: str) -> bool:
    """Return whether a noun is nothing but a measure of something unsaid.

    >>> is_height("楼高"), is_height("宽"), is_height("钟楼")
    (True, True, False)
    """
    return noun[-1:] in _DIMENSIONS and len(noun) <= _HEIGHT


def _is_open(folded: str, begin: int, start: int) -> bool:
    """Whether a bracket that opens between two figures is still open: 2死（含一名幼童."""
    opening = max(folded.rfind("（", begin, start), folded.rfind("(", begin, start))
    return opening >= 0 and _closes.search(folded, opening, start) is None


class Told:
    """What the figures before counted: the last noun, its unit, and the noun of each unit."""

    __slots__ = (
        "asked", "growth", "last", "measured", "noun", "noun_in", "of_unit", "of_whole", "outer",
        "sentence",
        "share", "told_in", "unit", "whole",
    )  # fmt: skip

    def __init__(self) -> None:
        self.noun: str | None = None
        self.growth: str | None = None
        self.last: str | None = None  # what the figure right before counted
        self.unit: str | None = None
        self.asked = 0  # clauses and brackets looked into for the figure at hand
        self.whole: str | None = None  # 汽车出口 of 汽车出口90万辆, which counts 汽车
        self.measured: str | None = None  # 能耗 of 能耗0.5吨标准煤, which counts 标准煤
        self.of_unit: dict[str, str] = {}
        self.told_in: dict[str, int] = {}  # in which sentence the noun of a unit was told
        self.outer: tuple[str | None, str | None] | None = None
        self.sentence = self.noun_in = 0
        self.share: str | None = None  # 比重 of 占总值的比重为40%，提高2个百分点
        self.of_whole = False  # the figure at hand is a share, its noun what the share is of

    def enter_bracket(self, folded: str, begin: int, start: int) -> None:
        """Keep aside what was told before a bracket with a figure: 2死（含一名幼童）、5伤."""
        if self.outer is None and _is_open(folded, begin, start):
            self.outer = (self.noun, self.unit)

    def leave_bracket(self, folded: str, begin: int, start: int) -> None:
        """Go back to what was told before a bracket, where it closes between two figures."""
        if self.outer is not None and _closes.search(folded, begin, start) is not None:
            self.noun, self.unit = self.outer
            self.outer = None

    def keep(self, noun: str | None, unit: str | None) -> None:
        """Keep what a figure counted, for the figures behind it; not what a share is of."""
        self.last = noun
        if noun is not None and noun == self.share:
            self.of_whole = False
            if self.noun is None:
                self.noun, self.unit, self.noun_in = noun, unit, self.sentence
            return  # 出口5亿元，占总值的比重为30%，增长5%
        self.share = self.share if self.of_whole else None
        if self.of_whole:
            self.of_whole = False
            if self.noun is not None:
                return  # 收入5亿元，占年度预算的2成，增长5%
        if noun in STANDARDS or noun in _STEPS:
            noun = self.measured
        if noun is not None and is_height(noun):
            return  # 路宽5米，长300米: each its own
        if noun and self.whole is not None and not self.whole.startswith(noun):
            self.whole = None
        if noun and self.noun is not None and noun in _GROWTHS:
            self.growth = noun  # 涨幅 is of the noun before, which stays
        elif noun:
            self.noun, self.unit, self.growth, self.noun_in = noun, unit, None, self.sentence
        if noun and unit is not None:
            self.of_unit[unit], self.told_in[unit] = noun, self.sentence

    def of_people(self, reading: Reading) -> bool:
        """Whether the figure before counted people with the same unit, and no number of them."""
        return self.unit == reading.unit and not (self.noun or "").endswith(HEAD_COUNTS)

    def carry(self, reading: Reading, clause: str = "") -> str | None:
        """The noun a figure without one counts: that of its measure word, else the last.

        A growth is of the noun before (涨幅为18%，同比上涨33%), unless compared (增速比上月低).
        """
        if self.whole is not None and reading.kind == "percent":
            return self.whole
        if self.share is not None and reading.unit in POINTS:
            return self.share
        if self.growth is not None and clause.startswith(_COMPARED):
            return self.growth
        if self.noun is not None and reading.cls in _CARRYING and reading.unit is not None:
            told_in = self.told_in.get(reading.unit, self.noun_in)
            # 沪指跌3%，报2789点；创指跌5%，报1910点
            is_older = self.unit == _PERCENT and told_in < self.noun_in == self.sentence
            return self.noun if is_older else self.of_unit.get(reading.unit, self.noun)
        return self.noun


def told_of(clause: str, reading: Reading, told: Told) -> str | None:
    """Return what was told before, where a clause says but who or when it is of.

    代表团提出的26件, 超过上年的110亿元.
    """
    if not clause.endswith("的"):
        return None
    if reading.cls in _CARRYING and reading.unit in told.of_unit:
        return told.of_unit[reading.unit]
    is_leg = _then.fullmatch(clause) is not None and told.unit == reading.unit  # 涨到开业前的
    is_of_it = told.noun is not None and (is_leg or _is_at_a_time(clause))
    return told.carry(reading) if is_of_it else None


def without_goal(clause: str) -> str:
    """Return a clause without the goal that a share at its end completes.

    >>> without_goal("项目投资完成年度计划的")
    '项目投资'
    """
    return _of_goal.sub("", clause)


def goal_of(clause: str) -> tuple[int, int] | None:
    """Return the span of the goal of which a share is completed, where nothing else is named.

    >>> goal_of("已完成全年任务的"), goal_of("项目投资完成年度计划的")
    ((3, 7), None)
    """
    done = _of_goal.search(clause)
    if done is None:
        return None
    before = clause[: done.start()]
    if before and find_last_phrase(before) is not None:
        return None
    begin, end = done.span("goal")
    for word, tag in tag_words(done.group("goal")):
        if (tag != "ns" and word not in _WHOLES) or begin + len(word) >= end:
            break
        begin += len(word)
    return begin, end


def _is_at_a_time(clause: str) -> bool:
    """超过上年的110亿元: nothing but when it was stands before the figure."""
    time = _at_a_time.search(clause)
    return time is not None and not strip_linking(clause[: time.start()])


def without_label(noun: str) -> str:
    """Return a measure without whose it was: 男性身高170厘米、女性160厘米."""
    label = next((word for word in _SEXES if noun.startswith(word)), "")
    return noun[len(label) :] or noun


def is_told_again(clause: str, whole: str, kept: int, reading: Reading, told: Told) -> bool:
    """Return whether a clause adds to what the figure before counted and names no thing itself."""
    named = clause[:kept]
    is_same = told.unit == reading.unit
    if is_same and reading.cls != "money" and named.removeprefix(_OF_THEM) in _ORIGINS:
        return True  # 无症状感染者17例，其中境外输入2例
    if named in PARTS and told.unit == reading.unit and reading.cls == "measure":
        return True  # 男性体重不低于50公斤、女性不低于45公斤
    if reading.kind != "percent":
        return False
    if named in PARTS and clause[kept:] in SHARES and told.unit == reading.unit:
        return True  # 城市78%、农村47%
    if clause.startswith(_HOLDING) and not clause.startswith(_BARE):
        return True  # 增长5%，占全国的12%
    is_growth = named in _GROWN and clause == whole  # 营业收入13亿元，同比增幅44%
    return is_growth or _DATED.sub("", named) in _BARE_SHARES
