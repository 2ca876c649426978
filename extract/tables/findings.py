"""`findings.csv`: what every check says, and what kept an edition from being read."""

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from extract.checks import Finding
from extract.door import Problem
from extract.tables.checked import Checked
from extract.tables.number_row import Row

UNREADABLE = "readable"


def build_findings(findings: Iterable[Finding]) -> list[Row]:
    """The findings as rows, in the order the checks gave them."""
    return [_finding_row(finding) for finding in findings]


def find_findings(edition: Checked, data: Path) -> list[Finding]:
    """All that is to be said of an edition, what keeps it from being read as errors among it.

    So every reader of the findings sees a broken file, in the place of what it would have held.
    """
    broken = [
        _problem_finding(edition.id, place, problem, data)
        for place, problem in enumerate(edition.problems, start=1)
    ]
    return [*broken, *edition.findings]


def _problem_finding(edition: str, place: int, problem: Problem, data: Path) -> Finding:
    return Finding(
        id=f"{edition}/{UNREADABLE}:{place}",
        edition=edition,
        check=UNREADABLE,
        severity="error",
        message_zh=problem.message_zh,
        message_en=problem.message_en,
        file=path_from(problem.path, data.parent),
        line=problem.line,
        next_step_zh=problem.next_step_zh,
        next_step_en=problem.next_step_en,
    )


def path_from(path: str | Path, folder: Path) -> str:
    """The path as seen from the folder, the same on every machine."""
    path, folder = Path(path).absolute(), folder.absolute()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def _finding_row(finding: Finding) -> Row:
    row = {name: value if value != "" else None for name, value in _fields(finding).items()}
    return {"finding": row.pop("id"), **row, "line": finding.line or None}


def _fields(finding: Finding) -> Row:
    return {field.name: getattr(finding, field.name) for field in dataclasses.fields(finding)}
