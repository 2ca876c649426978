"""Which printed number is which fact's: a fact's words hold its number and perhaps its noun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """Facts and numbers tied: by the fact's id, and by the number's start."""

    number_of: Mapping[str, Row]
    fact_at: Mapping[str, Row]


def tie_facts(facts: Sequence[Row], numbers: Sequence[Row], articles: Sequence[Row]) -> Ties:
    """Return each fact's number, and the fact of each number, printed again or not.

    >>> fact = {"fact": "f", "start": "3", "end": "9"}
    >>> number = {"start": "3", "end": "6", "surface": "37个", "became": "fact"}
    >>> tie_facts([fact], [number], []).fact_at["3"]["fact"]
    'f'
    """
    number_of: dict[str, Row] = {}
    fact_at: dict[str, Row] = {}
    for fact in facts:
        number = _find_within(fact, numbers)
        if number:
            number_of[fact["fact"]] = number
            fact_at[number["start"]] = fact
    copies = {row["article"]: row.get("excerpt_of", "") for row in articles}
    for number in numbers:
        if number.get("became") == "fact" and number["start"] not in fact_at:
            first = _find_first(number, copies.get(number.get("article", ""), ""), facts, number_of)
            if first:
                fact_at[number["start"]] = first
    return Ties(number_of, fact_at)


def _find_within(fact: Row, numbers: Sequence[Row]) -> Row | None:
    """The number that the fact's span holds, or that holds the fact's span."""
    if not fact.get("start") or not fact.get("end"):
        return None
    start, end = int(fact["start"]), int(fact["end"])
    for number in numbers:
        if int(number["start"]) < end and start < int(number["end"]):
            return number
    return None


def _find_first(
    number: Row, article: str, facts: Sequence[Row], number_of: Mapping[str, Row]
) -> Row | None:
    """The fact whose first printing, in the article this one repeats, has the same words."""
    for fact in facts:
        first = number_of.get(fact["fact"])
        same = first is not None and first["surface"] == number["surface"]
        if first and same and (not article or first.get("article") == article):
            return fact
    return None
