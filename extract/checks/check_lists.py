"""Lists as long as announced: 甲、乙、丙三个社区; 三项活动：讲座、义诊、演出; “七防”."""

from __future__ import annotations

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.listed import Listed, find_announced
from extract.checks.tell import tell
from extract.numbers.number import Number


def check_lists(case: Case) -> list[Finding]:
    """Return a finding for every announced number whose list can be counted."""
    announced = find_announced(case.edition.text, case.numbers)
    return [_compare(case, number, listed) for number, listed in announced]


def _compare(case: Case, number: Number, listed: Listed) -> Finding:
    printed = number.surface + _noun(case.edition.text, number)
    agrees = listed.least <= listed.said <= listed.most
    return tell(
        case,
        "lists",
        "agrees" if agrees else "differs",
        printed,
        span=(number.start, number.end),
        printed=printed,
        said=listed.said,
        count=listed.said if agrees else _say_range(listed),
        items="、".join(listed.items),
    )


def _noun(text: str, number: Number) -> str:
    """The counted noun where it stands right behind, so that the words can be searched for."""
    noun = number.counted or ""
    return noun if text.startswith(noun, number.end) else ""


def _say_range(listed: Listed) -> str:
    return str(listed.least) if listed.least == listed.most else f"{listed.least}–{listed.most}"
