"""The districts on a newsroom's own approved map: three states, each in fill, line and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, radians

import plotly.graph_objects as go

from dashboard.coverage import Coverage
from dashboard.theme import BLUE, FAINT, GREY, RED, escape, hide_axes, lay_out
from dashboard.words import Words

Ring = Sequence[tuple[float, float]]
FILLS = {"figures": BLUE, "reported": FAINT, "unmentioned": "rgba(0,0,0,0)"}
LINES = {"figures": "solid", "reported": "solid", "unmentioned": "dot"}
HEIGHT = 420


def draw_map(
    coverage: Sequence[Coverage],
    outlines: Mapping[str, Sequence[Ring]],
    words: Words,
    *,
    names: Mapping[str, str],
    chosen: str = "",
    notes: Sequence[str] = (),
) -> go.Figure:
    """Return the outlines filled by state; the names stand in the middle of each."""
    fig = go.Figure()
    shown = [entry for entry in coverage if not entry.city and outlines.get(entry.adcode)]
    for entry in shown:
        for ring in outlines[entry.adcode]:
            _draw_ring(fig, entry, ring, picked=entry.district == chosen)
    middles = [find_middle(max(outlines[entry.adcode], key=len)) for entry in shown]
    fig.add_scatter(
        x=[x for x, _ in middles],
        y=[y for _, y in middles],
        mode="markers",
        marker={"size": 44, "opacity": 0},
        customdata=[entry.district for entry in shown],
        hoverinfo="skip",
    )
    for entry, (x, y) in zip(shown, middles, strict=True):
        state = words(f"coverage.short_{entry.state}", n=entry.count)
        name = escape(names.get(entry.district, entry.district))
        lit = {"color": "#FFFFFF"} if entry.state == "figures" else {}
        font = {"size": 12, **lit}
        text = f"<b>{name}</b><br>{escape(state)}"
        fig.add_annotation(x=x, y=y, text=text, showarrow=False, font=font)
    hide_axes(fig)
    latitude = sum(y for _, y in middles) / len(middles) if middles else 0
    # A degree of longitude is shorter than one of latitude: without this the map is stretched.
    fig.update_yaxes(scaleanchor="x", scaleratio=1 / max(0.2, cos(radians(latitude))))
    return lay_out(fig, HEIGHT, notes=notes)


def _draw_ring(fig: go.Figure, entry: Coverage, ring: Ring, *, picked: bool) -> None:
    fig.add_scatter(
        x=[x for x, _ in ring],
        y=[y for _, y in ring],
        mode="lines",
        fill="toself",
        fillcolor=FILLS[entry.state],
        line={
            "color": RED if picked else GREY,
            "width": 3 if picked else 1.2,
            "dash": "solid" if picked else LINES[entry.state],
        },
        hoverinfo="skip",
    )


def find_middle(ring: Ring) -> tuple[float, float]:
    """Return the middle of the box around a ring.

    >>> find_middle([(0, 0), (2, 0), (2, 4)])
    (1.0, 2.0)
    """
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
