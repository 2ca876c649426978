"""Marked text with its numbers: each leads to its row, each row back to its number."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import orjson
import streamlit as st

HERE = Path(__file__).parent
KINDS = (
    "quantity",
    "percent",
    "ratio",
    "duration",
    "age",
    "date",
    "time",
    "ordinal",
    "identifier",
    "name",
    "idiom",
)

_READER = st.components.v2.component(
    "number_reader",
    html='<div class="reader">\n</div>',
    css=(HERE / "reader.css").read_text(encoding="utf-8"),
    js=(HERE / "reader.js").read_text(encoding="utf-8"),
)

Part = tuple[str, int]
Block = dict[str, object]


def cut_blocks(
    text: str, spans: Sequence[tuple[int, int]], kinds: Sequence[tuple[int, int, str]]
) -> list[Block]:
    """Return the text line by line, cut at the numbers' edges; no character is lost.

    >>> cut_blocks("共37个。", [(1, 4)], [])
    [{'kind': '', 'parts': [('共', -1), ('37个', 0), ('。', -1)]}]
    """
    blocks: list[Block] = []
    edges = iter([*enumerate(spans), (-1, (len(text) + 1, len(text) + 1))])
    index, (start, end) = next(edges)
    at, parts = 0, list[Part]()
    line_start = 0
    while at < len(text):
        if at == start:
            parts.append((text[start:end], index))
            at = end
            index, (start, end) = next(edges)
            continue
        stop = min(start, _line_end(text, at))
        if stop > at:
            parts.append((text[at:stop], -1))
        at = stop
        if at < len(text) and at != start:
            blocks.append({"kind": _kind_at(kinds, line_start), "parts": parts})
            at, parts = at + 1, []
            line_start = at
    blocks.append({"kind": _kind_at(kinds, line_start), "parts": parts})
    return [block for block in blocks if block["parts"]]


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _kind_at(kinds: Sequence[tuple[int, int, str]], at: int) -> str:
    return next((kind for start, end, kind in kinds if start <= at < end), "")


def show_reader(data: dict[str, object], *, key: str) -> tuple[str, str | None]:
    """Put the marked text on the page; return the number last picked and the filter last chosen.

    The number is named by its start, '' before any was picked; the filter is None before any was.
    """
    still = {name: value for name, value in data.items() if name not in {"at", "chosen"}}
    stamp = sha256(orjson.dumps(still)).hexdigest()
    result = _READER(
        key=key,
        data={**data, "stamp": stamp},
        on_picked_change=lambda: None,
        on_chosen_change=lambda: None,
    )
    picked = str(result.picked) if result.picked is not None else ""
    return picked, None if result.chosen is None else str(result.chosen)
