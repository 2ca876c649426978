"""Lists as long as announced: 甲、乙、丙三个社区; 三项活动：讲座、义诊、演出; “七防”."""

from __future__ import annotations

import re
from collections.abc import Sequence

import rjieba

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_words, word_pattern
from extract.checks.tell import tell
from extract.facts import Relation
from extract.numbers.number import Number
from extract.numbers.numeral import read_numeral

_NOUN = re.compile("[“《]?[\u4e00-\u9fffA-Za-z]")
_SIGN = re.compile(r"[\d０-９〇零一二三四五六七八九十百千万亿两]")
_WORDS = ("name", "idiom")
# The segmenter's verbs, prepositions, adverbs: with one in its last item (儿童提供5项服务) a row
# of words before a number is no list of what is counted.
_ACTS = ("v", "p", "d", "c")


def check_lists(case: Case) -> list[Finding]:
    """Return a finding for every announced number whose list can be counted."""
    findings = []
    for relation in case.relations:
        number = case.numbers[relation.members[0]]
        said = _announced(number) if relation.kind == "list" else None
        items = _divide(relation.subjects) if said is not None else ()
        if said is not None and _can_be_counted(case, relation, items, said):
            findings.append(_compare(case, number, said, items))
    return findings


def _announced(number: Number) -> int | None:
    """How many things the words announce: the number's value, or the first sign of “七防”."""
    if number.kind in _WORDS:
        return int(read_numeral(number.surface[0]))
    if number.unit not in read_words("lists", "counting") or number.value is None:
        return None
    return int(number.value)


def _can_be_counted(case: Case, relation: Relation, items: Sequence[str], said: int) -> bool:
    """Whether the row is the list of what is counted, and the whole of it."""
    number = case.numbers[relation.members[0]]
    if number.kind in _WORDS:
        return True
    if relation.words:  # 等: not all are listed
        return len(items) > said
    if any(_SIGN.search(item) for item in items) or said > 2 * len(items):
        return False
    return relation.start > number.start or (
        bool(_NOUN.match(case.edition.text, number.end)) and _ends_on_name(items)
    )


def _divide(items: Sequence[str]) -> Sequence[str]:
    """The items, one more where the last is two of their kind: 东村、西村、南村和北村."""
    parts = [part for part in word_pattern("lists", "joining").split(items[-1]) if part]
    kinds = {item[-1:] for item in (*items[:-1], *parts)}
    return (*items[:-1], *parts) if len(parts) == 2 and len(kinds) == 1 else items


def _ends_on_name(items: Sequence[str]) -> bool:
    last = items[-1]
    for word in read_words("lists", "between"):
        last = last.removesuffix(word)
    if len(last) > 2 + 2 * max(map(len, items[:-1])):
        return False
    return not any(tag.startswith(_ACTS) for _, tag in rjieba.tag(last))


def _compare(case: Case, number: Number, said: int, items: Sequence[str]) -> Finding:
    printed = number.surface + _noun(case.edition.text, number)
    return tell(
        case,
        "lists",
        "agrees" if len(items) == said else "differs",
        printed,
        {"printed": printed, "said": said, "count": len(items), "items": "、".join(items)},
        span=(number.start, number.end),
    )


def _noun(text: str, number: Number) -> str:
    """The counted noun where it stands right behind, so that the words can be searched for."""
    noun = number.counted or ""
    return noun if text.startswith(noun, number.end) else ""
