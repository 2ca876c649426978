"""Read the newsroom's reference files, together and with every problem of all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from extract.door import Problem, Report, Unreadable, read_record
from extract.door.decode import read_text
from extract.door.read import build_tree
from extract.newsroom.agree import Source, ids_by_name, report_disagreements
from extract.newsroom.files import (
    DistrictsFile,
    MetricsFile,
    OccasionsFile,
    PapersFile,
    TopicsFile,
)
from extract.newsroom.records import Metric, Newsroom

T = TypeVar("T")

MESSAGES = Path(__file__).with_name("messages.yaml")


def read_newsroom(data: Path) -> Newsroom:
    """Return what `data/reference/` says; raises Unreadable with the problems of all its files."""
    folder = data / "reference"
    if not folder.is_dir():
        report = Report(folder, "", MESSAGES)
        report.add("no_reference")
        report.raise_if_any()
    shelf = _Shelf(folder)
    districts = shelf.read("districts", DistrictsFile)
    topics = shelf.read("topics", TopicsFile)
    metrics = shelf.read("metrics", MetricsFile)
    papers = shelf.read("papers", PapersFile)
    occasions = shelf.read("occasions", OccasionsFile)
    shelf.raise_if_any()
    # Nothing is None from here on: each missing file has raised.
    assert districts and topics and metrics and papers and occasions
    report_disagreements(shelf.sources, districts, topics, metrics, papers)
    shelf.raise_if_any()
    return Newsroom(
        home=next(d for d in districts.districts if d.level == "city"),
        districts=districts.districts,
        topics=topics.topics,
        metrics=_with_ids(metrics, topics),
        papers=papers.papers,
        occasions=occasions.occasions,
    )


def _with_ids(metrics: MetricsFile, topics: TopicsFile) -> tuple[Metric, ...]:
    """The metrics with ids where people wrote names."""
    topic_ids = ids_by_name(topics.topics)
    metric_ids = ids_by_name(metrics.metrics) | {"": ""}
    return tuple(
        replace(metric, topic=topic_ids[metric.topic], per=metric_ids[metric.per])
        for metric in metrics.metrics
    )


class _Shelf:
    """The reference folder: reads one file after the other and keeps all their problems."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: dict[str, Source] = {}
        self.problems: list[Problem] = []

    def read(self, name: str, form: type[T]) -> T | None:
        """Return the file's record, or None where the problems say why there is none."""
        path = self.folder / f"{name}.yaml"
        try:
            text = read_text(path)
        except Unreadable as error:
            self.problems += error.problems
            return None
        report = Report(path, text, MESSAGES)
        tree = build_tree(text, report)
        self.sources[name] = Source(report, tree)
        return read_record(form, tree, report)

    def raise_if_any(self) -> None:
        """Raise Unreadable with the problems of every file, or return where there is none."""
        found = [p for source in self.sources.values() for p in source.report.problems]
        if self.problems or found:
            raise Unreadable(self.problems + found)
