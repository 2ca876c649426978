"""Every edition read and checked, one after the other; what cannot be read stops only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.checks import Case, Finding, History, build_case, build_history, check_edition
from extract.door import Problem, Unreadable
from extract.edition import Edition, Reading, read_edition
from extract.newsroom import Newsroom
from extract.sheets import FactSheet, read_factsheet
from extract.sheets.corrections import Correction, read_corrections


@dataclass(frozen=True, slots=True)
class Checked:
    """An edition with what the checks say of it, or only what keeps it from being read."""

    id: str
    edition: Edition | None = None
    case: Case | None = None
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()


Sheets = Mapping[str, FactSheet | Unreadable | None]


def find_editions(data: Path) -> list[str]:
    """The ids of all editions in order: each folder, and each fact sheet that wants one."""
    folders = {path.name for path in (data / "editions").glob("[!.]*") if path.is_dir()}
    sheets = {path.stem for path in (data / "factsheets").glob("[!.]*.yaml")}
    return sorted(folders | sheets)


def check_editions(
    data: Path,
    newsroom: Newsroom,
    wanted: Iterable[str] = (),
    reading: Reading | None = None,
) -> Iterator[Checked]:
    """Each wanted edition, all without a wish, with its findings or with what is wrong in it."""
    sheets = _read_sheets(data, newsroom)
    history = build_history(sheet for sheet in sheets.values() if isinstance(sheet, FactSheet))
    for edition in wanted or find_editions(data):
        yield _check(data, edition, reading, newsroom, sheets.get(edition), history)


def is_error(finding: Finding) -> bool:
    """True for an error, which fails a command; one that was answered is a note by then."""
    return finding.severity == "error"


def _read_sheets(data: Path, newsroom: Newsroom) -> Sheets:
    """Every fact sheet, or what makes it unreadable."""
    sheets: dict[str, FactSheet | Unreadable | None] = {}
    for path in sorted((data / "factsheets").glob("[!.]*.yaml")):
        try:
            sheets[path.stem] = read_factsheet(path, newsroom)
        except Unreadable as error:
            sheets[path.stem] = error
    return sheets


def _check(
    data: Path,
    edition: str,
    reading: Reading | None,
    newsroom: Newsroom,
    sheet: FactSheet | Unreadable | None,
    history: History,
) -> Checked:
    problems = list(sheet.problems) if isinstance(sheet, Unreadable) else []
    try:
        read = read_edition(data / "editions" / edition, reading)
    except Unreadable as error:
        return Checked(edition, problems=(*problems, *error.problems))
    if isinstance(sheet, Unreadable):
        return Checked(edition, problems=sheet.problems)
    try:
        path = data / "corrections" / f"{edition}.yaml"
        corrections = read_corrections(path, sheet) if sheet else ()
    except Unreadable as error:
        return Checked(edition, problems=error.problems)
    case = build_case(read, sheet, newsroom, history)
    return Checked(edition, read, case, tuple(check_edition(case)), corrections)
