"""The days the edition speaks of, district by district."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import plotly.graph_objects as go

from dashboard.dates import NEAR, Event
from dashboard.theme import BLUE, OCHRE, RED, escape, lay_out
from dashboard.words import Words

DAY = timedelta(days=1)
NAME_HEIGHT, LINE_HEIGHT = 24, 34
TOP = 40


def draw_week(
    events: Sequence[Event],
    day: date,
    words: Words,
    *,
    names: Mapping[str, str],
    title: str = "",
    notes: Sequence[str] = (),
) -> go.Figure:
    """Return a strip of days: a dot for a day, a bar for a span, an arrow past the edge."""
    first, last = (datetime(d.year, d.month, d.day) for d in find_window(events, day))
    fig = go.Figure()
    at = 0
    for district, lines in stack_events(events).items():
        name = names.get(district, district) or words("chart.no_district")
        _write(fig, name, x=first - DAY * 0.5, y=at + NAME_HEIGHT - 8, name=True)
        at += NAME_HEIGHT
        for line in lines:
            for event in line:
                _draw_event(fig, event, at + LINE_HEIGHT - 10, first, last)
            at += LINE_HEIGHT
    _draw_today(fig, day, words)
    _write_days(fig, first, last, words)
    fig.update_yaxes(visible=False, range=[at + 6, -4], fixedrange=True)
    return _make_room(lay_out(fig, at + 10, title=title, notes=notes))


def _write_days(fig: go.Figure, first: datetime, last: datetime, words: Words) -> None:
    """Write the days along the top."""
    ticks = [first + DAY * n for n in range((last - first).days + 1)]
    fig.update_xaxes(
        range=[first - DAY * 0.6, last + DAY * 1.5],
        side="top",
        showgrid=True,
        gridcolor="rgba(123,128,135,0.16)",
        zeroline=False,
        tickvals=ticks,
        ticktext=[_say_tick(tick, words) for tick in ticks],
        tickangle=0,
        tickfont={"size": 12},
        fixedrange=True,
    )


def _make_room(fig: go.Figure) -> go.Figure:
    """Move the title up by the height of the days."""
    fig.layout.margin.t += TOP
    fig.layout.height += TOP
    for note in fig.layout.annotations:
        if note.yref == "paper" and note.y == 1:
            note.yshift += TOP
    return fig


def find_window(events: Sequence[Event], day: date) -> tuple[date, date]:
    """Return the first and last day of the strip: the days near the day of print."""
    near = [d for e in events for d in (e.first, e.last) if abs((d - day).days) <= NEAR]
    return min([day, *near]), max([day, *near])


def stack_events(events: Sequence[Event]) -> dict[str, list[list[Event]]]:
    """Return each district's events on as few lines as hold them without touching."""
    stacks: dict[str, list[list[Event]]] = {}
    for event in sorted(events, key=lambda e: (e.first, e.last)):
        lines = stacks.setdefault(event.district, [])
        free = next((line for line in lines if line[-1].last < event.first - DAY * 2), None)
        if free is None:
            lines.append([event])
        else:
            free.append(event)
    return dict(sorted(stacks.items(), key=lambda item: (item[0] == "", item[0])))


def _draw_today(fig: go.Figure, day: date, words: Words) -> None:
    fig.add_vline(x=day, line={"color": RED, "width": 1.5, "dash": "dot"}, layer="below")
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


def _draw_event(fig: go.Figure, event: Event, y: float, first: datetime, last: datetime) -> None:
    begins, ends = (datetime(d.year, d.month, d.day) for d in (event.first, event.last))
    ahead = ends > last
    left = last + DAY * 0.5 if begins > last else max(begins, first)
    right = last + DAY * 1.3 if ahead else min(ends, last)
    colour = OCHRE if ahead else BLUE
    hover = f"{escape(event.surface)}<br>{escape(event.headline)}"
    bar = right > left
    fig.add_scatter(
        x=[left, right] if bar else [left],
        y=[y, y] if bar else [y],
        mode="lines+markers",
        line={"width": 7, "color": colour},
        marker={
            "symbol": ["square", "triangle-right" if ahead else "square"] if bar else ["circle"],
            "size": [7, 15 if ahead else 7] if bar else [12],
            "color": colour,
            "opacity": 1,
        },
        hoverinfo="text",
        text=[hover] * (2 if bar else 1),
    )
    x, anchor = (right, "right") if begins > last else (left, "left")
    _write(fig, event.surface, x=x, y=y - 15, anchor=anchor)


def _write(
    fig: go.Figure, text: str, *, x: datetime, y: float, anchor: str = "left", name: bool = False
) -> None:
    fig.add_annotation(
        x=x,
        y=y,
        text=escape(text),
        xanchor=anchor,
        yanchor="middle",
        xshift=0 if name else -5,
        showarrow=False,
        font={"size": 13 if name else 12, "weight": 600 if name else 400},
    )


def _say_tick(day: datetime, words: Words) -> str:
    weekday = words(f"weekday_short.{day.isoweekday()}")
    month = words(f"month.{day.month}")
    return f"{words('chart.day', m=day.month, d=day.day, month=month)}<br>{weekday}"
