"""Who gives, holds or brings what is counted, and is not counted: 民政局下拨3亿元, 北村共有70户."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.told import Told
from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import HOLDERS
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_state, speech_of
from extract.numbers.nouns.owner import fits
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_GIVING: Final = words_of("counted", "giving_verbs")
_TRADING: Final = Endings(words_of("carrying", "trading_verbs"))
LOTS: Final = frozenset(words_of("carrying", "lot_units"))
_FUNDS: Final = words_of("counted", "fund_endings")
_DRAWING: Final = "|".join(words_of("counted", "drawing_verbs"))
_drawn: Final = Pattern(f"从(?P<fund>[^从，。；]{{2,12}}?)[中里](?:{_DRAWING})了?$")
_SITES: Final = words_of("counted", "site_endings")
_SITE_UNITS: Final = frozenset(words_of("counted", "site_units"))
_HOLDING: Final = (*HOLDERS, *_SITES)
_HOUSED: Final = frozenset("家个所")  # what counts firms and places
_CARRYING: Final = frozenset(words_of("counted", "carrying_classes"))
_SOURCES: Final = ("从", "由", "自")
_TEAMS: Final = words_of("counted", "team_endings")
_PRIZES: Final = frozenset(words_of("counted", "prize_units"))
_SPORTS: Final = words_of("counted", "sport_words")
_WINNERS: Final = (*_TEAMS, *_SPORTS)
_WON: Final = words_of("counted", "won_endings")
_KEEPERS: Final = words_of("counted", "keeper_endings")
_HELD: Final = frozenset(words_of("counted", "held_units"))
_PIECE: Final = "个"
_DOING: Final = ("v", "vn")
_NAMES: Final = ("nr", "nrt", "nrfg")


def find_given(text: str, folded: str, begin: int, reading: Reading, told: Told) -> str | None:
    """Return the fund that money is given or taken from, "" where only a giver stands, or None.

    救灾资金下拨3亿元, 从专项资金中拿出300万元; not 民政局下拨3亿元, nor who trades: 外资买超3亿元.
    """
    start = reading.start
    if _TRADING.close(folded[begin:start]):
        return ""
    if reading.cls != "money":
        return None
    drawn = _drawn.search(folded, begin, start)
    if drawn is not None:
        span = find_last_phrase(drawn.group("fund"))
        if span is not None and span[1] == len(drawn.group("fund")):
            return text[drawn.start("fund") + span[0] : drawn.end("fund")]
    clause = folded[begin:start]
    kept = len(clause) if clause.endswith(_GIVING) else strip_linking(clause)
    if not clause.endswith(_GIVING, 0, kept):
        return None
    verb = max((word for word in _GIVING if clause.endswith(word, 0, kept)), key=len)
    clause = clause[: kept - len(verb)]
    kept = strip_linking(clause)
    span = find_last_phrase(clause[:kept]) if kept else None
    if span is not None and clause.endswith(_FUNDS, span[0], span[1]):
        return text[begin + span[0] : begin + span[1]]
    fund = told.of_unit.get(reading.unit or "", "")
    return fund if fund.endswith(_FUNDS) else ""


def is_site(noun: str, reading: Reading) -> bool:
    """Return whether a noun is only where the people or households of a figure are: 北村70户."""
    return reading.unit in _SITE_UNITS and noun.endswith(_SITES)


def brings(phrase: str, between: str, reading: Reading, told: Told) -> bool:
    """Return whether a phrase is only who did something with what was counted: 文化馆借出120册."""
    if told.unit != reading.unit or reading.unit in _HOUSED:
        return False
    if not phrase.endswith(_HOLDING) and not _is_named(phrase):
        return False
    if told.noun is None or told.noun.endswith(_HOLDING) or reading.cls not in _CARRYING:
        return False
    return strip_linking(between) > 0 and not is_state(between)


def _is_named(phrase: str) -> bool:
    """Whether a phrase is nothing but somebody's name: 王明获得了400万张."""
    return all(tag in _NAMES for _, tag in tag_words(phrase))


def brought_from(clause: str, cut: int, reading: Reading) -> tuple[int, int] | None:
    """Return the span of what comes from somewhere, right before a figure, or None.

    公司从德国引进设备五台: 设备; 甲市从海外进口2亿元: 进口.
    """
    if not clause.startswith(_SOURCES, cut):
        return None
    rest = clause[cut:]
    kept = strip_linking(rest)
    span = find_last_phrase(rest[:kept]) if kept else None
    if span is None or span[1] < kept or not span[0]:
        return None
    tokens = tag_words(rest[:kept])
    if speech_of(tokens[-1]) in _DOING:  # 由公司投资5000万元
        is_sum = reading.cls == "money" and len(tokens) > 2
        return (cut + kept - len(tokens[-1][0]), cut + kept) if is_sum else None
    between = tag_words(rest[1 : span[0]]) if span[0] > 1 else []
    is_brought = len(between) > 1 and speech_of(between[-1]) in _DOING
    return (cut + span[0], cut + span[1]) if is_brought else None


def is_winner(phrase: str, reading: Reading, won: str) -> bool:
    """Return whether a phrase is who won, or at what sport, so many of what was told: 甲队3枚.

    Of prizes told with 个, as in 夺得5个冠军，其中跳水3个, the sports alone.
    """
    if reading.unit in _PRIZES:
        return phrase.endswith(_WINNERS)
    return reading.unit == _PIECE and won.endswith(_WON) and phrase.endswith(_SPORTS)


def is_keeper(phrase: str, reading: Reading) -> bool:
    """Return whether a phrase is the body that has so many of what was told: 康复中心12把."""
    return reading.unit in _HELD and phrase.endswith(_KEEPERS) and not fits(phrase, reading.unit)
