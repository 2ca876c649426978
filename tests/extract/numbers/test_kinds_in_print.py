"""Kinds, spans, values and units as papers print them: names, ranks, ranges, amounts, dates."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.numbers import find_numbers

# fmt: off
KINDS = [
    # names that hold a numeral, and figures that only look like them
    ("他们走进五道梁乡", [("五道梁乡", "name")]),
    ("五通镇口的老槐树", [("五通镇", "name")]),
    ("四湾子村的老人", [("四湾子村", "name")]),
    ("上了五道菜，通了三通电话", [("五道", "quantity"), ("三通", "quantity")]),
    ("来了五家村民", [("五家", "quantity")]),
    ("他们来到四方村学习", [("四方村", "name")]),
    ("他们爱四方乡邻", [("四方", "idiom")]),
    ("客队战平蓝岛三箭队", [("三箭队", "name")]),
    ("走上民主二路", [("民主二路", "name")]),
    ("大军兵分三路", [("三", "quantity")]),
    ("东湖、西湖、北湖三区停电", [("三区", "quantity")]),
    ("东湖、翠湖三区停电", [("翠湖三区", "name")]),
    ("规划六线四环路网", [("六线四环", "name")]),
    ("规划五横四纵路网", [("五横四纵", "name")]),
    ("一线、二线城市", [("一线", "ordinal"), ("二线", "ordinal")]),
    ("采油三厂投产", [("采油三厂", "name")]),
    ("市政三公司承建", [("市政三公司", "name")]),
    ("水泥三厂家涨价", [("三厂", "name")]),
    ("一一五师渡河", [("一一五师", "name")]),
    ("农三师四十五团开荒", [("农三师", "name"), ("四十五团", "name")]),
    ("一二九师旧址", [("一二九师", "name")]),
    ("一二九运动", [("一二九运动", "name")]),
    ("由一公司承建的桥", [("一公司", "name")]),
    ("由一公司经理带队", [("一", "quantity")]),
    ("清河镇上坡一村", [("上坡一村", "name")]),
    ("红山十八档遗址", [("十八档遗址", "name")]),
    ("红山十八处遗址", [("十八处", "quantity")]),
    ("五师生获救", [("五", "quantity")]),
    ("第82空降师士兵", [("第82空降师", "name")]),
    ("央视二套播出", [("央视二套", "name")]),
    ("海巡166艇赶到", [("海巡166艇", "name")]),
    ("图154客机失事", [("图154", "name")]),
    ("见图3的客机外形", [("3", "ordinal")]),
    ("版本M2.0发布", [("M2.0", "name")]),
    ("他开着解放141卡车", [("解放141", "name")]),
    ("棚二代回乡", [("棚二代", "name")]),
    ("棚里三代人", [("三代", "quantity")]),
    ("打造“一湖一带一节点”", [("一湖一带一节点", "name")]),
    ("用于1+8+N场景", [("1+8+N", "name")]),
    ("921地震重建", [("921", "name")]),
    ("2008地震重建", [("2008", "date")]),
    ("九月节水宣传", [("九月", "date")]),
    ("十月节开幕", [("十月节", "name")]),
    ("一汽集团增产", [("一汽", "name")]),
    ("某国一汽车站爆炸", [("一", "quantity")]),
    ("选育的北麦5号丰收", [("北麦5号", "name")]),
    # keys
    ("坐上K528/9次列车", [("K528/9次", "identifier")]),
    ("某银行（03988.HK）收高", [("03988", "identifier")]),
    ("他乘1502班机回京", [("1502", "identifier")]),
    ("每天12班机船", [("12班", "quantity")]),
    ("船上守听16频道", [("16频道", "identifier")]),
    ("新办16频道节目", [("16频道", "identifier")]),
    # ranks and numbers of things
    ("老师（左二）和同学（右三）合影", [("左二", "ordinal"), ("右三", "ordinal")]),
    ("向左二米处移动", [("二米", "quantity")]),
    ("该队排名在十位以后", [("十位", "ordinal")]),
    ("会场坐了十位以后", [("十位", "quantity")]),
    ("该队列小组最后1名", [("1名", "ordinal")]),
    ("该队仍排在最后两位", [("两位", "quantity")]),
    ("今天排出四至九名的名次", [("四至九名", "ordinal")]),
    ("今天来了四至九名的选手", [("四至九名", "quantity")]),
    ("预警级别由3级升至2级", [("3级", "ordinal"), ("2级", "ordinal")]),
    ("评出一、二、三等模范", [("一", "ordinal"), ("二", "ordinal"), ("三等", "ordinal")]),
    ("二生产队的社员", [("二生产队", "ordinal")]),
    ("全社共有20生产队", [("20", "quantity")]),
    ("高铁5标一分部开工", [("5标", "ordinal"), ("一分部", "name")]),
    ("产气5标准立方米", [("5标准立方米", "quantity")]),
    ("前五个路口都堵车", [("前五个", "ordinal")]),
    ("前五个月都下雨", [("前五个月", "date")]),
    ("，前一条路", [("前一", "idiom")]),
    ("面前五个路口都堵车", [("五个", "quantity")]),
    ("头两台机器卖完了", [("头两台", "ordinal")]),
    ("每头两台机器", [("两台", "quantity")]),
    ("补时第90+8分钟破门", [("第90+8分钟", "ordinal")]),
    ("第03周菜价", [("第03周", "ordinal")]),
    ("踏上了二次创业的路", [("二次", "ordinal")]),
    ("举办了二次比赛", [("二次", "quantity")]),
    # words and phrases
    ("一名叫小明的学生", [("一名", "quantity")]),
    ("小区一期一共26个单体", [("一期", "ordinal"), ("一共", "idiom"), ("26个", "quantity")]),
    ("路边的一生产企业", [("一", "quantity")]),
    ("人的一生产生变化", [("一生", "idiom")]),
    ("警方破获了四起", [("四起", "quantity")]),
    ("村里谣言四起", [("四起", "idiom")]),
    ("老师傅年过半百", [("年过半百", "idiom")]),
    ("他家一家6口人", [("一家", "idiom"), ("6口", "quantity")]),
    ("四案共有九名被告", [("四案", "quantity"), ("九名", "quantity")]),
    ("他因贪污一案受审", [("一案", "idiom")]),
    ("早上8点半前一波高峰", [("早上8点半", "time"), ("一波", "quantity")]),
    ("全军上一次换装", [("上一", "idiom")]),
    ("最后以2.5对2.5打平", [("2.5对2.5", "ratio")]),
    ("最后以二.五对二.五战平", [("二.五对二.五", "ratio")]),
    # dates and times
    ("上午 9 点开会", [("上午 9 点", "time")]),
    ("价格 9 点心得", [("9", "quantity")]),
    ("新馆114年底完工", [("114年底", "date")]),
    ("建校115年初心不改", [("115年", "duration")]),
    ("司机李某（46年次）", [("46年次", "date")]),
    ("1990年次年", [("1990年", "date")]),
    ("建于19世纪50至60年代", [("19世纪50至60年代", "date")]),
    ("建于上世纪70至80年代", [("上世纪70至80年代", "date")]),
    ("晚上8-11时停水", [("晚上8-11时", "time")]),
]
VALUES = [
    ("倒塌12县市区房屋", "12县市区", 12, None, None, "exact", "县市区"),
    ("洪水淹了5市州", "5市州", 5, None, None, "exact", "市州"),
    ("存栏常年百万头只以上", "百万头只以上", 1000000, 1000000, None, "at_least", "头只"),
    ("渠道引水二十秒立方米", "二十秒立方米", 20, None, None, "exact", "秒立方米"),
    ("这五大间教室", "五大间", 5, None, None, "exact", "大间"),
    ("三人一大间", "一大间", 1, None, None, "exact", "大间"),
    ("有1.8和2.0两种排量", "两种", 2, None, None, "exact", "种"),
    ("有1.8和2.0两种排量", "2.0", 2, None, None, "exact", None),
    ("每餐吃三两饭", "三两", 3, None, None, "exact", "两"),
    ("老款1.6升级了", "1.6", 1.6, None, None, "exact", None),
    ("发生M4.5级地震", "M4.5级", 4.5, None, None, "exact", "级"),
    ("发生M2.0~2.9级地震", "M2.0~2.9级", None, 2, 2.9, "range", "级"),
    ("股价升半成，收十元", "半成", 5, None, None, "exact", "%"),
    ("股价跌近半成。", "近半成", 5, None, 5, "under", "%"),
    ("卖种子三毛五，卖苗贵", "三毛五", 3.5, None, None, "exact", "毛"),
    ("她以3分27秒领先", "3分27秒", 3.45, None, None, "exact", "分"),
    ("奖金3千至5万元不等", "3千至5万元", None, 3000, 50000, "range", "元"),
    ("罚款6.5至1.1万元不等", "6.5至1.1万元", None, 11000, 65000, "range", "元"),
    ("叶片2-6.5厘米长", "2-6.5厘米", None, 2, 6.5, "range", "厘米"),
    ("罚款800元以上、2600元以下", "800元以上、2600元以下", None, 800, 2600, "range", "元"),
    ("10人以上，其中5人以下受伤", "10人以上", 10, 10, None, "at_least", "人"),
    ("突破270亿和310亿元", "突破270亿", 27000000000, 27000000000, None, "over", "元"),
    ("有10万和20万人到场", "10万", 100000, None, None, "exact", None),
    ("各县市上万名群众", "上万名", 10000, 10000, None, "at_least", "名"),
    ("十一岁的他和个头十一、二岁的小孩", "十一、二岁", None, 11, 12, "range", "岁"),
    ("最多一天达3万人", "一天", 1, None, None, "exact", "天"),
    ("最多一天办结", "最多一天", 1, None, 1, "at_most", "天"),
    ("预计初六至初十返程", "初六至初十", None, 6, 10, "range", None),
    ("在民国六十三年到六十九年间", "民国六十三年到六十九年", None, 63, 69, "range", None),
    ("从21号到27号传递", "21号到27号", None, 21, 27, "range", None),
    ("写提纲时估计1963年", "1963年", 1963, None, None, "exact", None),
]
# fmt: on
CANDIDATES = [
    ("年产10万吨的基地", "10万吨", True),
    ("每百万吨死亡率", "百万吨", False),
    ("洗澡不花一分钱", "一分钱", False),
    ("洗澡花了一分钱", "一分钱", True),
    ("他以9分18秒领先", "9分18秒", True),
]
ISO = [
    ("新馆114年底完工", "2025"),
    ("新馆114年6月完工", "2025-06"),
    ("该城在649年重修", "0649"),
    ("建于19世纪50至60年代", "1850/1869"),
    ("建于上世纪70至80年代", "1970/1989"),
]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "rows"), KINDS)
def test_what_a_numeral_is(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(row.surface, row.kind) for row in find_numbers(text)] == rows


@pytest.mark.quick
@pytest.mark.parametrize(("text", "surface", "value", "low", "high", "comparator", "unit"), VALUES)
def test_how_much_it_says(
    text: str,
    surface: str,
    value: float | None,
    low: float | None,
    high: float | None,
    comparator: str,
    unit: str | None,
) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    figures = [None if n is None else float(n) for n in (row.value, row.low, row.high)]
    assert figures == [value if value is None else pytest.approx(value, rel=1e-4), low, high]
    assert (row.comparator, row.unit) == (comparator, unit)


@pytest.mark.quick
@pytest.mark.parametrize(("text", "surface", "candidate"), CANDIDATES)
def test_whether_it_is_worth_a_row(text: str, surface: str, *, candidate: bool) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.candidate is candidate


@pytest.mark.quick
@pytest.mark.parametrize(("text", "iso"), ISO)
def test_when_it_is(text: str, iso: str) -> None:
    [row] = find_numbers(text, date=dt.date(2024, 12, 6))
    assert row.iso == iso
