"""`edition-metrics fix`: typical slips of the YAML files put right, shown as a diff first."""

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click

from extract.commands.data_folder import data_option
from extract.commands.say import say, say_problems
from extract.door import Mapping, Problem, Report, Unreadable, read_plain
from extract.door.read import build_tree
from extract.edition.edition import EditionFile
from extract.newsroom import Newsroom, read_newsroom
from extract.sheets import read_factsheet_text
from extract.sheets.mend import mend_text
from extract.sheets.save import Opened, open_sheet, save_text
from extract.sheets.save_file import save_bytes
from extract.sheets.schema import build_schemas, find_stale_schemas

WORDS = Path(__file__).with_suffix(".yaml")
PATTERNS = (
    "reference/*.yaml",
    "factsheets/*.yaml",
    "corrections/*.yaml",
    "editions/*/edition.yaml",
)
EXAMPLE = """\b
Example:
  edition-metrics fix data/factsheets/2024-12-06.yaml
  edition-metrics fix --write
"""


@click.command("fix", epilog=EXAMPLE)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE…]")
@click.option("--write", is_flag=True, help="写入文件 · write the mends into the files")
@data_option()
def command(files: tuple[Path, ...], write: bool, data: Path) -> int:
    """改正核定表等文件里的手误：全角冒号、制表符、12,007、4500余、>= ……先看差别，再写入。

    Mends of mechanical slips as a unified diff on standard output; --write applies them.
    Without a file, every YAML file of the data folder, and the schemas editors complete from.
    What only a person can mend is told on standard error, with exit code 2.
    """
    problems: list[Problem] = []
    count = 0
    for path in files or _find_files(data):
        try:
            opened = open_sheet(path)
            mended = mend_text(opened.text, path)
        except Unreadable as error:
            problems += error.problems
            continue
        count += _show(path, opened.text, mended)
        if write and mended != opened.text:
            save_text(opened, mended, by="edition-metrics fix")
            _say("written", path=_shown(path))
        problems += _left_over(Opened(path, opened.raw, mended), data)
    count += 0 if files else _refresh_schemas(data, write, problems)
    if not write:
        _say("mended" if count else "nothing", count=count)
    say_problems(problems)
    return 2 if problems else 0


def _shown(path: Path) -> str:
    """The path as people name it: from where they stand, if it lies below."""
    here, whole = Path.cwd(), path.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()


def _find_files(data: Path) -> list[Path]:
    return sorted(path for pattern in PATTERNS for path in data.glob(pattern))


def _show(path: Path, before: str, after: str) -> int:
    """Write the difference, if there is one; how many files that is."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        _shown(path),
        _shown(path),
    )
    diff = "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
    click.echo(diff, nl=False)
    return 1 if diff else 0


def _left_over(opened: Opened, data: Path) -> Iterator[Problem]:
    """What is still wrong with a mended text."""
    report = Report(opened.path, opened.text)
    tree = build_tree(opened.text, report)
    if isinstance(tree, Mapping) and "stories" in tree.entries:
        try:
            read_factsheet_text(opened.text, opened.path, _newsroom(data))
        except Unreadable as error:
            yield from error.problems
    else:
        yield from report.sorted()


@cache
def _newsroom(data: Path) -> Newsroom:
    return read_newsroom(data)


def _refresh_schemas(data: Path, write: bool, problems: list[Problem]) -> int:
    """Bring the schemas in step with the reference files; how many were not."""
    if problems:
        return 0
    schemas = build_schemas(_newsroom(data), {"edition": EditionFile})
    stale = find_stale_schemas(data, schemas)
    for path, text in stale.items():
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        _show(path, before, text)
        if write:
            path.parent.mkdir(exist_ok=True)
            save_bytes(path, text.encode())
            _say("written", path=_shown(path))
    return len(stale)


def _say(key: str, **values: object) -> None:
    words = read_plain(WORDS)[key]
    say(" · ".join(template.format(**values) for template in (words["zh"], words["en"])))
