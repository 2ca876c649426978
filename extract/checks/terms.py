"""The numbers of a sentence in order, each with the role the words before it give it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from extract.checks.case import Case
from extract.checks.interval import Interval, find_interval
from extract.checks.measures import find_measure
from extract.checks.rules import read_rules, read_words, word_pattern
from extract.numbers.number import Number

# More amounts than any sentence holds are a table's, and nothing is recomputed from them.
MOST = 200
LONGEST_GAP = 240
_STOP = re.compile(r"[。！？；!?;\n]")
_CLAUSE = re.compile(r"[，、：,:（()）。！？；!?;\n]")
# 增至2024年的1500户: a year or month may stand between the word and its number.
_DATED = r"\d{2,4}年[底末初]?的?|\d{1,2}月[底末份]?的?"
# What may stand between 由 and its number, 是 and 的, 占 and its share: no stop, and not too far.
_FAR = {
    "from": ("(?:^|[^来自])", r"[^，。；]{0,12}$"),
    "times_of": ("", r"[^，。；、]{1,10}的$"),
    "share_of": ("", r"[^，。；、]{0,14}$"),
}
_FARTHER = {"times_of": "times", "from": "from", "share_of": "share"}
_AMOUNTS = ("quantity", "percent")


class Term(NamedTuple):
    """A number of a sentence: `lead` are the words of its clause before it, `gap` all since the
    number before; `role` is from, to, rise, fall, times, total, each, share or empty."""

    number: Number
    interval: Interval
    dimension: str
    role: str
    lead: str
    gap: str

    @property
    def is_percent(self) -> bool:
        """Whether it is a share or rate in per cent, points of a per cent not included."""
        return self.number.unit == "%"


Sentence = tuple[Term, ...]


@lru_cache(maxsize=2)
def find_sentences(case: Case) -> tuple[Sentence, ...]:
    """Return the sentences that hold amounts; a column break does not end one.

    Kept for the last cases, because half a dozen checks read the same sentences.
    """
    return tuple(_read_sentences(case))


def _read_sentences(case: Case) -> Iterator[Sentence]:
    text = case.edition.text
    held = {at for article in case.articles for span in article.breaks for at in range(*span)}
    ends = [stop.start() for stop in _STOP.finditer(text) if stop.start() not in held]
    amounts = [n for n in case.numbers if n.kind in _AMOUNTS and not n.indefinite]
    starts = [n.start for n in amounts]
    begins = 0
    for end in (*ends, len(text)):
        first, last = bisect_left(starts, begins), bisect_left(starts, end)
        if 0 < last - first <= MOST:
            yield _read_sentence(text, begins, amounts[first:last])
        begins = end + 1


def _read_sentence(text: str, begins: int, numbers: Iterable[Number]) -> Sentence:
    terms: list[Term] = []
    floor = begins
    for number in numbers:
        interval = find_interval(number)
        gap = text[max(floor, number.start - LONGEST_GAP) : number.start]
        floor = number.end
        if interval is None:
            continue
        lead = _CLAUSE.split(gap)[-1].strip()
        measure = find_measure(number.unit)
        scaled = interval.scaled(measure.factor)
        terms.append(Term(number, scaled, measure.dimension, find_role(lead), lead, gap))
    return tuple(terms)


def is_direct(term: Term) -> bool:
    """Whether a change is told of the number before it: 比上年增长, not 费用下降."""
    return _is_direct(term.lead, term.role)


@lru_cache(maxsize=65536)
def _is_direct(lead: str, role: str) -> bool:
    pattern = next(pattern for pattern, named in _patterns() if named == role)
    found = pattern.search(lead)
    rest = lead[: found.start()] if found else lead
    if rest.startswith(read_words("terms", "comparing")):
        return True
    for word in sorted(read_words("terms", "adverbs"), key=len, reverse=True):
        rest = rest.replace(word, "")
    return not rest


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The role words as one pattern each, with what may stand between word and number."""
    filler = "|".join(read_words("terms", "filler"))
    made = []
    for role, rule in read_rules("terms").items():
        words = "|".join(map(re.escape, sorted(rule["words"].split(), key=len, reverse=True)))
        made.append((re.compile(f"(?:{words})(?:{filler}|{_DATED})*$"), role))
    return tuple(made)


@cache
def _farther(section: str) -> re.Pattern[str]:
    """A word that need not touch its number."""
    before, behind = _FAR[section]
    return re.compile(f"{before}(?:{word_pattern('terms', section).pattern}){behind}")


@lru_cache(maxsize=65536)
def find_role(lead: str) -> str:
    """Return the role the words right before a number give it, empty where they give none.

    >>> find_role("增加到"), find_role("比上年增加了"), find_role("由上年的"), find_role("种植苹果")
    ('to', 'rise', 'from', '')
    """
    for pattern, role in _patterns():
        if pattern.search(lead):
            return role
    farther = (section for section in _FARTHER if _farther(section).search(lead))
    return _FARTHER.get(next(farther, ""), "")
