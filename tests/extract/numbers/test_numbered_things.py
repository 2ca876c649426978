"""What is numbered, named or told as a score: identifiers, ordinals, names, no amounts."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        # houses, storeys and flats
        ("阳光新村7幢503房发生火灾", "7幢", "ordinal", 7),
        ("阳光新村7幢503房发生火灾", "503房", "identifier", None),
        ("在5栋2单元6楼找到他", "5栋", "ordinal", 5),
        ("新建6栋3单元住宅", "6栋", "quantity", 6),
        ("改造老旧楼房9栋", "9栋", "quantity", 9),
        ("该酒店共有602房源", "602", "quantity", 602),
        ("起火点位于16号楼的4层", "4层", "ordinal", 4),
        ("小区1号楼1层楼梯间着火", "1层", "ordinal", 1),
        ("躲进居民楼一层的店面", "一层", "ordinal", 1),
        ("新建居民楼4层，面积大", "4层", "quantity", 4),
        ("窗口分布在二、三、四层，很方便", "二", "ordinal", 2),
        ("窗口分布在二、三、四层，很方便", "四层", "ordinal", 4),
        ("1层为车库，2到5层为住户", "1层", "ordinal", 1),
        ("1层为车库，2到5层为住户", "2到5层", "ordinal", None),
        ("新楼以6层为主", "6层", "quantity", 6),
        # years of school
        ("女儿正在上高二，功课很忙", "高二", "ordinal", 2),
        ("他还在读大三", "大三", "ordinal", 3),
        ("高二同学返校", "高二", "ordinal", 2),
        ("产量提高二成", "二成", "percent", 20),
        ("产值扩大三倍", "三倍", "quantity", 3),
        # ranks and grades
        ("两人的得票率位居一二", "一二", "ordinal", None),
        ("各地房价以一线、二线城市为先", "一线", "ordinal", 1),
        ("一线、二线、三线城市", "二线", "ordinal", 2),
        ("工作在一线、奋战在一线", "一线", "idiom", None),
        ("住在五线小城市", "五线", "ordinal", 5),
        ("甲县女队一单陈某出场", "一单", "ordinal", 1),
        ("车队一单也没有接", "一单", "quantity", 1),
        ("交警大队一单纠纷", "一单", "quantity", 1),
        ("网店日售60单", "60单", "quantity", 60),
        ("台风在邻县二次登陆", "二次", "ordinal", 2),
        ("全乡人民二次创业", "二次", "ordinal", 2),
        ("展馆每日二次开放", "二次", "quantity", 2),
        ("泵站二次加压", "二次加压", "idiom", None),
        ("一产增加值增长3%", "一产", "ordinal", 1),
        ("建成三级服务体系", "三级", "quantity", 3),
        ("建成三级网络", "三级", "quantity", 3),
        ("建设二级学院", "二级", "ordinal", 2),
        # keys
        ("消防119指挥调度中心接到报警", "119", "identifier", None),
        ("正在120轮值的医师", "120", "identifier", None),
        ("来到某街道207社区", "207社区", "identifier", None),
        ("全街道12社区参赛", "12", "quantity", 12),
        ("满载货物的81024次中欧班列", "81024次", "identifier", None),
        ("累计开行6000次中欧班列", "6000次", "quantity", 6000),
        ("12345民生服务热线受理来电", "12345", "identifier", None),
        ("工商12315共接来电40件", "12315", "identifier", None),
        ("“12345回音壁”栏目", "12345", "identifier", None),
        ("全市12315人受益", "12315人", "quantity", 12315),
        ("换乘另一辆815公交车", "815", "identifier", None),
        ("登上路线936城巴", "936", "identifier", None),
        ("投放500辆公交车", "500辆", "quantity", 500),
        ("致电2345 6000与警方联络", "2345 6000", "identifier", None),
        ("甲乙高速丙地至G105段改建", "G105", "identifier", None),
        ("立交、G205及G339绕城段", "G205", "identifier", None),
        ("买了一部S22手机", "S22", "name", None),
        ("详见附注二", "二", "ordinal", 2),
        ("附上附件二份", "二份", "quantity", 2),
        ("第二月台启用", "第二", "ordinal", 2),
        ("第 24 届运动会闭幕", "第 24 届", "ordinal", 24),
        ("她第一跳动作很难", "第一跳", "ordinal", 1),
        ("前两项过后，主队领先", "前两项", "ordinal", 2),
        ("赛前两项检查", "两项", "quantity", 2),
        ("南山煤矿二井停产", "二井", "name", None),
        ("停靠（时为2030次及2037次）", "2037次", "identifier", None),
        ("列车分别检修2030次及2037次", "2030次", "quantity", 2030),
        # scores
        ("两人以21:16顺利开局", "21:16", "ratio", None),
        ("两人以21:19、18:21、21:14胜出", "18:21", "ratio", None),
        ("他以21:12和21:13连下两局", "21:13", "ratio", None),
        ("21:8、21:12的两局", "21:12", "ratio", None),
        ("末班车以21:15为准", "21:15", "time", None),
        ("21:16、22:18各有一班", "21:16", "time", None),
        ("每天14∶00—16∶00开放", "14∶00—16∶00", "time", None),
        ("主队以14∶12取胜", "14∶12", "ratio", None),
        ("比分仍是1-1，客队着急", "1-1", "ratio", None),
        ("价格仍是3-5元", "3-5元", "quantity", None),
        # names
        ("获得女子60公斤级银牌", "女子60公斤级", "name", None),
        ("获得古典式摔跤60公斤级的银牌", "60公斤级", "name", None),
        ("研制100公斤级无人机", "100公斤", "quantity", 100),
        ("夺得4x100米混合泳接力赛冠军", "4x100米混合泳接力", "name", None),
        ("遥感三十四号03星入轨", "遥感三十四号03星", "name", None),
        ("医大一附院接诊", "一附院", "name", None),
        ("海军第二航空队起飞", "第二航空队", "name", None),
        ("完成上半年“双过半”任务", "双过半", "name", None),
        ("公布“一次办妥”事项", "一次办妥", "name", None),
        ("今年要实现“2460”目标", "2460", "name", None),
        ("二人间四百元一天", "二人间", "name", None),
        ("大棚种三月瓜、四月豆", "四月豆", "name", None),
        ("三月瓜果飘香", "三月", "date", 3),
        ("（通讯员李超亿 李明）上月底", "李超亿", "name", None),
        ("通讯员李超亿报道", "李超亿", "name", None),
        ("甲、乙、丙、丁五国为理事国", "五国", "quantity", 5),
        ("“中新一号”卫星升空", "中新一号", "name", None),
        ("「中新一号」运抵基地", "中新一号", "name", None),
        ("女子10000米的金牌归她", "女子10000米", "name", None),
        ("女子100米外等候", "100米", "quantity", 100),
        ("万通地产开盘", "万通地产", "name", None),
        ("百家地产企业参展", "百家", "quantity", 100),
        ("沙河镇五道梁村的枣", "五道梁村", "name", None),
        ("安乐县三十六寨的茶", "三十六寨", "name", None),
        ("沙河镇一农村妇女", "一", "quantity", 1),
        ("沙河镇四个村的枣", "四个", "quantity", 4),
        ("六乡镇划入新区", "六", "quantity", 6),
        ("一部15ProMax手机", "15ProMax", "name", None),
        ("带宽为5Gbps", "5Gbps", "quantity", 5),
        ("开展“一网、一门、一次”改革", "一网、一门、一次", "name", None),
        ("举办了2025电子商务大会", "2025", "date", 2025),
        # days
        ("伊拉克巴格达1号发生爆炸", "1号", "date", 1),
        ("天宫2号发射升空", "天宫2号", "name", None),
        ("近半月，市里约谈五家企业", "半月", "duration", 0.5),
        ("近半个世纪，变化很大", "近半个世纪", "duration", 0.5),
        ("他以41秒205的成绩夺冠", "41秒205", "duration", 41.205),
        ("老人已80高龄", "80", "age", 80),
        ("周六中午有雨", "周六", "date", 6),
        ("周四清晨有雾", "周四", "date", 4),
        ("四清运动时期", "四清", "name", None),
        ("2018年春运开始", "2018年", "date", 2018),
        # words
        ("主队实现四连冠", "四连冠", "idiom", None),
        ("在同行中一骑绝尘", "一骑绝尘", "idiom", None),
        ("园区用电零排碳", "零排碳", "idiom", None),
        ("迈出重要一步", "一步", "idiom", None),
        ("这是最后一步。", "一步", "idiom", None),
        ("逐户走访，一村不漏、一户不少", "一户不少", "idiom", None),
        ("今年有一村不在名单上", "一村", "quantity", 1),
        ("门票卖到5位数", "5位数", "idiom", None),
        ("10位数十年坚守的老人", "10位", "quantity", 10),
        ("输入6位数字", "6位", "quantity", 6),
        # and amounts after all
        ("网友分成两大阵营", "两大", "quantity", 2),
        ("木材等53大门类", "53大", "quantity", 53),
        ("城郊一仓库起火", "一", "quantity", 1),
        ("装满四仓小麦", "四仓", "quantity", 4),
        ("每度电二元（含税）", "二元", "quantity", 2),
        ("打破二元结构", "二元结构", "idiom", None),
        ("按平均汇率7.0125折算，约合六千元", "7.0125", "quantity", 7.0125),
        ("图书打7折", "7折", "quantity", 7),
        ("发布岗位3.2万个次", "3.2万个次", "quantity", 32000),
        ("推出卅种应用", "卅种", "quantity", 30),
        ("产业迈入第廿周年", "第廿周年", "ordinal", 20),
        ("最新一起矿难", "一起", "quantity", 1),
        ("最新一期节目", "最新一", "idiom", None),
    ],
)
def test_numbered_things(text: str, surface: str, kind: str, value: float | None) -> None:
    found = {(row.surface, row.kind): row for row in find_numbers(text)}
    row = found.get((surface, kind))
    assert row is not None, list(found)
    told = None if row.value is None else float(row.value)
    assert told == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("汇率跌破160日元兑1美元", "1美元", False),
        ("成交价为1美元", "1美元", True),
    ],
)
def test_what_an_exchange_is_told_by_is_no_figure(text: str, surface: str, expected: bool) -> None:
    assert [row.candidate for row in find_numbers(text) if row.surface == surface] == [expected]
