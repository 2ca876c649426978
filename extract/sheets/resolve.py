"""From the form as written to the figures it means: inherited keys, intervals, ids."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from extract.door import Report
from extract.newsroom import Metric
from extract.sheets.bound import Interval, comparators, interval_of
from extract.sheets.form import FigureForm, Shared, SheetForm, StoryForm
from extract.sheets.known import Known
from extract.sheets.period import read_period
from extract.sheets.records import Figure
from extract.sheets.rows import DRAFT, Row


class Named(NamedTuple):
    """A figure's row with its id and the ids its relations name."""

    row: Row
    id: str
    relations: dict[str, tuple[str, ...]]


SCOPE_OF_LEVEL = {"city": "市", "county": "县区"}
_SHARED = tuple(Shared.model_fields)


def resolve_figures(
    form: SheetForm, named: list[Named], known: Known, report: Report
) -> tuple[Figure, ...]:
    """Return the sheet's figures with all they inherit; what cannot be is added to the report."""
    written = [(story, figure) for story in form.stories for figure in story.figures]
    return tuple(
        _resolve(story, figure, one, known, report)
        for (story, figure), one in zip(written, named, strict=True)
    )


def _resolve(
    story: StoryForm, figure: FigureForm, named: Named, known: Known, report: Report
) -> Figure:
    row = named.row
    shared: dict[str, Any] = {name: _own_or_inherited(figure, story, name) for name in _SHARED}
    district = known.district(shared["district"])
    metric = known.metric(figure.metric)
    topic = known.topic(shared["topic"])
    low, high = _interval(figure, row, report)
    shared |= {
        "district": district.name if district else "",
        "scope": shared["scope"] or (SCOPE_OF_LEVEL[district.level] if district else ""),
        "topic": topic.id if topic else (metric.topic if metric else ""),
        "unit": shared["unit"] or (metric.unit if metric else ""),
        "measure": shared["measure"] or "",
        "state": shared["state"] or DRAFT,
    }
    relations: dict[str, Any] = dict(named.relations)
    return Figure(
        id=named.id,
        story=story.story,
        **_metric(metric, figure.metric),
        value=figure.value,
        low=low,
        high=high,
        comparator=_comparator(figure),
        bound=figure.bound,
        printed=figure.printed,
        note=figure.note,
        adcode=district.adcode if district else "",
        period_iso=read_period(shared["period"], known.date) or "",
        line=row.node.line,
        lines=_lines(row),
        **shared,
        **relations,
    )


def _own_or_inherited(figure: FigureForm, story: StoryForm, name: str) -> Any:
    return getattr(figure if name in figure.model_fields_set else story, name)


def _metric(metric: Metric | None, written: str) -> dict[str, Any]:
    if metric is None:
        return {"metric": written, "metric_zh": written, "proposed": True}
    return {"metric": metric.id, "metric_zh": metric.zh}


def _comparator(figure: FigureForm) -> str:
    if figure.bound:
        return comparators()[figure.bound]
    return "range" if figure.value is None else "exact"


def _interval(figure: FigureForm, row: Row, report: Report) -> Interval:
    """The interval written, or what the bound word allows around the value."""
    line, column = row.node.line, row.node.column
    low, high = figure.low, figure.high
    if low is not None and high is not None and low > high:
        report.add("range_upside_down", line, column, low=str(low), high=str(high))
    if figure.value is None:
        if low is None and high is None:
            report.add("no_value", line, column, row.metric)
        return Interval(low, high)
    return _around(figure.value, figure, row, report)


def _around(value: Decimal, figure: FigureForm, row: Row, report: Report) -> Interval:
    if figure.low is None and figure.high is None:
        return interval_of(value, figure.bound)
    inside = (figure.low is None or figure.low <= value) and (
        figure.high is None or value <= figure.high
    )
    if not inside:
        report.add("value_and_range", row.node.line, row.node.column, str(value))
    return Interval(figure.low, figure.high)


def _lines(row: Row) -> dict[str, int]:
    """The line of every key, the figure's own before its story's."""
    nodes = (row.story_node, row.node)
    return {name: entry.key.line for node in nodes for name, entry in node.entries.items()}
