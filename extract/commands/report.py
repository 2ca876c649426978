"""`edition-metrics report`: the desk's verification sheet of one edition, one page of A4."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from extract.commands.data_folder import data_option
from extract.commands.reading import reading_option
from extract.commands.report_html import write_html
from extract.commands.report_md import write_markdown
from extract.commands.report_sheet import build_sheet
from extract.commands.say import in_words, say, say_problems, say_words
from extract.edition import Reading
from extract.newsroom import read_newsroom
from extract.tables.checked import check_editions, find_editions

FORMS = {"html": write_html, "md": write_markdown}
EXAMPLE = """\b
Example:
  edition-metrics report 2024-12-06 --output 核定单.html
  edition-metrics report 2024-12-06 --format md
"""


@click.command("report", epilog=EXAMPLE)
@click.argument("edition", metavar="EDITION")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="html", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="写到文件；不写就到标准输出 · a file; without one, standard output",
)
@reading_option
@data_option()
def command(
    edition: str, form: str, output: Path | None, reading: Reading | None, data: Path
) -> int:
    """一期的数字核定单：疑点在前，按署名和该找的人分组，全部数字在后，留签字处。

    The verification sheet of one edition: open doubts first, by byline and by whom to ring,
    then every figure with its words and verdict, and lines to sign.
    """
    name = Path(edition).name.removesuffix(".yaml")
    known = find_editions(data)
    if name not in known:
        _say_unknown(name, known)
        return 2
    checked = next(iter(check_editions(data, read_newsroom(data), [name], reading)))
    if checked.edition is None:
        say_problems(checked.problems)
        return 2
    return _put(FORMS[form](build_sheet(checked)), output)


def _put(page: str, output: Path | None) -> int:
    if output is None:
        click.echo(page, nl=False)
        return 0
    try:
        output.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        say_words("cannot_write", file=output, reason=error.strerror)
        return 2
    return 0


def _say_unknown(name: str, known: list[str]) -> None:
    say_words("no_such_edition", edition=name, known="、".join(known))
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        say("  → " + in_words("nearest", nearest=near[0]))
