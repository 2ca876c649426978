"""`edition-metrics check`: fact sheets against the text, all checks."""

from pathlib import Path

import click

from extract.commands.check_github import write_github
from extract.commands.check_json import write_json
from extract.commands.check_junit import write_junit
from extract.commands.check_text import write_text
from extract.commands.data_folder import data_option
from extract.commands.reading import reading_option
from extract.commands.say import say_problems, say_unknown, say_words
from extract.commands.watch import watch
from extract.door import Unreadable
from extract.edition import Reading
from extract.newsroom import read_newsroom
from extract.tables.checked import Checked, check_editions, find_editions, is_error

FORMS = {"text": write_text, "json": write_json, "github": write_github, "junit": write_junit}
EXAMPLE = """\b
Example:
  edition-metrics check 2024-12-06
  edition-metrics check --watch
  edition-metrics check --format junit > findings.xml
"""


@click.command("check", epilog=EXAMPLE)
@click.argument("editions", nargs=-1, metavar="[EDITION…]")
@reading_option
@click.option("--watch", "watching", is_flag=True, help="保存即重核 · check again at every save")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@data_option()
def command(
    editions: tuple[str, ...], reading: Reading | None, watching: bool, form: str, data: Path
) -> int:
    """用文本核对数据核定表，跑全部核查；不写期次就核全部。

    Fact sheets against the text, all checks; every edition where none is named.
    An edition is named by its id or by the path of its sheet or folder.
    """
    wanted = tuple(dict.fromkeys(Path(name).name.removesuffix(".yaml") for name in editions))

    def run() -> int:
        return _check(data, wanted, reading, form)

    return watch(data, wanted, run) if watching else run()


def _check(data: Path, wanted: tuple[str, ...], reading: Reading | None, form: str) -> int:
    known = find_editions(data)
    if not known:
        say_words("no_editions", data=data)
        return 2
    unknown = [name for name in wanted if name not in known]
    for name in unknown:
        say_unknown(name, known)
    try:
        names = [name for name in wanted if name in known] or ([] if wanted else known)
        checked = list(check_editions(data, read_newsroom(data), names, reading)) if names else []
    except Unreadable as error:
        say_problems(error.problems)
        return 2
    for edition in checked:
        say_problems(edition.problems)
    click.echo(FORMS[form](checked, data), nl=False)
    return _exit_code(checked, bool(unknown))


def _exit_code(checked: list[Checked], unknown: bool) -> int:
    if unknown or any(edition.problems for edition in checked):
        return 2
    return int(any(is_error(f) for edition in checked for f in edition.findings))
