"""Figures told together behind 分别: whose each is, or what all of them are of."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers


@pytest.mark.quick
@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        ("小麦产量5万吨、牲畜头数3万头，比“十二五”末分别增长12.2%、25.2%", "12.2%", "小麦产量"),
        ("案件1.3万起，案值7.7亿元，分别增长16%和18.3倍", "16%", "案件"),
        ("接待游客和旅游收入分别增长12%和8%", "12%", "游客"),
        ("职工和厂房分别有500人和3万平方米", "500人", "职工"),
        ("牧民和居民人均收入分别达6000元和3万元", "6000元", "牧民和居民人均收入"),
        ("联合国基金会与香港委员会分别拨出40万和300万港元", "40万", "联合国基金会"),
        ("出口与进口分别增长3%和5%", "3%", "出口"),
        ("对个人贷款、对企业贷款分别增加3亿元和5亿元", "3亿元", "个人贷款"),
        ("韩国、日本分别以65枚和52枚金牌居前", "65枚", "金牌"),
        ("向农民、工人分别发放补贴300元和500元", "300元", "补贴"),
        ("电信、移动分别投资30亿元和50亿元建设", "30亿元", "电信"),
        ("汽车产销分别完成299万辆和305万辆", "305万辆", "汽车"),
        ("对日本、韩国分别进出口2亿元和3亿元", "2亿元", "进出口"),
        ("对日本、韩国等市场出口分别增长15%和31%", "15%", "市场出口"),
        ("甲队和乙队分别以236公斤、235公斤的总成绩夺冠", "235公斤", "总成绩"),
    ],
)
def test_figures_told_together(text: str, surface: str, counted: str | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.counted == counted
