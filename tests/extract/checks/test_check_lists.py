"""Lists as long as announced."""

import pytest

from extract.checks import check_text

AGREES = [
    "走访了东坪村、西坪村、南坪村三个村。",
    "围绕住房、就医和养老三个方面开展调研。",
    "开展三项活动：讲座、义诊、演出。",
    "抓好防火、防汛、防滑“三防”工作。",
    "实现开户登记、小店备案、摊位许可三个常办事项当天办结。",
    "覆盖城东、城西共两个街道。",
]
DIFFERS = [
    "走访了东坪村、西坪村、南坪村四个村。",
    "走访了东坪村、西坪村和南坪村两个村庄。",
    "开展三项活动：讲座、义诊、演出、展览。",
    "抓好防火、防汛、防滑“四防”工作。",
    "覆盖城东街道、城西街道、城北街道两个街道。",
]
SILENT = [
    "为老人、妇女、儿童提供5项服务。",  # whom it serves, not what it lists
    "来自机关、学校、企业的12个代表队参赛。",
    "走访东坪、西坪等5个村。",  # 等: not all of them
    "发放大米、食用油300份。",
    "第三个项目、第四个项目同时开工。",
    "扎实推进各项工作。",
]


def lists(text: str) -> list[str]:
    return [f.severity for f in check_text(text) if f.check == "lists"]


@pytest.mark.quick
@pytest.mark.parametrize("text", AGREES)
def test_agrees(text: str) -> None:
    assert lists(text) == ["pass"]


@pytest.mark.quick
@pytest.mark.parametrize("text", DIFFERS)
def test_differs(text: str) -> None:
    assert lists(text) == ["doubt"]


@pytest.mark.quick
@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert lists(text) == []
