"""Placing charts on a page: alt text, source line, own data, citation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.desk import Desk
from dashboard.export import spreadsheet_csv
from dashboard.markup import show_template
from dashboard.rows import say_source
from dashboard.words import Words

Row = Mapping[str, str]


def show_head(words: Words, title: str, note: str = "") -> None:
    """Put a section's heading on the page."""
    show_template("head", w=words, title=title, note=note)


def show_chart(
    desk: Desk, fig: go.Figure, rows: Sequence[Row], *, key: str, title: str, alt: str
) -> None:
    """Put a chart on the page with its alt text; its data and citation are one click away."""
    st.plotly_chart(fig, key=key, alt=alt, config=say_toolbar(desk.words, f"{desk.edition}-{key}"))
    show_behind(desk, rows, key=key, title=title)


def show_behind(desk: Desk, rows: Sequence[Row], *, key: str, title: str) -> None:
    """Put the small button on the page that opens a chart's data and citation."""
    words = desk.words
    with st.popover(words("chart.behind"), type="tertiary", key=f"behind-{key}"):
        st.caption(words("chart.cite"))
        cited = words(
            "chart.citation",
            title=title,
            source=say_source(desk, rows),
            link=f"{desk.link('source', n=rows[0].get('start', '') if rows else '')}",
        )
        st.code(cited, language=None, wrap_lines=True)
        frame = pd.DataFrame([dict(row) for row in rows])
        st.download_button(
            words("chart.data"),
            data=lambda: spreadsheet_csv("facts", frame),
            file_name=f"{desk.edition}-{key}.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key=f"data-{key}",
        )


def say_toolbar(words: Words, name: str) -> dict[str, object]:
    """Return the chart's toolbar: one button, a picture that carries its source line."""
    dictionary = {"Download plot as a PNG": words("chart.png")}
    return {
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "scrollZoom": False,
        "toImageButtonOptions": {"filename": name, "scale": 3, "format": "png"},
        "locale": "house",
        "locales": {"house": {"dictionary": dictionary, "format": {}}},
    }
