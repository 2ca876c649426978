"""Measures as print tells them: parts of a unit, shared units, estimates, times as results."""

from __future__ import annotations

import pytest

from extract.numbers import Number, find_numbers


def read(text: str, surface: str) -> Number:
    """The one row of a text with this surface."""
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    return row


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        # smaller units, and bare digits behind a unit
        ("她跳出两米二十，排名第四", "两米二十", 2.2, "米"),
        ("横杆升到六米一十五", "六米一十五", 6.15, "米"),
        ("两桩相隔五米三十根一组", "五米", 5, "米"),
        ("树干长一米八十多根", "一米", 1, "米"),
        ("灯塔位于北纬21°30′一带", "21°30′", 21.5, "°"),
        ("小岛位于东经120°15′36″", "120°15′36″", 120.26, "°"),
        ("油价每升降低2分5左右", "2分5左右", 2.5, "分"),
        ("选手用时2分5左右", "2分", 2, "分"),
        # tenths and a tenth of them, whatever follows
        ("三成五的农户养羊", "三成五", 35, "%"),
        ("五成二的村落通了水", "五成二", 52, "%"),
        # thousands that a PDF parts by blanks: where a word leads to them, or a scale follows
        ("水库工程投资12 000万元", "12 000万元", 120_000_000, "元"),
        ("全线绿化面积达3 450平方米", "3 450平方米", 3450, "平方米"),
        ("出口额1 234 567万元", "1 234 567万元", 12_345_670_000, "元"),
        ("草场为34 560.5公顷", "34 560.5公顷", 34_560.5, "公顷"),
        ("由800户增至5 100户", "5 100户", 5100, "户"),
        ("如图1 200人合影", "200人", 200, "人"),
        ("第1 200万元大奖", "200万元", 2_000_000, "元"),
        # 千 behind a ten is the unit's: no numeral is 十五千
        ("骑行了十五千米", "十五千米", 15, "千米"),
        ("全程二十四千米", "二十四千米", 24, "千米"),
        ("三千米障碍跑", "三千米", 3000, "米"),
        ("一万五千米冰道", "一万五千米", 15_000, "米"),
        # zeros, units and marks
        ("殖利率升至四點○六％", "四點○六％", 4.06, "%"),
        ("本益比低於卅點○二倍", "低於卅點○二倍", 30.02, "倍"),
        ("新厂量产3奈米芯片", "3奈米", 3, "奈米"),
        ("上传只有0.6M/s，很慢", "0.6M/s", 0.6, "M/s"),
        ("板块下挫 86 点，成交清淡", "86 点", 86, "点"),
        ("股指冲破4万1大关", "冲破4万1", 41_000, None),
        ("攻克三大关键技术", "三大", 3, "大"),
        ("全村有6个系列、30款竹编", "6个", 6, "个"),
        ("全村有6个系列产品", "6个系列", 6, "个系列"),
        ("認捐三萬圓修橋", "三萬圓", 30_000, "圆"),
        ("单次可处理60万词元", "60万词元", 600_000, "词元"),
        ("赔付約台幣三百万元", "約台幣三百万元", 3_000_000, "元"),
        # part of a unit of measure
        ("他以百分之三秒之差落败", "百分之三秒", 0.03, "秒"),
        ("公差不超过千分之五毫米", "不超过千分之五毫米", 0.005, "毫米"),
        ("用工减少百分之三", "百分之三", 3, "%"),
        # 两 behind a day is a numeral of its own
        ("下周三两场热身赛改期", "两场", 2, "场"),
        ("初二两个儿子都回来了", "两个", 2, "个"),
        ("他打来三两白酒", "三两", 3, "两"),
    ],
)
def test_value_and_unit(text: str, surface: str, value: float, unit: str | None) -> None:
    row = read(text, surface)
    assert row.value is not None
    assert (float(row.value), row.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "surface", "low", "high", "unit"),
    [
        ("孩子们捡回一两筐松果", "一两筐", 1, 2, "筐"),
        ("店里只有三两位熟客", "三两位", 2, 3, "位"),
        ("来了三两百人", "三两百人", 200, 300, "人"),
        ("当天外运8万多方弃渣", "8万多方", 80_000, 90_000, "方"),
        ("全镇位于北纬30°15′—30°45′", "30°15′—30°45′", 30.25, 30.75, "°"),
        ("方言听得懂六、七成了", "六、七成", 60, 70, "%"),
        ("柜里有三、四种茶", "三、四种", 3, 4, "种"),
    ],
)
def test_interval(text: str, surface: str, low: float, high: float, unit: str) -> None:
    row = read(text, surface)
    assert row.low is not None
    assert row.high is not None
    assert (float(row.low), float(row.high), row.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "surface", "kind", "comparator"),
    [
        # an age, a span, an hour
        ("伤者是31及58岁的姐妹", "31", "age", "exact"),
        ("获奖者分别为9、12和15岁", "9", "age", "exact"),
        ("慰问19和80岁以上老人", "19", "quantity", "exact"),
        ("开园前六日，客流平平", "六日", "duration", "exact"),
        ("女队一日连夺四枚奖牌", "一日", "duration", "exact"),
        ("女队一日抵达营地", "一日", "date", "exact"),
        ("目前六日的票已售完", "六日", "date", "exact"),
        ("两周前6日，他回到家", "6日", "date", "exact"),
        ("前天傍晚约6时起火", "傍晚约6时", "time", "about"),
        ("当天早上不到5点排队", "早上不到5点", "time", "under"),
        # what 约 is told of
        ("产能约为三年前的2倍", "三年", "duration", "exact"),
        ("产能建设约为三年", "约为三年", "duration", "about"),
        ("林地约占全县2/5", "2/5", "quantity", "exact"),
        ("林地约占全县五分之二", "五分之二", "quantity", "exact"),
        ("林地约占全县40%", "40%", "percent", "exact"),
        ("林地约占40%", "约占40%", "percent", "about"),
        ("约占6%的大户贡献了三分之二", "三分之二", "quantity", "exact"),
        ("引来2万多方案", "2万", "quantity", "exact"),
        ("此法一成不变", "一成不变", "idiom", None),
        ("他来了两个月不到，", "两个月不到", "duration", "under"),
        ("车速不能超过40公里", "不能超过40公里", "quantity", "at_most"),
        ("连续两天不到岗的", "两天", "duration", "exact"),
    ],
)
def test_kind_and_comparator(text: str, surface: str, kind: str, comparator: str | None) -> None:
    row = read(text, surface)
    assert (row.kind, row.comparator) == (kind, comparator)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小岛面积仅一平方公里。", ["一平方公里"]),
        ("她跳过一米九十夺冠。", ["一米九十"]),
        ("退回铜镜一面（已估价）。", ["一面"]),
        ("整个上午只修了一台。", ["一台"]),
        ("他看见了一台。", []),
        ("平均30名居民中就有一名志愿者。", []),
        ("他以7秒12的个人最好成绩晋级。", ["7秒12"]),
        ("过去进山需要5小时，如今只需要50分钟。", ["5小时", "50分钟"]),
        ("小店开业3年，现在只剩两家。", ["两家"]),
        ("乘客须提前50分钟到站。", []),
        ("读者可提前7天预约。", []),
        ("隧道可提前7天贯通。", ["7天"]),
        ("历时100天的海上禁渔期结束。", []),
        ("历时100天的鏖战结束。", ["100天"]),
        ("仅此一项省下经费。", ["一项"]),
        ("他把世界纪录9秒77改写", ["9秒77"]),
    ],
)
def test_figures_worth_a_row(text: str, expected: list[str]) -> None:
    assert [row.surface for row in find_numbers(text) if row.candidate] == expected
