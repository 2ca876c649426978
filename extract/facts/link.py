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

    found      its printed words stand in the text and say the same
    disagrees  they stand there and say something else; `differs` names what: value unit bound words
    moved      the words are gone, the same amount stands in other words
    ambiguous  several places could be meant: `others` holds them all, `number` is None
    missing    neither words nor amount are there

    `number` is an index into the ledger; `others` are further printings of the same figure.
    """

    figure: Figure
    state: State
    number: int | None = None
    start: int | None = None
    end: int | None = None
    article: str = ""
    others: tuple[Span, ...] = ()
    differs: str = ""
    note_zh: str = ""
    note_en: str = ""
