"""Numerals that are part of a name, a key, a rank or a phrase, and those that only look so."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("红旗-9等装备亮相", "红旗-9", "name"),
        ("搭载骁龙855平台", "骁龙855", "name"),
        ("一架波音737-400型客机", "波音737-400", "name"),
        ("换上iPhone 15手机", "iPhone 15", "name"),
        ("星系NGC 5613位于北天", "NGC 5613", "name"),
        ("“探索一号”科考船返航", "探索一号", "name"),
        ("“雪龙2”号靠港", "雪龙2", "name"),
        ("改走八一七路绕行", "八一七路", "name"),
        ("“列观五都”展出", "列观五都", "name"),
        ("国王路易一世的侄子", "一世", "name"),
        ("报上一级主管部门", "上一", "idiom"),
        ("登录www.abc580.com查询", "www.abc580.com", "identifier"),
        ("投稿至tougao_2@abc.com。", "tougao_2@abc.com", "identifier"),
        ("四架В-52轰炸机升空", "В-52", "name"),
        ("刊于最新一期杂志", "最新一", "idiom"),
        ("14县市9/4停班停课", "9/4", "date"),
        ("警区电话07-5113622、07-5114486", "07-5114486", "identifier"),
        ("在第三中学任教", "第三中学", "name"),
        ("二十九军奉命开拔", "二十九军", "name"),
        ("副镇长万志强介绍", "万志强", "name"),
        ("、王友三、毛德林等", "王友三", "name"),
        ("途经的21路改走新线", "21路", "identifier"),
        ("K7路临时绕行", "K7路", "identifier"),
        ("G60沪昆高速通车", "G60", "identifier"),
        ("安理会第2758号决议", "第2758号", "identifier"),
        ("该公司（603917）公告", "603917", "identifier"),
        ("联系用户6113375916", "6113375916", "identifier"),
        ("划入二类水源", "二类", "ordinal"),
        ("楼盘二期交房", "二期", "ordinal"),
        ("球队闯进四强", "四强", "ordinal"),
        ("两队分列二、三位", "三位", "ordinal"),
        ("办学更上一层楼", "更上一层楼", "idiom"),
        ("老友欢聚一堂", "欢聚一堂", "idiom"),
        ("热门场次一票难求", "一票难求", "idiom"),
        ("零就业家庭清零", "零就业", "idiom"),
        ("这一成果领先全国", "这一", "idiom"),
        ("沪深300指数收涨", "沪深300", "name"),
        ("主力2512合约收跌", "2512", "identifier"),
        ("96110专线劝阻", "96110", "identifier"),
        ("位于“人民路5号”", "5号", "identifier"),
        ("从未一起去过", "一起", "idiom"),
        ("一大家子人团聚", "一大家子", "idiom"),
        ("三元巷以北停水", "三元巷", "name"),
        ("第三中学生运动会", "第三", "ordinal"),
        ("新公司一成立就接单", "一", "idiom"),
        ("店主可仔细一盘算", "一", "idiom"),
        ("邻里一道前往", "一道", "idiom"),
        ("十一运会落幕", "十一运会", "name"),
        ("牌照粤B 6688Q拍出", "粤B 6688Q", "identifier"),
        ("红球28、31、18", "18", "identifier"),
        ("25号利比亚首都发生枪战", "25号", "date"),
        ("占GDP45%到50%", "45%到50%", "percent"),
        ("投篮11投3中", "11投3中", "ratio"),
        ("议案以81票对18票过关", "81票对18票", "ratio"),
        ("战绩为1平1负", "1平1负", "ratio"),
        ("主队以72:64领先", "72:64", "ratio"),
        ("线索2：1岁多的女孩", "1岁多", "age"),
        ("年近九旬的画家", "近九旬", "age"),
    ],
)
def test_it_counts_nothing(text: str, surface: str, kind: str) -> None:
    assert (surface, kind) in [(row.surface, row.kind) for row in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("发生一起入室盗窃", "一起", "起"),
        ("正如一位读者所说", "一位", "位"),
        ("怀揣650元复员费", "650元", "元"),
        ("为500多万群众供水", "500多万", None),
        ("举办三期培训班", "三期", "期"),
        ("出战三届世界杯", "三届", "届"),
        ("经过三轮协商", "三轮", "轮"),
        ("辟出6大批发市场", "6大", "大"),
        ("2000亿阵营扩容", "2000亿", None),
        ("两人合力抢险", "两人", "人"),
        ("三位数学老师获奖", "三位", "位"),
        ("标致500台新车下线", "500台", "台"),
        ("上证3000点得而复失", "3000点", "点"),
        ("创业板300家公司年报", "300家", "家"),
        ("派出5路记者直播", "5", None),
        ("访问量达250000000", "250000000", None),
        ("受灾人数（123456）", "123456", None),
        ("位居三位候选人之首", "三位", "位"),
        ("编辑了三期校刊", "三期", "期"),
        ("有二组样本送检", "二组", "组"),
        ("签订500合约", "500", None),
        ("他是三届奥运冠军", "三届", "届"),
        ("电费降了一角", "一角", "角"),
        ("股指上涨3点多", "3点", "点"),
        ("“约200”人到场", "约200", None),
        ("门票一天一元", "一元", "元"),
    ],
)
def test_it_counts(text: str, surface: str, unit: str | None) -> None:
    row = next(row for row in find_numbers(text) if row.surface == surface)
    assert (row.kind, row.unit) == ("quantity", unit)
