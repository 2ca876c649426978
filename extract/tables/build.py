"""All tables of a newsroom's data, as the bytes of their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from extract.checks import SEVERITIES, Finding
from extract.door import Problem
from extract.edition import Reading
from extract.newsroom import read_newsroom
from extract.numbers import COMPARATORS, KINDS
from extract.sheets.corrections import Status
from extract.sheets.form import Measure, Scope, State
from extract.tables.articles import build_articles
from extract.tables.became import BECAME
from extract.tables.checked import Checked, check_editions, is_error
from extract.tables.columns import column_names, read_columns
from extract.tables.corrections import build_corrections
from extract.tables.csv_file import build_csv
from extract.tables.datapackage import build_datapackage
from extract.tables.facts import build_facts
from extract.tables.findings import build_findings, find_findings, path_from
from extract.tables.number_row import Row
from extract.tables.numbers import build_numbers
from extract.tables.reference import build_districts, build_metrics, build_topics

ENUMS = {
    "kinds": KINDS,
    "comparators": COMPARATORS,
    "severities": SEVERITIES,
    "states": get_args(State),
    "scopes": get_args(Scope),
    "measures": get_args(Measure),
    "became": BECAME,
    "statuses": get_args(Status),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """The files' bytes by name, what could not be read, and the errors the checks found."""

    files: Mapping[str, bytes]
    left_out: tuple[str, ...]
    problems: tuple[Problem, ...]
    errors: tuple[Finding, ...]


def build_tables(data: Path, reading: Reading | None = None) -> Tables:
    """Every table and its description; an edition that cannot be read is left out and reported.

    Raises Unreadable where the newsroom's reference files cannot be used.
    """
    newsroom = read_newsroom(data)
    editions = list(check_editions(data, newsroom, reading=reading))
    rows = {name: _edition_rows(name, editions, data) for name in EDITION_TABLES}
    rows["districts"] = build_districts(newsroom)
    rows["topics"] = build_topics(newsroom)
    rows["metrics"] = build_metrics(newsroom)
    csv = {name: build_csv(rows[name], column_names(name)) for name in read_columns()}
    return Tables(
        files={f"{name}.csv": content for name, content in csv.items()}
        | {"datapackage.json": build_datapackage(csv, _describe(editions), ENUMS)},
        left_out=tuple(edition.id for edition in editions if edition.problems),
        problems=tuple(problem for edition in editions for problem in edition.problems),
        errors=tuple(f for edition in editions for f in edition.findings if is_error(f)),
    )


def _facts(edition: Checked, data: Path) -> list[Row]:
    return build_facts(edition.case, edition.findings) if edition.case else []


def _findings(edition: Checked, data: Path) -> list[Row]:
    return build_findings(find_findings(edition, data))


def _numbers(edition: Checked, data: Path) -> list[Row]:
    if edition.case is None or edition.edition is None:
        return []
    return build_numbers(edition.case, path_from(edition.edition.path, data.parent))


def _articles(edition: Checked, data: Path) -> list[Row]:
    return build_articles(edition.case) if edition.case else []


def _corrections(edition: Checked, data: Path) -> list[Row]:
    if edition.case is None or edition.edition is None:
        return []
    return build_corrections(edition.edition, edition.case)


EDITION_TABLES = {
    "facts": _facts,
    "findings": _findings,
    "numbers": _numbers,
    "articles": _articles,
    "corrections": _corrections,
}


def _edition_rows(name: str, editions: Iterable[Checked], data: Path) -> list[Row]:
    return [row for edition in editions for row in EDITION_TABLES[name](edition, data)]


def _describe(editions: Iterable[Checked]) -> Sequence[dict[str, str]]:
    """Which text each edition was read from: the paper's own or the digest, and its hash."""
    return [
        {
            "edition": read.id,
            "paper": read.paper,
            "date": read.date.isoformat(),
            "text": read.reading,
            "sha256": read.sha256,
        }
        for edition in editions
        if (read := edition.edition) is not None
    ]
