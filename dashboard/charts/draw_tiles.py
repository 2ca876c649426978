"""The districts as a grid of tiles: no map, no licence, every division the same size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.coverage import Coverage
from dashboard.theme import BLUE, FAINT, GREY, HAIR, escape, hide_axes, lay_out
from dashboard.words import Words

LINES = {"figures": "solid", "reported": "solid", "unmentioned": "dot"}


def draw_tiles(
    coverage: Sequence[Coverage],
    words: Words,
    *,
    names: Mapping[str, str],
    chosen: str = "",
    source: str = "",
) -> go.Figure:
    """Return one tile a division; its state shows in fill, outline and words."""
    tiles = [entry for entry in coverage if not entry.city]
    fig = go.Figure()
    for entry in tiles:
        _draw_tile(fig, entry, names.get(entry.district, entry.district), words, chosen)
    rows = [entry.tile[0] for entry in tiles] or [0]
    columns = [entry.tile[1] for entry in tiles] or [0]
    fig.add_scatter(
        x=[e.tile[1] for e in tiles],
        y=[-e.tile[0] for e in tiles],
        mode="markers",
        marker={"size": 70, "symbol": "square", "opacity": 0},
        hoverinfo="text",
        customdata=[e.district for e in tiles],
        text=[escape(_say_state(e, words)) for e in tiles],
    )
    hide_axes(fig)
    fig.update_xaxes(range=[min(columns) - 0.5, max(columns) + 0.5])
    fig.update_yaxes(range=[-max(rows) - 0.5, -min(rows) + 0.5])
    return lay_out(fig, 92 * (max(rows) - min(rows) + 1) + 40, source=source)


def _draw_tile(fig: go.Figure, entry: Coverage, name: str, words: Words, chosen: str) -> None:
    row, column = entry.tile
    fill = {"figures": BLUE, "reported": FAINT}.get(entry.state, "rgba(0,0,0,0)")
    picked = entry.district == chosen
    fig.add_shape(
        type="rect",
        x0=column - 0.47,
        x1=column + 0.47,
        y0=-row - 0.46,
        y1=-row + 0.46,
        fillcolor=fill,
        layer="below",
        line={
            "color": "#CF5529" if picked else GREY if entry.state == "reported" else HAIR,
            "width": 3.5 if picked else 1.2,
            "dash": LINES[entry.state],
        },
    )
    lit = {"color": "#FFFFFF"} if entry.state == "figures" else {}
    fig.add_annotation(
        x=column,
        y=-row + 0.1,
        showarrow=False,
        text=f"<b>{_fold(escape(name))}</b>",
        font={"size": 14 if words.lang == "zh" else 12, **lit},
    )
    fig.add_annotation(
        x=column,
        y=-row - 0.26,
        showarrow=False,
        text=escape(_say_state(entry, words)),
        font={"size": 11, **lit},
        opacity=1 if lit else 0.85,
    )


def _fold(name: str) -> str:
    return name.replace(" ", "<br>", 1) if len(name) > 12 else name


def _say_state(entry: Coverage, words: Words) -> str:
    if entry.state == "figures":
        return words("coverage.figures_n", n=entry.count)
    return words(f"coverage.{entry.state}")
