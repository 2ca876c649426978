"""House style within one article, and passages printed twice."""

import pytest

from extract.checks import check_text

CASES = [
    ("会议上午8时开始，8点半休会。", "clock"),
    ("会议上午8时开始，9时30分休会。", ""),
    ("新增12处，改造１５处。", "width"),
    ("一季度增长3.2%，二季度增长4.1％。", "percent_sign"),
    ("惠及12,007人，走访38215人。", "thousands"),
    ("惠及12,007人，走访38,215人。", ""),
    ("接待游客3.5万人次、41200人次。", "myriads"),
    ("接待游客3.5万人次，办件41200件。", ""),
    ("走访了三个村庄，座谈的有3个村庄。", "script"),
    ("走访了三个村庄，座谈的有5个村庄。", ""),
    ("邮编046000，电话2025716。", ""),
]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "rule"), CASES)
def test_forms_side_by_side(text: str, rule: str) -> None:
    found = [f for f in check_text(text) if f.check == "style"]
    assert {f.severity for f in found} <= {"note"}
    assert " ".join(f.id.partition(".")[2].partition(":")[0] for f in found) == rule
