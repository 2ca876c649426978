"""`edition-metrics draft`: a fact sheet from the text, everything in it as draft."""

import difflib
import os
import tempfile
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
from extract.sheets import FactSheet, read_factsheet, read_factsheet_text

EXAMPLE = """\b
Example:
  edition-metrics draft 2024-12-06
  edition-metrics draft 2024-12-06 --write
"""


@click.command("draft", epilog=EXAMPLE)
@click.argument("edition")
@click.option("--write", is_flag=True, help="写进核定表 · write it into the fact sheet")
@reading_option
@data_option()
def command(edition: str, write: bool, reading: Reading | None, data: Path) -> int:
    """由文本起草数据核定表：全部是草稿；已有的表只添只标，不改人写的。

    A fact sheet from the text, everything as draft; to a sheet that is there, what is
    missing is added and what changed is marked, and nothing a person wrote is touched.
    """
    newsroom = read_newsroom(data)
    path = data / "factsheets" / f"{edition}.yaml"
    known = read_edition(find_folder(data, edition), reading)
    sheet = read_factsheet(path, newsroom) if path.exists() else None
    text = build_sheet(known, newsroom, sheet)
    made = read_factsheet_text(text, path, newsroom)  # what cannot be read is never written
    if not write:
        click.echo(text, nl=False)
        return 0
    before = len(sheet.figures) if sheet else 0
    _save(path, text)
    zh, en = say_reason("draft_written", file=path, count=len(made.figures) - before)
    say(f"{zh} · {en}")
    return 0


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
    report = Report(folder, "", Path(__file__).with_name("draft.yaml"))
    report.add("no_edition_named", value=edition, nearest=near or " ".join(sorted(names)[-3:]))
    raise Unreadable(report.problems)


def _save(path: Path, text: str) -> None:
    """Put the sheet in place whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    Path(file.name).replace(path)
