"""What the words allow: an axis of its own for each figure that is not exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.amounts import read_amount, say_amount
from dashboard.theme import BLUE, escape, lay_out, wrap_text
from dashboard.words import Words

Row = Mapping[str, str]
ROW_HEIGHT = 92
BLUE_RGB = ",".join(str(int(BLUE[at : at + 2], 16)) for at in (1, 3, 5))
UPWARD, DOWNWARD = {"over", "at_least"}, {"under", "at_most"}


def find_inexact(facts: Sequence[Row]) -> list[Row]:
    """Return the facts whose words leave an interval open."""
    return [row for row in facts if row.get("comparator", "exact") not in {"exact", ""}]


def draw_allowed(
    facts: Sequence[Row], words: Words, *, title: str = "", notes: Sequence[str] = ()
) -> go.Figure:
    """Return one small axis a figure: open ends open, soft edges soft, ranges as bars."""
    rows = find_inexact(facts)
    fig = make_subplots(rows=max(1, len(rows)), cols=1, vertical_spacing=0.42 / max(len(rows), 1))
    for number, row in enumerate(rows, 1):
        low, high, shown = read_ends(row)
        _draw_words(fig, number, row["comparator"], low, high)
        pad = float(high - low) * 0.06
        left = float(low) - pad
        fig.update_xaxes(
            row=number,
            col=1,
            range=[left, float(high) + pad],
            fixedrange=True,
            tickvals=[float(value) for value in shown],
            ticktext=[say_amount(value, words) for value in shown],
            tickfont={"size": 12},
            showgrid=False,
            zeroline=False,
            ticks="outside",
            ticklen=4,
        )
        fig.update_yaxes(row=number, col=1, visible=False, range=[-0.8, 2.5], fixedrange=True)
        _write(fig, number, row["label"], left)
    return lay_out(fig, ROW_HEIGHT * len(rows), title=title, notes=notes, axis=24)


def _write(fig: go.Figure, number: int, label: str, left: float) -> None:
    fig.add_annotation(
        row=number,
        col=1,
        x=left,
        y=2.5,
        xanchor="left",
        yanchor="top",
        showarrow=False,
        text="<br>".join(escape(line) for line in wrap_text(label)),
        align="left",
        font={"size": 13},
    )


def read_ends(row: Row) -> tuple[Decimal, Decimal, list[Decimal]]:
    """Return the ends of the drawn interval, and which of them the words themselves name."""
    value = read_amount(row.get("value", ""))
    low, high = read_amount(row.get("low", "")), read_amount(row.get("high", ""))
    named = sorted({end for end in (value, low, high) if end is not None})
    known = named[0] if named else Decimal(0)
    step = _last_place(value if value is not None else known)
    comparator = row["comparator"]
    if low is None:
        low = known - step if comparator in DOWNWARD | {"about"} else known
    if high is None:
        high = known + step if comparator in UPWARD | {"about"} else known
    return low, high if high > low else low + step, named or [low]


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _draw_words(fig: go.Figure, number: int, comparator: str, low: Decimal, high: Decimal) -> None:
    left, right = float(low), float(high)
    # An open ring stays open: the bar begins where the ring ends.
    ring = (right - left) * 0.012
    if comparator == "about":
        _draw_bar(fig, number, left, right, [0.04, 0.9, 0.04])
    elif comparator in UPWARD:
        _draw_bar(fig, number, left + ring, right, [0.9, 0.04])
        _draw_ends(fig, number, [(left, "circle-open" if comparator == "over" else "circle")])
    elif comparator in DOWNWARD:
        _draw_bar(fig, number, left, right - ring, [0.04, 0.9])
        _draw_ends(fig, number, [(right, "circle-open" if comparator == "under" else "circle")])
    else:
        _draw_bar(fig, number, left, right, [0.75, 0.75])
        _draw_ends(fig, number, [(left, "line-ns"), (right, "line-ns")])


def _draw_bar(
    fig: go.Figure, number: int, left: float, right: float, strengths: Sequence[float]
) -> None:
    """Draw a bar whose strength runs through the given ones: an edge that fades is soft."""
    steps = len(strengths) - 1
    scale = [[at / steps, f"rgba({BLUE_RGB},{each})"] for at, each in enumerate(strengths)]
    fig.add_scatter(
        row=number,
        col=1,
        x=[left, right, right, left, left],
        y=[-0.35, -0.35, 0.35, 0.35, -0.35],
        fill="toself",
        fillgradient={"type": "horizontal", "colorscale": scale},
        mode="lines",
        line={"width": 0},
        hoverinfo="skip",
    )


def _draw_ends(fig: go.Figure, number: int, ends: Sequence[tuple[float, str]]) -> None:
    fig.add_scatter(
        row=number,
        col=1,
        x=[x for x, _ in ends],
        y=[0 for _ in ends],
        mode="markers",
        marker={
            "symbol": [symbol for _, symbol in ends],
            "size": 12,
            "color": BLUE,
            "line": {"width": 2.5, "color": BLUE},
        },
        hoverinfo="skip",
    )
