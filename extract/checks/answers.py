"""Answers people gave: taken into the finding, which stays visible and counts as a note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.tell import tell
from extract.sheets import Answer

_OPEN = ("error", "doubt")


def take_answers(case: Case, findings: list[Finding]) -> list[Finding]:
    """Return the findings, those answered for these very words as notes that carry the answer."""
    answers = case.sheet.answers if case.sheet is not None else ()
    if not answers:
        return findings
    taken = [_take(case, finding, answers) for finding in findings]
    return [*taken, *_outdated(case, answers, findings)]


def _take(case: Case, finding: Finding, answers: tuple[Answer, ...]) -> Finding:
    for answer in answers:
        if finding.severity in _OPEN and _fits(case, answer, finding):
            return replace(finding, severity="note", answer=f"{answer.verdict}：{answer.reason}")
    return finding


def _fits(case: Case, answer: Answer, finding: Finding) -> bool:
    """The same check, and the words it was given for still stand in the finding's place."""
    if answer.check not in (finding.check, finding.id, _rule(finding)):
        return False
    if answer.figure and not _same_figure(answer.figure, finding):
        return False
    return not answer.printed or answer.printed in _words(case, finding)


def _rule(finding: Finding) -> str:
    """The rule that spoke, as the id carries it: …/things.living_alone:… is living_alone."""
    named = finding.id.removeprefix(f"{finding.edition}/").partition(":")[0]
    return named.partition(".")[2]


def _same_figure(named: str, finding: Finding) -> bool:
    """A figure is named by its id, by story/metric or by its metric alone."""
    return f"/{finding.fact}".endswith(f"/{named}")


def _words(case: Case, finding: Finding) -> str:
    """The words the finding is about: those printed at its place, and its figure's in the sheet."""
    here = ""
    if finding.start is not None and finding.end is not None:
        here = case.edition.text[finding.start : finding.end]
    figures = case.sheet.figures if case.sheet is not None else ()
    return here + "\n" + "\n".join(f.printed for f in figures if f.id == finding.fact)


def _outdated(
    case: Case, answers: tuple[Answer, ...], findings: list[Finding]
) -> Iterator[Finding]:
    """A note for each answer to a finding that is still there, with other words in its place."""
    for answer in answers:
        asked = [f for f in findings if f.severity in _OPEN and _asks(answer, f)]
        if asked and not any(_fits(case, answer, finding) for finding in asked):
            yield tell(
                case,
                "answers",
                "outdated",
                answer.figure or answer.printed,
                {"printed": answer.printed, "verdict": answer.verdict, "reason": answer.reason},
            )


def _asks(answer: Answer, finding: Finding) -> bool:
    return answer.check in (finding.check, finding.id, _rule(finding)) and (
        not answer.figure or _same_figure(answer.figure, finding)
    )
