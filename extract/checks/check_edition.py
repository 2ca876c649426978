"""All checks of one edition, and those that need no sheet on any text."""

from __future__ import annotations

from collections.abc import Callable

from extract.checks.answers import take_answers
from extract.checks.case import Case
from extract.checks.check_ages import check_ages
from extract.checks.check_agreement import check_agreement
from extract.checks.check_averages import check_averages
from extract.checks.check_calendar import check_calendar
from extract.checks.check_conversions import check_conversions
from extract.checks.check_corrections import check_corrections
from extract.checks.check_earlier import check_earlier
from extract.checks.check_from_value import check_from_value
from extract.checks.check_growth import check_growth
from extract.checks.check_lists import check_lists
from extract.checks.check_occasions import check_occasions
from extract.checks.check_parts import check_parts
from extract.checks.check_passages import check_passages
from extract.checks.check_respectively import check_respectively
from extract.checks.check_shares import check_shares
from extract.checks.check_sizes import check_sizes
from extract.checks.check_style import check_style
from extract.checks.check_sums import check_sums
from extract.checks.check_things import check_things
from extract.checks.check_unclaimed import check_unclaimed
from extract.checks.coverage import tell_coverage
from extract.checks.finding import Finding, in_order

Check = Callable[[Case], list[Finding]]

#: Checks of what the text prints, whatever a sheet says.
TEXT_CHECKS: dict[str, Check] = {
    "things": check_things,
    "growth": check_growth,
    "sums": check_sums,
    "shares": check_shares,
    "averages": check_averages,
    "conversions": check_conversions,
    "respectively": check_respectively,
    "sizes": check_sizes,
    "lists": check_lists,
    "calendar": check_calendar,
    "occasions": check_occasions,
    "ages": check_ages,
    "passages": check_passages,
    "style": check_style,
}
#: Checks of what the sheet says.
SHEET_CHECKS: dict[str, Check] = {
    "agreement": check_agreement,
    "unclaimed": check_unclaimed,
    "parts": check_parts,
    "earlier": check_earlier,
    "corrections": check_corrections,
    "from_value": check_from_value,
}


def check_edition(case: Case) -> list[Finding]:
    """Return every finding of an edition, gravest first, passes and coverage included."""
    findings = _run(case, TEXT_CHECKS)
    if case.sheet is not None:
        findings += _run(case, SHEET_CHECKS)
    return in_order([*take_answers(case, findings), tell_coverage(case, findings)])


def check_case_text(case: Case) -> list[Finding]:
    """Return the findings of the text alone, gravest first."""
    return in_order(_run(case, TEXT_CHECKS))


def _run(case: Case, checks: dict[str, Check]) -> list[Finding]:
    return [finding for check in checks.values() for finding in check(case)]
