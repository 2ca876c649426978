"""The desk's verification sheet of one edition: what stands on it, before it has a form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.checks import SEVERITIES, Case, Finding
from extract.checks.amounts import say_amount, say_interval
from extract.checks.interval import widen
from extract.edition import Article
from extract.sheets import Figure
from extract.tables.became import find_became
from extract.tables.checked import Checked

WORDS = Path(__file__).with_name("report.yaml")
OPEN = ("error", "doubt")
APART = ("coverage", "corrections")
# Passes that say no more than a figure's row does.
ROUTINE = ("agreement", "unclaimed", "passages", "corrections")


class Group(NamedTuple):
    """Open findings that one call can settle: who wrote it, and whom to ring."""

    heading: str
    ring: str
    findings: tuple[Finding, ...]


class Row(NamedTuple):
    """One figure as the sheet shows it; `verdict` is the gravest thing said of it."""

    story: str
    printed: str
    metric: str
    value: str
    whose: str
    period: str
    said_by: str
    state: str
    verdict: str


class Sheet(NamedTuple):
    """Everything on the sheet."""

    title: str
    reading: str
    status: str
    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    answered: tuple[Finding, ...]
    corrections: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    recomputed: tuple[Finding, ...]
    coverage: str


@cache
def read_report_words() -> dict[str, Any]:
    """Return the words of the sheet."""
    import yaml  # here: the other commands do not need it

    words: dict[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return words


def build_sheet(checked: Checked) -> Sheet:
    """Return what the sheet of a checked edition says; the edition must have been read."""
    edition, case, words = checked.edition, checked.case, read_report_words()
    assert edition is not None and case is not None
    findings = checked.findings
    notes = [f for f in findings if f.severity == "note" and f.check not in APART]
    return Sheet(
        title=f"{edition.paper}　{edition.date.isoformat()}",
        reading=words[f"reading_{edition.reading}"],
        status=_say_status(case, findings),
        groups=tuple(_group(case, [f for f in findings if f.severity in OPEN])),
        rows=tuple(_rows(case, findings)),
        answered=tuple(f for f in notes if f.answer),
        corrections=tuple(f for f in findings if f.check == "corrections"),
        notes=tuple(f for f in notes if not f.answer),
        recomputed=tuple(f for f in findings if f.severity == "pass" and f.check not in ROUTINE),
        coverage=next((f.message_zh for f in findings if f.check == "coverage"), ""),
    )


def _say_status(case: Case, findings: Iterable[Finding]) -> str:
    figures = case.sheet.figures if case.sheet is not None else ()
    counted = Counter(f.severity for f in findings if f.check not in APART)
    counts = {severity: counted[severity] for severity in SEVERITIES}
    status: str = read_report_words()["status"]
    return status.format(
        figures=len(figures),
        checked=sum(figure.is_checked for figure in figures),
        waiting=Counter(find_became(case))["waiting"],
        **counts,
    )


def _group(case: Case, findings: Sequence[Finding]) -> Iterable[Group]:
    """The open findings by byline and by whom to ring, in the order of the text."""
    figures = {f.id: f for f in case.sheet.figures} if case.sheet is not None else {}
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        key = (_heading(case, finding), _ring(figures.get(finding.fact)))
        grouped.setdefault(key, []).append(finding)
    return (Group(heading, ring, tuple(held)) for (heading, ring), held in grouped.items())


def _heading(case: Case, finding: Finding) -> str:
    article = _article_at(case.articles, finding.start)
    words = read_report_words()
    if article is None:
        return str(words["byline_none"])
    byline = article.byline.strip("□·■◇○ ") or words["byline_none"]
    return str(words["group"]).format(byline=byline, headline=article.headline or article.id)


def _article_at(articles: Iterable[Article], offset: int | None) -> Article | None:
    if offset is None:
        return None
    return next((a for a in articles if a.start <= offset < a.end), None)


def _ring(figure: Figure | None) -> str:
    """Who said it, where that is somebody; and always who wrote it."""
    words = read_report_words()
    who = [str(words["ring_reporter"])]
    if figure is not None:
        if figure.said_by and figure.said_by not in words["nobody"].split():
            who.append(figure.said_by)
        elif figure.place or figure.district:
            who.append(_whose(figure))
    return str(words["ring"]).format(who="、".join(who))


def _rows(case: Case, findings: Iterable[Finding]) -> Iterable[Row]:
    words = read_report_words()
    gravest = _verdicts(case, findings)
    for figure in case.sheet.figures if case.sheet is not None else ():
        verdict = gravest.get(figure.id)
        yield Row(
            story=figure.story,
            printed=figure.printed,
            metric=figure.metric_zh,
            value=_value(figure),
            whose=_whose(figure),
            period=figure.period.partition(" ")[0] or "—",
            said_by=figure.said_by or "—",
            state=figure.state,
            verdict=words[verdict] if verdict else words["verdict_none"],
        )


def _verdicts(case: Case, findings: Iterable[Finding]) -> dict[str, str]:
    """The gravest thing said of each figure; an open finding speaks of all it stretches over."""
    gravest: dict[str, str] = {}
    for finding in findings:
        told = {finding.fact}
        if finding.severity in OPEN and finding.start is not None and finding.end is not None:
            told |= {link.figure.id for link in case.links_in(finding.start, finding.end)}
        for fact in told:
            said = (finding.severity, gravest.get(fact, SEVERITIES[-1]))
            gravest[fact] = min(said, key=SEVERITIES.index)
    return gravest


def _value(figure: Figure) -> str:
    bound = figure.bound if figure.comparator not in ("exact", "range") else ""
    if figure.value is not None:
        return f"{say_amount(figure.value)}{figure.unit}" + (f"（{bound}）" if bound else "")
    interval = widen(None, figure.low, figure.high, figure.comparator)
    return f"{say_interval(interval)}{figure.unit}" if interval is not None else "—"


def _whose(figure: Figure) -> str:
    place = figure.place if figure.place and figure.place != figure.district else ""
    return "·".join(filter(None, (figure.district, place))) or "—"
