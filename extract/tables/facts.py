"""`facts.csv`: every curated figure, tied to where it is printed."""

from collections.abc import Iterable, Mapping

from extract.checks import SEVERITIES, Case, Finding
from extract.facts import Link
from extract.sheets import Figure
from extract.tables.articles import article_key
from extract.tables.number_row import Row, plain


def build_facts(case: Case, findings: Iterable[Finding]) -> list[Row]:
    """The edition's facts as rows, in the sheet's order."""
    verdicts = _find_verdicts(findings)
    return [_fact_row(case.edition.id, link, verdicts) for link in case.links]


def _find_verdicts(findings: Iterable[Finding]) -> dict[str, str]:
    """Of each fact the gravest thing that was said; what was answered is a note by then."""
    verdicts: dict[str, str] = {}
    for finding in findings:
        said = (finding.severity, verdicts.get(finding.fact, SEVERITIES[-1]))
        verdicts[finding.fact] = min(said, key=SEVERITIES.index)
    return verdicts


def _fact_row(edition: str, link: Link, verdicts: Mapping[str, str]) -> Row:
    figure = link.figure
    return {
        "fact": figure.id,
        "edition": edition,
        "story": figure.story,
        **_amount(figure),
        "district": figure.district or None,
        "adcode": figure.adcode or None,
        "place": figure.place or None,
        "scope": figure.scope or None,
        "topic": figure.topic or None,
        "measure": figure.measure or None,
        "period": figure.period_iso or None,
        "said_by": figure.said_by or None,
        "printed": figure.printed,
        "article": article_key(edition, link.article),
        "start": link.start,
        "end": link.end,
        "part_of": ";".join(figure.part_of) or None,
        "state": figure.state or None,
        "verdict": verdicts.get(figure.id),
    }


def _amount(figure: Figure) -> Row:
    return {
        "metric": figure.metric,
        "value": plain(figure.value),
        "low": plain(figure.low),
        "high": plain(figure.high),
        "comparator": figure.comparator,
        "unit": figure.unit or None,
    }
