"""What a figure counts: the noun behind it, before it, or of the figure it stands in for."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        ("来自53个国家和地区的客人", "53个", "国家和地区"),
        ("走访3家超市发现", "3家", "超市"),
        ("展出新品450多项新产品新技术", "450多项", "新产品新技术"),
        ("68万名企业退休人员受益", "68万名", "企业退休人员"),
        ("17只股票跌幅超过3%", "17只", "股票"),
        ("折叠床三千张驰援灾区", "三千张", "折叠床"),
        ("总投资3亿元的储能项目", "3亿元", "总投资"),
        ("一艘载重5万吨的集装箱船首航", "一艘", "集装箱船"),
        ("一位半导体行业分析师", "一位", "半导体行业分析师"),
        ("减排二氧化碳11.5万吨", "11.5万吨", "二氧化碳"),
        ("网上零售额占比超过三成", "超过三成", "网上零售额占比"),
        ("日均处理量是平日的1.3倍", "1.3倍", "日均处理量"),
        ("气温由25℃降至10℃", "10℃", "气温"),
        ("九成以上群众受益", "九成以上", "群众"),
        # nouns that the segmenter cuts in two, takes for verbs or for names
        ("一家网络支付公司开业", "一家", "网络支付公司"),
        ("镇上组建一支女子舞龙队", "一支", "女子舞龙队"),
        ("100名火炬手中有学生", "100名", "火炬手"),
        ("三种方式运行", "三种", "方式"),
        ("5名刑事被告人出庭", "5名", "刑事被告人"),
        ("收获南瓜3000公斤", "3000公斤", "南瓜"),
        # what is said of it is no part of it
        ("三名球员被裁后", "三名", "球员"),
        ("9个观测站蒸发量超过200毫米", "9个", "观测站"),
        # lists of figures share their noun
        ("可领5元或20元不等的代金券", "5元", "代金券"),
        ("20个省级机关等单位参加", "20个", "省级机关等单位"),
        ("外方占 65% 股份", "65%", "股份"),
        # what is measured stands before it, the thing it is a size of behind
        ("起拍价21亿元的地块", "21亿元", "起拍价"),
        ("粮食总产连续5年稳定在300万吨以上", "300万吨以上", "粮食总产"),
        ("医院较前一日新增病床45张", "45张", "病床"),
        # a name with digits is of the noun, what is quoted stands before it
        ("建成5G基站和400多万个6G试验站", "400多万个", "6G试验站"),
        ("319家世界500强企业来投资", "319家", "世界500强企业"),
        ("送来一面印有“为民解忧”的锦旗", "一面", "锦旗"),
        ("6个亿元以上重点项目开工", "6个", "重点项目"),
        ("1000多万个单位和约5000万个商户", "1000多万个", "单位"),
        ("先后进行四次扩建改造。", "四次", "扩建改造"),
        ("10多名来自各地的受害人到场", "10多名", "受害人"),
        ("用不到1亿元的成本设计制造出样车", "不到1亿元", "成本"),
        ("跳台14度的滑跃平台", "14度", "滑跃平台"),
        ("购买价值3万元的保健品", "3万元", "保健品"),
        # the last of a list has the head
        ("发生三次山洪、泥石流灾害。", "三次", "泥石流灾害"),
        ("邀请280名香港、澳门地区学生代表", "280名", "澳门地区学生代表"),
        ("152个国家、地区和国际组织参展", "152个", "国家"),
        ("二是将失业保险费率降至1%", "1%", "失业保险费率"),
        ("工业增加值比“十三五”末增长73%", "73%", "工业增加值"),
        # what is measured, carried out or to be reached stands before the figure
        ("增幅在300%以上的机场", "300%以上", "增幅"),
        ("夏粮单产再创历史新高，每亩达到370公斤", "370公斤", "夏粮单产"),
        ("举办6届中国—东盟技术转移大会", "6届", "东盟技术转移大会"),
        ("失业率,只有3.1%", "3.1%", "失业率"),
        ("人均300多万元", "300多万元", None),
        ("全国实施公路危桥改造6万座", "6万座", "公路危桥改造"),
        ("实现全年游客增长5%的目标", "5%", "游客"),
        ("运费却能节约70%", "70%", "运费"),
        ("全市社会消费品零售总额突破1500亿元", "突破1500亿元", "社会消费品零售总额"),
    ],
)
def test_the_noun(text: str, surface: str, counted: str | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.counted == counted


def test_growths_told_behind_respectively_are_of_the_figures_before() -> None:
    rows = find_numbers("接待游客12万人次，旅游收入3亿元，同比分别增长5%和6%。")
    assert [row.counted for row in rows] == ["游客", "旅游收入", "游客", "旅游收入"]


def test_figures_behind_respectively_are_of_the_subjects_listed() -> None:
    rows = find_numbers("前8个月粗钢、生铁和钢材产量同比分别增长2.6%、3.7%和6.3%。")
    assert [row.counted for row in rows if row.kind == "percent"] == ["粗钢", "生铁", "钢材产量"]


def test_growths_in_traditional_print() -> None:
    rows = find_numbers("遊客12萬人次、收入3億元，分別增長5%和6%。")
    assert [row.counted for row in rows] == ["遊客", "收入", "遊客", "收入"]


def test_a_subject_of_its_own_keeps_them() -> None:
    rows = find_numbers("接待游客12万人次，旅游收入3亿元，住宿和餐饮收入分别增长5%和6%。")
    assert {row.counted for row in rows[2:]}.isdisjoint({"游客", "旅游收入"})


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("镇里今年以来投入资金约350万元", "资金"),
        ("厂里开年以来接到订单1500件", "订单"),
        ("县里历年来收藏字画300余幅", "字画"),
    ],
)
def test_since_when_is_no_part_of_the_noun(text: str, counted: str) -> None:
    [row] = [row for row in find_numbers(text) if row.kind == "quantity"]
    assert row.counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # what is done to the thing is no part of it
        ("考古人员清理古墓23座", "古墓"),
        ("县里计划新建冷库40座", "冷库"),
        ("工程惠及农户3600户", "农户"),
        ("基地年产香菇800吨", "香菇"),
        ("中心累计服务老人1.2万人次", "老人"),
        ("并处罚金三万元", "罚金"),
        # but it is of what is measured
        ("水库入库流量每秒380立方米", "水库入库流量"),
        ("住院费用报销比例提高到七成", "住院费用报销比例"),
        ("事项按期办结率98.5%", "事项按期办结率"),
        ("快递业务量达到320万件", "快递业务量"),
        ("农民人均纯收入12800元", "农民人均纯收入"),
        ("景区单日客流量3.2万人次", "景区单日客流量"),
        ("补贴资金发放金额1200万元", "补贴资金发放金额"),
        # who they are stands before their name
        ("安置受灾群众210人", "受灾群众"),
        ("平台注册用户4600万", "平台注册用户"),
        # when and whose it is does not
        ("三季度末不良贷款率1.2%", "不良贷款率"),
        ("我国网民规模达11亿人", "网民规模"),
    ],
)
def test_the_whole_phrase_before_the_figure(text: str, counted: str) -> None:
    assert [row.counted for row in find_numbers(text) if row.candidate] == [counted]


@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        # carried on: by the same measure word, by the same unit of a place, behind 的
        ("园区有企业120家，用工3.2万人，净利润过亿元的有21家", "21家", "企业"),
        ("农田受淹面积500公顷，其中河西乡达300公顷", "300公顷", "农田受淹面积"),
        ("代表团收到建议40件，居民提出的26件", "26件", "建议"),
        ("板房建成7303套，2548套达到入住标准", "2548套", "板房"),
        ("外贸额达2.07万亿元，占比达到31.4%", "31.4%", "外贸额"),
        ("成交金额为367亿元，超过上年的296亿元", "296亿元", "成交金额"),
        ("营业收入13.5亿元，同比增幅44.1%", "44.1%", "营业收入"),
        # a part of a whole is of the whole
        ("小学大专以上学历教师，城市78%、农村47%", "47%", "小学大专以上学历教师"),
        # not who speaks
        ("店长说，每天能卖700斤", "700斤", None),
        # through brackets
        ("实际国内生产总值（GDP）环比下降0.5%", "0.5%", "实际国内生产总值"),
        ("一份蟹肉面包（18.9元）", "18.9元", "蟹肉面包"),
        # behind what tells of it
        ("全县唯一一个不通公路的村庄", "一个", "村庄"),
        ("引进5606家各类企业", "5606家", "各类企业"),
        ("建成1510个规范化巡回诊疗点", "1510个", "规范化巡回诊疗点"),
        ("37种村民种植的药材", "37种", "药材"),
        ("形成一个半径达300华里的包围圈", "一个", "包围圈"),
        ("订购了2700多本该教材", "2700多本", "该教材"),
        ("一张“灵芝粉”的宣传单", "一张", "宣传单"),
        ("近七成是公营房屋", "近七成", "公营房屋"),
        ("猪肉每斤15元，涨幅为18.5%，同比上涨33%", "33%", "猪肉"),
        # by its verb
        ("发动5次空袭", "5次", "空袭"),
        # the figure is of the size before it
        ("时速300公里动车组列车首发", "300公里", "时速"),
        # not through another figure
        ("组成一支240多人的救援队", "一支", "救援队"),
        ("16架国产大飞机C919投入春运", "16架", "国产大飞机"),
        ("1002户受损商户得到确认", "1002户", "受损商户"),
        ("由外省输入的电量占45%", "45%", "电量"),
    ],
)
def test_what_is_carried_on_and_what_is_not(text: str, surface: str, counted: str | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("38座车站位置", ["车站"]),
        ("5家媒体记者到场", ["媒体"]),
        ("一家水产合作社养殖小龙虾", ["水产合作社"]),
        ("汽车进出口90万辆", ["汽车进出口"]),
        ("新能源汽车出口90万辆", ["新能源汽车"]),
        ("反对票8票", ["反对票"]),
        ("下设5个国家级、300元产业园", [None, "产业园"]),
        ("下设7个国家级、5个省级产业园", ["省级产业园", "省级产业园"]),
        ("山东省济宁市有137户", [None]),
        ("大中城市70个", ["大中城市"]),
        ("3名战将小组赛出局", ["战将"]),
        ("海平面气压1000.7百帕斯卡", ["海平面气压"]),
        ("对12户主动退保的低保家庭进行奖励", ["低保家庭"]),
        ("三辆由西向东行驶的货车相撞", ["货车"]),
        ("12人在偏远的县医院值守", [None]),
        ("基层民警20人", ["基层民警"]),
    ],
)
def test_what_is_counted_fits(text: str, counted: list[str | None]) -> None:
    assert [row.counted for row in find_numbers(text)] == counted
