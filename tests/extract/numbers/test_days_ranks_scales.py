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
        ("自昨(21)天上午起", "昨(21)天", "date", 21),
        ("今年前三季净汇入", "今年前三季", "date", 3),
        ("在20号的发布会上", "20号", "date", 20),
        ("披露2011年半年度预案", "2011年", "date", 2011),
        ("比○八年少两成", "○八年", "date", 8),
        ("这是05年来首次", "05年", "date", 5),
        ("在2018年至2020年间任职", "2018年至2020年", "date", None),
        ("今日2号线恢复运营", "2号线", "identifier", None),
        ("住在8号的病房里", "8号", "ordinal", 8),
        ("有1000—2000年历史的遗址", "1000—2000年", "duration", None),
        ("从1000年前的宋代说起", "1000年", "duration", 1000),
        ("运行区间1950-2050，", "1950-2050", "quantity", None),
        ("每（3）月考核", "3", "quantity", 3),
        ("50年前后变化很大", "50年前后", "duration", 50),
        ("从9点到10点，他在门口", "9点到10点", "time", None),
        ("主办的2011首届博览会", "2011", "date", 2011),
        ("井下的14号工作层", "14号", "ordinal", 14),
        ("军方三号发布消息", "三号", "date", 3),
        ("自二号发布撤离令后", "二号", "date", 2),
        ("996年，王室联姻", "996年", "date", 996),
        ("自2017/18鸡年以来", "2017/18", "date", None),
        ("投产后，第四季营收回升", "第四季", "date", 4),
        ("到17号，捐款已过3亿元", "17号", "date", 17),
        # ranks and keys
        ("旅社一、二楼的物品被毁", "二楼", "ordinal", 2),
        ("全市两级法院在行动", "两级", "quantity", 2),
        ("比前一代747-400多载客", "747-400", "name", None),
        ("调整290、74、211、817路", "211", "identifier", None),
        ("交警支队一大队民警", "一大队", "ordinal", 1),
        ("城区二中队查获", "二中队", "ordinal", 2),
        ("登录12306买票", "12306", "identifier", None),
        ("由第90位跃到67位", "67位", "ordinal", 67),
        ("看到三楼房间有火光", "三楼", "ordinal", 3),
        ("“（二）担任中级职务的", "二", "ordinal", 2),
        ("空警500等机型", "空警500", "name", None),
        ("印发2024年1号公告", "1号", "identifier", None),
        ("排名第二到第七的球队", "第二到第七", "ordinal", None),
        ("离前十都越来越近", "前十", "ordinal", 10),
        ("西北风3—4级转微风", "3—4级", "quantity", None),
        ("建设5、60号泊位", "60号", "ordinal", 60),
        # scales, rates and signs
        ("房费232+早餐28", "232", "quantity", 232),
        ("60+岁的老人", "60+岁", "age", 60),
        ("新建300+家门店", "300+家", "quantity", 300),
        ("小区安装上百个摄像头", "上百个", "quantity", 100),
        ("大火烧毁约50间房屋", "约50间", "quantity", 50),
        ("距离交通枢纽约2公里", "约2公里", "quantity", 2),
        ("新近3名官员被免职", "3名", "quantity", 3),
        ("当日14时许家人发现", "14时许", "time", 14),
        ("8首创作歌曲", "8首", "quantity", 8),
        ("我们没有一起去看电影", "一起", "idiom", None),
        ("每股盈餘由一‧四七元調高", "一‧四七元", "quantity", 1.47),
        ("調高為二‧○八元", "二‧○八元", "quantity", 2.08),
        ("盈餘只有○‧六七元", "○‧六七元", "quantity", 0.67),
        ("占規模的○．八％", "○．八％", "percent", 0.8),
        ("占全省两百分之一", "两百分之一", "quantity", 0.005),
        ("喝完150cc的果汁", "150cc", "quantity", 150),
        ("田间地头一片繁忙景象", "一片", "quantity", 1),
        ("办案千件，没有一起错案", "一起", "quantity", 1),
        ("光纤369.54万千米", "369.54万千米", "quantity", 3_695_400),
        ("光缆368.75万芯千米", "368.75万芯千米", "quantity", 3_687_500),
        ("市值卅七點二兆元", "卅七點二兆元", "quantity", 37.2e12),
        ("科创指数50成份股", "50", "quantity", 50),
        ("他在3分半钟里连得8分", "3分半钟", "duration", 3.5),
        ("签订三到五年长约", "三到五年", "duration", None),
        ("加上百年开采", "百年", "duration", 100),
        ("现在用4、50方水", "4、50方", "quantity", None),
        ("分别为4、50件", "50件", "quantity", 50),
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
