"""The front page: the doubt first, then a panel a story, the week, what was recomputed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.amounts import say_figure
from dashboard.charts.draw_allowed import draw_allowed, find_inexact
from dashboard.charts.draw_dots import draw_dots
from dashboard.charts.draw_tiles import draw_tiles
from dashboard.charts.draw_week import draw_week
from dashboard.coverage import STATES, find_coverage
from dashboard.dates import find_events
from dashboard.derive import build_derived
from dashboard.desk import Desk
from dashboard.findings import say_doubt
from dashboard.markup import show_template
from dashboard.periods import say_day
from dashboard.rows import (
    group_stories,
    say_derived,
    say_fact,
    say_place,
    say_source,
    say_tile,
)
from dashboard.show import show_chart, show_head
from dashboard.status import count_status

Row = Mapping[str, str]


def show_front(desk: Desk) -> None:
    """Draw the front page of one edition."""
    show_masthead(desk)
    show_doubts(desk)
    show_stories(desk)
    show_week(desk)
    show_recomputed(desk)
    show_head(desk.words, desk.words("front.figures"), desk.words("front.figures_note"))
    show_figures(desk, desk.facts, desk.words("table.caption", n=len(desk.facts)))
    show_coverage(desk)


def show_masthead(desk: Desk) -> None:
    """Draw paper, date, which text, and the status line."""
    status = count_status(desk)
    show_template(
        "masthead",
        w=desk.words,
        paper=desk.paper,
        day=say_day(desk.day, desk.words),
        pages="",
        reading=desk.reading,
        shares=status.shares,
        facts=len(desk.facts),
        checked=status.checked,
        doubts=status.doubts,
    )


def show_doubts(desk: Desk) -> None:
    """Draw the open errors and doubts; one calm line where there are none."""
    open_rows = [
        row
        for row in desk.findings
        if row["severity"] in {"error", "doubt"} and not row.get("answer")
    ]
    show_template("doubts", w=desk.words, doubts=[say_doubt(desk, row) for row in open_rows])


def show_stories(desk: Desk) -> None:
    """Draw a panel for each story, the next one always in the shorter column."""
    stories = group_stories(desk.facts)
    show_head(desk.words, desk.words("front.stories"), desk.words("front.stories_note"))
    columns, heights = st.columns(2, gap="large"), [0, 0]
    for number, (story, rows) in enumerate(stories):
        shorter = heights.index(min(heights))
        heights[shorter] += 2 + len(rows)
        with columns[shorter]:
            show_story(desk, story, rows, f"story-{number}")


def show_story(desk: Desk, story: str, rows: Sequence[Row], key: str) -> None:
    """Draw one story: its tiles, what can be derived, its part-and-whole, its open words."""
    derived = build_derived(rows, desk.metrics)
    sound = [d for d in derived if d.part["fact"] not in desk.doubted]
    places = list(dict.fromkeys(say_place(desk, row) for row in rows))
    show_template(
        "story",
        w=desk.words,
        title=story,
        where="；".join(places),
        tiles=[say_tile(desk, row) for row in rows],
        derived=[say_derived(desk, entry) for entry in sound],
    )
    parts = [d for d in derived if d.kind == "share"]
    best = next((d for d in sound if d.kind == "share"), parts[0] if parts else None)
    if best:
        show_part(desk, best.part, best.whole, f"{key}-dots")
    if find_inexact(rows):
        show_allowed(desk, rows, f"{key}-allowed")


def show_part(desk: Desk, part: Row, whole: Row, key: str) -> None:
    """Draw a declared part of its whole as a field of dots."""
    title = desk.words(
        "chart.dots",
        part=f"{desk.label(part['metric'])} {say_figure(part, desk.words)}",
        whole=f"{desk.label(whole['metric'])} {say_figure(whole, desk.words)}",
    )
    fig = draw_dots(
        {**part, "label": desk.label(part["metric"])},
        {**whole, "label": desk.label(whole["metric"])},
        desk.words,
        source=say_source(desk, [part]),
    )
    show_chart(desk, fig, [part, whole], key=key, title=title, alt=title)


def show_allowed(desk: Desk, rows: Sequence[Row], key: str) -> None:
    """Draw what inexact words allow, an axis to each figure."""
    inexact = [
        {
            **row,
            "label": f"{desk.label(row['metric'])}：{desk.surface(row)}"
            if desk.words.lang == "zh"
            else f"{desk.label(row['metric'])}: {say_figure(row, desk.words)}",
        }
        for row in find_inexact(rows)
    ]
    title = desk.words("chart.allowed", what="；".join(row["label"] for row in inexact))
    fig = draw_allowed(inexact, desk.words, source=say_source(desk, inexact))
    show_chart(desk, fig, inexact, key=key, title=title, alt=title)


def show_week(desk: Desk) -> None:
    """Draw the edition's days, district by district."""
    events = find_events(desk.numbers, desk.articles)
    if not events:
        return
    show_head(desk.words, desk.words("front.week"), desk.words("front.week_note"))
    fig = draw_week(events, desk.day, desk.words, names=desk.names, source=say_source(desk, []))
    rows = [
        {
            "district": e.district,
            "printed": e.surface,
            "first": e.first.isoformat(),
            "last": e.last.isoformat(),
        }
        for e in events
    ]
    title = desk.words("chart.week_alt", n=len(events))
    show_chart(desk, fig, rows, key="week", title=title, alt=title)


def show_recomputed(desk: Desk) -> None:
    """List what was recomputed and agrees; agreement with the sheet is not news."""
    lines = [
        desk.words.pick(row["message_zh"], row["message_en"])
        for row in desk.findings
        if row["severity"] == "pass" and row["check"] != "agreement"
    ]
    if lines:
        show_head(desk.words, desk.words("front.recomputed"), desk.words("front.recomputed_note"))
        show_template("checks", w=desk.words, lines=lines)


def show_figures(desk: Desk, facts: Sequence[Row], caption: str) -> None:
    """Draw the table of figures, by story."""
    groups = [
        {"title": story, "rows": [say_fact(desk, row) for row in rows]}
        for story, rows in group_stories(facts)
    ]
    show_template("figures", w=desk.words, groups=groups, caption=caption)


def show_coverage(desk: Desk) -> None:
    """Draw the small grid of the districts and what the text holds on each."""
    show_head(desk.words, desk.words("front.coverage"), desk.words("front.coverage_note"))
    found = find_coverage(desk.districts, desk.facts, desk.source.text)
    entries = [(state, desk.words(f"coverage.{state}")) for state in STATES]
    left, _ = st.columns([3, 2])
    with left:
        show_template("key", w=desk.words, entries=entries)
        title = desk.words("chart.tiles_alt", n=sum(1 for e in found if e.count and not e.city))
        fig = draw_tiles(found, desk.words, names=desk.names, source=say_source(desk, []))
        rows = [{"district": e.district, "adcode": e.adcode, "state": e.state} for e in found]
        show_chart(desk, fig, rows, key="coverage", title=title, alt=title)
