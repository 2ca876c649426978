"""What became of each number: a fact, set aside by the machine or by a person, or waiting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.checks import Case
    from extract.edition import Article
    from extract.numbers import Number

BECAME = ("fact", "machine", "person", "waiting")


def find_became(case: Case) -> list[str]:
    """One of `BECAME` for each number; a passage printed again shares its first printing's lot."""
    numbers = case.numbers
    first = find_first_printings(numbers, case.articles)
    facts = _find_linked(case)
    persons = _find_set_aside(case)
    fates = []
    for place, number in enumerate(numbers):
        original = first.get(place, place)
        if place in facts or original in facts:
            fates.append("fact")
        elif place in persons or original in persons:
            fates.append("person")
        else:
            fates.append("waiting" if number.candidate else "machine")
    return fates


def _find_linked(case: Case) -> set[int]:
    """The places, in the ledger, of the numbers that are facts, other printings among them."""
    told = [link for link in case.links if link.number is not None]
    spans = [span for link in told for span in link.others]
    return {link.number for link in told if link.number is not None} | set(
        _find_within(case.numbers, spans)
    )


def _find_set_aside(case: Case) -> set[int]:
    """The places of the numbers a person has set aside, wherever their words are printed."""
    words = [re.escape(entry.printed) for entry in case.sheet.set_aside] if case.sheet else []
    spans = [match.span() for word in words for match in re.finditer(word, case.edition.text)]
    return set(_find_within(case.numbers, spans))


def find_first_printings(numbers: Sequence[Number], articles: Iterable[Article]) -> dict[int, int]:
    """Of each number that is printed again the place of its first printing, in the ledger."""
    first: dict[int, int] = {}
    for article in articles:
        for passage in article.passages:
            earlier = list(_find_within(numbers, [(passage.first_start, passage.first_end)]))
            at = 0
            for place in _find_within(numbers, [(passage.start, passage.end)]):
                # Both run in the order of the text; a number cut at the edge has no pair.
                rest = range(at, len(earlier))
                same = (i for i in rest if numbers[earlier[i]].surface == numbers[place].surface)
                pair = next(same, None)
                if pair is not None:
                    first[place], at = earlier[pair], pair + 1
    return first


def _find_within(numbers: Sequence[Number], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The places of the numbers that begin inside one of the spans, span by span in order."""
    for start, end in spans:
        place = bisect_left(numbers, start, key=lambda number: number.start)
        while place < len(numbers) and numbers[place].start < end:
            yield place
            place += 1
