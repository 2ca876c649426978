"""Placing charts on a page: alt text, and behind each its table, citation, data and picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import unquote, urljoin

import plotly.graph_objects as go
import streamlit as st

from dashboard.amounts import say_figure
from dashboard.components.copy import show_copy_button
from dashboard.components.picture import show_picture_button
from dashboard.desk import Desk
from dashboard.export import cells_csv
from dashboard.markup import show_template
from dashboard.periods import say_period
from dashboard.rows import say_source
from dashboard.theme import paint
from dashboard.words import Words

Row = Mapping[str, str]


def show_head(words: Words, title: str, note: str = "") -> None:
    """Put a section's heading on the page."""
    show_template("head", w=words, title=title, note=note)


def show_title(desk: Desk, page: str, note: str = "", *, folio: bool = True) -> None:
    """Put a page's own heading on the page, with paper and date where it is about an edition."""
    paper = f"{desk.paper} {desk.day.isoformat()}" if folio else ""
    title = desk.words(f"nav.{page}")
    show_template("title", w=desk.words, title=title, note=note, folio=paper)


def show_chart(
    desk: Desk, fig: go.Figure, *, key: str, title: str, cells: Sequence[Row], link: str = ""
) -> None:
    """Put a chart on the page; its title is its alt text, the rest is one click away."""
    place_chart(desk, fig, key=key, alt=title)
    show_behind(desk, cells, key=key, title=title, link=link)


def place_chart(
    desk: Desk, fig: go.Figure, *, key: str, alt: str, on_select: Callable[[], None] | None = None
) -> None:
    """Put the figure itself on the page, in the reader's colours; clicks go to ``on_select``."""
    paint(fig, st.context.theme.type or "light", desk.words.lang)
    st.plotly_chart(
        fig,
        key=key,
        alt=alt,
        theme=None,
        config=say_toolbar(desk.words, f"{desk.edition}-{key}"),
        on_select=on_select or "ignore",
        selection_mode="points",
    )


def show_behind(desk: Desk, cells: Sequence[Row], *, key: str, title: str, link: str = "") -> None:
    """Put the small button on the page that opens a chart's table, citation and files."""
    words = desk.words
    with st.popover(words("chart.behind"), type="tertiary", key=f"behind-{key}"):
        cited = say_citation(desk, title, link)
        show_template("behind", w=words, title=title, rows=cells, cited=cited)
        with st.container(horizontal=True):
            show_copy_button(words("chart.copy"), words("copy.done"), cited, key=f"cite-{key}")
            st.download_button(
                words("chart.data"),
                data=lambda: cells_csv(cells),
                file_name=f"{desk.edition}-{key}.csv",
                mime="text/csv",
                on_click="ignore",
                icon=":material/download:",
                key=f"data-{key}",
            )
            show_picture_button(words("chart.png"), chart=key)


def say_citation(desk: Desk, title: str, link: str) -> str:
    """Return figure, source and link in one line."""
    # Read by people: the names in it stay names, a browser takes them as they are.
    where = unquote(urljoin(st.context.url or "", link or desk.link(""))).replace(" ", "%20")
    return desk.words("chart.citation", title=title, source=say_source(desk, []), link=where)


def say_fact_cells(desk: Desk, facts: Sequence[Row]) -> list[Row]:
    """Return the facts behind a chart as cells under headers in this language."""
    words = desk.words
    return [
        {
            words("column.metric"): desk.label(row["metric"]),
            words("column.printed"): row["printed"],
            words("column.value"): say_figure(row, words),
            words("column.district"): desk.label(row.get("district", "")),
            words("column.place"): row.get("place", ""),
            words("column.scope"): words.name("scope", row.get("scope", "")),
            words("column.period"): say_period(row.get("period", ""), words),
            words("column.said_by"): row.get("said_by", ""),
        }
        for row in facts
    ]


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
