"""分别: as many figures as subjects."""

from __future__ import annotations

import re

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_words, word_pattern
from extract.checks.tell import tell
from extract.facts import Relation
from extract.numbers.number import Number

NEAR = 8
_CLAUSE = re.compile("[，、：；]")


def check_respectively(case: Case) -> list[Finding]:
    """Return a finding for every 分别 whose subjects stand right before it."""
    return [
        _compare(case, relation)
        for relation in case.relations
        if relation.kind == "respectively" and _has_own_subjects(case, relation)
    ]


def _has_own_subjects(case: Case, relation: Relation) -> bool:
    """Whether the row of subjects runs up to the word itself; an open row cannot be counted."""
    first = case.numbers[relation.members[0]].start
    word = case.edition.text.rfind(relation.words, 0, first)
    if word < 0 or word_pattern("respectively", "open").search(relation.subjects[-1]):
        return False
    return case.edition.text[:word].endswith(relation.subjects[-1])


def _compare(case: Case, relation: Relation) -> Finding:
    members = [case.numbers[place] for place in relation.members]
    figures = [n for n in members if n.unit == members[0].unit and not _is_total(case, n)]
    most = len(relation.subjects)
    # 规划和建设、管理分别… are two or three: 和 can belong to a name.
    least = min(most, _row_length(case, relation))
    printed = "、".join(number.surface for number in figures)
    return tell(
        case,
        "respectively",
        "as_many",
        printed,
        {
            "subjects": most,
            "figures": len(figures),
            "names": "、".join(relation.subjects),
            "printed": printed,
        },
        span=(figures[0].start, figures[-1].end),
        passed=least <= len(figures) <= most,
    )


def _is_total(case: Case, number: Number) -> bool:
    """合计83人 behind the figures is none of them."""
    before = case.edition.text[max(0, number.start - NEAR) : number.start]
    return _CLAUSE.split(before)[-1].startswith(read_words("sums", "totals"))


def _row_length(case: Case, relation: Relation) -> int:
    """How many the subjects are when 和 divides only the last two."""
    text, first = case.edition.text, relation.subjects[0]
    end = text.rfind(relation.words, 0, case.numbers[relation.members[0]].start)
    row = text[text.rfind(first, 0, end) : end]
    items = row.split("、")
    return len(items) + bool(word_pattern("lists", "joining").search(items[-1]))
