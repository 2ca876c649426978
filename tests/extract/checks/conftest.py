"""A small invented newsroom, and editions laid on the table for the checks."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from extract.checks import Case, Finding, build_case, build_history, check_edition
from extract.newsroom import District, Metric, Newsroom, Occasion, Topic
from extract.sheets import FactSheet, read_factsheet_text
from extract.sheets.corrections import Correction

HOME = District("云州市", "Yunzhou", "990100", "city")
DISTRICTS = (
    HOME,
    District("东河区", "Donghe", "990102", parent="云州市"),
    District("西岭县", "Xiling", "990121", parent="云州市"),
)
METRICS = tuple(
    Metric(zh, zh, en, unit, "livelihood")
    for zh, en, unit in (
        ("住户", "households", "户"),
        ("居民", "residents", "人"),
        ("男性", "men", "人"),
        ("女性", "women", "人"),
        ("办件", "requests handled", "件"),
        ("咨询", "visits", "人次"),
        ("果园面积", "orchards", "亩"),
        ("收入", "income", "元"),
        ("绿化率", "green share", "%"),
    )
)
OCCASIONS = (
    Occasion("health-week", "全民健康周", "Health Week", 2011, "nth"),
    Occasion("bridge", "大桥通车", "the bridge's opening", 1996, "years"),
)
NEWSROOM = Newsroom(
    home=HOME,
    districts=DISTRICTS,
    topics=(Topic("livelihood", "民生", "livelihood"),),
    metrics=METRICS,
    occasions=OCCASIONS,
)


@dataclass(frozen=True)
class Printed:
    id: str
    date: dt.date
    text: str
    path: Path = Path("data/editions/x/digest.txt")


def read_sheet(edition: str, figures: str, rest: str = "") -> FactSheet:
    """A sheet of one story; `figures` is YAML, a dash before each figure."""
    body = "\n".join(f"      {line}" for line in figures.strip("\n").splitlines())
    text = (
        f"edition: {edition}\nstories:\n  - story: 试稿\n    district: 东河区\n"
        f"    scope: 县区\n    topic: 民生\n    state: 初核\n    figures:\n{body}\n{rest}"
    )
    return read_factsheet_text(text, Path(f"data/factsheets/{edition}.yaml"), NEWSROOM)


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    return NEWSROOM


@pytest.fixture(scope="session")
def lay() -> Callable[..., Case]:
    """Lay an edition with its sheet, and earlier sheets, on the table."""

    def build(
        text: str,
        figures: str = "",
        *,
        edition: str = "2031-06-10",
        earlier: tuple[FactSheet, ...] = (),
        rest: str = "",
        corrections: tuple[Correction, ...] = (),
    ) -> Case:
        printed = Printed(edition, dt.date.fromisoformat(edition), text)
        sheet = read_sheet(edition, figures, rest) if figures else None
        return build_case(printed, sheet, NEWSROOM, build_history(earlier), corrections)

    return build


@pytest.fixture(scope="session")
def grave(lay: Callable[..., Case]) -> Callable[..., list[str]]:
    """The errors and doubts of an edition, as check.rule: severity."""

    def check(text: str, figures: str = "", **more: object) -> list[str]:
        findings = check_edition(lay(text, figures, **more))
        return [say(f) for f in findings if f.severity in ("error", "doubt")]

    return check


def say(finding: Finding) -> str:
    rule = finding.id.removeprefix(f"{finding.edition}/").partition(":")[0]
    return f"{finding.severity} {rule}"
