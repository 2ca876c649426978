"""What every page is given: the tables of one edition and the words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd

from dashboard.coverage import Coverage, find_coverage
from dashboard.load import Tables
from dashboard.reference import read_reference
from dashboard.source import Source, read_source
from dashboard.ties import Ties, tie_facts
from dashboard.words import Words


@dataclass(frozen=True)
class Desk:
    """One edition open on the desk, in one language."""

    data: Path
    edition: str
    tables: Tables
    words: Words

    @cached_property
    def source(self) -> Source:
        """The text the tables were read from."""
        return read_source(self.data, self.edition, self.numbers)

    @cached_property
    def paper(self) -> str:
        """The paper's name in this language, as its edition file and the reference data have it."""
        named = self.source.paper
        newsroom, _ = read_reference(self.data)
        papers = newsroom.papers if newsroom else ()
        known = next((p for p in papers if named in {p.zh, p.id}), None)
        return self.words.pick(known.zh, known.en) if known else named

    @property
    def reading(self) -> str:
        """Which text is shown: ``digest`` or ``original``."""
        return self.source.reading

    @cached_property
    def day(self) -> date:
        """The edition's date, from its id."""
        return date.fromisoformat(self.edition[:10])

    @cached_property
    def names(self) -> dict[str, str]:
        """Shown names of metric ids, topic ids and districts, in this language."""
        names: dict[str, str] = {}
        for table, key in (("metrics", "metric"), ("topics", "topic"), ("districts", "district")):
            for row in _rows(self.tables[table]):
                zh = row.get("zh") or row.get("name") or row[key]
                names[row[key]] = self.words.pick(zh, row.get("en") or row.get("name_en") or "")
        return names

    @cached_property
    def short_names(self) -> dict[str, str]:
        """District names as charts have room for: without what follows a comma."""
        return {
            row["district"]: self.label(row["district"]).split(",")[0] for row in self.districts
        }

    def label(self, code: str) -> str:
        """Return the shown name of a metric, topic or district; the code where it has none."""
        return self.names.get(code, code)

    @cached_property
    def facts(self) -> list[dict[str, str]]:
        """The edition's facts, in the sheet's order."""
        return _rows(self.tables["facts"])

    @cached_property
    def findings(self) -> list[dict[str, str]]:
        """What the checks say, the gravest first."""
        rank = {"error": 0, "doubt": 1, "note": 2, "pass": 3}
        return sorted(_rows(self.tables["findings"]), key=lambda row: rank.get(row["severity"], 4))

    @cached_property
    def districts(self) -> list[dict[str, str]]:
        """The newsroom's divisions."""
        return _rows(self.tables["districts"])

    @cached_property
    def topics(self) -> list[dict[str, str]]:
        """The newsroom's topics."""
        return _rows(self.tables["topics"])

    @cached_property
    def metrics(self) -> list[dict[str, str]]:
        """What the figures measure."""
        return _rows(self.tables["metrics"])

    @cached_property
    def numbers(self) -> list[dict[str, str]]:
        """Every number of the text, in order."""
        return _rows(self.tables["numbers"])

    @cached_property
    def waiting(self) -> list[dict[str, str]]:
        """The numbers that look like figures and that nobody has looked at yet."""
        return [row for row in self.numbers if row["became"] == "waiting"]

    @cached_property
    def coverage(self) -> list[Coverage]:
        """What the text holds on each division; a figure that waits is a figure too."""
        figures = [*self.facts, *self.waiting]
        return find_coverage(self.districts, figures, self.source.text)

    @cached_property
    def corrections(self) -> dict[str, dict[str, str]]:
        """What was printed wrong, by fact: a chart keeps the printed figure and says so."""
        return {row["fact"]: row for row in _rows(self.tables["corrections"])}

    @cached_property
    def articles(self) -> list[dict[str, str]]:
        """The articles of the text, in order."""
        return _rows(self.tables["articles"])

    @cached_property
    def headlines(self) -> dict[str, str]:
        """Headline of each article id."""
        return {row["article"]: row["headline"] for row in self.articles}

    @cached_property
    def doubted(self) -> set[str]:
        """Ids of facts with an open error or doubt."""
        return {
            row["fact"]
            for row in self.findings
            if row["severity"] in {"error", "doubt"} and not row.get("answer")
        }

    @property
    def kept(self) -> dict[str, str]:
        """What every address of this desk carries: edition and language, where not the usual."""
        lang = self.words.lang if self.words.lang != "zh" else ""
        return {"edition": self.edition, "lang": lang}

    def link(self, page: str, **query: object) -> str:
        """Return a relative address that keeps edition and language."""
        kept = {**self.kept, **query}
        return f"{page}?{urlencode({k: str(v) for k, v in kept.items() if v != ''})}"

    @cached_property
    def ties(self) -> Ties:
        """Which number is which fact's, and the other way round."""
        return tie_facts(self.facts, self.numbers, self.articles)

    def surface(self, fact: Mapping[str, str]) -> str:
        """Return a fact's figure as printed, without its noun."""
        number = self.ties.number_of.get(fact.get("fact", ""))
        return number["surface"] if number else fact.get("printed", "")

    def fact(self, key: str) -> dict[str, str]:
        """Return the fact of that id; an empty row where there is none."""
        return next((row for row in self.facts if row["fact"] == key), {})


def _rows(table: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(k): str(v) for k, v in row.items()} for row in table.to_dict("records")]
