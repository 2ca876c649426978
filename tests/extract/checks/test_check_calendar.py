"""Dates, weekdays, told-as-past, and the n-th recomputed from first years."""

import datetime as dt

import pytest

from extract.checks import check_text
from extract.newsroom import Newsroom

PRINTED = dt.date(2031, 6, 10)  # a Tuesday

CASES = [
    ("会议于6月9日（星期一）召开。", "pass weekday"),
    ("会议于6月9日（星期二）召开。", "error weekday"),
    ("会议于2031年6月15日（周日）召开。", "pass weekday"),
    ("会议于2031年6月15日，星期六召开。", "error weekday"),
    ("活动持续到6月31日。", "error no_such_day"),
    ("2031年2月29日开业。", "error no_such_day"),
    ("2032年2月29日开业。", ""),
    ("13月5日前报送材料。", "error no_such_day"),
    ("6月18日，全区举行了消防演练。", "doubt not_yet"),
    ("6月18日，全区将举行消防演练。", ""),
    ("6月8日，全区举行了消防演练。", ""),
    ("12月20日，全区举行了消防演练。", ""),  # nearest is last December
    ("报名截至6月30日，已经有300人报名。", ""),
    ("6月9日至12日举行培训。", ""),
    ("本周一（6月9日）开馆。", "pass weekday"),
    ("本周二（6月9日）开馆。", "error weekday"),
    ("昨日（6月9日），培训班开班。", "pass relative"),
    ("昨日（6月8日），培训班开班。", "doubt relative"),
    ("今日（6月10日）起供暖。", "pass relative"),
    ("本报讯 记者某某报道：6月18日，全区召开动员会。", "doubt not_yet"),
    ("本报讯 记者某某报道：6月9日，全区召开动员会。", ""),
    ("本报讯 记者某某报道：6月18日，全区将召开动员会。", ""),
]

NTH = [
    ("6月10日是第21个全民健康周的首日。", "pass nth"),
    ("6月10日是第二十一个“全民健康周”的首日。", "pass nth"),
    ("6月10日是第20个全民健康周的首日。", "error nth"),
    ("2030年第20个全民健康周期间，举办讲座12场。", "pass nth"),
    ("今年是大桥通车35周年。", "pass years"),
    ("大桥通车35年来，车流不断。", "pass years"),
    ("今年是大桥通车53周年。", "error years"),
    ("大桥通车以来，车流不断。", ""),
    ("大桥通车30多年来，车流不断。", ""),
    ("第3个项目在全民健康周开工。", ""),
]


AGES = [
    ("该校1971年建校，今年迎来60周年校庆。", "pass anniversary"),
    ("该校1971年建校，今年迎来70周年校庆。", "error anniversary"),
    ("他出生于1935年，享年96岁。", "pass age"),
    ("他出生于1935年，今年69岁。", "doubt age"),
    ("他出生于1935年，18岁参军。", ""),
    ("她生于1935年，比哥哥年幼四岁。", ""),
    ("1971年建校，1996年迁址，今年迎来70周年。", ""),
]


def said(text: str, check: str, newsroom: Newsroom) -> str:
    found = [f for f in check_text(text, PRINTED, newsroom) if f.check == check]
    return " ".join(f"{f.severity} {f.id.partition('.')[2].partition(':')[0]}" for f in found)


@pytest.mark.quick
@pytest.mark.parametrize(("text", "says"), CASES)
def test_dates(newsroom: Newsroom, text: str, says: str) -> None:
    assert said(text, "calendar", newsroom) == says


@pytest.mark.quick
@pytest.mark.parametrize(("text", "says"), NTH)
def test_occasions(newsroom: Newsroom, text: str, says: str) -> None:
    assert said(text, "occasions", newsroom) == says


@pytest.mark.quick
@pytest.mark.parametrize(("text", "says"), AGES)
def test_ages(newsroom: Newsroom, text: str, says: str) -> None:
    assert said(text, "ages", newsroom) == says


@pytest.mark.quick
def test_without_a_date_only_what_needs_none(newsroom: Newsroom) -> None:
    text = "6月31日是第20个全民健康周的首日，6月9日（星期二）放假。"
    found = [(f.check, f.severity) for f in check_text(text, None, newsroom)]
    assert found == [("calendar", "error")]
