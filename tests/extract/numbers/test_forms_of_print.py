"""Numbers as different presses print them: older points and zeros, hours, races, tenths, ratios."""

from __future__ import annotations

import pytest

from extract.numbers import Number, find_numbers


def read(text: str, surface: str) -> Number:
    """The one row of a text with this surface."""
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    return row


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        ("出口额达１３·４亿美元", "１３·４亿美元", "quantity", 1_340_000_000),
        ("股指收于7965·04点", "7965·04点", "quantity", 7965.04),
        ("邻县发生4·2级地震", "4·2级", "quantity", 4.2),
        ("共投入十四点八万元", "十四点八万元", "quantity", 148_000),
        ("到二○○○年建成", "二○○○年", "date", 2000),
        ("二００四年开工", "二００四年", "date", 2004),
        ("公元649年重修", "公元649年", "date", 649),
        ("以55分18秒60夺冠", "55分18秒60", "duration", 55.31),
        ("终场前还剩8分多钟", "8分多钟", "duration", 8),
        ("约占全国的十分之一", "十分之一", "quantity", 0.1),
        ("一个一米四的孩子", "一米四", "quantity", 1.4),
        ("端来一大杯热茶", "一大杯", "quantity", 1),
        ("产量翻了一番", "一番", "quantity", 1),
        ("经过半年奔波", "半年", "duration", 0.5),
        ("建成百亿级园区", "百亿级", "quantity", 10_000_000_000),
        ("近三年，全县改造旧房", "三年", "duration", 3),
        ("每周三次进村巡诊", "三次", "quantity", 3),
        ("去年第四季营业额回升", "去年第四季", "date", 4),
        ("老店已有168年历史", "168年", "duration", 168),
        ("公司近三年营收增长", "三年", "duration", 3),
        ("历时近三年建成", "近三年", "duration", 3),
        ("三成果园受灾", "三成", "percent", 30),
        ("汇价为八百三十一点二三元", "八百三十一点二三元", "quantity", 831.23),
    ],
)
def test_value(text: str, surface: str, kind: str, value: float) -> None:
    row = read(text, surface)
    assert (row.kind, float(row.value or 0)) == (kind, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "surface", "kind", "low", "high"),
    [
        ("良率大约五到六成", "大约五到六成", "percent", 50, 60),
        ("气温将下降8℃到10℃", "8℃到10℃", "quantity", 8, 10),
        ("晚上七八点散场", "晚上七八点", "time", 7, 8),
        ("隔一两天来一趟", "一两天", "duration", 1, 2),
        ("昨天下午3点多起火", "下午3点多", "time", 3, 4),
    ],
)
def test_interval(text: str, surface: str, kind: str, low: float, high: float) -> None:
    row = read(text, surface)
    assert (row.kind, float(row.low or 0), float(row.high or 0)) == (kind, low, high)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("12日22：00至13日6：00停水", ["12日", "22：00", "13日", "6：00"]),
        ("三次产业之比为7:51:42", ["三次", "7:51:42"]),
        ("按5：3：2分红", ["5：3：2"]),
        ("列车14：35发车", ["14：35"]),
        ("每年11月至次年4月结冰", ["每年11月至次年4月"]),
        ("20世纪90年代通车", ["20世纪90年代"]),
        ("增加1600人至117200人", ["1600人", "117200人"]),
        ("每周五下午开放", ["周五"]),
    ],
)
def test_rows(text: str, surfaces: list[str]) -> None:
    assert [row.surface for row in find_numbers(text)] == surfaces
