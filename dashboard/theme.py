"""Colours and measures of the charts: readable on both papers, told apart without hue."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

import plotly.graph_objects as go

# Each stands at 3.4:1 or better on the light paper and on the dark one, and the hues stay
# apart under the common colour-vision deficiencies; shape or words always say it again.
BLUE, RED, OCHRE, GREY = "#2A7AB9", "#CF5529", "#A8770F", "#7B8087"
FAINT = "rgba(123,128,135,0.26)"
HAIR = "rgba(123,128,135,0.5)"
# Ink and paper by scheme: a saved picture keeps the paper it was drawn on.
INK = {"light": "#1B1E23", "dark": "#E9E6DF"}
PAPER = {"light": "#FBFAF6", "dark": "#15181D"}
TITLE, BODY, NOTE = 14, 13, 12
TITLE_LINE, NOTE_LINE = 20, 17
# As wide as a phone's column holds at the note's size; a picture has no way to wrap by itself.
PHONE_WIDTH = 28


def lay_out(
    fig: go.Figure, height: int, *, title: str = "", notes: Sequence[str] = (), axis: int = 0
) -> go.Figure:
    """Return the figure with its title above and its notes below, as part of the picture.

    ``height`` is the drawing's own; ``axis`` the room its tick labels need under it.
    """
    above = wrap_text(title, PHONE_WIDTH - 3) if title else []
    below = [line for note in notes if note for line in wrap_text(note)]
    top = TITLE_LINE * len(above) + (10 if above else 2)
    bottom = axis + NOTE_LINE * len(below) + (14 if below else 4)
    fig.update_layout(
        height=top + height + bottom,
        margin={"l": 2, "r": 2, "t": top, "b": bottom},
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        font={"size": BODY},
    )
    if above:
        _write(fig, above, y=1, yshift=top - 2, size=TITLE)
    if below:
        _write(fig, below, y=0, yshift=-axis - 6, size=NOTE)
    return fig


# The page's own fonts; Chinese quotes are full width in a Chinese font only, Latin ones not.
FONTS = {
    "zh": "PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif",
    "en": "Segoe UI, Helvetica Neue, Roboto, Arial, Noto Sans CJK SC, sans-serif",
}


def paint(fig: go.Figure, scheme: str, lang: str) -> go.Figure:
    """Return the figure in a language's font, on the paper of a scheme, ``light`` or ``dark``."""
    scheme = scheme if scheme in INK else "light"
    fig.update_layout(
        template=None,
        font={"color": INK[scheme], "family": FONTS[lang]},
        paper_bgcolor=PAPER[scheme],
        plot_bgcolor=PAPER[scheme],
        hoverlabel={"bgcolor": INK[scheme], "font": {"color": PAPER[scheme]}},
    )
    return fig


def _write(fig: go.Figure, lines: Sequence[str], *, y: int, yshift: float, size: int) -> None:
    fig.add_annotation(
        text="<br>".join(escape(line) for line in lines),
        xref="paper",
        yref="paper",
        x=0,
        y=y,
        yshift=yshift,
        xanchor="left",
        yanchor="top",
        showarrow=False,
        align="left",
        font={"size": size, "weight": 600 if size == TITLE else 400},
        opacity=1 if size == TITLE else 0.85,
    )


def wrap_text(text: str, width: int = PHONE_WIDTH) -> list[str]:
    """Return the text in lines of at most ``width`` wide characters; Latin words stay whole.

    >>> wrap_text("来源：某报 2024-12-06", 8)
    ['来源：某报', '2024-12-06']
    """
    lines, line, length = [], "", 0.0
    for piece in _cut_pieces(text):
        size = measure_text(piece)
        if line and length + size > width:
            lines.append(line.rstrip())
            line, length, piece = "", 0.0, piece.lstrip()
        line, length = line + piece, length + size
    return [*lines, line.rstrip()] if line.strip() else lines


def measure_text(text: str) -> float:
    """Return about how many wide characters the text takes in a line."""
    return sum(1 if east_asian_width(c) in "WF" else 0.56 for c in text)


def _cut_pieces(text: str) -> list[str]:
    """Cut where a line may end: around every wide character and after every space."""
    pieces: list[str] = []
    for character in text:
        wide = east_asian_width(character) in "WF"
        before = pieces[-1][-1] if pieces else " "
        goes_on = not wide and before != " " and east_asian_width(before) not in "WF"
        # No line begins with closing punctuation.
        if goes_on or (pieces and character in "，。；：、）》”！？,.;:) "):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def escape(text: str) -> str:
    """Return text with no tag in it: chart labels take a subset of HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hide_axes(fig: go.Figure) -> None:
    """Take lines, ticks and grid off both axes."""
    plain = {"visible": False, "showgrid": False, "zeroline": False, "fixedrange": True}
    fig.update_xaxes(**plain)
    fig.update_yaxes(**plain)
