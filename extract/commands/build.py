"""`edition-metrics build`: all tables under `data/tables/`."""

from pathlib import Path

import click

from extract.commands.data_folder import data_option
from extract.commands.reading import reading_option
from extract.commands.say import say_problems, say_words
from extract.edition import Reading
from extract.tables.build import build_tables
from extract.tables.save import save_tables

EXAMPLE = """\b
Example:
  edition-metrics build
  edition-metrics build --text digest
"""


@click.command("build", epilog=EXAMPLE)
@reading_option
@data_option()
def command(data: Path, reading: Reading | None) -> int:
    """生成全部表格和 datapackage.json；输入不变，字节不变。

    All tables under data/tables/ and datapackage.json: same input, same bytes.
    An edition that cannot be read is reported and left out, the others are built.
    """
    tables = build_tables(data, reading)
    say_problems(tables.problems)
    new = save_tables(data, tables.files)
    say_words("built", folder=data / "tables", count=len(tables.files), new=len(new))
    if tables.errors:
        say_words("built_errors", count=len(tables.errors))
    if tables.problems:
        say_words("left_out", editions="、".join(tables.left_out))
        return 2
    return 1 if tables.errors else 0
