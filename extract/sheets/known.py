"""What a sheet's words may refer to; an unknown one is told with its nearest neighbour."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from pydantic_core import PydanticCustomError

from extract.door.fields import nearest, perhaps_words
from extract.newsroom import District, Metric, Newsroom, Topic
from extract.sheets.amount import known_units
from extract.sheets.bound import comparators, signs
from extract.sheets.period import read_period


class Known:
    """The newsroom's names and the language's words, for one edition's date."""

    def __init__(self, newsroom: Newsroom, date: datetime.date) -> None:
        self.date = date
        self.districts = {d.name: d for d in newsroom.districts}
        self.districts |= {alias: d for d in newsroom.districts for alias in d.aliases}
        self.topics = {t.zh: t for t in newsroom.topics} | {t.id: t for t in newsroom.topics}
        self.metrics = {m.zh: m for m in newsroom.metrics} | {m.id: m for m in newsroom.metrics}
        self.units = known_units() | {m.unit for m in newsroom.metrics}

    def look_up(self, name: str, text: object) -> object:
        """Return the word if it is known under this name; raises the problem that says why not."""
        if not isinstance(text, str):
            return text
        check = {
            "district": lambda: _in(text, self.districts, name),
            "topic": lambda: _in(text, self.topics, name),
            "unit": lambda: _in(text, self.units, name),
            "bound": lambda: _bound(text),
            "period": lambda: self._period(text),
        }
        check[name]()
        return text

    def district(self, text: str) -> District | None:
        """The district of that name or alias."""
        return self.districts.get(text)

    def topic(self, text: str) -> Topic | None:
        """The topic of that name or id."""
        return self.topics.get(text)

    def metric(self, text: str) -> Metric | None:
        """The metric of that name or id."""
        return self.metrics.get(text)

    def _period(self, text: str) -> None:
        if read_period(text, self.date) is None:
            raise PydanticCustomError("unclear_period", "{value}", {"value": text})


def _in(text: str, known: Iterable[str], name: str) -> None:
    if text not in known:
        words = perhaps_words(nearest(text, known)) | {"value": text}
        raise PydanticCustomError(f"unknown_{name}", "{value}", words)


def _bound(text: str) -> None:
    if text in signs():
        words = {"value": text, "mend": f"bound: {signs()[text]}"}
        raise PydanticCustomError("sign_for_bound", "{value}", words)
    _in(text, comparators(), "bound")
