"""Everything in one file: a workbook for people, a zip with checksums for keeping."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.amounts import read_amount
from dashboard.desk import Desk
from dashboard.export import find_numeric, program_csv, say_code, say_headers, spreadsheet_csv
from dashboard.load import TABLES
from dashboard.words import Words
from extract.tables.columns import read_columns

SAME_DAY = (1980, 1, 1, 0, 0, 0)


def build_workbook(desk: Desk) -> bytes:
    """Return an XLSX: a sheet a table, text as text, numbers as numbers, words for codes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _fill_readme(book.create_sheet("说明 README"), desk)
    for name in TABLES:
        table = desk.tables[name]
        _fill_sheet(book.create_sheet(read_columns()[name]["zh"]), name, table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_readme(sheet: Worksheet, desk: Desk) -> None:
    for line in say_readme(desk).splitlines():
        sheet.append([line])
        sheet.cell(sheet.max_row, 1).data_type = "s"
    sheet.column_dimensions["A"].width = 100


def _fill_sheet(sheet: Worksheet, name: str, table: pd.DataFrame) -> None:
    numeric, words = find_numeric(name), Words("zh")
    columns = [str(column) for column in table.columns]
    sheet.append(say_headers(name, columns))
    for row in table.itertuples(index=False):
        sheet.append([None] * len(columns))
        for place, (column, cell) in enumerate(zip(columns, row, strict=True), 1):
            _put(sheet, place, str(cell), column in numeric, say_code(column, str(cell), words))
    for place, column in enumerate(columns, 1):
        sheet.cell(1, place).font = Font(bold=True)
        longest = max([len(str(cell)) for cell in table[column].head(200)] or [6])
        sheet.column_dimensions[get_column_letter(place)].width = min(48, max(9, longest * 1.6))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _put(sheet: Worksheet, place: int, cell: str, numeric: bool, shown: str) -> None:
    target = sheet.cell(sheet.max_row if sheet.max_row > 1 else 2, place)
    amount = read_amount(cell) if numeric else None
    if amount is not None:
        target.value = int(amount) if amount == amount.to_integral() else float(amount)
    elif shown:
        target.value = shown
        target.data_type = "s"  # never a formula, whatever the text starts with
        target.alignment = Alignment(vertical="top")


def build_zip(desk: Desk) -> bytes:
    """Return a zip of all lanes with README, licences and checksums; the same bytes each time."""
    files = {"README.txt": say_readme(desk).encode("utf-8")}
    for name in TABLES:
        table = desk.tables[name]
        files[f"tables/{name}.csv"] = program_csv(table)
        files[f"spreadsheet/{read_columns()[name]['zh']}.csv"] = spreadsheet_csv(name, table)
    for path in (desk.data / "tables" / "datapackage.json", *_licences(desk.data)):
        if path.exists():
            folder = "tables/" if path.suffix == ".json" else "licences/"
            files[folder + path.name] = path.read_bytes()
    sums = "".join(f"{sha256(body).hexdigest()}  {name}\n" for name, body in sorted(files.items()))
    files["SHA256SUMS"] = sums.encode("utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, body in sorted(files.items()):
            pack.writestr(zipfile.ZipInfo(name, SAME_DAY), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _licences(data: Path) -> list[Path]:
    return [data / "LICENSE.md", data.parent / "LICENSE"]


def say_readme(desk: Desk) -> str:
    """Return what goes with every download: what it is, of what text, how to cite."""
    values = {
        "edition": desk.edition,
        "paper": desk.paper,
        "facts": len(desk.facts),
        "numbers": len(desk.numbers),
    }
    halves = []
    for lang in ("zh", "en"):
        words = Words(lang)
        halves.append(words("downloads.readme", text=words("banner." + desk.reading), **values))
    return "\n\n".join(halves)
