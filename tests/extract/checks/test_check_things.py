"""The logic of things."""

import pytest

from extract.checks import check_text

CASES = [
    ("社区有独居老人62户62人。", "living_alone", "pass"),
    ("社区有独居老人62户97人。", "living_alone", "doubt"),
    ("全村共有410户1203人。", "people_per_household", "pass"),
    ("全村共有410户、1203人。", "people_per_household", "pass"),
    ("全村共有410户203人。", "people_per_household", "doubt"),
    ("全村共有41户1203人。", "people_per_household", "doubt"),
    ("搬迁群众3.5万户11.2万人。", "people_per_household", "pass"),
    ("惠及群众500余户1600余人。", "people_per_household", "pass"),
    ("全村410户，居民1203人。", "people_per_household", "pass"),
    ("辖区面积2.1平方公里，有8个小区，居民9000人。", "density", "pass"),
    ("辖区面积0.02平方公里，居民9000人。", "density", "doubt"),
]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "rule", "severity"), CASES)
def test_side_by_side(text: str, rule: str, severity: str) -> None:
    found = [f for f in check_text(text) if f.check == "things"]
    assert [(f.id.partition(".")[2].partition(":")[0], f.severity) for f in found] == [
        (rule, severity)
    ]


@pytest.mark.quick
@pytest.mark.parametrize(
    "text",
    [
        "全村共有410户，培训人员20人。",  # another clause, other people
        "走访62户，发放手册97份。",
        "181项、182件、186人、281次。",  # look alike and have nothing to do with each other
    ],
)
def test_silent(text: str) -> None:
    assert not [f for f in check_text(text) if f.check == "things"]


def test_explains_itself_when_it_passes() -> None:
    finding = next(f for f in check_text("全村共有3821户12007人。") if f.check == "things")
    assert "3.14" in finding.message_zh and "3.14" in finding.message_en
