"""How much each check could look at: an honest share, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.rules import read_title
from extract.checks.tell import tell


class Share(NamedTuple):
    """What one check could look at: `checked` places, `of` so many where that is known."""

    check: str
    checked: int
    of: int | None
    zh: str
    en: str


# Checks that ask about every figure of the sheet; the others speak where the text gives them cause.
_OF_FIGURES = ("agreement", "parts")
_NOT_COUNTED = ("coverage", "answers")


def find_coverage(case: Case, findings: Iterable[Finding]) -> list[Share]:
    """Return the share of each check that found something to look at, in the order of its name."""
    places: dict[str, set[tuple[object, ...]]] = {}
    for finding in findings:
        if finding.check not in _NOT_COUNTED and not finding.id.partition(":")[0].endswith(
            "other_unit"
        ):
            subject = (
                (finding.fact,) if finding.check in _OF_FIGURES else (finding.start, finding.end)
            )
            places.setdefault(finding.check, set()).add(subject)
    figures = len(case.sheet.figures) if case.sheet is not None else 0
    candidates = sum(1 for number in case.numbers if number.candidate)
    whole = dict.fromkeys(_OF_FIGURES, figures) | {"unclaimed": candidates}
    shares = []
    for check, seen in sorted(places.items()):
        zh, en = read_title(check)
        checked = candidates if check == "unclaimed" else len(seen)
        shares.append(Share(check, checked, whole.get(check), zh, en))
    return shares


def tell_coverage(case: Case, findings: Iterable[Finding]) -> Finding:
    """Return the one note that says what was checked and how much of it."""
    shares = find_coverage(case, findings)
    return tell(
        case,
        "coverage",
        "share",
        "all",
        {
            "shares_zh": "、".join(f"{s.zh} {_say(s)}" for s in shares) or "无",
            "shares_en": ", ".join(f"{s.en.lower()} {_say(s)}" for s in shares) or "nothing",
        },
    )


def _say(share: Share) -> str:
    return str(share.checked) if share.of is None else f"{share.checked}/{share.of}"
