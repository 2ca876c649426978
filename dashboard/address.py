"""Choices that live in the address: a link restores the view, a wrong value says so.

Streamlit's own ``bind="query-params"`` writes the label shown in the address, so that a link
made in one language would not open in the other. Here the address carries codes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.words import Words

Draw = Callable[[], object]


def choose_one(
    key: str, allowed: Sequence[str], words: Words, draw: Draw, default: str = ""
) -> str:
    """Return the choice of a widget keyed ``key``, seeded from the address and kept there."""
    asked = st.query_params.get(key, "")
    known = asked if asked in allowed else default
    _seed(key, [asked] if asked else [], known or None)
    chosen = str(draw() or default)
    _keep(key, [] if chosen == default else [chosen], [] if known == default else [known])
    if asked and asked not in allowed and chosen == known:
        say_wrong(key, asked, words)
    return chosen


def choose_many(key: str, allowed: Sequence[str], words: Words, draw: Draw) -> list[str]:
    """Return the choices of a widget keyed ``key``, seeded from the address and kept there."""
    asked = st.query_params.get_all(key)
    known = [value for value in allowed if value in asked]
    _seed(key, asked, known)
    picked = draw()
    chosen = [str(value) for value in picked] if isinstance(picked, Sequence) else []
    _keep(key, chosen, known)
    for value in asked:
        if value not in allowed and chosen == known:
            say_wrong(key, value, words)
    return chosen


def say_wrong(key: str, value: str, words: Words, **shown: str) -> None:
    """Say that the address asks for something that is not there, and what is shown instead."""
    st.warning(words(f"address.{key}", value=value, **shown), icon=":material/link_off:")


def _seed(key: str, asked: list[str], known: object) -> None:
    """Give the widget the address's value, when the address has changed or the widget is new."""
    seen = f"address-{key}"
    if st.session_state.get(seen) != asked or key not in st.session_state:
        st.session_state[seen] = asked
        st.session_state[key] = known


def _keep(key: str, chosen: list[str], known: list[str]) -> None:
    """Write a new choice into the address; a default leaves no trace there."""
    if sorted(chosen) == sorted(known):
        return
    if chosen:
        st.query_params[key] = chosen
    elif key in st.query_params:
        del st.query_params[key]
    st.session_state[f"address-{key}"] = chosen
