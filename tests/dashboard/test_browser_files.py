"""Every download opens in what people open it with, and a picture carries its source."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from frictionless import Package

from dashboard.words import Words
from tests.dashboard.conftest import EDITION, OpenTab

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ZH = Words("zh")


def test_the_workbook_opens(open_tab: OpenTab, tmp_path: Path) -> None:
    got = open_tab("downloads").download(ZH("downloads.xlsx"))
    assert got.suggested_filename == f"{EDITION}.xlsx"
    got.save_as(tmp_path / "all.xlsx")
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert book["事实"].max_row >= 15


def test_the_zip_holds_a_valid_data_package(open_tab: OpenTab, tmp_path: Path) -> None:
    got = open_tab("downloads").download(ZH("downloads.zip"))
    got.save_as(tmp_path / "all.zip")
    zipfile.ZipFile(tmp_path / "all.zip").extractall(tmp_path / "all")
    report = Package(str(tmp_path / "all" / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_both_lanes_of_a_table_open(open_tab: OpenTab, tmp_path: Path) -> None:
    tab = open_tab("downloads")
    for lane, encoding, column in (
        ("spreadsheet", "utf-8-sig", "指标"),
        ("program", "utf-8", "metric"),
    ):
        got = tab.download(ZH(f"downloads.{lane}"))
        got.save_as(tmp_path / lane)
        table = pd.read_csv(tmp_path / lane, encoding=encoding)
        assert len(table) >= 14
        assert column in table.columns


def test_a_chart_gives_its_data_its_citation_and_its_picture(
    open_tab: OpenTab, tmp_path: Path
) -> None:
    tab = open_tab("")
    tab.page.get_by_role("button", name=ZH("chart.behind")).first.click()
    cited = tab.find(".em-cited").inner_text()
    assert f"{tab.address}/source" in cited
    assert EDITION in cited
    tab.page.get_by_role("button", name=ZH("chart.copy")).click()
    tab.page.get_by_role("button", name=ZH("copy.done")).wait_for()
    assert tab.evaluate("navigator.clipboard.readText()") == cited
    data = tab.download(ZH("chart.data"))
    data.save_as(tmp_path / "chart.csv")
    table = pd.read_csv(tmp_path / "chart.csv", encoding="utf-8-sig")
    assert {ZH("column.metric"), ZH("column.value"), ZH("column.period")} <= set(table.columns)
    picture = tab.download(ZH("chart.png"))
    picture.save_as(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    shown = tab.page.locator(".js-plotly-plot").first.inner_text()
    assert EDITION in shown.replace("\n", "")


def test_the_pasted_figures_are_a_table_to_take_along(open_tab: OpenTab, tmp_path: Path) -> None:
    tab = open_tab("check")
    tab.page.get_by_role("button", name=ZH("check.sample")).click()
    tab.page.wait_for_selector(".reader mark")
    tab.settle()
    tab.page.get_by_role("button", name=ZH("check.copy")).click()
    tab.page.get_by_role("button", name=ZH("copy.done")).wait_for()
    lines = tab.evaluate("navigator.clipboard.readText()").splitlines()
    assert {len(line.split("\t")) for line in lines} == {len(lines[0].split("\t"))}
    assert len(lines) > 10
    got = tab.download(ZH("check.csv"))
    got.save_as(tmp_path / "figures.csv")
    table = pd.read_csv(tmp_path / "figures.csv", encoding="utf-8-sig")
    assert "120余张" in set(table[ZH("column.printed")])
