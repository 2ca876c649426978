"""This newsroom's world: its districts, topics, metrics, papers and recurring occasions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["city", "county"]
Counting = Literal["nth", "years"]


@dataclass(frozen=True, slots=True)
class District:
    """A division the newsroom reports on; `places` are lower places that resolve to it."""

    name: str
    en: str
    adcode: str
    level: Level = "county"
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A field a figure belongs to, and the words that speak for it."""

    id: str
    zh: str
    en: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """What a figure measures, in one unit; `per` names the metric it may be divided by."""

    id: str
    zh: str
    en: str
    unit: str
    topic: str
    words: tuple[str, ...] = ()
    note: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper; `home` marks the newsroom's own, whose editions are named by date alone."""

    id: str
    zh: str
    en: str
    home: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """A recurring day or week: `nth` counts the first year as 1, `years` as 0."""

    name: str
    en: str
    first: int
    counting: Counting = "nth"
    words: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The reference files together; `home` is the district the newsroom is of."""

    home: District
    districts: tuple[District, ...]
    topics: tuple[Topic, ...] = ()
    metrics: tuple[Metric, ...] = ()
    papers: tuple[Paper, ...] = ()
    occasions: tuple[Occasion, ...] = ()
