"""The days the edition speaks of, district by district."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from dashboard.dates import Event
from dashboard.theme import BLUE, GREY, HAIR, OCHRE, RED, escape, lay_out
from dashboard.words import Words

DAY = timedelta(days=1)
ROW_HEIGHT = 34


def draw_week(
    events: Sequence[Event], day: date, words: Words, *, names: dict[str, str], source: str = ""
) -> go.Figure:
    """Return a strip of days: a dot for a day, a bar for a span, an arrow past the edge."""
    first, last = _find_window(events, day)
    lines = _stack(events)
    fig = go.Figure()
    _draw_today(fig, day, words)
    for height, (district, line) in enumerate(reversed(lines)):
        for event in line:
            _draw_event(fig, event, height, first, last)
        fig.add_annotation(
            x=0,
            xref="paper",
            y=height,
            xanchor="left",
            showarrow=False,
            text=escape(names.get(district, district)) if district else "—",
            font={"size": 13},
        )
    ticks = [first + DAY * n for n in range((last - first).days + 1)]
    fig.update_xaxes(
        range=[first - DAY * 2, last + DAY * 1.6],
        side="top",
        showgrid=False,
        zeroline=False,
        tickvals=ticks,
        ticktext=[_say_day(tick, words) for tick in ticks],
        fixedrange=True,
    )
    fig.update_yaxes(visible=False, range=[-0.7, len(lines) - 0.3], fixedrange=True)
    fig = lay_out(fig, 70 + ROW_HEIGHT * len(lines) + 26, source=source)
    fig.update_layout(margin={"t": 44})
    return fig


def _find_window(events: Sequence[Event], day: date) -> tuple[date, date]:
    near = [d for e in events for d in (e.first, e.last) if abs((d - day).days) <= 7]
    return min([day, *near]), max([day, *near])


def _stack(events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """Put each district's events on as few lines as hold them without touching."""
    lines: list[tuple[str, list[Event]]] = []
    for event in sorted(events, key=lambda e: (e.district, e.first, e.last)):
        for district, line in lines:
            if district == event.district and all(e.last < event.first - DAY * 2 for e in line):
                line.append(event)
                break
        else:
            lines.append((event.district, [event]))
    return lines


def _draw_today(fig: go.Figure, day: date, words: Words) -> None:
    fig.add_vline(x=day, line={"color": RED, "width": 1.5, "dash": "dot"})
    fig.add_annotation(
        x=day,
        yref="paper",
        y=0,
        yanchor="bottom",
        xanchor="left",
        xshift=4,
        showarrow=False,
        text=escape(words("chart.printed_on")),
        font={"size": 12, "color": RED},
    )


def _draw_event(fig: go.Figure, event: Event, height: int, first: date, last: date) -> None:
    beyond = event.last > last
    left, right = max(event.first, first), min(event.last, last)
    colour = OCHRE if beyond else BLUE
    if beyond and event.first > last:
        left = right = last + DAY * 0.6
    if right > left or beyond:
        end = last + DAY * 1.4 if beyond else right
        fig.add_scatter(
            x=[left, end],
            y=[height, height],
            mode="lines+markers",
            hoverinfo="text",
            line={"width": 7, "color": colour},
            text=[event.hover] * 2,
            marker={
                "symbol": ["square", "triangle-right" if beyond else "square"],
                "size": [7, 15 if beyond else 7],
                "color": colour,
            },
        )
    else:
        fig.add_scatter(
            x=[left],
            y=[height],
            mode="markers",
            hoverinfo="text",
            text=[event.hover],
            marker={"size": 12, "color": colour, "line": {"width": 1, "color": HAIR}},
        )
    fig.add_annotation(
        x=left,
        y=height,
        yshift=14,
        xanchor="left" if right > left else "center",
        showarrow=False,
        text=escape(event.surface),
        font={"size": 11, "color": GREY},
    )


def _say_day(day: date, words: Words) -> str:
    weekday = words(f"weekday.{day.isoweekday()}")
    return f"{words('chart.day', m=day.month, d=day.day)}<br>{escape(weekday)}"
