"""What the words around a number say about it."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    """What a number describes, as far as its surroundings tell, with the reason.

    `district` is a division of the newsroom's own or empty; `outside` says that another place is
    named. `period` is ISO 8601 and no finer than printed; `inferred` marks one that was concluded.
    """

    district: str = ""
    outside: bool = False
    place: str = ""
    scope: str = ""
    topic: str = ""
    period: str = ""
    period_words: str = ""
    said_by: str = ""
    article: str = ""
    reason_zh: str = ""
    reason_en: str = ""
    inferred: bool = False
    measure: str = ""
