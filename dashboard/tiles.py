"""The grid of districts on a page, with its key and what lies behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import plotly.graph_objects as go
import streamlit as st

from dashboard.boundaries import read_boundaries
from dashboard.charts.draw_map import draw_map
from dashboard.charts.draw_tiles import draw_tiles, say_state
from dashboard.coverage import STATES, Coverage
from dashboard.desk import Desk
from dashboard.markup import show_template
from dashboard.problems import show_problems
from dashboard.rows import say_source
from dashboard.show import place_chart, show_behind


def show_tiles(desk: Desk, *, key: str, chosen: str = "", chooses: str = "") -> list[Coverage]:
    """Draw the grid with its key; a click on a tile sets the widget named ``chooses``."""
    words = desk.words
    found = desk.coverage
    entries = [(state, words(f"coverage.{state}")) for state in STATES]
    show_template("key", w=words, entries=entries)
    counties = sum(1 for entry in found if entry.state == "figures" and not entry.city)
    title = words("chart.tiles_alt", n=counties)
    fig = draw_districts(desk, found, chosen)
    on_select = partial(_take_choice, key, chooses) if chooses else None
    place_chart(desk, fig, key=key, alt=title, on_select=on_select)
    cells = [
        {
            words("column.district"): desk.label(entry.district),
            words("column.adcode"): entry.adcode,
            words("column.state"): say_state(entry, words),
        }
        for entry in found
    ]
    show_behind(desk, cells, key=key, title=title)
    return found


def draw_districts(desk: Desk, found: Sequence[Coverage], chosen: str) -> go.Figure:
    """Return the newsroom's own map where it has an approved one, else the grid of tiles."""
    words, names, notes = desk.words, desk.short_names, [say_source(desk, [])]
    boundaries, problems = read_boundaries(desk.data)
    show_problems(problems, words)
    if boundaries is None:
        return draw_tiles(found, words, names=names, chosen=chosen, notes=notes)
    notes.append(words("chart.approval", number=boundaries.approval))
    return draw_map(found, boundaries.outlines, words, names=names, chosen=chosen, notes=notes)


def _take_choice(chart: str, widget: str) -> None:
    """Hand the tile that was clicked to the widget that keeps the choice."""
    points = st.session_state[chart].selection.points
    if points:
        st.session_state[widget] = points[0]["customdata"]
