"""The form of each reference file: one record a file, its lists inside."""

from __future__ import annotations

from dataclasses import dataclass

from extract.newsroom.records import District, Metric, Occasion, Paper, Topic


@dataclass(frozen=True, slots=True)
class DistrictsFile:
    """`districts.yaml`: the newsroom's own city and its divisions."""

    districts: tuple[District, ...]


@dataclass(frozen=True, slots=True)
class TopicsFile:
    """`topics.yaml`."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class MetricsFile:
    """`metrics.yaml`."""

    metrics: tuple[Metric, ...]


@dataclass(frozen=True, slots=True)
class PapersFile:
    """`papers.yaml`."""

    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class OccasionsFile:
    """`occasions.yaml`."""

    occasions: tuple[Occasion, ...]
