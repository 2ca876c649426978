"""The page script: settings, language, edition, navigation; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st

from dashboard.desk import Desk
from dashboard.load import Unbuilt, find_data, read_tables
from dashboard.markup import show_style, show_template
from dashboard.views.about import show_about
from dashboard.views.downloads import show_downloads
from dashboard.views.findings import show_findings
from dashboard.views.front import show_front
from dashboard.views.source import show_source
from dashboard.words import LANGUAGES, Words

ICON = str(Path(__file__).with_name("icon.png"))
PAGES: tuple[tuple[str, Callable[[Desk], None]], ...] = (
    ("front", show_front),
    ("source", show_source),
    ("findings", show_findings),
    ("downloads", show_downloads),
    ("about", show_about),
)


def show_switches(editions: list[str]) -> tuple[Words, str]:
    """Draw language and edition, both kept in the address; a wrong value there is said."""
    asked = {key: st.query_params.get(key, "") for key in ("lang", "edition")}
    with st.container(horizontal=True, horizontal_alignment="right", key="switches"):
        edition = editions[-1] if editions else ""
        if len(editions) > 1:
            edition = st.selectbox(
                "edition",
                editions[::-1],
                key="edition",
                bind="query-params",
                label_visibility="collapsed",
                width=160,
            )
        lang = st.segmented_control(
            "语言 Language",
            LANGUAGES,
            default="zh",
            required=True,
            key="lang",
            bind="query-params",
            label_visibility="collapsed",
            format_func=lambda code: {"zh": "中文", "en": "English"}[code],
        )
    words = Words(lang or "zh")
    if asked["lang"] and asked["lang"] not in LANGUAGES:
        st.warning(words("address.lang", value=asked["lang"]))
    if asked["edition"] and asked["edition"] not in editions:
        st.warning(words("address.edition", value=asked["edition"], shown=edition))
    return words, edition


def run_page() -> None:
    """Draw the page the address asks for, or say what is missing."""
    st.set_page_config(page_title="数字台账", layout="wide", page_icon=ICON)
    show_style()
    data = find_data()
    try:
        tables = read_tables(data)
        broken = None
    except Unbuilt as error:
        tables, broken = None, error
    editions = (
        sorted(set(tables.facts["edition"]) | set(tables.numbers["edition"])) if tables else []
    )
    words, edition = show_switches(editions)
    if tables is None or not edition:
        show_unbuilt(words, broken)
        return
    dark = st.context.theme.type == "dark"
    desk = Desk(data, edition, tables.of(edition), words, dark)
    pages = [
        st.Page(partial(show, desk), title=words(f"nav.{name}"), url_path=name, default=not n)
        for n, (name, show) in enumerate(PAGES)
    ]
    st.navigation(pages, position="top").run()


def show_unbuilt(words: Words, error: Unbuilt | None) -> None:
    """Say which table is missing or broken and what to do, instead of a traceback."""
    message = words(f"unbuilt.{error.what}", path=error.path) if error else words("unbuilt.empty")
    show_template("unbuilt", w=words, message=message, detail=error.detail if error else "")


run_page()
