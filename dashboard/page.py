"""The page script: language, edition, navigation; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

import streamlit as st

from dashboard.address import choose_one, say_wrong
from dashboard.desk import Desk
from dashboard.load import Tables, Unbuilt, find_data, read_tables
from dashboard.markup import show_style, show_template
from dashboard.pages import ALONE, FIRST, PAGES
from dashboard.words import LANGUAGES, Words

ICON = str(Path(__file__).with_name("icon.png"))


def run_page() -> None:
    """Draw the page the address asks for, or say what is missing."""
    st.set_page_config(layout="wide", page_icon=ICON)
    show_style()
    data = find_data()
    tables, broken = _read(data)
    editions = list_editions(tables)
    bar = st.container(horizontal=True, key="bar", vertical_alignment="center", gap="small")
    with bar:
        links = st.container(horizontal=True, key="links", gap="small", width="stretch")
        words, edition = choose_desk(editions)
    desk = Desk(data, edition, (tables or Tables.empty()).of(edition), words)
    pages = {name: _build_page(name, desk, broken) for name in PAGES}
    with links:
        kept = {key: value for key, value in desk.kept.items() if value}
        for name, page in pages.items():
            st.page_link(page, label=words(f"nav.{name}"), query_params=kept)
    lost = st.query_params.get("page", "")
    if lost:
        say_wrong("page", lost, words)
    st.navigation(list(pages.values()), position="hidden").run()


def _read(data: Path) -> tuple[Tables | None, Unbuilt | None]:
    try:
        return read_tables(data), None
    except Unbuilt as error:
        return None, error


def list_editions(tables: Tables | None) -> list[str]:
    """Return the editions the tables hold, the newest first."""
    if tables is None:
        return []
    named = [tables[name]["edition"] for name in ("facts", "numbers", "findings")]
    return sorted({edition for column in named for edition in column if edition}, reverse=True)


def choose_desk(editions: list[str]) -> tuple[Words, str]:
    """Draw the switches of language and edition; both are kept in the address."""
    names = {"zh": "中文", "en": "English"}
    asked, chosen = st.query_params.get("edition", ""), ""
    if len(editions) > 1:
        chosen = choose_one(
            "edition",
            editions,
            Words("zh"),
            lambda: st.selectbox(
                "报纸期次 Edition",
                editions,
                key="edition",
                label_visibility="collapsed",
                width=150,
            ),
            default=editions[0],
        )
    lang = choose_one(
        "lang",
        LANGUAGES,
        Words("zh"),
        lambda: st.segmented_control(
            "语言 Language",
            LANGUAGES,
            key="lang",
            required=True,
            label_visibility="collapsed",
            format_func=names.__getitem__,
        ),
        default="zh",
    )
    words, edition = Words(lang), chosen or (editions[0] if editions else "")
    if len(editions) == 1 and asked not in {"", edition}:
        say_wrong("edition", asked, words)
    return words, edition


def find_view(name: str) -> Callable[[Desk], None]:
    """Return the function that draws a page; a view is loaded when it is first asked for."""
    view = import_module(f"dashboard.views.{name}")
    return cast("Callable[[Desk], None]", getattr(view, f"show_{name}"))


def _build_page(name: str, desk: Desk, broken: Unbuilt | None) -> st.Page:
    def show() -> None:
        if name in ALONE or desk.edition:
            find_view(name)(desk)
        else:
            show_unbuilt(desk, broken)

    title = desk.words("app.page", page=desk.words(f"nav.{name}"))
    return st.Page(show, title=title, url_path=name, default=name == FIRST)


def show_unbuilt(desk: Desk, error: Unbuilt | None) -> None:
    """Say which table is missing or broken and what to do, instead of a traceback."""
    words = desk.words
    message = (
        words(f"unbuilt.{error.what}", path=error.say_path(desk.data))
        if error
        else words("unbuilt.empty")
    )
    show_template("unbuilt", w=words, message=message, detail=error.detail if error else "")


if __name__ == "__main__":
    run_page()
