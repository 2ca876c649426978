"""The charts with what belongs under each: unit, period, who says so, and the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.amounts import say_figure
from dashboard.charts.draw_allowed import draw_allowed, find_inexact
from dashboard.charts.draw_dots import draw_dots
from dashboard.charts.draw_week import draw_week
from dashboard.dates import Event
from dashboard.derive import Derived
from dashboard.desk import Desk
from dashboard.periods import say_period
from dashboard.rows import say_source
from dashboard.show import say_fact_cells, show_chart

Row = Mapping[str, str]


def say_notes(desk: Desk, facts: Sequence[Row]) -> list[str]:
    """Return the lines under a chart: unit, period and who says so, then the source."""
    words = desk.words
    units = dict.fromkeys(row["unit"] for row in facts if row.get("unit"))
    periods = dict.fromkeys(say_period(row.get("period", ""), words) for row in facts)
    voices = dict.fromkeys(row["said_by"] for row in facts if row.get("said_by"))
    joint = words("list.joint")
    about = words(
        "chart.about",
        unit=joint.join(words.name("unit", unit) for unit in units) or "—",
        period=joint.join(periods),
        who=joint.join(voices) or "—",
    )
    return [about, say_source(desk, facts)]


def show_part(desk: Desk, share: Derived, key: str) -> None:
    """Draw a declared part of its whole as a field of squares."""
    words, part, whole = desk.words, share.part, share.whole
    title = words(
        "chart.part",
        part=f"{desk.label(part['metric'])} {say_figure(part, words)}",
        whole=f"{desk.label(whole['metric'])} {say_figure(whole, words)}",
        place=whole.get("place") or desk.label(whole.get("district", "")),
    )
    pair = [part, whole]
    fig = draw_dots(part, whole, words, title=title, notes=say_notes(desk, pair))
    cells = say_fact_cells(desk, pair)
    link = desk.link("source", fact=part["fact"])
    show_chart(desk, fig, key=key, title=title, cells=cells, link=link)


def show_allowed(desk: Desk, rows: Sequence[Row], key: str) -> None:
    """Draw what inexact words allow, an axis to each figure."""
    words = desk.words
    inexact = [{**row, "label": _say_label(desk, row)} for row in find_inexact(rows)]
    title = words("chart.allowed")
    fig = draw_allowed(inexact, words, title=title, notes=say_notes(desk, inexact))
    told = words("chart.allowed_alt", what=words("list.joint").join(r["label"] for r in inexact))
    cells = say_fact_cells(desk, inexact)
    link = desk.link("source", fact=inexact[0]["fact"])
    show_chart(desk, fig, key=key, title=told, cells=cells, link=link)


def _say_label(desk: Desk, row: Row) -> str:
    figure = desk.surface(row) if desk.words.lang == "zh" else say_figure(row, desk.words)
    return desk.words("list.pair", name=desk.label(row["metric"]), value=figure)


def show_week(desk: Desk, events: Sequence[Event], key: str) -> None:
    """Draw the edition's days, district by district."""
    words = desk.words
    title = words("chart.week_alt", n=len(events))
    notes = [say_source(desk, [])]
    fig = draw_week(events, desk.day, words, names=desk.short_names, notes=notes)
    cells = [
        {
            words("column.district"): desk.label(event.district),
            words("column.printed"): event.surface,
            words("column.first"): event.first.isoformat(),
            words("column.last"): event.last.isoformat(),
            words("column.story"): event.headline,
        }
        for event in events
    ]
    show_chart(desk, fig, key=key, title=title, cells=cells)
