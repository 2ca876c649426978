"""What is counted among several nouns: lists, what sums them up, whose they are, heights."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        # what 等 sums up, what the last of some figures counts
        ("农机等五大类、八十多种、近十万台配套机具", "五大类", "配套机具"),
        ("农机等五大类、八十多种、近十万台配套机具", "八十多种", "配套机具"),
        ("9批次共913位烈士遗骸", "9批次", "烈士遗骸"),
        ("查获12种玉米、大豆等农产品", "12种", "农产品"),
        ("举办11场国际多边、双边活动", "11场", "双边活动"),
        # a thing by its marks, who has what is named behind, where something is done
        ("一辆外省牌照的大货车", "一辆", "大货车"),
        ("10多万旅客行程受到影响", "10多万", "旅客"),
        ("35个行业增加值同比增长", "35个", "行业"),
        ("41个工业大类行业", "41个", "工业大类行业"),
        ("一家生产服装的厂里上班", "一家", "厂"),
        ("一蒙面男子几秒钟就跑了", "一", "蒙面男子"),
        ("养了300头猪来探索新路", "300头", "猪"),
        ("20名在押被告人分别从看守所的门口出发", "20名", "在押被告人"),
        ("用掉10度电", "10度", "电"),
        ("节约14万吨标准煤", "14万吨", "标准煤"),
        # what stands before
        ("单日发送量创下1900万人次的历史新高", "1900万人次", "单日发送量"),
        ("总工会拨款只有800万元", "800万元", "总工会拨款"),
        ("建立专业合作组织356家", "356家", "专业合作组织"),
        ("共青团组织43万个", "43万个", "共青团组织"),
        ("它的树高可达20公尺", "20公尺", "树高"),
        ("一幢大厦，楼高151米", "151米", "楼高"),
        ("震中在北纬37.98度", "37.98度", "北纬"),
        ("全年实际到位456亿美元", "456亿美元", None),
    ],
)
def test_what_is_counted(text: str, surface: str, counted: str | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.counted == counted
