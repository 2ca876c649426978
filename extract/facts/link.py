"""Where a curated figure stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from extract.edition.article import Span

if TYPE_CHECKING:
    from extract.sheets import Figure

State = Literal["found", "moved", "missing", "ambiguous", "disagrees"]


@dataclass(frozen=True, slots=True)
class Link:
    """A figure of the fact sheet and the printed number it stands for.

    `number` is an index into the ledger. `note` names what disagrees: value, unit, bound. `others` are the same words printed again or, where the
    state is ambiguous, every place they could be.
    """

    figure: Figure
    state: State
    number: int | None = None
    start: int | None = None
    end: int | None = None
    article: str = ""
    others: tuple[Span, ...] = ()
    note: str = ""
