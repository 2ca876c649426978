"""Answered findings stay visible, and return when the figure changes."""

from collections.abc import Callable

import pytest

from extract.checks import Case, Finding, check_edition
from extract.sheets.corrections import Correction

TEXT = "东河区北岸社区有独居老人{}户{}人。"
SHEET = """
- metric: 住户
  value: {0}
  unit: 户
  printed: {0}户
- metric: 居民
  value: {1}
  unit: 人
  printed: {1}人
"""
ANSWER = """answers:
  - check: things
    figure: 居民
    printed: 97人
    verdict: 印得对
    reason: 社区说明含空巢夫妇
"""


def things(case: Case) -> list[Finding]:
    return [f for f in check_edition(case) if f.check == "things"]


@pytest.mark.quick
def test_an_answer_keeps_the_finding_in_sight(lay: Callable[..., Case]) -> None:
    told = things(lay(TEXT.format(62, 97), SHEET.format(62, 97), rest=ANSWER))
    assert [f.severity for f in told] == ["note"]
    assert told[0].answer == "印得对：社区说明含空巢夫妇" and "独居" in told[0].message_zh


@pytest.mark.quick
def test_the_finding_returns_when_the_figure_changes(lay: Callable[..., Case]) -> None:
    findings = check_edition(lay(TEXT.format(62, 98), SHEET.format(62, 98), rest=ANSWER))
    assert [f.severity for f in findings if f.check == "things"] == ["doubt"]
    outdated = [f for f in findings if f.check == "answers"]
    assert [f.severity for f in outdated] == ["note"] and "97人" in outdated[0].message_zh


@pytest.mark.quick
def test_an_answer_to_another_check_changes_nothing(lay: Callable[..., Case]) -> None:
    rest = ANSWER.replace("things", "growth")
    told = things(lay(TEXT.format(62, 97), SHEET.format(62, 97), rest=rest))
    assert [f.severity for f in told] == ["doubt"]


@pytest.mark.quick
@pytest.mark.parametrize(("status", "severity"), [("待核", "note"), ("已更正", "pass")])
def test_a_correction_travels(lay: Callable[..., Case], status: str, severity: str) -> None:
    fact = "2031-06-10/试稿/居民"
    correction = Correction(fact, "97人", "79人", "社区来函", status=status)  # type: ignore[arg-type]
    case = lay(TEXT.format(62, 97), SHEET.format(62, 97), corrections=(correction,))
    told = [f for f in check_edition(case) if f.check == "corrections"]
    assert [(f.fact, f.severity) for f in told] == [(fact, severity)]
    assert "79人" in told[0].message_zh and "79人" in told[0].message_en
