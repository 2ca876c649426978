"""The same signs as a figure and as a word, name or key: what stands around tells them apart."""

from __future__ import annotations

from collections import Counter

import pytest

from extract.lexicon import read_words
from extract.numbers import find_numbers
from tests.extract.numbers.guarded import GUARDED

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("三犯罪嫌疑人被抓", "三", "quantity"),
        ("雷击致三死亡", "三", "quantity"),
        ("法院受理五破产企业", "五", "quantity"),
        ("李友三写信", "三", "idiom"),
        ("加固小(二)型水库", "二", "ordinal"),
        ("第一款第（八）项规定", "第（八）项", "ordinal"),
        ("三天之内办结", "三天之内", "duration"),
        ("良田顿成一片汪洋", "一片汪洋", "idiom"),
        ("温度高达10000K", "10000K", "quantity"),
        ("清晰度达4K", "4K", "name"),
        ("2000多名各族代表参加仪式", "2000多名", "quantity"),
        ("2000中国经济论坛", "2000", "date"),
        ("到了七八月份", "七八月份", "date"),
        ("歇了七八个月", "七八个月", "duration"),
        ("2020年至2025的目标", "2020年至2025", "date"),
        ("到1997底完工", "1997底", "date"),
        ("发现一起、取缔一起", "一起", "quantity"),
        ("大家一起、共同努力", "一起", "idiom"),
        ("编号为二九九八的飞机", "二九九八", "identifier"),
        ("乘波音七三七━七００型飞机", "七三七━七００", "name"),
        ("年近八十的老人", "近八十", "age"),
        ("今年八十的目标", "八十", "quantity"),
        ("比去年增加一倍以上", "一倍以上", "quantity"),
        ("男子500米速滑冠军", "500米速滑", "name"),
        ("球星三浦知良", "三浦", "name"),
        ("约160万18岁以上的居民", "约160万", "quantity"),
        ("约160万18岁以上的居民", "18岁以上", "age"),
        ("有1万2000人", "1万2000人", "quantity"),
        ("有近2 200万居民", "近2 200万", "quantity"),
        ("品种有红富士、成纪一号等", "成纪一号", "name"),
        ("车间有一号、二号等", "一号", "ordinal"),
        ("随第二野战军南下", "第二野战军", "name"),
        ("清晨5、6点左右", "清晨5、6点左右", "time"),
        ("回答5、6点意见", "6点", "quantity"),
        ("到了10点多散会", "10点多", "time"),
        ("三节比分为15-24;21-18;23-34", "23-34", "ratio"),
        ("每天23-34次", "23-34次", "quantity"),
        ("7万一汽职工", "7万", "quantity"),
        ("3万五千人", "3万五千人", "quantity"),
        ("艾力百克力家", "百克", "name"),
        ("张某的三儿子", "三", "ordinal"),
        ("有三儿子两女儿", "三", "quantity"),
        ("看到一则兼职广告", "一则", "quantity"),
        ("大年初一至大年初四", "大年初一至大年初四", "date"),
        ("东三经路交口", "东三经路", "name"),
        ("广场换届一把手", "一把手", "idiom"),
        ("一上身着黑衣的男子", "一", "quantity"),
        ("一听着歌声就笑", "一听", "idiom"),
        ("九孔养殖户", "九孔", "name"),
        ("重修九孔石桥", "九孔", "quantity"),
        ("清河镇后庄二村的大棚", "后庄二村", "name"),
        ("该镇联合三村建棚", "三村", "quantity"),
        ("王家村五组的老人", "五组", "ordinal"),
        ("每村三组核查员", "三组", "quantity"),
        ("四轧钢厂职工", "四轧钢厂", "name"),
        ("建成三轧钢厂", "三", "quantity"),
        ("纪念九二一地震", "九二一", "name"),
        ("发生二三十起事故", "二三十起", "quantity"),
        ("九六年八月离任", "九六年八月", "date"),
        ("九八年抗洪", "九八年", "date"),
        ("七八年没回家", "七八年", "duration"),
        ("八十九年起养殖", "八十九年", "date"),
        ("八十九年历史", "八十九年", "duration"),
        ("六个月大的婴儿", "六个月", "age"),
        ("三年大变样", "三年", "duration"),
        ("122和999赶到", "122", "identifier"),
        ("122和130相加", "122", "quantity"),
        ("第4/3号决定", "第4/3号", "identifier"),
        ("试验二十号C星", "试验二十号", "name"),
        ("三层是书店", "三层", "ordinal"),
        ("地下两层是车库", "两层", "quantity"),
        ("评出五大奖项", "五大", "quantity"),
        ("伤口有一道长长的疤", "一道", "quantity"),
        ("获100米的冠军", "100米的冠军", "name"),
        ("（记者李三思）昨日", "李三思", "name"),
        ("遇事三思而后行", "三思", "idiom"),
        ("某团二营五连班长", "二营", "ordinal"),
        ("某团二营五连班长", "五连", "ordinal"),
        ("新建两营", "两营", "quantity"),
        ("一帮就是8年", "一", "idiom"),
        ("一班就是12小时", "一班", "quantity"),
        ("他买一包烟就走", "一包", "quantity"),
        ("打一通电话便知", "一通", "quantity"),
        ("她一听就明白", "一听", "idiom"),
        ("他进村一站便民超市", "一站", "quantity"),
        ("放学后补上一周课", "一周", "duration"),
        ("散户赶上一轮行情", "一轮", "quantity"),
        ("突破上一轮高点", "上一", "idiom"),
        ("预警，风力增强至14级", "14级", "quantity"),
        ("四级应急响应提升至三级", "三级", "ordinal"),
        ("先后担任三届政协委员", "三届", "quantity"),
        ("参加十二届全国人大会议", "十二届", "ordinal"),
        ("猪两头、牛三头、羊五头、", "三头", "quantity"),
        ("猪两头、牛三头、羊五头、", "两头", "quantity"),
        ("张友三、王友三、", "王友三", "name"),
        ("发射20导弹", "20", "quantity"),
        ("国产教8飞机", "8", "name"),
        ("取消571航班", "571", "quantity"),
        ("入住251医院", "251", "identifier"),
        ("录得CPI 2.0", "2.0", "quantity"),
        ("智驾ADS 3.0", "ADS 3.0", "name"),
        ("水深Aa 3.0米", "3.0米", "quantity"),
        ("称“百分之九十”可退", "百分之九十", "percent"),
        ("名为“开展了3次行动”", "3次", "quantity"),
        ("实施“60万亩工程”", "60万亩工程", "name"),
        ('"甲"三人"乙"', "三人", "quantity"),
        ("次日，第二日赶到工厂", "第二日", "ordinal"),
        ("改造第二代造纸厂", "第二代", "ordinal"),
        ("第二汽车制造厂", "第二汽车制造厂", "name"),
        ("扩大一年级招生", "一年级", "ordinal"),
        ("大一学生", "大一", "name"),
        ("降碳九万吨", "九万吨", "quantity"),
        ("裂解碳九泄漏", "碳九", "name"),
        ("中秋千元红包", "千元", "quantity"),
        ("枪手连中三环", "三环", "quantity"),
        ("驶上三环", "三环", "name"),
        ("学习一、二十大精神", "二十大", "name"),
        ("首飞的C919—2号机", "C919", "name"),
        ("主队—3比0胜", "3比0", "ratio"),
        ("遥九运载火箭点火", "遥九", "name"),
        ("优良天数215天，同比减少27天", "27天", "quantity"),
        ("优良天数215天，工期27天", "27天", "duration"),
        ("两金一银一铜", "一银", "quantity"),
        ("局部超 200 毫米", "超 200 毫米", "quantity"),
        ("伴有 7-9 级大风", "7-9 级", "quantity"),
        ("三是两个纲要", "三", "ordinal"),
        ("高某自负六成责任", "六成", "percent"),
        ("社区担负12项任务", "12项", "quantity"),
        ("背负20万元债务", "20万元", "quantity"),
        ("球队负3场", "3场", "quantity"),
        ("利润增长负2.3%", "负2.3%", "percent"),
        ("气温负六度", "负六度", "quantity"),
        ("一名名叫曹某的人", "一名", "quantity"),
        ("一名名党员", "一名名", "idiom"),
        ("五百多公里路程", "五百多公里", "quantity"),
    ],
)
def test_what_stands_around_tells(text: str, surface: str, kind: str) -> None:
    assert (surface, kind) in [(row.surface, row.kind) for row in find_numbers(text)]


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


@pytest.mark.parametrize(
    "text",
    [
        "元月四、٣成主席",
        "产量增长３成٣",
        "६月𝟓日，4成𝟓",
        "人高一主席出席，读高一",
        "值٣٣万",
        "20多万分之2",
        "三分之20多万",
    ],
)
def test_digits_of_other_scripts_and_names_at_the_end_are_no_fault(text: str) -> None:
    assert all(text[row.start : row.end] == row.surface for row in find_numbers(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("1999/00赛季", 1999, 2000), ("2022/2023年度", 2022, 2023), ("错印2000-1998年", None, None)],
)
def test_years_never_fall(text: str, low: int | None, high: int | None) -> None:
    assert [(row.low, row.high) for row in find_numbers(text)] == [(low, high)]


@pytest.mark.parametrize("family", GUARDED)
def test_no_list_stands_twice_in_a_file(family: str) -> None:
    names = Counter(entry["guard"] for entry in read_words(family, "guards"))
    assert [name for name, times in names.items() if times > 1] == []
