"""Whether a level grades a thing (二级学院, 三级响应) or measures it (12级大风)."""

from __future__ import annotations

from typing import Final

from extract.numbers.approximator import match_after
from extract.numbers.guards import before, behind, words_of
from extract.numbers.reading import Reading
from extract.pattern import Pattern

_ALERTS: Final = words_of("ordinals", "alert_words")
_BROUGHT_TO: Final = ("至", "为", "到")
_ALERT_REACH: Final = 12
_LEVELS_OF: Final = words_of("ordinals", "levels_of")
_LISTED_LEVELS: Final = (*_LEVELS_OF, "、")
_NEIGHBOURS: Final = ("上", "下")
_NO_GRADE: Final = 100
_ENTERED: Final = Pattern(r"(?:19[5-9]|20[0-4])\d$")
_RANGE_REACH: Final = 5
_FIRST_END: Final = Pattern(r"\d{1,2}[-–—~至到]+$")
_is_graded: Final = behind("ordinals", "graded_behind")
_is_level: Final = behind("ordinals", "level_measured_behind")
_is_layered: Final = before("ordinals", "layered_before")
_layering_behind: Final = behind("ordinals", "layering_behind")
_measures_level: Final = before("ordinals", "level_measured_before")


def is_grade(text: str, amount: Reading) -> bool:
    """Return whether N级 grades a thing: 二级学院 and an alert do, 12级大风 measures.

    >>> from extract.numbers.reading import read_amount
    >>> [is_grade(text, read_amount(text, 0, 0)) for text in ("二级学院", "三级大风")]
    [True, False]
    """
    if _is_alert(text, amount.start):
        return True
    if amount.numeral == "两":
        return False  # 全市两级法院
    if _ENTERED.match(amount.numeral) and amount.comparator == "exact":
        return not _measures_level(text, amount.end + 1)  # 2007级新生, not 2008级台阶
    if _are_levels(text[max(0, amount.start - 2) : amount.start]):
        return False  # 县乡村三级
    if amount.numeral == "一" and text[amount.start - 1 : amount.start] in _NEIGHBOURS:
        return False  # 上一级党委
    end = amount.end + 1
    limit = match_after(text, end)
    if limit is not None and not amount.numeral.isascii():
        end += len(limit.word)  # 二级以上医院
    after = text[end : end + 1]
    if not after or not "\u4e00" <= after <= "\u9fff" or len(amount.numeral) > 2:
        return False
    if amount.value is None or amount.value >= _NO_GRADE:
        return False  # 万亿级产业集群
    if _is_level(text, _range_start(text, amount.start), 0) is not None:
        return False  # 偏北风4-5级
    if _is_graded(text, amount.start, 0) is not None:
        return True  # 国家一级的文物
    if _is_layered(text, end) and _layering_behind(text, amount.start, 0) is not None:
        return False  # 建成三级网络, not 取得三级网络证书
    return amount.comparator == "exact" and not _measures_level(text, end)


def _range_start(text: str, start: int) -> int:
    """Where a range begins whose second end begins at `start`: 偏北风3—4级."""
    first = _FIRST_END.search(text, max(0, start - _RANGE_REACH), start)
    return first.start() if first is not None else start


def _is_alert(text: str, start: int) -> bool:
    """四级应急响应提升至三级: the grade that an alert is brought to."""
    near = text[max(0, start - _ALERT_REACH) : start]
    last = max(near.rfind(word) for word in _ALERTS)
    return near.endswith(_BROUGHT_TO) and last >= 0 and near[last:].isalnum()


def _are_levels(words: str) -> bool:
    """乡村, 、村: levels of government told one after another."""
    return len(words) > 1 and words[1] in _LEVELS_OF and words[0] in _LISTED_LEVELS
