"""What a sheet's words may refer to; an unknown one is told with its nearest neighbour."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from pydantic_core import PydanticCustomError

from extract.door.fields import nearest, perhaps_words
from extract.newsroom import District, Metric, Newsroom, Topic
from extract.sheets.amount import known_units, scales
from extract.sheets.bound import comparators, signs
from extract.sheets.period import read_period


class Units(Collection[str]):
    """The units of the lexicon and the newsroom's own, without a copy of the long list."""

    def __init__(self, own: set[str]) -> None:
        self.own = own

    def __contains__(self, unit: object) -> bool:
        return unit in self.own or unit in known_units()

    def __iter__(self) -> Iterator[str]:
        return iter(self.own | known_units())

    def __len__(self) -> int:
        return len(self.own | known_units())


class Known:
    """The newsroom's names and the language's words, for one edition's date."""

    def __init__(self, newsroom: Newsroom, date: datetime.date) -> None:
        self.date = date
        self.districts = {d.name: d for d in newsroom.districts}
        self.topics = {t.zh: t for t in newsroom.topics}
        self.metrics = {m.zh: m for m in newsroom.metrics}
        self.units = Units({metric.unit for metric in newsroom.metrics})
        self.lists: dict[str, Collection[str]] = {
            "district": self.districts,
            "topic": self.topics,
            "unit": self.units,
        }
        # What people write in place of the name: a short one, or the id tables use.
        self.names = {alias: d.name for d in newsroom.districts for alias in d.aliases}
        self.names |= {topic.id: topic.zh for topic in newsroom.topics}
        self.names |= {metric.id: metric.zh for metric in newsroom.metrics}

    def look_up(self, name: str, text: object) -> object:
        """Return the word if it is known under this name; raises the problem that says why not."""
        if not isinstance(text, str):
            return text
        if name == "unit" and text[:1] in scales() and text not in self.units:
            self._scaled_unit(text)
        if name in self.lists:
            self._in(text, self.lists[name], name)
        elif name == "bound":
            self._bound(text)
        else:
            self._period(text)
        return text

    def perhaps(self, text: str, known: Collection[str]) -> dict[str, str]:
        """Return the words that ask whether the nearest known name was meant."""
        meant = self.names.get(text, "")
        return perhaps_words(meant if meant in known else nearest(text, known))

    def district(self, text: str) -> District | None:
        """The district of that name."""
        return self.districts.get(text)

    def topic(self, text: str) -> Topic | None:
        """The topic of that name."""
        return self.topics.get(text)

    def metric(self, text: str) -> Metric | None:
        """The metric of that name."""
        return self.metrics.get(text)

    def _period(self, text: str) -> None:
        if read_period(text, self.date) is None:
            raise PydanticCustomError("unclear_period", "{value}", {"value": text})

    def _in(self, text: str, known: Collection[str], name: str) -> None:
        if text not in known:
            words = self.perhaps(text, known) | {"value": text}
            raise PydanticCustomError(f"unknown_{name}", "{value}", words)

    def _scaled_unit(self, text: str) -> None:
        """万人次 is 人次 counted by ten thousands: the scale belongs to the value."""
        bare = text.lstrip("".join(scales()))
        if bare in self.units:
            words = {"value": text, "bare": bare, "scale": text.removesuffix(bare)}
            raise PydanticCustomError("scaled_unit", "{value}", words)

    def _bound(self, text: str) -> None:
        if text in signs():
            words = {"value": text, "mend": f"bound: {signs()[text]}"}
            raise PydanticCustomError("sign_for_bound", "{value}", words)
        self._in(text, comparators(), "bound")
