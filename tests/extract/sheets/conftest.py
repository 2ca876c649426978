"""A small invented newsroom and a sheet of it, for every test of the sheets."""

from pathlib import Path

import pytest

from extract.newsroom import Newsroom, read_newsroom

REFERENCE = {
    "districts": (
        "districts:\n"
        '  - {zh: 长河市, en: Changhe, adcode: "990000", level: city}\n'
        '  - {zh: 东岭县, en: Dongling County, adcode: "990021", level: county, aliases: [东岭]}\n'
        '  - {zh: 西岭区, en: Xiling District, adcode: "990002", level: county}\n'
    ),
    "topics": (
        "topics:\n  - {id: water, zh: 水利, en: Water}\n  - {id: culture, zh: 文化, en: Culture}\n"
    ),
    "metrics": (
        "metrics:\n"
        "  - {id: wells, zh: 机井, en: Wells, unit: 口, topic: 水利}\n"
        "  - {id: wells-deep, zh: 深井, en: Deep wells, unit: 口, topic: 水利}\n"
        "  - {id: fields, zh: 灌溉面积, en: Irrigated area, unit: 亩, topic: 水利}\n"
        "  - {id: visitors, zh: 观众, en: Audience, unit: 人次, topic: 文化}\n"
    ),
    "papers": "papers:\n  - {id: changhe, zh: 长河报, en: Changhe News, home: true}\n",
    "occasions": "occasions: []\n",
}

SHEET = """\
# 数据核定表 · 长河报
edition: 2025-03-14
stories:
  - story: 抗旱打井          # 第二版
    district: 东岭县
    topic: 水利
    measure: 累计
    period: 今年以来
    figures:
      - metric: 机井
        value: 360
        bound: 余
        unit: 口
        printed: 360余口机井
        state: 初核
      - metric: 深井
        value: 41
        printed: 41口
        part_of: 机井
        period: 2024年以来
      - metric: 灌溉面积
        low: 12000
        high: 15000
        unit: 亩
        printed: 1.2万至1.5万亩

  - story: 戏曲下乡
    district: 长河市
    scope: 活动
    figures:
      - metric: 观众
        value: 2.10
        bound: about
        unit: 人次
        printed: '约2.10万人次'   # 印的是万
        said_by: 主办方
        checked_by: 李编辑
        checked_on: 2025-03-15
        state: 复核
set_aside:
  - printed: 365天
    kind: name
    why: 节目名
answers:
  - check: things
    figure: 机井
    printed: 360余口机井
    verdict: 印得对
    reason: 水利局复函
"""


def _write(folder: Path) -> Path:
    (folder / "reference").mkdir(parents=True)
    (folder / "factsheets").mkdir()
    for name, text in REFERENCE.items():
        (folder / "reference" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "factsheets" / "2025-03-14.yaml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The invented newsroom."""
    return read_newsroom(_write(tmp_path_factory.mktemp("room") / "data"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of one's own with the invented newsroom and its sheet."""
    return _write(tmp_path / "data")


@pytest.fixture
def sheet_path(data: Path) -> Path:
    """The sheet in that folder."""
    return data / "factsheets" / "2025-03-14.yaml"


@pytest.fixture(scope="session")
def sheet_text() -> str:
    """The sheet as written."""
    return SHEET
