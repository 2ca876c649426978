"""Dates told from spans of time, and the forms numbers, ranges and units take in print."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick

Bounds = tuple[float | None, float | None, float | None, str | None]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit", "bounds"),
    [
        # the forms of one number
        ("地價減輕廿％後", "廿％", "percent", "%", (20, None, None, "exact")),
        ("从今（八十七）年开始", "今（八十七）年", "date", None, (87, None, None, "exact")),
        ("这一个半月假期里", "一个半月", "duration", "个月", (1.5, None, None, "exact")),
        ("投满4又3分之2局", "4又3分之2局", "quantity", "局", (4.666667, None, None, "exact")),
        ("节前一周备货", "一周", "duration", "周", (1, None, None, "exact")),
        ("赛前一天抵达", "一天", "duration", "天", (1, None, None, "exact")),
        ("前一天抵达", "前一", "idiom", None, (None, None, None, None)),
        ("昨天（24号）落雪", "24号", "date", None, (24, None, None, "exact")),
        ("辖4镇2乡", "4镇", "quantity", "镇", (4, None, None, "exact")),
        ("高铁5标段开工", "5标段", "ordinal", "标段", (5, None, None, "exact")),
        ("东村一队社员", "一队", "ordinal", "队", (1, None, None, "exact")),
        ("包裹放在某单元502户内", "502户", "identifier", None, (None, None, None, "exact")),
        ("三个单元516户居民", "516户", "quantity", "户", (516, None, None, "exact")),
        ("公安第一分局民警", "第一", "ordinal", None, (1, None, None, "exact")),
        ("青椒两块五一斤", "两块五", "quantity", "块", (2.5, None, None, "exact")),
        ("青椒三块五一", "三块五一", "quantity", "块", (3.51, None, None, "exact")),
        ("学前一年幼儿", "一年", "duration", "年", (1, None, None, "exact")),
        ("某机构7号下调评级", "7号", "date", None, (7, None, None, "exact")),
        ("订立合同一千二百份", "一千二百份", "quantity", "份", (1200, None, None, "exact")),
        ("大雁近半死亡", "近半", "quantity", None, (0.5, None, 0.5, "under")),
        ("近半数年来", "近半数", "quantity", None, (0.5, None, 0.5, "under")),
        ("芮氏规模六.三地震", "六.三", "quantity", None, (6.3, None, None, "exact")),
        ("凌晨一時發車", "凌晨一時", "time", None, (1, None, None, "exact")),
        ("八点多钟，雨停了", "八点多钟", "time", None, (8, 8, 9, "over")),
        ("九时整，汽笛响了", "九时整", "time", None, (9, None, None, "exact")),
        ("102年度預算", "102年度", "date", None, (102, None, None, "exact")),
        ("Ｏ八年落成", "Ｏ八年", "date", None, (8, None, None, "exact")),
        ("一人一天包两百个", "一天", "duration", "天", (1, None, None, "exact")),
        ("一亩一年收两千元", "一亩", "quantity", "亩", (1, None, None, "exact")),
        ("推行一人一档", "一人一档", "idiom", None, (None, None, None, None)),
        ("车间30平方公尺", "30平方公尺", "quantity", "平方公尺", (30, None, None, "exact")),
        ("途经的306公交线路", "306公交线路", "identifier", None, (None, None, None, "exact")),
        ("每一小时发车两班", "一小时", "duration", "小时", (1, None, None, "exact")),
        ("每一户都走到", "每一", "idiom", None, (None, None, None, None)),
        ("万圣节游园", "万圣节", "name", None, (None, None, None, None)),
        (
            "两率分别提高12.5、8.4、6个百分点",
            "12.5",
            "percent",
            "个百分点",
            (12.5, None, None, "exact"),
        ),
        ("运动会于8日圆满落幕", "8日", "date", None, (8, None, None, "exact")),
        ("灯会于3日元旦过后开放", "3日", "date", None, (3, None, None, "exact")),
        ("少用坑木25.5立米", "25.5立米", "quantity", "立米", (25.5, None, None, "exact")),
        ("抵御第二波次寒潮", "第二波次", "ordinal", "波次", (2, None, None, "exact")),
        ("今年7、8月雨水多", "今年7", "date", None, (7, None, None, "exact")),
        ("夺得4×50米往返接力冠军", "4×50米往返接力", "name", None, (None, None, None, None)),
        ("转入108中央军医院", "108中央军医院", "name", None, (None, None, None, None)),
        ("六灶公社的社员", "六灶公社", "name", None, (None, None, None, None)),
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
        ("占百分之二到百分之四", "百分之二到百分之四", "percent", "%", (None, 2, 4, "range")),
        ("损耗百分之二至四", "百分之二至四", "percent", "%", (None, 2, 4, "range")),
        ("百分之二到三人手里", "百分之二", "percent", "%", (2, None, None, "exact")),
        ("2013-2014 赛季开打", "2013-2014", "date", None, (None, 2013, 2014, "range")),
        ("每天走2000-2500步", "2000-2500步", "quantity", "步", (None, 2000, 2500, "range")),
        ("第一阶段联赛1———6轮", "1———6轮", "quantity", "轮", (None, 1, 6, "range")),
        ("赛季3月11日———12月16日", "3月11日———12月16日", "date", None, (None, None, None, "range")),
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
        ("流程压缩1/3至1/10", "1/3至1/10", "quantity", None, (None, 0.1, 0.333333, "range")),
        ("由1/3至1/10", "1/10", "quantity", None, (0.1, None, None, "exact")),
        # what bounds a number
        ("查获茶叶近 6公斤", "近 6公斤", "quantity", "公斤", (6, None, 6, "under")),
        ("財損約 7億元", "約 7億元", "quantity", "元", (7e8, None, None, "about")),
        ("附近 6家店铺", "6家", "quantity", "家", (6, None, None, "exact")),
        ("纽约 7家银行", "7家", "quantity", "家", (7, None, None, "exact")),
        ("近半月，房价回落", "半月", "duration", "月", (0.5, None, None, "exact")),
        ("工程耗时近半月", "近半月", "duration", "月", (0.5, None, 0.5, "under")),
        ("近半个世纪，他守岛", "近半个世纪", "duration", "个世纪", (0.5, None, 0.5, "under")),
        ("忙了大半个月", "大半个月", "duration", "个月", (0.5, 0.5, 1, "over")),
        ("干了大半年", "大半年", "duration", "年", (0.5, 0.5, 1, "over")),
        ("创最大半年跌幅", "半年", "duration", "年", (0.5, None, None, "exact")),
        ("走遍大半个中国", "大半个", "idiom", None, (None, None, None, None)),
        # a unit the next number holds
        ("高于全国0.4、全省0.1个百分点", "0.4", "percent", "个百分点", (0.4, None, None, "exact")),
        ("升级到2.0、降低0.1个百分点", "2.0", "quantity", None, (2, None, None, "exact")),
        ("占全国四分之一和80%", "四分之一", "quantity", None, (0.25, None, None, "exact")),
        ("压减至79个、60个工作日", "79个", "duration", "个工作日", (79, None, None, "exact")),
        ("新建3个、6个月内开业", "3个", "quantity", "个", (3, None, None, "exact")),
        # ages
        ("老人已80高龄", "80", "age", None, (80, None, None, "exact")),
        ("救助80高龄孕妇", "80", "quantity", None, (80, None, None, "exact")),
        # units
        ("按平均汇率6.89折算", "6.89", "quantity", None, (6.89, None, None, "exact")),
        ("查出3个次品", "3个", "quantity", "个", (3, None, None, "exact")),
        ("岗位3.2万个次", "3.2万个次", "quantity", "个次", (32000, None, None, "exact")),
        ("打8折成交", "8折", "quantity", "折", (8, None, None, "exact")),
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


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        # quarters, months and days by their end or their first part
        ("三季度末，存款余额上升", "三季度末", "date", 3),
        ("2024年三季度末在手订单", "2024年三季度末", "date", None),
        ("四季度初步核算结果", "四季度", "date", 4),
        ("一季度末班车满员", "一季度", "date", 1),
        ("今年前10月进出口增长", "今年前10月", "date", 10),
        ("全国前5月开工率", "前5月", "date", 5),
        ("2024年前8月产量", "前8月", "date", 8),
        ("产前3月检查一次", "3月", "date", 3),
        ("今年前10月15日开幕", "10月15日", "date", None),
        ("三年前10月开工", "10月", "date", 10),
        ("假期前5日客流平稳", "前5日", "date", 5),
        ("考试前5天停课", "5天", "duration", 5),
        ("，前4天累计接待游客", "前4天", "date", 4),
        ("3月前10天降水偏少", "前10天", "date", 10),
        ("年前3天返乡", "3天", "duration", 3),
        ("，前3天还好好的", "3天", "duration", 3),
        ("我前两天去过", "两天", "duration", 2),
        ("预计前三季盈利增长", "前三季", "date", 3),
        ("前三季收视领先", "三季", "duration", 3),
        # a month or a year alone before a word that only looks like its part
        ("公司于3月中标一条线路", "3月", "date", 3),
        ("5月中考成绩公布", "5月", "date", 5),
        ("3月中签署协议", "3月中", "date", 3),
        ("2018年春运进入高峰", "2018年", "date", 2018),
        ("2024年冬至那天", "2024年", "date", 2024),
        ("2024年冬，工程开工", "2024年冬", "date", 2024),
        ("11月台中市受理案件", "11月", "date", 11),
        ("2月台阶铺好", "2月", "duration", 2),
        ("第二月台启用", "第二", "ordinal", 2),
        ("第二月台风频发", "第二月", "ordinal", 2),
        ("年三十，全家守岁", "年三十", "date", 30),
        ("每年三十，收成稳定", "三十", "quantity", 30),
        ("预计2026钢价震荡", "2026", "date", 2026),
        ("发放2026体检卡", "2026", "quantity", 2026),
        ("预计2026人参加", "2026人", "quantity", 2026),
        # spans of days, years and centuries
        ("处十日以下拘留", "十日以下", "duration", 10),
        ("处十五日拘留", "十五日", "duration", 15),
        ("处五日以上十日以下拘留", "五日以上十日以下", "duration", None),
        ("警方15日拘留两人", "15日", "date", 15),
        ("被行政拘留五日", "五日", "duration", 5),
        ("拘留所15日接收", "15日", "date", 15),
        ("办事处5日发布", "5日", "date", 5),
        ("封闭于大约1800年前", "大约1800年", "duration", 1800),
        ("约1800年建成", "约1800年", "date", 1800),
        ("一处超过1500年墓地", "超过1500年", "duration", 1500),
        ("产量超过2000年水平", "2000年", "date", 2000),
        ("將近一世紀以前", "將近一世紀", "duration", 1),
        ("近21世纪的作品", "21世纪", "date", 21),
        # years of reigns, eras and the republic
        ("康熙三十六年建寨，四十八年设县", "四十八年", "date", 48),
        ("康熙八年即位，在位六十一年", "六十一年", "duration", 61),
        ("康熙八年即位，三年后亲政", "三年", "duration", 3),
        ("八十四年有三家，八十五年有五家", "八十四年", "date", 84),
        ("八十三年度编列，八十四年有三家", "八十四年", "date", 84),
        ("建厂八十四年有三次扩建", "八十四年", "duration", 84),
        ("從八十一年到八十六年", "八十一年到八十六年", "date", None),
        ("從八十一年到八十六年，最高是八十四年", "八十四年", "date", 84),
        ("從八十一年到八十六年，最高是九十四年", "九十四年", "duration", 94),
        ("從六十年到七十年不等", "六十年到七十年", "duration", None),
        ("今年（９１年（短短几月", "９１年", "date", 91),
        ("去年（3年来最低）", "3年", "duration", 3),
        ("於本（九十一）年審議", "本（九十一）年", "date", 91),
        ("西元100年(一說西元前200年)", "西元前200年", "date", 200),
        ("在西元100年到700年間興盛", "西元100年到700年", "date", None),
        ("距此700年間的变化", "700年", "duration", 700),
        ("統計114年1至11月期間", "114年1至11月", "date", None),
        ("已有114年历史", "114年", "duration", 114),
        # days in brackets
        ("[ 04-21]公交车上新", "04-21", "date", None),
        ("每周[ 4-21]组", "4-21", "quantity", None),
        ("11月7日（四）上午開會", "四", "date", 4),
        ("第7組（四）的成績", "四", "quantity", 4),
        # clock times
        ("昨天下午1点过，两车相撞", "下午1点过", "time", 1),
        ("下午1点过后再来", "下午1点", "time", 1),
    ],
)
def test_times(text: str, surface: str, kind: str, value: float | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.kind == kind
    assert (row.value if value is None else float(row.value or 0)) == value


@pytest.mark.parametrize(
    ("text", "iso"),
    [("今年三季度末", "2024-09"), ("今年前10月", "2024-01/2024-10"), ("前3月", "2024-01/2024-03")],
)
def test_iso(text: str, iso: str) -> None:
    [row] = find_numbers(text, date=dt.date(2024, 12, 6))
    assert row.iso == iso


@pytest.mark.parametrize(
    ("text", "surface", "is_candidate"),
    [
        ("压减至79个、60个工作日以内", "60个工作日以内", True),
        ("为期3个、6个工作日的培训", "6个工作日", False),
        ("汇率跌破160日元兑1美元", "1美元", False),
        ("1美元兑7.1元人民币", "7.1元", True),
        ("每杯涨了1美元", "1美元", True),
    ],
)
def test_candidates(text: str, surface: str, is_candidate: bool) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.candidate is is_candidate
