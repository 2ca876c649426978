"""How printed numbers hang together."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("part_of", "respectively", "total", "from_to", "compared", "per", "list")


@dataclass(frozen=True, slots=True)
class Relation:
    """Numbers of one sentence and how they hang together; `members` are indices of the ledger.

    part_of       members[0] is the whole, the others are parts of it (其中)
    respectively  the members go with as many `subjects`, in order (分别)
    total         members[0] is the sum of the others (共, 合计)
    from_to       members are the old and the new value (由…增至…)
    compared      members[0] is the value now, members[1] how much it changed (比…增长)
    per           members[0] comes to each members[1] (每…)
    list          members[0] announces as many items as `subjects` holds (三个…：…、…、…)

    `words` are the printed words that say so; `direction` is up or down where they tell.
    """

    kind: str
    members: tuple[int, ...]
    start: int
    end: int
    words: str = ""
    subjects: tuple[str, ...] = ()
    direction: str = ""
    against: str = ""
