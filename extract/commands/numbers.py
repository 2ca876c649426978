"""`edition-metrics numbers`: the ledger of any text."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from extract.commands.data_folder import data_option
from extract.commands.say import say_problems
from extract.commands.text_lines import decode_lines
from extract.commands.write_rows import FORMATS, write_rows
from extract.door import Unreadable
from extract.edition.decode import decode_text
from extract.tables.ledger import Reader
from extract.tables.number_row import NUMBER_COLUMNS, Row

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
    Any encoding of UTF-8, UTF-16 and GB18030 is read. No newsroom data is needed;
    where there is some, district and topic are filled in.
    """
    reader = Reader(date.date() if date else None, data)
    unreadable: list[Unreadable] = []
    rows = _rows(files, lines, reader, unreadable)
    write_rows(rows, NUMBER_COLUMNS, form, flush=lines)
    for error in unreadable:
        say_problems(error.problems)
    return 2 if unreadable else 0


def _rows(
    files: tuple[str, ...], lines: bool, reader: Reader, unreadable: list[Unreadable]
) -> Iterator[Row]:
    """The rows of all files; a file that cannot be read does not stop the others."""
    for name in files:
        try:
            yield from _rows_of_lines(name, reader) if lines else _rows_of_text(name, reader)
        except Unreadable as error:
            unreadable.append(error)


def _rows_of_text(name: str, reader: Reader) -> Iterator[Row]:
    return reader.rows(decode_text(_read_bytes(name), name), file=name)


def _rows_of_lines(name: str, reader: Reader) -> Iterator[Row]:
    if name == "-":
        texts = decode_lines(sys.stdin.buffer, name)
    else:
        texts = iter(decode_text(_read_bytes(name), name).split("\n"))
    for line, text in enumerate(texts, start=1):
        yield from reader.rows(text, file=name, line=line)


def _read_bytes(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
