"""What a check says about a fact or a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

SEVERITIES = ("error", "doubt", "note", "pass")


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of a check: a row of findings.csv.

    `error` cannot both be true, `doubt` a person should look, `note` worth knowing, `pass` agrees.
    """

    id: str
    edition: str
    check: str
    severity: str
    fact: str = ""
    message_zh: str = ""
    message_en: str = ""
    file: str = ""
    line: int = 0
    start: int | None = None
    end: int | None = None
    next_step_zh: str = ""
    next_step_en: str = ""
    answer: str = ""


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, gravest first, then as they stand in the text; each id once.

    An id names check and subject and no offsets, so it survives an edit elsewhere in the text;
    the same subject a second time gets `~2`.

    >>> [f.id for f in in_order([Finding("a", "e", "c", "note"), Finding("a", "e", "c", "error")])]
    ['a', 'a~2']
    """
    rank = {severity: place for place, severity in enumerate(SEVERITIES)}
    ordered = sorted(findings, key=lambda f: (rank[f.severity], _place(f), f.id, f.message_zh))
    return _each_once(ordered)


def _place(finding: Finding) -> tuple[bool, int]:
    return finding.start is None, finding.start or 0


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    seen: dict[str, int] = {}
    kept = []
    for finding in findings:
        seen[finding.id] = times = seen.get(finding.id, 0) + 1
        kept.append(finding if times == 1 else replace(finding, id=f"{finding.id}~{times}"))
    return kept
