"""Every edition read and checked, one after the other; what cannot be read stops only itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extract.checks import Case, Finding, History, build_case, build_history, check_edition
from extract.door import Problem, Unreadable
from extract.edition import Edition, Reading, read_edition
from extract.newsroom import Newsroom
from extract.sheets import FactSheet, read_factsheet
from extract.sheets.corrections import read_corrections


@dataclass(frozen=True, slots=True)
class Checked:
    """An edition with what the checks say of it, or only what keeps it from being read."""

    id: str
    edition: Edition | None = None
    case: Case | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Desk(NamedTuple):
    """What every edition is checked with: the newsroom's names and all its fact sheets."""

    data: Path
    reading: Reading | None
    newsroom: Newsroom
    sheets: Mapping[str, FactSheet | Unreadable]
    history: History


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
    desk = _Desk(data, reading, newsroom, sheets, history)
    for edition in wanted or find_editions(data):
        try:
            read, case = _lay_out(desk, edition)
        except Unreadable as error:
            yield Checked(edition, problems=error.problems)
        else:
            yield Checked(edition, read, case, tuple(check_edition(case)))


def is_error(finding: Finding) -> bool:
    """True for an error, which fails a command; one that was answered is a note by then."""
    return finding.severity == "error"


def _read_sheets(data: Path, newsroom: Newsroom) -> dict[str, FactSheet | Unreadable]:
    """Every fact sheet, or what makes it unreadable."""
    sheets: dict[str, FactSheet | Unreadable] = {}
    for path in sorted((data / "factsheets").glob("[!.]*.yaml")):
        try:
            sheets[path.stem] = read_factsheet(path, newsroom)
        except Unreadable as error:
            sheets[path.stem] = error
    return sheets


def _lay_out(desk: _Desk, edition: str) -> tuple[Edition, Case]:
    """The edition and its case; raises Unreadable with what is wrong in text and sheet together."""
    sheet = desk.sheets.get(edition)
    try:
        read = read_edition(desk.data / "editions" / edition, desk.reading)
    except Unreadable as error:
        more = sheet.problems if isinstance(sheet, Unreadable) else ()
        raise Unreadable((*more, *error.problems)) from None
    if isinstance(sheet, Unreadable):
        raise sheet
    path = desk.data / "corrections" / f"{edition}.yaml"
    corrections = read_corrections(path, sheet) if sheet else ()
    return read, build_case(read, sheet, desk.newsroom, desk.history, corrections)
