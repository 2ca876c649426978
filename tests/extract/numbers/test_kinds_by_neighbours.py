"""Kinds that the neighbours tell: scores, keys, years of entry, days, quarters, cases, families."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

# fmt: off
ROWS = [
    # scores that are level, shots, rounds
    ("上半场双方0-0平", [("上半场", "idiom", None, None), ("0-0", "ratio", None, None)]),
    ("常规时间1-1，点球决胜", [("1-1", "ratio", None, None)]),
    ("后卫全场19中11，得到28分", [("19中11", "ratio", None, None), ("28分", "quantity", 28, "分")]),
    ("他19中奖", [("19", "quantity", 19, None)]),
    ("抢断后打成2+1", [("2+1", "name", None, None)]),
    ("学制为3+2年", [("3", "quantity", 3, None), ("2年", "duration", 2, "年")]),
    ("主队闯入1/4决赛", [("1/4决赛", "idiom", None, None)]),
    ("完成1/4任务", [("1/4", "quantity", 0.25, None)]),
    ("今晚8强战打响", [("8强", "ordinal", 8, "强")]),
    ("本赛季前7个客场全败", [("前7个", "ordinal", 7, "个")]),
    ("半场战罢，主队领先", [("半场", "idiom", None, None)]),
    ("前锋三分不中", [("三分", "idiom", None, None)]),
    ("在06-07赛季只胜三场", [("06-07赛季", "date", None, None), ("三场", "quantity", 3, "场")]),
    ("在10-15赛季间", [("10-15赛季", "duration", None, "赛季")]),
    # keys
    ("请拨打110报案电话求助", [("110", "identifier", None, None)]),
    ("消防、120等部门赶到", [("120", "identifier", None, None)]),
    ("设130等级", [("130", "quantity", 130, None)]),
    ("一一○报警台接警", [("一一○", "identifier", None, None)]),
    ("一一○名学生", [("一一○名", "quantity", 110, "名")]),
    ("公交线路71、72停开", [("71", "identifier", None, None), ("72", "identifier", None, None)]),
    ("公交线路71、72等停开", [("71", "identifier", None, None), ("72", "identifier", None, None)]),
    ("公交5、6点发车", [("5", "quantity", 5, None), ("6点", "quantity", 6, "点")]),
    ("新开公交线路7、8条", [("7、8条", "quantity", None, "条")]),
    ("某某光电（3406）股价涨停", [("3406", "identifier", None, None)]),
    ("某某诗社（3406）人气高涨", [("3406", "quantity", 3406, None)]),
    ("XR345班机降落", [("XR345", "identifier", None, None)]),
    ("被告人李某某2认罪", [("李某某2", "name", None, None)]),
    ("赔偿王某3万元", [("3万元", "quantity", 30000, "元")]),
    ("赵某2人被捕", [("2人", "quantity", 2, "人")]),
    ("住在南华街3巷", [("3巷", "identifier", None, None)]),
    ("井下3巷道", [("3", "quantity", 3, None)]),
    ("毒株为XB.1.6.2", [("XB.1.6.2", "name", None, None)]),
    ("男子三千米长跑夺金", [("三千米长跑", "name", None, None)]),
    # measures with a letter, a dash or a level
    ("每份含维生素C25毫克", [("25毫克", "quantity", 25, "毫克")]),
    ("补充维生素D3滴剂", [("维生素D3", "name", None, None)]),
    ("发生3.0-3.9级余震", [("3.0-3.9级", "quantity", None, "级")]),
    ("采用5.1-7.2协议", [("5.1-7.2", "identifier", None, None)]),
    ("2013、2014级学生返校", [("2013", "ordinal", 2013, None), ("2014级", "ordinal", 2014, "级")]),
    ("登上2008级台阶", [("2008级", "quantity", 2008, "级")]),
    ("父子分别29及51岁", [("29", "age", 29, "岁"), ("51岁", "age", 51, "岁")]),
    # days, hours and quarters
    ("今天起到25号，持续阴雨", [("25号", "date", 25, None)]),
    ("搬到25号，很近", [("25号", "ordinal", 25, "号")]),
    ("23号最低气温骤降", [("23号", "date", 23, None)]),
    ("9月2日19点35，开球", [("9月2日", "date", None, None), ("19点35", "time", None, None)]),
    ("他于○三年至一二年间任职", [("○三年至一二年", "date", None, None)]),
    ("手握7号签位", [("7号", "ordinal", 7, "号")]),
    ("股指下跌8点35，", [("8点", "quantity", 8, "点"), ("35", "quantity", 35, None)]),
    ("邻国第一季经济增长回升", [("第一季", "date", 1, None)]),
    ("新增贷款在第一季见顶", [("第一季", "date", 1, None)]),
    ("《山海》第二季收入不错", [("第二季", "ordinal", 2, "季")]),
    ("《山海》在第三季收入不错", [("第三季", "ordinal", 3, "季")]),
    ("新角色在第二季登场", [("第二季", "ordinal", 2, "季")]),
    # days without a word of their own, and a day of the lunar calendar with its year
    ("7号至9号楼停水", [("7号至9号", "ordinal", None, "号")]),
    ("7号至9号停水", [("7号至9号", "date", None, None)]),
    ("大雪三日不停", [("三日", "duration", 3, "日")]),
    ("去年大年初三开馆", [("去年大年初三", "date", 3, None)]),
    ("以2.7亿位列第三", [("2.7亿", "quantity", 270_000_000, None), ("第三", "ordinal", 3, None)]),
    ("110巡逻车赶到", [("110", "identifier", None, None)]),
    ("三男五女到场", [("三男", "quantity", 3, "男"), ("五女", "quantity", 5, "女")]),
    ("两艘315型潜艇返航", [("两艘", "quantity", 2, "艘"), ("315型", "name", None, None)]),
    ("展出315型装备", [("315型", "quantity", 315, "型")]),
    ("油价一来一去没变", [("一来一去", "idiom", None, None)]),
    ("１月３号零点，", [("１月３号", "date", None, None), ("零点", "time", 0, None)]),
    ("两人三步并作一步走", [("两人", "quantity", 2, "人"), ("三步并作一步", "idiom", None, None)]),
    ("李明一家去年搬回村里", [("一家", "idiom", None, None)]),
    ("李明一家去年成立的公司", [("一家", "quantity", 1, "家")]),
    ("试种“Z两优300”，", [("两优", "idiom", None, None), ("300", "name", None, None)]),
    # a year behind one of another reckoning, and a plan's name before people
    ("书院乙酉年（1885）重修", [("1885", "date", 1885, None)]),
    ("书院藏书（1885）不多", [("1885", "quantity", 1885, None)]),
    ("获奖者七五人，", [("七五人", "quantity", 75, "人")]),
    ("来信请寄：yue2＠haizhou．com，", [("yue2＠haizhou．com", "identifier", None, None)]),
    # words of one
    ("油价一度每桶跌了三元", [("一度", "idiom", None, None), ("三元", "quantity", 3, "元")]),
    ("用了一度电", [("一度", "quantity", 1, "度")]),
    ("上周通报的一起多次违反交通法规的案件", [("一起", "quantity", 1, "起")]),
    ("大家一起讨论违反交通法规的案件", [("一起", "idiom", None, None)]),
    ("项目二部经理陈晓说", [("项目二部", "name", None, None)]),
    ("上映了两部经典", [("两部", "quantity", 2, "部")]),
    ("婚后，一家移居海外", [("一家", "idiom", None, None)]),
    ("有一家搬到新区的企业", [("一家", "quantity", 1, "家")]),
    ("可连任一次", [("一次", "quantity", 1, "次")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_neighbours_tell_the_kind(
    text: str, expected: list[tuple[str, str, float | None, str | None]]
) -> None:
    """The rows of a short text with kind, value and unit."""
    rows = [
        (row.surface, row.kind, None if row.value is None else float(row.value), row.unit)
        for row in find_numbers(text)
    ]
    assert rows == expected


def test_quakes_of_a_level_are_counted() -> None:
    """How often behind a level counts what the figure before it counted."""
    rows = find_numbers("余震已有86次，其中4.0级以上6次")
    assert [(row.surface, row.counted) for row in rows if row.unit == "次"] == [
        ("86次", "余震"),
        ("6次", "余震"),
    ]
