"""Colours and measures of the charts: readable on both papers, told apart without hue."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

# Each stands at 3.4:1 or better on the light paper and on the dark one, and the hues stay
# apart under the common colour-vision deficiencies; shape or words always say it again.
BLUE, RED, TEAL, PURPLE, OCHRE, GREY = (
    "#2A7AB9",
    "#CF5529",
    "#16897A",
    "#9561B4",
    "#A8770F",
    "#7B8087",
)
FAINT = "rgba(123,128,135,0.28)"
HAIR = "rgba(123,128,135,0.45)"
SMALL, BODY = 12, 14


def lay_out(fig: go.Figure, height: int, *, source: str = "", bottom: int = 0) -> go.Figure:
    """Return the figure with the house layout; the source line is part of the picture."""
    fig.update_layout(
        height=height,
        margin={"l": 4, "r": 8, "t": 8, "b": bottom + (30 if source else 6)},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        font={"size": BODY},
    )
    if source:
        fig.add_annotation(
            text=escape(source),
            xref="paper",
            yref="paper",
            x=0,
            y=0,
            yshift=-bottom - 8,
            xanchor="left",
            yanchor="top",
            showarrow=False,
            align="left",
            font={"size": 11},
            opacity=0.78,
        )
    return fig


def escape(text: str) -> str:
    """Return text with no tag in it: chart labels take a subset of HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hide_axes(fig: go.Figure, axes: Sequence[str] = ("x", "y")) -> None:
    """Take lines, ticks and grid off the named axes."""
    plain = {"visible": False, "showgrid": False, "zeroline": False, "fixedrange": True}
    if "x" in axes:
        fig.update_xaxes(**plain)
    if "y" in axes:
        fig.update_yaxes(**plain)
