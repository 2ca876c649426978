"""This newsroom's world: its districts, topics, metrics, papers and recurring occasions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["city", "county"]
Counting = Literal["nth", "years"]


@dataclass(frozen=True, slots=True)
class Community:
    """A community or village an edition has named, and the township it lies in where known."""

    zh: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class District:
    """A division the newsroom reports on, with the lower places that resolve to it.

    `row` and `column` place its tile on a grid; `unless` are words that hold an alias of it
    and mean something else.
    """

    zh: str
    en: str
    adcode: str
    level: Level = "county"
    parent: str = ""
    row: int = 0
    column: int = 0
    aliases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    townships: tuple[str, ...] = ()
    communities: tuple[Community, ...] = ()

    @property
    def name(self) -> str:
        """The Chinese name, the one tables carry."""
        return self.zh

    @property
    def places(self) -> tuple[str, ...]:
        """The lower places that resolve to this division."""
        return self.townships + tuple(community.zh for community in self.communities)


@dataclass(frozen=True, slots=True)
class Topic:
    """A field a figure belongs to, and the words that speak for it."""

    id: str
    zh: str
    en: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """What a figure measures, in one unit; `topic` and `per`, what divides it, are ids."""

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

    id: str
    zh: str
    en: str
    first: int
    counts: Counting = "nth"
    day: str = ""
    words: tuple[str, ...] = ()
    source: str = ""

    @property
    def name(self) -> str:
        """The Chinese name."""
        return self.zh


@dataclass(frozen=True, slots=True, eq=False)
class Newsroom:
    """The reference files together; `home` is the city the newsroom is of.

    Equal only to itself: it is a key of many caches, and hashing all its words each time would
    cost more than what is kept.
    """

    home: District
    districts: tuple[District, ...]
    topics: tuple[Topic, ...] = ()
    metrics: tuple[Metric, ...] = ()
    papers: tuple[Paper, ...] = ()
    occasions: tuple[Occasion, ...] = ()
