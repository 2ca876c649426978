"""Figures that a rule for names, ranks, seasons or scores had taken for its own, read as before."""

from __future__ import annotations

import pytest

from extract.numbers import find_numbers

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit"),
    [
        # digits behind the sign of a variety or a school that have a unit, a mark or a point
        ("新麦1.35元一斤", "1.35元", "quantity", "元"),
        ("收购新麦1200吨", "1200吨", "quantity", "吨"),
        ("新麦26日开秤", "26日", "date", None),
        ("新麦6月中旬入库", "6月中旬", "date", None),
        ("全县烟农1.2万户", "1.2万户", "quantity", "户"),
        ("帮助烟农300多人脱贫", "300多人", "quantity", "人"),
        ("南京农大5项成果获奖", "5项", "quantity", "项"),
        ("沈阳农大2024年招生", "2024年", "date", None),
        ("登海3名高管减持", "3名", "quantity", "名"),
        ("西农500多名学生", "500多名", "quantity", "名"),
        ("石麦22亩示范田", "22亩", "quantity", "亩"),
        ("百农2.5万亩连片", "2.5万亩", "quantity", "亩"),
        ("播种济麦22，长势好", "济麦22", "name", None),
        ("济麦22平均单产高", "济麦22", "name", None),
        ("一架波音757客机", "波音757", "name", None),
        # a mark told whole behind the last of a list
        ("评出一等、二等和三等奖", "一等", "ordinal", "等"),
        ("评出一等、二等和三等奖", "二等", "ordinal", "等"),
        ("评出一等、二等和三等奖", "三等奖", "ordinal", "等"),
        ("1号、2号线试运营", "1号", "ordinal", "号"),
        ("地铁1号和2号线停运", "1号", "ordinal", "号"),
        ("地铁1号和2号线停运", "2号线", "identifier", None),
        ("一线、二线城市", "一线", "ordinal", "线"),
        # the season or the middle of a year before a deed
        ("项目2021年冬至2022年春完成", "2021年冬至2022年春", "date", None),
        ("2018年冬至2019年初他在乡下", "2018年冬至2019年初", "date", None),
        ("自2019年冬至今，降水偏少", "2019年冬", "date", None),
        ("2024年冬至日昼最短", "2024年", "date", None),
        ("2020年秋收到捐款50万元", "2020年秋", "date", None),
        ("2020年秋收结束", "2020年", "date", None),
        ("2015年春考入大学", "2015年春", "date", None),
        ("2016年春季招考", "2016年春季", "date", None),
        ("2014年春分别在三地举行", "2014年春", "date", None),
        ("2014年春分那天", "2014年", "date", None),
        ("2018年春播出后好评如潮", "2018年春", "date", None),
        ("2018年春播面积扩大", "2018年", "date", None),
        ("2017年春招商引资80亿元", "2017年春", "date", None),
        ("2017年春招岗位增加", "2017年", "date", None),
        ("2017年冬修建水渠12公里", "2017年冬", "date", None),
        ("2021年秋种下千亩油菜", "2021年秋", "date", None),
        ("2021年秋种基本结束", "2021年", "date", None),
        ("2015年春运用新技术", "2015年春", "date", None),
        ("2015年春运发送旅客", "2015年", "date", None),
        ("2010年春节俭办事", "2010年春", "date", None),
        ("2010年春节返乡", "2010年", "date", None),
        ("2012年秋拍下这张照片", "2012年秋", "date", None),
        ("2012年秋拍成交额", "2012年", "date", None),
        ("2018年冬训练结束", "2018年冬", "date", None),
        ("2013年夏令人难忘", "2013年夏", "date", None),
        ("2020年中介入调查", "2020年中", "date", None),
        ("2020年中介机构减少", "2020年", "date", None),
        ("2024年中途径6个省", "2024年中", "date", None),
        ("3月中标准化工作启动", "3月中", "date", None),
        ("3月中标一条线路", "3月", "date", None),
        ("9月中药品降价", "9月中", "date", None),
        ("6月中断断续续下雨", "6月中", "date", None),
        ("6月中断供水", "6月", "date", None),
        ("8月中止住跌势", "8月中", "date", None),
        ("8月中止合同", "8月", "date", None),
        # 二次 that counts how often
        ("一年内二次被罚", "二次", "quantity", "次"),
        ("3天内二次停电", "二次", "quantity", "次"),
        ("连续二次未到会", "二次", "quantity", "次"),
        ("累计二次警告", "二次", "quantity", "次"),
        ("全年二次降息共50个基点", "二次", "quantity", "次"),
        ("上半年二次召开会议", "二次", "quantity", "次"),
        ("一晚上二次报警", "二次", "quantity", "次"),
        ("会议开过二次后散了", "二次", "quantity", "次"),
        ("台风二次登陆", "二次", "ordinal", "次"),
        # a measure word before the branch of a company
        ("近百支传媒股涨停", "近百支", "quantity", "支"),
        ("千台重工装备下线", "千台", "quantity", "台"),
        ("展出百部传媒作品", "百部", "quantity", "部"),
        ("百笔地产交易", "百笔", "quantity", "笔"),
        ("万通地产开盘", "万通地产", "name", None),
        # a longer unit that a word of its own stands in
        ("划分6个次区域", "6个", "quantity", "个"),
        ("建成12个次干道", "12个", "quantity", "个"),
        ("岗位3.2万个次，", "3.2万个次", "quantity", "个次"),
        ("模型五折合计覆盖300条", "五折", "quantity", "折"),
        ("打8折合计省300元", "8折", "quantity", "折"),
        ("全场5折算起", "5折", "quantity", "折"),
        ("9折磨合期已过", "9折", "quantity", "折"),
        ("汇率6.89折算", "6.89", "quantity", None),
        ("600瓦图像处理器", "600瓦", "quantity", "瓦"),
        ("罚款9万瓦图", "9万瓦图", "quantity", "瓦图"),
        ("周边三省份额合计12%", "三省", "name", None),
        ("暴雨波及11省份", "11省份", "quantity", "省份"),
        ("连续两个年度计划亏损", "两个年度", "duration", "个年度"),
        ("连续3个年度重点监控", "3个年度", "duration", "个年度"),
        ("近三个年度报告期", "三个年度", "duration", "个年度"),
        ("12个年度计划项目", "12个", "quantity", "个"),
        # a clock time behind 以, and one beside a slip of print
        ("演出以19:30拉开帷幕", "19:30", "time", None),
        ("航班以23:55落地浦东", "23:55", "time", None),
        ("每天以08:30、14:30两场", "14:30", "time", None),
        ("班车以7:20、18:40两班运行", "7:20", "time", None),
        ("考试以14:30入场为准", "14:30", "time", None),
        ("每日8:00、12:00、25:30三场放映", "12:00", "time", None),
        ("主队以21:15轻取对手", "21:15", "ratio", None),
        # a figure before another with a unit
        ("指数为50.1、环比回升0.2个百分点", "50.1", "quantity", None),
        ("指数为50.3、高于上月0.3个百分点", "50.3", "quantity", None),
        ("高于全国0.4、全省0.1个百分点", "0.4", "percent", "个百分点"),
        ("材料减少3个、2个工作日办结", "3个", "quantity", "个"),
        ("网点增加到30个、3个月内建成", "30个", "quantity", "个"),
        ("窗口压减为5个、10个工作日出证", "5个", "quantity", "个"),
        ("时限压减至5个、3个工作日，", "5个", "duration", "个工作日"),
        # words that the end of a quarter begins
        ("一季度初创企业融资额增长", "一季度", "date", None),
        ("二季度初值下修至0.3%", "二季度", "date", None),
        ("二季度末端配送成本下降", "二季度", "date", None),
        ("一季度底价上调", "一季度", "date", None),
        ("三季度底部区间已现", "三季度", "date", None),
        ("2024年三季度末位淘汰", "2024年三季度", "date", None),
        ("三季度末，存款回升", "三季度末", "date", None),
    ],
)
def test_given_back(text: str, surface: str, kind: str, unit: str | None) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert (row.kind, row.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "surface", "is_candidate"),
    [
        ("企业增加到12个、3年内实现全覆盖", "3年", False),
        ("项目减少到8个、6个小时办结", "6个小时", False),
        ("时限压减至79个、60个工作日，", "60个工作日", True),
    ],
)
def test_candidates(text: str, surface: str, is_candidate: bool) -> None:
    [row] = [row for row in find_numbers(text) if row.surface == surface]
    assert row.candidate is is_candidate
