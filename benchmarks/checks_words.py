"""Places, things and phrases of the invented newspaper that errors are planted in."""

from __future__ import annotations

from extract.newsroom import District, Metric, Newsroom, Occasion, Paper, Topic

HOME = District("云州市", "Yunzhou", "990100", "city")
DISTRICTS = (
    HOME,
    District(
        "东河区", "Donghe District", "990102", parent="云州市", townships=("北岸镇", "柳沟镇")
    ),
    District("西岭县", "Xiling County", "990121", parent="云州市", townships=("石门镇", "杏林镇")),
    District("南浦县", "Nanpu County", "990122", parent="云州市", townships=("沙湾镇", "白塔镇")),
)
COUNTIES = ("东河区", "西岭县", "南浦县")
VILLAGES = ("柳沟村", "石门村", "杏林村", "沙湾村", "白塔村", "古井村", "榆树村", "桥头村")
REPORTERS = ("甲一鸣", "乙清和", "丙若水", "丁向荣")

# thing, measure word, the usual order of its size
COUNTS = (
    ("个体工商户", "户", 4),
    ("规上企业", "家", 3),
    ("养老床位", "张", 4),
    ("公办幼儿园学位", "个", 4),
    ("参保居民", "人", 5),
    ("快递网点", "个", 3),
    ("充电桩", "台", 3),
    ("家庭医生签约居民", "人", 5),
)
AMOUNTS = (
    ("粮食产量", "吨", 5),
    ("苹果产量", "吨", 4),
    ("设施蔬菜面积", "亩", 4),
    ("发电量", "千瓦时", 6),
)
MONEY = (("农产品销售额", "元", 7), ("固定资产投资", "元", 8), ("惠农补贴", "元", 6))
RATES = ("城区绿化覆盖率", "农村自来水普及率", "垃圾分类参与率", "秸秆综合利用率")
CROPS = ("小麦", "玉米", "谷子")
CASES = (
    ("办理群众诉求", "件"),
    ("接待群众咨询", "人次"),
    ("排查安全隐患", "处"),
    ("举办招聘活动", "场"),
)
GROUPS = (("男生", "女生", "在校学生"), ("男性", "女性", "常住居民"))
PARTS = (("养殖户", "农户", "户"), ("科技型企业", "规上企业", "家"), ("女职工", "职工", "人"))

SHARES = (
    ("第一产业", "第二产业", "第三产业"),
    ("线上渠道", "批发市场", "商超直供"),
    ("青年人", "中年人", "老年人"),
)

FILLERS = (
    "活动现场，工作人员一一解答群众提问，进一步拉近了与群众的距离。",
    "当地坚持一张蓝图绘到底，一件事情接着一件事情办，推动各项工作更上一层楼。",
    "“十四五”以来，当地聚焦“一老一小”，让千家万户得实惠。",
    "第三届农民丰收节将于9月底举行，邀请八方来客共品丰收味道。",
    "志愿者们三五成群，走街串巷，把惠民政策送到百姓家门口。",
    "服务热线0990-2345678全天开通，群众一个电话就能预约上门。",
    "从去年开始，当地每周二开展“15分钟议事会”，有事好商量。",
    "家住3号楼5单元的李先生说，现在一出门就能坐上6路公交车，方便多了。",
    "据气象部门预计，未来三天气温在18℃至27℃之间，适宜外出。",
    "下一步，当地将力争到明年6月底实现服务网络全覆盖。",
)

OCCASIONS = (
    Occasion("health", "全民健康周", "National Health Week", 2009, "nth"),
    Occasion("reading", "读书节", "Reading Festival", 2005, "nth"),
    Occasion("bridge", "云州大桥通车", "the opening of Yunzhou Bridge", 1986, "years"),
)


def _metric(zh: str, unit: str) -> Metric:
    return Metric(zh, zh, zh, unit, "livelihood")


def _metrics() -> tuple[Metric, ...]:
    named = {thing: unit for thing, unit, _ in (*COUNTS, *AMOUNTS, *MONEY)}
    named |= dict.fromkeys(RATES, "%") | dict(CASES)
    named |= {f"{crop}总产": "公斤" for crop in CROPS} | {f"{crop}面积": "亩" for crop in CROPS}
    named |= {name: "人" for group in GROUPS for name in group}
    named |= {name: unit for part, whole, unit in PARTS for name in (part, whole)}
    named |= {"造林面积": "公顷", "住户": "户", "居民": "人", "独居老人": "人", "受益户": "户"}
    named |= {f"{village}面积": "亩" for village in VILLAGES}
    named |= {"面积合计": "亩", "出动人员": "人"}
    return tuple(_metric(zh, unit) for zh, unit in named.items())


NEWSROOM = Newsroom(
    home=HOME,
    districts=DISTRICTS,
    topics=(Topic("livelihood", "民生", "livelihood"),),
    metrics=_metrics(),
    papers=(Paper("yunzhou", "云州日报", "Yunzhou Daily", home=True),),
    occasions=OCCASIONS,
)
