"""The real edition: every finding is right, and look-alike numbers raise nothing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.checks import (
    Case,
    Finding,
    Pasted,
    build_case,
    check_edition,
    check_text,
    find_coverage,
)
from extract.edition import read_edition
from extract.newsroom import read_newsroom
from extract.sheets import read_factsheet

EDITION = "2024-12-06"
DAY = dt.date(2024, 12, 6)


@pytest.fixture(scope="module", params=["digest", "original"])
def case(request: pytest.FixtureRequest, root: Path) -> Case:
    newsroom = read_newsroom(root / "data")
    sheet = read_factsheet(root / "data" / "factsheets" / f"{EDITION}.yaml", newsroom)
    if request.param == "original":
        text = request.getfixturevalue("original_text")
        return build_case(Pasted(text, DAY, EDITION), sheet, newsroom)
    edition = read_edition(root / "data" / "editions" / EDITION, "digest")
    return build_case(edition, sheet, newsroom)


@pytest.fixture(scope="module")
def findings(case: Case) -> list[Finding]:
    return check_edition(case)


def said(findings: list[Finding], severity: str) -> list[str]:
    return [f.id.removeprefix(f"{EDITION}/") for f in findings if f.severity == severity]


def test_only_the_living_alone_figure_is_a_doubt(findings: list[Finding]) -> None:
    assert said(findings, "error") == []
    assert said(findings, "doubt") == ["things.living_alone:181户281人"]
    assert said(findings, "note") == ["style.clock:上午8时/上午8点半", "coverage.share:all"]


def test_what_can_be_recomputed_is_recomputed(findings: list[Finding]) -> None:
    passed = said(findings, "pass")
    for words in (
        "occasions.nth:第39个国际志愿者日",
        "occasions.nth:第七个宪法宣传周",
        "occasions.years:新中国成立75年",
        "lists.agrees:三个高频事项",
        "lists.agrees:七防",
        "things.people_per_household:3821户12007人",
        "unclaimed.all_claimed:all",
    ):
        assert words in passed
    assert len([words for words in passed if words.startswith("agreement.agrees")]) == 14


def test_every_finding_explains_itself_and_shows_its_place(
    case: Case, findings: list[Finding]
) -> None:
    assert len({f.id for f in findings}) == len(findings)
    for finding in findings:
        assert finding.message_zh and finding.message_en and finding.edition == EDITION
        assert "{" not in finding.message_zh + finding.message_en
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(case.edition.text)
        if finding.severity in ("error", "doubt"):
            assert finding.next_step_zh and finding.next_step_en


def test_the_same_edition_twice_says_the_same(case: Case, findings: list[Finding]) -> None:
    assert check_edition(case) == findings


def test_coverage_is_told_for_each_check(case: Case, findings: list[Finding]) -> None:
    shares = {share.check: (share.checked, share.of) for share in find_coverage(case, findings)}
    assert shares["agreement"] == (14, 14) and shares["unclaimed"] == (14, 14)
    assert shares["parts"] == (2, 14)
    told = next(f for f in findings if f.check == "coverage")
    assert "14/14" in told.message_zh and "2/14" in told.message_en


def test_ids_do_not_move_with_the_text(lay: Callable[..., Case]) -> None:
    text = "东河区有独居老人62户97人。"
    first = check_edition(lay(text))
    later = check_edition(lay("天气晴好。\n\n" + text))
    assert [f.id for f in first] == [f.id for f in later]
    assert [f.start for f in first] != [f.start for f in later]


@pytest.mark.parametrize(
    "text", ["", "\n", "没有数字的一句话。", "１", "12月", "、、三个：", "“七”"]
)
def test_odd_texts_raise_nothing(text: str) -> None:
    assert [f for f in check_text(text, DAY) if f.severity in ("error", "doubt")] == []
