"""Working on a copy of the newsroom's data: its tables read, its files spoiled, editions added."""

import csv
import io
from pathlib import Path

EDITION = "2024-12-06"
SHEET = f"factsheets/{EDITION}.yaml"


def table(data: Path, name: str) -> list[dict[str, str]]:
    content = (data / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def edit(path: Path, old: str, new: str) -> int:
    """Replace the words once; the line they stand on."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def add_edition(data: Path, edition: str, text: str, sheet: str = "") -> None:
    """A further edition, its paper and form those of the first."""
    folder = data / "editions" / edition
    folder.mkdir()
    about = (data / "editions" / EDITION / "edition.yaml").read_text(encoding="utf-8")
    about = about.replace(f"date: {EDITION}", f"date: {edition}")
    (folder / "edition.yaml").write_text(about, encoding="utf-8")
    (folder / "digest.txt").write_text(text, encoding="utf-8")
    if sheet:
        (data / "factsheets" / f"{edition}.yaml").write_text(sheet, encoding="utf-8")
