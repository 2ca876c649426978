"""Dates told from spans of time, and the forms numbers, ranges and units take in print."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick

Bounds = tuple[float | None, float | None, float | None, str | None]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit", "bounds"),
    [
        # the forms of one number
        ("覆盖3億 7300 萬選民", "3億 7300 萬", "quantity", None, (373e6, None, None, "exact")),
        ("比值為百分之五．七二", "百分之五．七二", "percent", "%", (5.72, None, None, "exact")),
        ("占百分之五．二、加强管理", "百分之五", "percent", "%", (5, None, None, "exact")),
        ("頻段為一．九GHz", "一．九GHz", "quantity", "GHz", (1.9, None, None, "exact")),
        ("二０００年的春天", "二０００年", "date", None, (2000, None, None, "exact")),
        ("衍生出卅種用途", "卅種", "quantity", "种", (30, None, None, "exact")),
        ("五卅慘案紀念館", "五卅慘案", "name", None, (None, None, None, None)),
        ("公司成立卅週年", "卅週年", "duration", "周年", (30, None, None, "exact")),
        ("學會邁入第廿週年", "第廿週年", "ordinal", "周年", (20, None, None, "exact")),
        ("以40秒693夺冠", "40秒693", "duration", "秒", (40.693, None, None, "exact")),
        ("用时40秒，693人参加", "40秒", "duration", "秒", (40, None, None, "exact")),
        ("占产量的五分之一多", "五分之一多", "quantity", None, (0.2, None, None, "over")),
        ("三分之一多样化种植", "三分之一", "quantity", None, (0.333333, None, None, "exact")),
        # ranges
        ("三岁到三十岁都爱吃", "三岁到三十岁", "age", "岁", (None, 3, 30, "range")),
        ("每队三到三十人", "三到三十人", "quantity", "人", (None, 3, 30, "range")),
        ("每场三到五百人", "三到五百人", "quantity", "人", (None, 300, 500, "range")),
        ("十八至三十万元", "十八至三十万元", "quantity", "元", (None, 18e4, 30e4, "range")),
        ("红包1元至1万元", "1元至1万元", "quantity", "元", (None, 1, 1e4, "range")),
        ("體重介於 22 至 39 公斤", "22 至 39 公斤", "quantity", "公斤", (None, 22, 39, "range")),
        (
            "肩高 60 公分至 78 公分",
            "60 公分至 78 公分",
            "quantity",
            "公分",
            (None, 60, 78, "range"),
        ),
        ("次數介於 0 至 4 次", "0 至 4 次", "quantity", "次", (None, 0, 4, "range")),
        ("水温36~ 37℃", "36~ 37℃", "quantity", "℃", (None, 36, 37, "range")),
        ("由 5 万元增加 到 8 万元", "8 万元", "quantity", "元", (8e4, None, None, "exact")),
        # units
        ("按平均汇率6.89折算", "6.89", "quantity", None, (6.89, None, None, "exact")),
        ("全场按7折优惠", "7折", "quantity", "折", (7, None, None, "exact")),
        ("涵盖53大门类的展品", "53大", "quantity", "大", (53, None, None, "exact")),
        ("176个年度计划项目开工", "176个", "quantity", "个", (176, None, None, "exact")),
        ("三个年度的账目", "三个年度", "duration", "个年度", (3, None, None, "exact")),
        ("途经4省（区）的铁路", "4省（区）", "quantity", "省（区）", (4, None, None, "exact")),
        ("聯盟 27 國5年一會", "27 國", "quantity", "国", (27, None, None, "exact")),
        ("聯盟 27 國家元首", "27", "quantity", None, (27, None, None, "exact")),
        ("調升六五０萬瓩", "六五０萬瓩", "quantity", "瓩", (650e4, None, None, "exact")),
    ],
)
def test_surface_kind_unit_and_bounds(
    text: str, surface: str, kind: str, unit: str | None, bounds: Bounds
) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert (row.kind, row.unit) == (kind, unit)
    told = (row.value, row.low, row.high)
    assert [None if v is None else round(float(v), 6) for v in told] == list(bounds[:3])
    assert row.comparator == bounds[3]
