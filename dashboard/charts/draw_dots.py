"""A part of its whole, one small square to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil, sqrt

import plotly.graph_objects as go

from dashboard.amounts import read_amount
from dashboard.theme import BLUE, FAINT, hide_axes, lay_out
from dashboard.words import Words

MOST = 4000
HEIGHT = 190


def count_each(whole: Decimal) -> int:
    """Return how many of the whole one square stands for: 1, 10, 100 …

    >>> count_each(Decimal(3821)), count_each(Decimal(120000))
    (1, 100)
    """
    each = 1
    while whole / each > MOST:
        each *= 10
    return each


def draw_dots(
    part: Mapping[str, str],
    whole: Mapping[str, str],
    words: Words,
    *,
    title: str = "",
    notes: Sequence[str] = (),
) -> go.Figure:
    """Return a field of squares: the whole in grey, the declared part of it lit."""
    top = read_amount(part["value"]) or Decimal(0)
    all_of = read_amount(whole["value"]) or Decimal(0)
    each = count_each(all_of)
    lit, total = ceil(top / each), max(1, ceil(all_of / each))
    rows = max(1, round(sqrt(total / 2.6)))
    columns = ceil(total / rows)
    field: list[list[int | None]] = [[None] * columns for _ in range(rows)]
    for spot in range(total):
        field[spot % rows][spot // rows] = 1 if spot < lit else 0
    gap = 1 if columns > 40 else 2
    fig = go.Figure(
        go.Heatmap(
            z=field,
            colorscale=[[0, FAINT], [1, BLUE]],
            zmin=0,
            zmax=1,
            showscale=False,
            xgap=gap,
            ygap=gap,
            hoverinfo="skip",
        )
    )
    hide_axes(fig)
    fig.update_yaxes(autorange="reversed")
    scale = [words("chart.dot_each", n=each)] if each > 1 else []
    return lay_out(fig, min(HEIGHT, 34 * rows), title=title, notes=[*scale, *notes])
