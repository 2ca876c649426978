"""A part of its whole, one dot to each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import ceil

import plotly.graph_objects as go

from dashboard.amounts import read_amount, say_figure
from dashboard.theme import BLUE, FAINT, escape, hide_axes, lay_out
from dashboard.words import Words

MOST_DOTS = 4000


def count_per_dot(whole: Decimal) -> int:
    """Return how many of the whole one dot stands for: 1, 10, 100 …"""
    each = 1
    while whole / each > MOST_DOTS:
        each *= 10
    return each


def draw_dots(
    part: Mapping[str, str],
    whole: Mapping[str, str],
    words: Words,
    *,
    source: str = "",
    columns: int = 96,
) -> go.Figure:
    """Return a field of dots: the whole in grey, the declared part of it lit."""
    top = read_amount(part["value"]) or Decimal(0)
    all_of = read_amount(whole["value"]) or Decimal(0)
    each = count_per_dot(all_of)
    lit, total = ceil(top / each), ceil(all_of / each)
    rows = ceil(total / columns)
    spots = [(n // rows, rows - n % rows) for n in range(total)]
    fig = go.Figure()
    for group, colour, size in ((spots[lit:], FAINT, 3.6), (spots[:lit], BLUE, 5)):
        fig.add_scatter(
            x=[x for x, _ in group],
            y=[y for _, y in group],
            mode="markers",
            marker={"symbol": "square", "size": size, "color": colour},
            hoverinfo="skip",
        )
    hide_axes(fig)
    fig.update_xaxes(range=[-1, columns + 1])
    fig.update_yaxes(range=[0, rows + 4])
    note = words("chart.dots", part=say_figure(part, words), whole=say_figure(whole, words))
    if each > 1:
        note += words("chart.dot_each", n=each)
    fig.add_annotation(
        text=escape(note),
        x=-0.6,
        y=rows + 3.9,
        xanchor="left",
        yanchor="top",
        showarrow=False,
        font={"size": 13},
    )
    return lay_out(fig, 90 + rows * 5, source=source)
