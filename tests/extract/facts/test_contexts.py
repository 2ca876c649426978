"""Scope, period, measure and source of a figure: invented sentences from many fields."""

import datetime as dt
import time

import pytest

from extract.edition import find_articles
from extract.facts import Context, find_contexts
from extract.newsroom import Newsroom
from extract.numbers import find_numbers

DAY = dt.date(2024, 12, 6)

SCOPES = [
    ("全市建成公园36座。", "36座", "市"),
    ("阳朔县栽种脐橙3.2万亩。", "3.2万亩", "县区"),
    ("兴坪镇接待游客40万人次。", "40万人次", "乡镇街道"),
    ("阳朔县兴坪镇渔村有客栈46家。", "46家", "社区村"),
    ("旧县社区住着老人180名。", "180名", "社区村"),
    ("渔村在漓江边，全村种植金橘600亩。", "600亩", "社区村"),
    ("兴坪镇铺开水管。全镇铺设管道12公里。", "12公里", "乡镇街道"),
    ("象山区实验小学现有学生1300人。", "1300人", "机构"),
    ("桂林市人民医院去年完成手术2.1万台次。", "2.1万台次", "机构"),
    ("七星区新建小学3所。", "3所", "县区"),
    ("象山区一家药企扩产，该公司投资2亿元。", "2亿元", "机构"),
    ("合唱比赛在阳朔县举行，本次比赛吸引歌手150名。", "150名", "活动"),
    ("全市剪纸大赛在七星区举行。来自全市的60名选手参赛。", "60名", "活动"),
    ("上海市新增绿地100公顷。", "100公顷", ""),
]
PERIODS = [
    ("今年以来，全市新增学位6000个。", "6000个", "2024-01-01/..", "累计"),
    ("截至11月底，全市建成充电桩3200个。", "3200个", "../2024-11-30", "累计"),
    ("截至2023年底，全市拥有客车900辆。", "900辆", "../2023-12-31", "存量"),
    ("截至目前，全市发放补贴800万元。", "800万元", "", "累计"),
    ("前三季度，全市出口额12亿元。", "12亿元", "2024-01/2024-09", "当期"),
    ("1至10月，机场运送旅客90万人次。", "90万人次", "2024-01/2024-10", "当期"),
    ("今年上半年，景区接待游客70万人次。", "70万人次", "2024-01/2024-06", "当期"),
    ("去年，全市新增企业5000户。", "5000户", "2023", "当期"),
    ("2021年至2023年，财政投入3亿元。", "3亿元", "2021/2023", "当期"),
    ("自2022年3月以来，热线接听来电8万个。", "8万个", "2022-03/..", "累计"),
    ("到明年3月底，新渠可浇地2万亩。", "2万亩", "2025-03", "当期"),
    ("12月4日，车站到达旅客3万人次。", "3万人次", "2024-12-04", "当期"),
    ("近日，120名学生参观消防站。", "120名", "", ""),
    ("全县现有古桥28座。", "28座", "", "存量"),
    ("社区共有住户2100户5600人，其中老人300户410人。", "410人", "", "存量"),
    ("由2019年的3.2万元增加到2023年的4.1万元。", "3.2万元", "2019", "当期"),
    ("由2019年的3.2万元增加到2023年的4.1万元。", "4.1万元", "2023", "当期"),
    ("前三季度，出口额12亿元，比去年同期增长8%。", "8%", "2024-01/2024-09", "当期"),
    ("“十四五”以来，全市新修公路700公里。", "700公里", "2021/..", "累计"),
    ("开展活动以来，队员走访村民300户。", "300户", "", "累计"),
    ("今年以来，12个驿站接待咨询2600人次。", "12个", "", "存量"),
    ("今年以来，12个驿站接待咨询2600人次。", "2600人次", "2024-01-01/..", "累计"),
    ("《2023年工作要点》列出任务15项。", "15项", "", ""),
]
SPEAKERS = [
    ("据县林业局介绍，全县栽树9万株。", "9万株", "县林业局"),
    ("记者从市气象台获悉，预计降雨40毫米。", "40毫米", "市气象台"),
    ("海关统计显示，前十月出口柑橘6万吨。", "6万吨", "海关统计显示"),
    ("据统计，参赛选手有800名。", "800名", "据统计"),
    ("“今年收了3万斤金橘，卖得好。”村民老何说。", "3万斤", "村民老何"),
    ("镇长何平表示：“明年再修公路12公里，让车开到村口。”", "12公里", "镇长何平"),
    ("村支书何平介绍，去年种了核桃60亩。", "60亩", "村支书何平"),
    ("昨天，80名学生走进消防站。", "80名", ""),
    ("本报讯 记者何平报道：昨天，80名学生走进消防站。", "80名", "记者"),
    ("“我们收到的礼物真多啊，谢谢大家！”孩子说。活动送出图书90册。", "90册", ""),
]


def context(text: str, surface: str, newsroom: Newsroom) -> Context:
    numbers = find_numbers(text, date=DAY)
    [at] = [n for n, number in enumerate(numbers) if number.surface == surface]
    return find_contexts(text, numbers, find_articles(text), newsroom, DAY)[at]


@pytest.mark.parametrize(("text", "surface", "scope"), SCOPES)
def test_scope(text: str, surface: str, scope: str, newsroom: Newsroom) -> None:
    assert context(text, surface, newsroom).scope == scope


@pytest.mark.parametrize(("text", "surface", "period", "measure"), PERIODS)
def test_period_and_measure(
    text: str, surface: str, period: str, measure: str, newsroom: Newsroom
) -> None:
    found = context(text, surface, newsroom)
    assert (found.period, found.measure) == (period, measure)
    assert not found.inferred


@pytest.mark.parametrize(("text", "surface", "speaker"), SPEAKERS)
def test_who_says_so(text: str, surface: str, speaker: str, newsroom: Newsroom) -> None:
    assert context(text, surface, newsroom).said_by == speaker


def test_a_first_year_may_be_inferred_and_says_so(newsroom: Newsroom) -> None:
    text = "2021年，社区成立送药队。\n\n送药队成立以来，送药2600次。"
    found = context(text, "2600次", newsroom)
    assert (found.period, found.inferred, found.measure) == ("2021/..", True, "累计")
    assert "推出" in found.reason_zh and "inferred" in found.reason_en


def test_without_a_date_relative_times_stay_open(newsroom: Newsroom) -> None:
    text = "今年以来，全市新增学位6000个。"
    [found] = find_contexts(text, find_numbers(text), find_articles(text), newsroom)
    assert (found.period, found.period_words) == ("", "今年以来")


@pytest.mark.parametrize(
    "unit",
    [
        "在象山区举办3户",
        "3户，",
        "其中3户",
        "“3户",
        "据阳朔县3户",
        "实施以来3户",
        "全县3户",
        "阳朔县3户。",
    ],
)
def test_time_grows_with_the_text(unit: str, newsroom: Newsroom) -> None:
    took = []
    for size in (1_000, 8_000):
        text = unit * (size // len(unit))
        numbers, articles = find_numbers(text), find_articles(text)
        begin = time.process_time()
        find_contexts(text, numbers, articles, newsroom, DAY)
        took.append(time.process_time() - begin)
    assert took[1] < 20 * max(took[0], 0.01)


TOPICS = [
    ("象山区办学校的钱多了，医院也添了床位300张。", "300张", "health"),
    ("医院对面，新小学开学，迎来学生500名。", "500名", "education"),
    ("合作社种水稻200亩，办义诊3场。", "200亩", "farming"),
    ("合作社种水稻200亩，办义诊3场。", "3场", "health"),
    ("图书馆上新\n\n昨天到馆的有2000册。", "2000册", "culture"),
    ("昨天到了2000册。", "2000册", ""),
]


@pytest.mark.parametrize(("text", "surface", "topic"), TOPICS)
def test_topic_of_the_figure_not_of_the_story(
    text: str, surface: str, topic: str, newsroom: Newsroom
) -> None:
    assert context(text, surface, newsroom).topic == topic


def test_every_number_has_a_context_and_figures_a_reason(newsroom: Newsroom) -> None:
    text = "全市统一行动，检查商户300家。第三医院义诊一天，服务群众120人次。"
    numbers = find_numbers(text, date=DAY)
    contexts = find_contexts(text, numbers, find_articles(text), newsroom, DAY)
    assert len(contexts) == len(numbers)
    for number, found in zip(numbers, contexts, strict=True):
        assert found.article == "a1"
        if number.candidate:
            assert found.reason_zh and found.reason_en
