"""The front page: the doubt first, then a panel a story, the week, what was recomputed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.charts.draw_allowed import find_inexact
from dashboard.coverage import STATES, Coverage
from dashboard.dates import find_events
from dashboard.derive import build_derived
from dashboard.desk import Desk
from dashboard.findings import is_open, say_doubt
from dashboard.markup import show_template
from dashboard.panels import show_allowed, show_part, show_week
from dashboard.periods import say_day
from dashboard.rows import group_stories, say_derived, say_fact, say_place, say_tile, say_waiting
from dashboard.show import show_head
from dashboard.status import count_status
from dashboard.tiles import show_tiles

Row = Mapping[str, str]
# That sheet and text agree is no news; what was worked out again is.
EXPECTED = {"agreement", "passages", "parts", "unclaimed"}


def show_front(desk: Desk) -> None:
    """Draw the front page of one edition."""
    show_masthead(desk)
    show_doubts(desk)
    show_stories(desk)
    show_waiting(desk)
    show_days(desk)
    show_recomputed(desk)
    if desk.facts:
        show_head(desk.words, desk.words("front.figures"), desk.words("front.figures_note"))
        show_figures(desk, desk.facts)
    show_head(desk.words, desk.words("front.coverage"), desk.words("front.coverage_note"))
    left, right = st.columns([3, 2], gap="large", vertical_alignment="center")
    with left:
        found = show_tiles(desk, key="coverage")
    with right:
        show_template("coverage", w=desk.words, groups=list_states(desk, found))


def show_masthead(desk: Desk) -> None:
    """Draw paper, date, which text, and the status line."""
    status = count_status(desk)
    show_template(
        "masthead",
        w=desk.words,
        paper=desk.paper,
        day=say_day(desk.day, desk.words),
        pages=desk.source.pages,
        reading=desk.reading,
        shares=status.shares,
        facts=len(desk.facts),
        checked=status.checked,
        doubts=status.doubts,
    )


def show_doubts(desk: Desk) -> None:
    """Draw the open errors and doubts; one calm line where there are none."""
    doubts = [say_doubt(desk, row) for row in desk.findings if is_open(row)]
    show_template("doubts", w=desk.words, doubts=doubts)


def show_stories(desk: Desk) -> None:
    """Draw a panel for each story, in the sheet's order."""
    stories = group_stories(desk.facts)
    if stories:
        show_head(desk.words, desk.words("front.stories"), desk.words("front.stories_note"))
    for number, (story, rows) in enumerate(stories):
        show_story(desk, story, rows, f"story-{number}")


def show_story(desk: Desk, story: str, rows: Sequence[Row], key: str) -> None:
    """Draw one story: its tiles and what can be derived, beside them its relations."""
    derived = build_derived(rows, desk.metrics)
    sound = [entry for entry in derived if entry.part["fact"] not in desk.doubted]
    places = list(dict.fromkeys(say_place(desk, row) for row in rows))
    shares = [entry for entry in sound if entry.kind == "share"][:1]
    inexact = find_inexact(rows)
    left, right = st.columns([6, 5], gap="large") if sound or inexact else (st.container(), None)
    with left:
        show_template(
            "story",
            w=desk.words,
            title=story,
            where=desk.words("list.joint").join(places),
            tiles=[say_tile(desk, row) for row in rows],
        )
    if right:
        with right:
            if sound:
                lines = [say_derived(desk, entry) for entry in sound]
                show_template("derived", w=desk.words, lines=lines)
            for share in shares:
                show_part(desk, share, f"{key}-part")
            if inexact:
                show_allowed(desk, rows, f"{key}-allowed")


def show_waiting(desk: Desk) -> None:
    """List the figures that wait for a person, with the way to a fact sheet."""
    if not desk.waiting:
        return
    note = desk.words("front.waiting_note", edition=desk.edition)
    show_head(desk.words, desk.words("front.waiting", n=len(desk.waiting)), note)
    rows = [say_waiting(desk, row) for row in desk.waiting]
    show_template("waiting", w=desk.words, rows=rows)


def show_days(desk: Desk) -> None:
    """Draw the strip of days where the stories name any."""
    events = find_events(desk.numbers, desk.articles, desk.day)
    if events:
        show_head(desk.words, desk.words("front.week"), desk.words("front.week_note"))
        show_week(desk, events, "week")


def show_recomputed(desk: Desk) -> None:
    """List what was recomputed and agrees."""
    lines = [
        desk.words.pick(row["message_zh"], row["message_en"])
        for row in desk.findings
        if row["severity"] == "pass" and row["check"] not in EXPECTED
    ]
    if lines:
        show_head(desk.words, desk.words("front.recomputed"), desk.words("front.recomputed_note"))
        show_template("checks", w=desk.words, lines=lines)


def show_figures(desk: Desk, facts: Sequence[Row]) -> None:
    """Draw the table of figures, by story."""
    groups = [
        {"title": story, "rows": [say_fact(desk, row) for row in rows]}
        for story, rows in group_stories(facts)
    ]
    caption = desk.words("table.caption", n=len(facts))
    show_template("figures", w=desk.words, groups=groups, caption=caption)


def list_states(desk: Desk, found: Sequence[Coverage]) -> list[dict[str, object]]:
    """Return the districts of each state, with the way to their page."""
    return [
        {
            "state": state,
            "entries": [
                {
                    "name": desk.short_names[entry.district],
                    "count": entry.count,
                    "link": desk.link("districts", district=entry.district),
                }
                for entry in found
                if entry.state == state
            ],
        }
        for state in STATES
    ]
