"""Makes a text field commit as soon as something is pasted, without a key or a click."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

_EAGER = st.components.v2.component(
    "eager_field", html="<span></span>", js=(HERE / "eager.js").read_text(encoding="utf-8")
)


def show_eager(key: str, value: str) -> None:
    """Watch the text field of that key; it still commits by Ctrl+Enter where scripts fail.

    ``value`` is the text the server holds: a field that holds another one is sent too.
    """
    _EAGER(key=f"eager-{key}", data={"key": key, "value": value}, height=1)
