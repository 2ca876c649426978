"""Findings for people: what is open first, what passed folded into one line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.checks import Finding
from extract.commands.from_here import from_here
from extract.commands.say import in_words
from extract.tables.became import BECAME, find_became
from extract.tables.checked import Checked

COVERAGE = "coverage"
SHOWN = ("error", "doubt", "note")


def write_text(checked: Sequence[Checked], data: Path) -> str:
    """A paragraph an edition; one that could not be read has been said already."""
    read = (edition for edition in checked if edition.case is not None)
    return "\n".join("\n".join(_lines(edition, data)) + "\n" for edition in read)


def _lines(edition: Checked, data: Path) -> Iterator[str]:
    assert edition.edition is not None
    yield f"{edition.id}  {in_words('reading_' + edition.edition.reading)}"
    for finding in sorted(edition.findings, key=_open_first):
        if finding.severity in SHOWN and finding.check != COVERAGE:
            yield from _finding_lines(finding, data)
    passed = Counter(f.check for f in edition.findings if f.severity == "pass")
    if passed:
        checks = "，".join(f"{check} {count}" for check, count in sorted(passed.items()))
        yield f"  ✓ {in_words('passed', count=passed.total(), checks=checks)}"
    yield from _coverage_lines(edition)


def _open_first(finding: Finding) -> tuple[bool, int]:
    rank = SHOWN.index(finding.severity) if finding.severity in SHOWN else len(SHOWN)
    return bool(finding.answer), rank


def _finding_lines(finding: Finding, data: Path) -> Iterator[str]:
    place = from_here(finding.file, data) + (f":{finding.line}" if finding.line else "")
    yield f"  {in_words(finding.severity)}  {place}"
    yield f"    {finding.message_zh}"
    yield f"    {finding.message_en}"
    if finding.answer:
        yield f"    ✓ {in_words('answered', answer=finding.answer)}"
        return
    step = " · ".join(filter(None, (finding.next_step_zh, finding.next_step_en)))
    if step:
        yield f"    → {step}"


def _coverage_lines(edition: Checked) -> Iterator[str]:
    """How much was looked at: the sheet's figures, and what became of each printed number."""
    case = edition.case
    assert case is not None
    if case.sheet is None:
        yield f"  {in_words('no_sheet')}"
    else:
        confirmed = sum(link.state in ("found", "moved") for link in case.links)
        count = len(case.links)
        share = round(100 * confirmed / count) if count else 0
        yield f"  {in_words('figures', count=count, confirmed=confirmed, share=share)}"
    became = Counter(find_became(case))
    counts = {fate: became[fate] for fate in BECAME}
    yield f"  {in_words('coverage', count=became.total(), **counts)}"
    for finding in edition.findings:
        if finding.check == COVERAGE:
            yield f"  {finding.message_zh}\n  {finding.message_en}"
