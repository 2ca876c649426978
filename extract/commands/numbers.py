"""`edition-metrics numbers`: the ledger of any text."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.commands.data_folder import data_option
from extract.commands.say import say_problems, say_words
from extract.commands.text_source import read_lines, read_text
from extract.commands.write_rows import FORMATS, write_rows
from extract.door import Unreadable
from extract.tables.ledger import find_ledger
from extract.tables.number_row import NUMBER_COLUMNS, Row

if TYPE_CHECKING:
    from extract.newsroom import Newsroom

EXAMPLE = """\b
Example:
  edition-metrics numbers story.txt --format table
  echo 全市新增岗位3200余个 | edition-metrics numbers -
"""


@click.command("numbers", epilog=EXAMPLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE…|-")
@click.option("--lines", is_flag=True, help="每行各自成文 · every line is a text of its own")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="文本的日期，用来解“今年”“本月” · the text's date, to resolve relative dates",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@data_option(required=False)
def command(
    files: tuple[str, ...],
    lines: bool,
    date: datetime.datetime | None,
    form: str,
    data: Path | None,
) -> int:
    """列出文本里的每一个数字：位置、类别、数值、界限词、单位、所数之物。

    Every number of a text: place, kind, value, comparator, unit and what is counted.
    UTF-8, UTF-16 and GB18030 are read. No newsroom data is needed; where there is some,
    district and topic are filled in.
    """
    unreadable: list[Unreadable] = []
    day = date.date() if date else None
    rows = _find_rows(files, lines, day, _read_newsroom(data), unreadable)
    write_rows(rows, NUMBER_COLUMNS, form, flush=lines)
    for error in unreadable:
        say_problems(error.problems)
    return 2 if unreadable else 0


def _read_newsroom(data: Path | None) -> "Newsroom | None":
    """The newsroom's reference data where it is there and whole; a broken one is only said."""
    if data is None or not (data / "reference").is_dir():
        return None
    from extract.newsroom import read_newsroom

    try:
        return read_newsroom(data)
    except Unreadable as error:
        say_problems(error.problems)
        say_words("newsroom_broken")
        return None


def _find_rows(
    files: tuple[str, ...],
    lines: bool,
    date: datetime.date | None,
    newsroom: "Newsroom | None",
    unreadable: list[Unreadable],
) -> Iterator[Row]:
    """The rows of all files; a file that cannot be read does not stop the others."""
    for name in files:
        # A file name may hold bytes that are no text; JSON must.
        shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        texts: Iterable[tuple[int | None, str]]
        texts = enumerate(read_lines(name), start=1) if lines else _read_whole(name)
        try:
            for line, text in texts:
                yield from find_ledger(text, file=shown, line=line, date=date, newsroom=newsroom)
        except Unreadable as error:
            unreadable.append(error)


def _read_whole(name: str) -> Iterator[tuple[None, str]]:
    yield None, read_text(name)
