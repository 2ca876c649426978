"""A button that puts a text on the clipboard."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

_COPY = st.components.v2.component(
    "copy_text",
    html='<button type="button" class="plain"></button>',
    css=(HERE / "button.css").read_text(encoding="utf-8"),
    js=(HERE / "copy.js").read_text(encoding="utf-8"),
)


def show_copy_button(label: str, done: str, text: str, *, key: str) -> None:
    """Put the button on the page; it says ``done`` once the text is copied."""
    _COPY(key=key, data={"label": label, "done": done, "text": text}, width="content")
