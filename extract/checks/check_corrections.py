"""Figures printed wrong: the correction is told wherever the figure is."""

from __future__ import annotations

from extract.checks.case import Case
from extract.checks.check_agreement import span_of
from extract.checks.finding import Finding
from extract.checks.tell import tell

DONE = "已更正"


def check_corrections(case: Case) -> list[Finding]:
    """Return a finding for every correction of the edition, a note until it is in print."""
    links = {link.figure.id: link for link in case.links}
    findings = []
    for correction in case.corrections:
        link = links.get(correction.figure)
        words = {
            "was": correction.was,
            "right": correction.right,
            "why": correction.reason,
            "status": correction.status,
        }
        findings.append(
            tell(
                case,
                "corrections",
                "entered",
                correction.figure,
                words,
                span=span_of(link) if link else None,
                figure=link.figure if link else None,
                passed=correction.status == DONE,
            )
        )
    return findings
