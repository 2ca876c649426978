"""Which place a figure belongs to: invented sentences, in and around a city in Guangxi."""

import pytest

from extract.edition import find_articles
from extract.facts import Context, find_contexts, find_places_and_topics
from extract.newsroom import Newsroom
from extract.numbers import find_numbers

# text, the figure's surface, the district ("" for none), whether it is elsewhere
OWN = [
    ("象山区今年新增学位1200个。", "1200个", "象山区"),
    ("阳朔栽种脐橙3.2万亩。", "3.2万亩", "阳朔县"),
    ("全市粮食播种面积稳定在500万亩。", "500万亩", "桂林市"),
    ("我市三甲医院增至9家。", "9家", "桂林市"),
    ("象山区建成驿站12个，七星区建成15个。", "15个", "七星区"),
    ("象山区建成驿站12个，七星区建成15个。", "12个", "象山区"),
    ("灵川县的柑橘熟了。果农说，今年一亩收了4000斤。", "4000斤", "灵川县"),
    ("兴坪镇渔村有客栈46家。", "46家", "阳朔县"),
    ("渔村的客栈多了起来，如今已有46家。", "46家", "阳朔县"),
    ("阳朔县兴坪镇渔村旅游红火，全县接待游客80万人次。", "80万人次", "阳朔县"),
    ("七星区穿山街道走访居民320户。", "320户", "七星区"),
    ("桂林市七星区招聘教师90名。", "90名", "七星区"),
    ("广西桂林市发放消费券2000万元。", "2000万元", "桂林市"),
    ("广西壮族自治区桂林市阳朔县培训农户600人。", "600人", "阳朔县"),
    ("记者从桂林市农业农村局获悉，早稻收割已过八成，机收率达95%。", "95%", "桂林市"),
    ("有37个便民站点遍布象山区。", "37个", "象山区"),
    # several of ours together belong to the division above them
    ("象山区、七星区和灵川县共栽树9万株。", "9万株", "桂林市"),
    ("象山区、七星区等6个县区开通夜间公交。", "6个", "桂林市"),
]
# where people come from, or whose event it is, against where it is held
VENUES = [
    ("全市合唱大赛在阳朔县文化馆举行，24支队伍参赛。", "24支", "桂林市"),
    ("剪纸展在七星区图书馆举办。来自全市各学校的60名学生参加。", "60名", "桂林市"),
    ("比赛在象山区体育馆开赛，来自阳朔县的18名选手夺冠。", "18名", "阳朔县"),
    ("我市代表团赴上海招商，签约项目14个。", "14个", "桂林市"),
    ("灵川县组织果农到山东学习，培训85人次。", "85人次", "灵川县"),
    ("全州县与浙江企业签约，引资3亿元。", "3亿元", "全州县"),
    ("阳朔的脐橙销往俄罗斯，首批发货120吨。", "120吨", "阳朔县"),
    ("我市机关干部深入灵川县植树，当天栽下3000株。", "3000株", "桂林市"),
    ("象山区学习杭州经验，改造小区28个。", "28个", "象山区"),
    ("桂林米粉走进北京，全市米粉企业达260家。", "260家", "桂林市"),
    ("近日，一场义诊在阳朔县兴坪镇举行，服务群众260人次。", "260人次", "阳朔县"),
]
# words that point: 全县, 该区, 县城
RELATIVES = [
    ("阳朔县召开水利会议。会上说，全县整修水渠46公里。", "46公里", "阳朔县"),
    ("七星区城管队伍上街巡查，全区清运垃圾80吨。", "80吨", "七星区"),
    ("灵川县与象山区结对。全县组织医生40名，该区派车6辆。", "40名", "灵川县"),
    ("灵川县与象山区结对。全县组织医生40名，该区派车6辆。", "6辆", "象山区"),
    ("阳朔县\n\n西街步行街换了新灯。\n\n县城新增停车位500个。", "500个", "阳朔县"),
    ("市委宣传部举办演出30场。", "30场", "桂林市"),
    ("市教育局介绍，今年招生5.1万人。", "5.1万人", "桂林市"),
    ("12月3日，市妇联看望儿童70名。", "70名", "桂林市"),
    ("阳朔县连降大雨。县应急管理局转移群众150人。", "150人", "阳朔县"),
    ("景区内全区域禁烟，劝导游客70人次。", "70人次", ""),
    ("城市管理局开放车位90个。", "90个", ""),
    ("城市政务热线接听来电800个。", "800个", ""),
]
# other cities, provinces and countries are never forced into ours
ELSEWHERE = [
    ("南京市发布通报，地铁延长12公里。", "12公里"),
    ("成都拥有书店3500家。", "3500家"),
    ("广东出口增长6.5%，居各省前列。", "6.5%"),
    ("全省新建高标准农田200万亩。", "200万亩"),
    ("今年全国铁路发送旅客40亿人次。", "40亿人次"),
    ("日本东京举行马拉松，3.8万人参赛。", "3.8万人"),
    ("越南今年大米出口900万吨。", "900万吨"),
    ("江西省赣州市脐橙种植面积180万亩。", "180万亩"),
    ("长三角地区有高铁站100座。", "100座"),
    ("新华社杭州5月6日电 杭州市今年新增绿道300公里，全市绿道超过5000公里。", "超过5000公里"),
    ("来自湖南、贵州的26名厨师到场。", "26名"),
    ("桂林、柳州、贵港三地共建公路70公里。", "70公里"),
]
# words that only hold a place's name
NO_PLACES = [
    "桂林路商铺改造完成，更换招牌90块。",
    "沿着黄河南岸，志愿者种下柳树500棵。",
    "大家吃了三明治，订餐80份。",
    "各位来宾领取手册200本。",
    "入海口湿地飞来白鹭600只。",
    "世界大同小异，展出图片40幅。",
    "南京路步行街清洗灯箱60个。",
    "重大庆典活动摆放花卉3万盆。",
]


def context(text: str, surface: str, newsroom: Newsroom) -> Context:
    numbers = find_numbers(text)
    [at] = [n for n, number in enumerate(numbers) if number.surface == surface]
    contexts = find_contexts(text, numbers, find_articles(text), newsroom)
    fast = find_places_and_topics(text, numbers, newsroom)
    assert fast == [(c.district, c.topic) for c in contexts]
    return contexts[at]


@pytest.mark.parametrize(("text", "surface", "district"), OWN + VENUES + RELATIVES)
def test_district(text: str, surface: str, district: str, newsroom: Newsroom) -> None:
    found = context(text, surface, newsroom)
    assert (found.district, found.outside) == (district, False), found.reason_zh


@pytest.mark.parametrize(("text", "surface"), ELSEWHERE)
def test_elsewhere_is_outside(text: str, surface: str, newsroom: Newsroom) -> None:
    found = context(text, surface, newsroom)
    assert (found.district, found.outside) == ("", True), found.reason_zh


@pytest.mark.parametrize("text", NO_PLACES)
def test_words_that_only_hold_a_name(text: str, newsroom: Newsroom) -> None:
    numbers = find_numbers(text)
    contexts = find_contexts(text, numbers, find_articles(text), newsroom)
    assert {(c.district, c.outside) for c in contexts} == {("", False)}
