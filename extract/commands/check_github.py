"""Findings as annotations of a GitHub workflow."""

from collections.abc import Sequence
from pathlib import Path

from extract.checks import Finding
from extract.commands.from_here import from_here
from extract.tables.checked import Checked
from extract.tables.findings import find_findings

LEVELS = {"error": "error", "doubt": "warning", "note": "notice"}
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write_github(checked: Sequence[Checked], data: Path) -> str:
    """One line for each open finding; nothing for what passed or was answered."""
    return "".join(
        _annotation(finding, data)
        for edition in checked
        for finding in find_findings(edition, data)
        if finding.severity in LEVELS and not finding.answer
    )


def _annotation(finding: Finding, data: Path) -> str:
    properties = {
        "file": from_here(finding.file, data),
        "line": str(finding.line or ""),
        "title": f"{finding.edition} {finding.check}",
    }
    said = [finding.message_zh, finding.message_en, _next_step(finding)]
    given = ",".join(f"{k}={v.translate(IN_PROPERTY)}" for k, v in properties.items() if v)
    message = "\n".join(filter(None, said)).translate(IN_MESSAGE)
    return f"::{LEVELS[finding.severity]} {given}::{message}\n"


def _next_step(finding: Finding) -> str:
    return " · ".join(filter(None, (finding.next_step_zh, finding.next_step_en)))
