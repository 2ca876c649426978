"""What a fact sheet holds once read: figures with all they inherit, and what was set aside."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure the edition is held to say; `lines` tells where in the sheet each key stands."""

    id: str
    story: str
    metric: str
    metric_zh: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    comparator: str
    bound: str
    unit: str
    printed: str
    district: str = ""
    adcode: str = ""
    place: str = ""
    scope: str = ""
    topic: str = ""
    measure: str = ""
    period: str = ""
    period_iso: str = ""
    said_by: str = ""
    state: str = "草稿"
    part_of: tuple[str, ...] = ()
    total_of: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    note: str = ""
    checked_by: str = ""
    checked_on: datetime.date | None = None
    proposed: bool = False
    line: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_checked(self) -> bool:
        """True where a person has looked at it: any state but a draft."""
        return self.state != "草稿"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A printed number a person says is no figure, and why."""

    printed: str
    why: str
    kind: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered to a finding, and the words it was given for.

    When the figure's printed words no longer match, the finding is asked again.
    """

    check: str
    verdict: str
    reason: str
    figure: str = ""
    printed: str = ""
    answered_by: str = ""
    answered_on: datetime.date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The fact sheet of one edition, its figures in the order written."""

    edition: str
    path: Path
    figures: tuple[Figure, ...]
    set_aside: tuple[SetAside, ...] = ()
    answers: tuple[Answer, ...] = ()
    version: int = 1
    sha256: str = ""
