"""What the reference files must agree on: names written once, ids that exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from extract.door import Mapping, Node, Report, Scalar, Sequence
from extract.door.fields import nearest, perhaps_words
from extract.newsroom.files import DistrictsFile, MetricsFile, PapersFile, TopicsFile

ADCODE = re.compile(r"\d{6}", re.ASCII)


class Source(NamedTuple):
    """A reference file as read: its report and its tree."""

    report: Report
    tree: Node

    def scalars(self, section: str, key: str) -> Iterator[Scalar]:
        """Every value of one key in the records of a section, in order."""
        for node in _items(self.tree, section):
            yield from _values(node, key)


def report_disagreements(
    sources: dict[str, Source],
    districts: DistrictsFile,
    topics: TopicsFile,
    metrics: MetricsFile,
    papers: PapersFile,
) -> None:
    """Add a problem for every name written twice and every name that stands nowhere."""
    _report_districts(sources["districts"], districts)
    for file in ("topics", "metrics", "papers", "occasions"):
        _report_twice(sources[file], file, ("id",))
        _report_twice(sources[file], file, ("zh",))
    _report_absent(sources["metrics"], "metrics", "topic", ids_by_name(topics.topics))
    _report_absent(sources["metrics"], "metrics", "per", ids_by_name(metrics.metrics))
    homes = [paper for paper in papers.papers if paper.home]
    if len(homes) != 1:
        sources["papers"].report.add("one_home_paper", value=str(len(homes)))


class Named(Protocol):
    """Anything with an id and a Chinese name."""

    @property
    def id(self) -> str: ...
    @property
    def zh(self) -> str: ...


def ids_by_name(records: Iterable[Named]) -> dict[str, str]:
    """Return the id for every name people may write: the Chinese one or the id itself."""
    records = list(records)
    return {r.zh: r.id for r in records} | {r.id: r.id for r in records}


def _report_districts(source: Source, districts: DistrictsFile) -> None:
    cities = [district for district in districts.districts if district.level == "city"]
    if len(cities) != 1:
        source.report.add("one_city", value=str(len(cities)))
    for code in source.scalars("districts", "adcode"):
        if not ADCODE.fullmatch(code.text):
            source.report.add("not_an_adcode", code.line, code.column, code.text)
    codes = {district.adcode: district.adcode for district in districts.districts}
    _report_absent(source, "districts", "parent", codes)
    _report_twice(source, "districts", ("zh", "aliases"))
    _report_twice(source, "districts", ("adcode",))


def _report_twice(source: Source, section: str, keys: tuple[str, ...]) -> None:
    first: dict[str, Scalar] = {}
    for key in keys:
        for scalar in source.scalars(section, key):
            earlier = first.setdefault(scalar.text, scalar)
            if earlier is not scalar:
                line = str(earlier.line)
                source.report.add(
                    "written_twice", scalar.line, scalar.column, scalar.text, earlier=line
                )


def _report_absent(source: Source, section: str, key: str, known: Iterable[str]) -> None:
    known = list(known)
    for scalar in source.scalars(section, key):
        if scalar.text not in known and not scalar.is_empty:
            words = perhaps_words(nearest(scalar.text, known))
            code = f"unknown_{key}"
            source.report.add(code, scalar.line, scalar.column, scalar.text, **words)


def _items(tree: Node, section: str) -> list[Node]:
    entry = tree.entries.get(section) if isinstance(tree, Mapping) else None
    return entry.value.items if entry and isinstance(entry.value, Sequence) else []


def _values(node: Node, key: str) -> Iterator[Scalar]:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    if entry is None:
        return
    values = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
    yield from (value for value in values if isinstance(value, Scalar))
