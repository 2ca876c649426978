"""An old and a new value of one thing, and what the sentence says of the change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extract.checks.rules import read_words, word_pattern
from extract.checks.terms import Sentence, Term, is_direct

CHANGES = ("rise", "fall")
_NOW = ("", "to", "total")
_YEAR = re.compile(r"(\d{4})年")


class Pair(NamedTuple):
    """An old and a new value of one thing, and the changes told of them."""

    old: Term
    new: Term
    changes: tuple[Term, ...]


def find_pairs(sentence: Sentence) -> Iterator[Pair]:
    """Yield the pairs of a sentence: 由A增至B，增长p; 去年A，今年B，增长p; 由A增长p达到B."""
    for place, one in enumerate(sentence):
        two = sentence[place + 1] if place + 1 < len(sentence) else None
        three = sentence[place + 2] if place + 2 < len(sentence) else None
        if two is None:
            return
        if _are_alike(one, two):
            changes = (*_change_ahead(sentence, place), *_changes_from(sentence[place + 2 :]))
            pair = _order(one, two)
            if pair is not None and changes:
                yield Pair(*pair, changes)
        elif three is not None and _are_alike(one, three) and _is_way(one, two, three):
            yield Pair(one, three, (two,))


def _is_way(old: Term, change: Term, new: Term) -> bool:
    """由1200户增长25%达到1500户: the change stands between the two."""
    return old.role == "from" and new.role == "to" and change.role in CHANGES and is_direct(change)


def _are_alike(one: Term, other: Term) -> bool:
    return one.dimension == other.dimension and bool(one.dimension)


def _order(one: Term, two: Term) -> tuple[Term, Term] | None:
    """The old value and the new, None where the words do not tell them apart."""
    if one.role == "from" and two.role == "to":
        return one, two
    if _is_earlier(one) and two.role in _NOW and not _is_earlier(two):
        return one, two
    if _is_earlier(two) and two.role == "" and one.role in _NOW:
        return two, one
    years = _year(one), _year(two)
    if all(years) and years[0] != years[1] and {one.role, two.role} <= set(_NOW):
        return (one, two) if years[0] < years[1] else (two, one)
    return None


def _is_earlier(term: Term) -> bool:
    """去年，全县办件1200件; not what has been going on since (去年以来), nor what is now."""
    if term.role not in ("", "from") or not word_pattern("growth", "earlier").search(term.gap):
        return False
    told = max(term.gap.rfind(word) for word in read_words("growth", "earlier"))
    if term.gap[:told].endswith(read_words("terms", "than")) and not term.lead.endswith("的"):
        return False  # 比去年多蓄300万立方米 is a change, 比去年的300万立方米 is what there was
    now = max(term.gap.rfind(word) for word in read_words("growth", "now"))
    since = word_pattern("growth", "since").search(term.gap)
    return told > now and since is None


def _year(term: Term) -> str:
    """The one year that is printed before an amount, empty without one."""
    years = _YEAR.findall(term.gap)
    return years[0] if len(years) == 1 else ""


def _change_ahead(sentence: Sentence, place: int) -> tuple[Term, ...]:
    """增长25%，由1200户增至1500户: a change right before a pair without a subject of its own."""
    ahead = sentence[place - 1] if place else None
    if ahead is None or ahead.role not in CHANGES or not _is_bare(sentence[place]):
        return ()
    return (ahead,)


def _is_bare(term: Term) -> bool:
    """Nothing but 由 before the old value: the pair has no subject of its own."""
    return term.lead in read_words("terms", "from")


def _changes_from(rest: Iterable[Term]) -> Iterator[Term]:
    for term in rest:
        if term.role == "times" and term.number.unit == "倍":
            yield term
            continue
        if term.role not in CHANGES or not is_direct(term):
            return
        yield term
