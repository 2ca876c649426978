"""Days, years, ranks, rates and decimals as the press prints them: surface, kind and value."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        # days and years
        ("负责人本周二表示", "本周二", "date", 2),
        ("主队今（7）日出征", "今（7）日", "date", 7),
        ("昨（12）日开会，本（11）月开工", "本（11）月", "date", 11),
        ("这是自1970年以来的最低", "1970年", "date", 1970),
        ("他们都是90年前后出生", "90年前后", "date", 90),
        ("晚间9点多，民警赶到", "晚间9点多", "time", 9),
        ("发布于2013-2014，已过时", "2013-2014", "date", None),
        ("2018首届沙滩马拉松", "2018", "date", 2018),
        ("印发2024年1号公告", "2024年", "date", 2024),
        # ranks and keys
        ("印发2024年1号公告", "1号", "identifier", None),
        ("排名第二到第七的球队", "第二到第七", "ordinal", None),
        ("离前十都越来越近", "前十", "ordinal", 10),
        ("西北风3—4级转微风", "3—4级", "quantity", None),
        # scales, rates and signs
        ("平均一一五九.五萬人", "一一五九.五萬人", "quantity", 11_595_000),
        ("年增六.七万人", "六.七万人", "quantity", 67_000),
        ("为企业减负46亿元", "46亿元", "quantity", 4_600_000_000),
        ("绿道2.26公里/万人", "2.26公里/万人", "quantity", 2.26),
        ("一季砍下30+，", "30+", "quantity", 30),
        ("分别高7.5个和4.5个百分点", "7.5个", "percent", 7.5),
    ],
)
def test_surface_kind_and_value(text: str, surface: str, kind: str, value: float | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.kind == kind
    assert (row.value if value is None else float(row.value or 0)) == value
