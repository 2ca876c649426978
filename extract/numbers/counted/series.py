"""Members of a series, which count what the first of them does: 甲区有粮店20家，乙区15家."""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.chunk import HOLDERS
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import is_verb
from extract.numbers.reading import Reading
from extract.numbers.segment import NAMES, tag_words
from extract.pattern import Pattern

_DISTRICTS: Final = Endings(words_of("carrying", "district_signs"))
_PLAIN: Final = Endings(words_of("carrying", "plain_districts"))
_LONGEST_NAME, _SHORTEST_NAME = 4, 2
_OPENING: Final = frozenset(words_of("counted", "opening_verbs"))
_MEASURED: Final = words_of("counted", "measured_endings")
_HERDS: Final = frozenset(words_of("carrying", "herd_units"))
_INVESTED: Final = "投资"
_INVESTORS: Final = words_of("carrying", "investor_endings")
_PAUSE, _WORD = "、", 2
_DEEDS: Final = frozenset(
    (*words_of("counted", "bare_deeds"), *words_of("counted", "object_verbs"))
).union(words_of("counted", "opening_verbs"))
_BY_WAY: Final = "经"
_INSIDE: Final = "境内"
_inside: Final = Pattern("境内(?:段|部分)?(?:全?长|宽)?$")


def is_district(phrase: str, told: str) -> bool:
    """Return whether a phrase is a district's name, and what was told before is none: 乙区.

    >>> is_district("乙区", "粮店"), is_district("小区", "粮店"), is_district("示范镇", "粮店")
    (True, False, False)
    """
    if not _SHORTEST_NAME <= len(phrase) <= _LONGEST_NAME or not _DISTRICTS.close(phrase):
        return False
    if _PLAIN.close(phrase) or _DISTRICTS.close(told):
        return False
    first, tag = tag_words(phrase, guess=False)[0]
    return len(first) == 1 or tag in NAMES or first == phrase


def is_of_told(clause: str, reading: Reading, unit: str | None) -> bool:
    """Return whether a clause is of what the figure before counted: 我省境内长, 经检测确诊."""
    if unit != reading.unit:
        return False
    if clause[:1] == _BY_WAY:
        tokens = tag_words(clause[: strip_linking(clause)])
        opens = tokens[0][0] == _BY_WAY or len(tokens[0][0]) > _WORD  # 经检测, not 经济
        return opens and tokens[-1][1][:1] == "v"
    return _INSIDE in clause and _inside.search(clause) is not None


def past_actor(folded: str, begin: int, phrase: str, reading: Reading) -> int:
    """Return where in a phrase begins what a firm works or sells: 公司加工肉鸡350万只; or 0.

    So too behind the last verb of a list: 新辟、延伸、调整线路. The phrase begins at `begin`.
    """
    if folded[begin - 1 : begin] == _PAUSE:
        return _past_deed(folded[max(0, begin - 1 - _WORD) : begin - 1], phrase)
    if reading.cls == "money":
        return _past_investor(phrase)
    if reading.cls != "measure" and reading.unit not in _HERDS:
        return 0
    if phrase.endswith(_MEASURED):
        return 0  # 企业加工能力300吨
    tokens = tag_words(phrase)
    at = 0
    for i in range(len(tokens) - 1):
        at += len(tokens[i][0])
        if i and tokens[i][0] in _OPENING and tokens[i - 1][0].endswith(HOLDERS):
            return at
    return 0


def _past_deed(before: str, phrase: str) -> int:
    """The length of the verb that opens a phrase behind another verb and a pause, else 0."""
    tokens = tag_words(phrase)
    if (
        len(phrase) - len(tokens[0][0]) < _WORD
        or tokens[0][0] not in _DEEDS
        or phrase.endswith(HOLDERS)
    ):
        return 0  # 诈骗案件, 加工企业
    verbs = tag_words(before) if before else []
    is_listed = len(verbs) == 1 and is_verb(verbs[0])
    return len(tokens[0][0]) if is_listed else 0


def _past_investor(phrase: str) -> int:
    """The length of who invests, where a phrase ends in that: 景区投资; 0 for 固定资产投资."""
    who = phrase.removesuffix(_INVESTED)
    is_who = who != phrase and who.endswith(_INVESTORS) and len(who) > 1
    return len(who) if is_who and tag_words(phrase)[-1][0] == _INVESTED else 0
