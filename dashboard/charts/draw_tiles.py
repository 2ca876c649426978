"""The districts as a grid of tiles: no map, no licence, every division the same size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.coverage import Coverage
from dashboard.theme import BLUE, FAINT, GREY, HAIR, RED, escape, hide_axes, lay_out
from dashboard.words import Words

LINES = {"figures": "solid", "reported": "solid", "unmentioned": "dot"}
TILE = 84


def draw_tiles(
    coverage: Sequence[Coverage],
    words: Words,
    *,
    names: Mapping[str, str],
    chosen: str = "",
    title: str = "",
    notes: Sequence[str] = (),
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
        marker={"size": 62, "symbol": "square", "opacity": 0},
        hoverinfo="text",
        customdata=[e.district for e in tiles],
        text=[
            f"{escape(names.get(e.district, e.district))}: {escape(say_state(e, words))}"
            for e in tiles
        ],
    )
    hide_axes(fig)
    fig.update_xaxes(range=[min(columns) - 0.5, max(columns) + 0.5])
    fig.update_yaxes(range=[-max(rows) - 0.5, -min(rows) + 0.5])
    return lay_out(fig, TILE * (max(rows) - min(rows) + 1), title=title, notes=notes)


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
            "color": RED if picked else GREY if entry.state == "reported" else HAIR,
            "width": 4 if picked else 1.2,
            "dash": "solid" if picked else LINES[entry.state],
        },
    )
    lit = {"color": "#FFFFFF"} if entry.state == "figures" else {}
    folded = "<br>".join(escape(name).split(" ", 1)) if words.lang == "en" else escape(name)
    fig.add_annotation(
        x=column,
        y=-row + 0.14,
        showarrow=False,
        text=f"<b>{folded}</b>",
        font={"size": 14 if words.lang == "zh" else 11, **lit},
    )
    fig.add_annotation(
        x=column,
        y=-row - 0.29,
        showarrow=False,
        text=escape(words(f"coverage.short_{entry.state}", n=entry.count)),
        font={"size": 12 if words.lang == "zh" else 11, **lit},
    )


def say_state(entry: Coverage, words: Words) -> str:
    """Return a division's state in words."""
    if entry.state == "figures":
        return words("coverage.figures_n", n=entry.count)
    return words(f"coverage.{entry.state}")
