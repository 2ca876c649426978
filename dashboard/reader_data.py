"""What the reader in the browser is given: the text in pieces, a card and a row to each number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.components.reader import cut_blocks
from dashboard.lines import Kind
from dashboard.numbers import list_choices, say_value
from dashboard.words import Words

Row = Mapping[str, str]
Card = dict[str, object]
FIGURES = {"quantity", "percent", "ratio"}


def build_reader(
    text: str,
    rows: Sequence[Row],
    cards: Sequence[Card],
    lines: Sequence[Kind],
    words: Words,
    *,
    became: bool,
    caption: str,
) -> dict[str, object]:
    """Return the reader's data; ``cards`` go with the rows of numbers, one to each."""
    spans = [(int(row["start"]), int(row["end"])) for row in rows]
    last = words("column.became") if became else words("column.counted")
    return {
        "blocks": cut_blocks(text, spans, lines),
        "numbers": list(cards),
        "choices": list_choices(rows, words, became=became),
        "words": {
            "text": words("source.text"),
            "side": words("source.side"),
            "filter": words("reader.filter"),
            "keys": words("reader.keys"),
            "start": words("reader.start"),
            "jump": words("reader.jump"),
            "next": words("doubt.next"),
            "caption": caption,
            "columns": [words("column.printed"), words("column.value"), last],
        },
    }


def build_card(
    row: Row,
    words: Words,
    *,
    say: str,
    about: Sequence[tuple[str, str]],
    alarms: Sequence[str],
    last: tuple[str, str],
    listed: bool = True,
) -> Card:
    """Return one number as the reader shows it: on its card, and in the table if listed."""
    return {
        "surface": row["surface"],
        "start": row["start"],
        "kind": row["kind"],
        "became": row.get("became", ""),
        "waiting": row.get("became", "") == "waiting",
        "weak": row["kind"] in FIGURES and row.get("candidate") == "false",
        "flag": bool(alarms),
        "alarms": list(alarms),
        "say": say,
        "about": list(about),
        "row": [(say_value(row, words), ""), last] if listed else None,
    }
