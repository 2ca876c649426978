"""A button that saves a chart as a picture: reachable by key and on a phone, unlike its toolbar."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

_PICTURE = st.components.v2.component(
    "chart_picture",
    html='<button type="button" class="plain"></button>',
    css=(HERE / "button.css").read_text(encoding="utf-8"),
    js=(HERE / "picture.js").read_text(encoding="utf-8"),
)


def show_picture_button(label: str, *, chart: str) -> None:
    """Put the button on the page; ``chart`` is the key of the chart it saves."""
    _PICTURE(key=f"picture-{chart}", data={"label": label, "chart": chart}, width="content")
