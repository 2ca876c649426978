"""`edition-metrics draft`: a fact sheet from the text, everything in it as draft."""

import difflib
from pathlib import Path

import click

from extract.commands.data_folder import data_option
from extract.commands.reading import reading_option
from extract.commands.say import say
from extract.door import Report, Unreadable
from extract.edition import Edition, Reading, find_articles, read_edition
from extract.facts import find_contexts
from extract.facts.draft import build_draft
from extract.facts.reasons import say_reason
from extract.newsroom import Newsroom, read_newsroom
from extract.numbers import find_numbers
from extract.sheets import FactSheet, read_factsheet_text
from extract.sheets.save import Opened, open_sheet, save_text, sheet_of
from extract.sheets.save_file import save_bytes

MESSAGES = Path(__file__).with_suffix(".yaml")
EXAMPLE = """\b
Example:
  edition-metrics draft 2024-12-06 --dry-run
  edition-metrics draft 2024-12-06
"""


@click.command("draft", epilog=EXAMPLE)
@click.argument("edition")
@click.option(
    "--write/--dry-run",
    default=True,
    help="写进核定表（默认），或只看不写 · write the sheet (the default), or only show it",
)
@reading_option
@data_option()
def command(edition: str, write: bool, reading: Reading | None, data: Path) -> int:
    """由文本起草数据核定表：全部是草稿；已有的表只添只标，不改人写的。

    A fact sheet from the text, everything as draft: put in place, and shown on standard output.
    To a sheet that is there, what is missing is added and what changed is marked, and nothing
    a person wrote is touched.
    """
    newsroom = read_newsroom(data)
    path = data / "factsheets" / f"{edition}.yaml"
    known = read_edition(find_folder(data, edition), reading)
    opened = open_sheet(path) if path.exists() else None
    sheet = sheet_of(opened, newsroom) if opened else None
    text = build_sheet(known, newsroom, sheet)
    made = read_factsheet_text(text, path, newsroom)  # what cannot be read is never written
    click.echo(text, nl=False)
    if not write:
        return 0
    _save(path, text, opened)
    before = len(sheet.figures) if sheet else 0
    zh, en = say_reason("draft_written", file=path, count=len(made.figures) - before)
    say(f"{zh} · {en}")
    return 0


def _save(path: Path, text: str, opened: Opened | None) -> None:
    """Put the sheet in place; refused where somebody saved it meanwhile."""
    if opened is not None:
        save_text(opened, text, by="edition-metrics draft")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    save_bytes(path, text.encode())


def build_sheet(edition: Edition, newsroom: Newsroom, sheet: FactSheet | None) -> str:
    """The text of the edition's new sheet, or of the sheet it has with what is new."""
    numbers = find_numbers(edition.text, date=edition.date)
    articles = find_articles(edition.text)
    contexts = find_contexts(edition.text, numbers, articles, newsroom, edition.date)
    return build_draft(edition, numbers, contexts, articles, newsroom, sheet)


def find_folder(data: Path, edition: str) -> Path:
    """The edition's folder; raises Unreadable with the nearest one where there is none."""
    folder = data / "editions" / edition
    if folder.is_dir():
        return folder
    editions = data / "editions"
    names = [path.name for path in editions.iterdir()] if editions.is_dir() else []
    near = next(iter(difflib.get_close_matches(edition, names, n=1)), "")
    report = Report(folder, "", MESSAGES)
    report.add("no_edition_named", value=edition, nearest=near or " ".join(sorted(names)[-3:]))
    raise Unreadable(report.problems)
