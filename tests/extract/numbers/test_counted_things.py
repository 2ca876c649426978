"""Things that are no plain nouns: doings and qualities, lists that tell of what they end in."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers


def counted_by(text: str, surface: str) -> str | None:
    """What one figure of a text counts."""
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    return row.counted


@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        # doings and qualities named as things
        ("晨跑成了一种享受", "一种", "享受"),
        ("老街给人一份意外的惊喜", "一份", "惊喜"),
        ("车间面临两个选择：改造还是关停", "两个", "选择"),
        ("推动两个根本性转变", "两个", "根本性转变"),
        ("湖面传来一片欢声笑语", "一片", "欢声笑语"),
        ("那是初秋的一个清晨", "一个", "清晨"),
        ("排爆队员冒着零下20摄氏度的严寒", "零下20摄氏度", "严寒"),
        ("企业迈上一个新的台阶", "一个", "台阶"),
        ("可处1万元以下的罚款", "1万元以下", "罚款"),
        # where nothing is named, nothing is counted
        ("至今没有一个放弃", "一个", None),
        ("校长每学期考核一次", "一次", None),
        ("他说起往事，先后3次", "3次", None),
        ("暴雪冻死一人", "一人", None),
        # where of a thing is no part of it
        ("记者坐在一台电脑前", "一台", "电脑"),
        ("旧物堆在一个小角落里", "一个", "小角落"),
        ("乘客挤在一辆车上", "一辆", "车"),
        # words of one sign
        ("镇上建起一个新厂", "一个", "新厂"),
        ("每人捐出两亩地", "两亩", "地"),
        # a doing between nouns is part of the second
        ("续建30个邮件处理中心", "30个", "邮件处理中心"),
        ("发现一种肿瘤抑制基因", "一种", "肿瘤抑制基因"),
        ("3家医院成立协会", "3家", "医院"),
        # what is said of a noun tells of the next one with its 的
        ("一个面貌焕然一新的村子", "一个", "村子"),
        ("3个电价特别高的乡镇", "3个", "乡镇"),
        ("一位经验丰富的教师", "一位", "教师"),
        ("招来12名官兵轻装上阵", "12名", "官兵"),
        # lists
        ("走出一条融资快、周期短、效果好的新路", "一条", "新路"),
        ("搭建一个技术交流、产业合作的多元化平台", "一个", "多元化平台"),
        ("派遣三名导弹、生物武器和化学武器专家", "三名", "生物武器和化学武器专家"),
        ("全省19个县、市、区同步启动", "19个", "县"),
        ("讲话、报告、演讲等99篇", "99篇", "演讲"),
        # signs that are no part of a word
        ("两个班共62名学生", "两个", "班"),
        ("960多支巡回医疗队到灾区", "960多支", "巡回医疗队"),
        # the figure before another
        ("来自五个战区陆军的五支部队", "五个", "战区陆军"),
        ("一栋居民楼三楼起火", "一栋", "居民楼"),
        ("50套的退房量也创下楼市的新高", "50套", "退房量"),
        ("在已提供两批援助的基础上追加", "两批", "援助"),
        ("他收到一封写给女儿的“遗书”，读了", "一封", "遗书"),
        ("馆舍是一栋两层楼的建筑", "一栋", "建筑"),
        ("采访三家电视台记者", "三家", "电视台"),
        ("救出一名幸存的5岁儿童", "一名", "儿童"),
        ("停着一架银灰色的伊尔96型专机", "一架", "伊尔96型专机"),
        ("两架C919客机首航", "两架", "C919客机"),
        ("8部影片共获14.55亿元票房。", "14.55亿元", "票房"),
        ("完成34个项目的“云签约”", "34个", "项目"),
    ],
)
def test_behind_the_figure(text: str, surface: str, counted: str | None) -> None:
    assert counted_by(text, surface) == counted


@pytest.mark.parametrize(
    ("text", "surface", "counted"),
    [
        ("造成国有资产流失高达3亿元", "3亿元", "国有资产流失"),
        ("上半年危房改造达60万平方米", "60万平方米", "危房改造"),
        ("票价根据联动机制上调3%", "3%", "票价"),
        ("我市的出口比一年前增长了3%", "3%", "出口"),
        ("该国从邻国的进口暴跌了22%", "22%", "进口"),
        ("人口仅2000余人的小镇", "2000余人", "人口"),
        ("候选人以62%得票率当选", "62%", "得票率"),
        ("指数以50点为分水岭", "50点", "指数"),
        ("新增无症状感染者30例，其中境外输入12例", "12例", "无症状感染者"),
        ("甲队和乙队分别以236公斤、235公斤的总成绩夺冠", "235公斤", "总成绩"),
        ("新增病例中，山西47例、广东南部18例", "18例", "病例"),
        ("新增病例中，山西47例、广东南部18例", "47例", "病例"),
        ("落实“苗木支援计划”15万株", "15万株", "苗木支援计划"),
        ("设备投资每月均保持30%以上的快速增长势头", "30%以上", "设备投资"),
    ],
)
def test_before_the_figure(text: str, surface: str, counted: str | None) -> None:
    assert counted_by(text, surface) == counted
