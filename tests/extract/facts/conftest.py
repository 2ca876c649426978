"""A newsroom of another city than the one in `data/`, so that nothing is fitted to one paper."""

import pytest

from extract.newsroom import Community, District, Metric, Newsroom, Topic

DISTRICTS = (
    District("桂林市", "Guilin", "450300", "city", aliases=("桂林",), unless=("桂林路",)),
    District("象山区", "Xiangshan District", "450304", "county", townships=("二塘乡",)),
    District("七星区", "Qixing District", "450305", "county", townships=("朝阳乡", "穿山街道")),
    District(
        "阳朔县",
        "Yangshuo County",
        "450321",
        "county",
        aliases=("阳朔",),
        townships=("兴坪镇", "白沙镇"),
        communities=(Community("渔村", "兴坪镇"), Community("旧县社区", "白沙镇")),
    ),
    District("灵川县", "Lingchuan County", "450323", "county", aliases=("灵川",)),
    District("全州县", "Quanzhou County", "450324", "county"),
)
TOPICS = (
    Topic("education", "教育", "Education", ("学校", "小学", "学位", "教师", "招生")),
    Topic("health", "卫生健康", "Health", ("医院", "床位", "门诊", "义诊", "医生")),
    Topic("farming", "农业", "Farming", ("水稻", "柑橘", "脐橙", "早稻", "农户", "合作社")),
    Topic("culture", "文化", "Culture", ("演出", "合唱", "剪纸", "图书馆", "大赛")),
    Topic("transport", "交通", "Transport", ("公交", "公路", "航线", "旅客")),
)
METRICS = (
    Metric("schools", "小学", "Primary schools", "所", "education", ("小学校",)),
    Metric("places", "学位", "School places", "个", "education", ("新增学位",)),
    Metric("beds", "病床", "Hospital beds", "张", "health", ("床位",)),
    Metric("trained", "果农培训", "Growers trained", "人次", "farming", ("培训果农", "果农")),
    Metric("oranges", "脐橙产量", "Navel oranges", "吨", "farming", ("脐橙",)),
)


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    """桂林市 with some of its divisions, five topics, four metrics."""
    return Newsroom(home=DISTRICTS[0], districts=DISTRICTS, topics=TOPICS, metrics=METRICS)
