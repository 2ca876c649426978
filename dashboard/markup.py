"""The pages' own HTML: templates with every value escaped, never strings put together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
import streamlit as st

FOLDER = Path(__file__).with_name("templates")
STYLE = Path(__file__).with_name("style.css")


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fill_template(name: str, **values: object) -> str:
    """Return the template's HTML with the values put in, all of them escaped."""
    return _templates().get_template(f"{name}.html").render(**values)


def show_template(name: str, **values: object) -> None:
    """Put a filled template on the page."""
    st.html(fill_template(name, **values))


def show_style() -> None:
    """Put the dashboard's style sheet on the page."""
    st.html(STYLE)
