"""Which figures belong in a table: counts and shares, times that are results, no frames of time."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how long something took or lasted, by how much that changed
        ("平均等候时间由25分钟压缩到8分钟。", ["25分钟", "8分钟"]),
        ("通关用时比上年节省了两个小时。", ["两个小时"]),
        ("乘组在轨驻留160天，完成三次出舱。", ["160天", "三次"]),
        ("全县优良天数增加12天。", ["12天"]),
        ("第一台用了六年，第二台只用了14个月。", ["六年", "14个月"]),
        ("他在山里守了27年，没有离开。", ["27年"]),
        ("审批快则3天，慢则15天。", ["3天", "15天"]),
        ("他以2小时9分撞线。", ["2小时9分"]),
        ("股指连涨五日。", ["五日"]),
        # a frame of time, a term, an age, what it is reckoned by
        ("未来五年，全县将新修道路。", []),
        ("经过三年建设，新区初具规模。", []),
        ("他被判处有期徒刑3年。", []),
        ("签证有效期为5年。", []),
        ("授权再延长六个月。", []),
        ("老人今年82岁，身体很好。", []),
        ("每10台设备配一名技工。", []),
        ("每释放10人，停火延长两天。", []),
        ("在万亩荒滩上造林。", ["万亩"]),
        ("一亩地能收800斤。", ["800斤"]),
        ("村里建起一个广场。", []),
        ("全区万人拥有公交车12辆。", ["12辆"]),
        ("万元产值能耗下降3%。", ["3%"]),
        ("万人报名马拉松。", ["万人"]),
        ("矿山百万吨死亡人数0.1人。", ["0.1人"]),
        ("设一个主场和四个分场。", ["一个", "四个"]),
        ("划出三个乡和一个区。", ["三个", "一个"]),
        ("一名教练和他的两个孩子。", ["两个"]),
        # counts, shares and scores
        ("建成站点37个，占62%，主队以2比1获胜。", ["37个", "62%", "2比1"]),
    ],
)
def test_figures_worth_a_row(text: str, expected: list[str]) -> None:
    assert [row.surface for row in find_numbers(text) if row.candidate] == expected
