"""Files to take away, and the addresses that stay."""

from __future__ import annotations

import streamlit as st

from dashboard.desk import Desk
from dashboard.export import program_csv, spreadsheet_csv
from dashboard.load import TABLES
from dashboard.markup import show_template
from dashboard.show import show_head, show_title
from dashboard.workbook import build_workbook, build_zip
from extract.tables.columns import read_columns

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_downloads(desk: Desk) -> None:
    """Draw the downloads: workbook first, then the zip, then each table in two lanes."""
    words = desk.words
    show_title(desk, "downloads", words("downloads.note"))
    with st.container(horizontal=True):
        st.download_button(
            words("downloads.xlsx"),
            data=lambda: build_workbook(desk),
            mime=XLSX,
            file_name=f"{desk.edition}.xlsx",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
            key="get-xlsx",
        )
        st.download_button(
            words("downloads.zip"),
            data=lambda: build_zip(desk),
            mime="application/zip",
            file_name=f"{desk.edition}.zip",
            on_click="ignore",
            icon=":material/download:",
            key="get-zip",
        )
    show_head(words, words("downloads.tables"), words("downloads.lanes"))
    for name in TABLES:
        show_table_row(desk, name)
    show_head(words, words("downloads.addresses"), words("downloads.addresses_note"))
    show_template("addresses", w=words, tables=[(n, read_columns()[n]) for n in TABLES])


def show_table_row(desk: Desk, name: str) -> None:
    """Draw one table's line: its name, its rows, its two lanes."""
    words, about = desk.words, read_columns()[name]
    table = desk.tables[name]
    with st.container(horizontal=True, vertical_alignment="center", key=f"table-{name}"):
        show_template(
            "table_line",
            w=words,
            title=words.pick(about["zh"], about["en"]),
            about=words.pick(about["about_zh"], about["about_en"]),
            rows=len(table),
        )
        st.download_button(
            words("downloads.spreadsheet"),
            data=lambda: spreadsheet_csv(name, table),
            file_name=f"{desk.edition}-{about['zh']}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"get-{name}-sheet",
        )
        st.download_button(
            words("downloads.program"),
            data=lambda: program_csv(table),
            file_name=f"{desk.edition}-{name}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"get-{name}-program",
        )
