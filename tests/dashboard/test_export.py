"""Files to take away: they open, nothing in them runs, and the same data gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256

import openpyxl
import pandas as pd
import pytest

from dashboard.desk import Desk
from dashboard.export import cells_csv, program_csv, program_json, spreadsheet_csv
from dashboard.load import TABLES, Tables
from dashboard.workbook import build_workbook, build_zip

RISKY = ["=1+1", "+86", "-5", "@cmd", "\tx", "\rx"]


def test_the_spreadsheet_lane_has_a_mark_and_chinese_headers(desk: Desk) -> None:
    body = spreadsheet_csv("facts", desk.tables["facts"])
    assert body.startswith("\ufeff".encode())
    table = pd.read_csv(io.BytesIO(body), encoding="utf-8-sig")
    assert list(table.columns)[:4] == ["事实编号", "报纸期次", "报道", "指标"]
    assert pd.api.types.is_numeric_dtype(table["数值"])
    assert "超" in set(table["界限"].dropna())


@pytest.mark.parametrize("cell", RISKY)
def test_no_cell_starts_a_formula_and_numbers_stay_numbers(cell: str) -> None:
    table = pd.DataFrame([{"story": cell, "value": "-5", "printed": "37个"}])
    body = spreadsheet_csv("facts", table).decode("utf-8-sig")
    opened = pd.read_csv(io.StringIO(body, newline=""))
    assert opened["报道"][0] == f"'{cell}"
    assert opened["数值"][0] == -5
    assert cells_csv([{"稿件": cell}]).decode("utf-8-sig").count("'") == 1


def test_the_program_lane_is_the_file_itself(desk: Desk) -> None:
    for name in TABLES:
        assert program_csv(desk.tables[name]) == (desk.data / "tables" / f"{name}.csv").read_bytes()


def test_json_has_numbers_truth_and_null(desk: Desk) -> None:
    facts = pd.read_json(io.BytesIO(program_json("facts", desk.tables["facts"])))
    assert facts["value"].dtype.kind in "fi"
    numbers = pd.read_json(io.BytesIO(program_json("numbers", desk.tables["numbers"])))
    assert numbers["candidate"].dtype == bool
    assert b'"value":null' in program_json("numbers", desk.tables["numbers"])


def test_the_workbook_opens_with_a_sheet_a_table(desk: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(build_workbook(desk)))
    assert len(book.sheetnames) == len(TABLES) + 1
    sheet = book["事实"]
    headers = [cell.value for cell in sheet[1]]
    values = [row[headers.index("数值")] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert values[:2] == [182, 37]
    assert 2.1 in values
    assert sheet.max_row == len(desk.facts) + 1
    assert not [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]


def test_a_formula_in_the_data_is_text_in_the_workbook(desk: Desk) -> None:
    facts = desk.tables["facts"].copy()
    facts.loc[0, "story"] = "=HYPERLINK(1)"
    tables = Tables({**desk.tables, "facts": facts})
    changed = Desk(desk.data, desk.edition, tables, desk.words)
    sheet = openpyxl.load_workbook(io.BytesIO(build_workbook(changed)))["事实"]
    cell = next(c for c in sheet[2] if c.value == "=HYPERLINK(1)")
    assert cell.data_type == "s"


def test_the_zip_is_whole_checked_and_the_same_each_time(desk: Desk) -> None:
    body = build_zip(desk)
    assert body == build_zip(desk)
    pack = zipfile.ZipFile(io.BytesIO(body))
    names = set(pack.namelist())
    assert {"README.txt", "SHA256SUMS", "tables/facts.csv", "tables/datapackage.json"} <= names
    assert "licences/LICENSE.md" in names
    for line in pack.read("SHA256SUMS").decode().splitlines():
        digest, name = line.split("  ", 1)
        assert sha256(pack.read(name)).hexdigest() == digest
    assert len(names) == len(pack.read("SHA256SUMS").decode().splitlines()) + 1


def test_the_readme_says_which_text_and_that_scopes_do_not_add_up(desk: Desk) -> None:
    said = zipfile.ZipFile(io.BytesIO(build_zip(desk))).read("README.txt").decode()
    assert "改写摘要，非报纸原文" in said
    assert "不可相加" in said
    assert desk.edition in said
