"""Numbers in words: what kind each is, what it came to, and what the reader is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.amounts import read_amount, say_amount
from dashboard.components.reader import KINDS
from dashboard.periods import say_period
from dashboard.words import Words

Row = Mapping[str, str]
BECAME = ("fact", "machine", "person", "waiting")


def say_value(row: Row, words: Words) -> str:
    """Return a number's value with comparator and unit; its ISO form for a date; else ''."""
    if row.get("iso"):
        return row["iso"]
    value = read_amount(row.get("value") or "")
    low, high = read_amount(row.get("low") or ""), read_amount(row.get("high") or "")
    unit = row.get("unit") or ""
    if value is None:
        if low is None and high is None:
            return ""
        ends = [say_amount(end, words) if end is not None else "…" for end in (low, high)]
        return words("comparator.range", n="–".join(ends) + unit)
    return words(
        f"comparator.{row.get('comparator') or 'exact'}", n=say_amount(value, words) + unit
    )


def list_choices(rows: Sequence[Row], words: Words, *, became: bool) -> list[dict[str, object]]:
    """Return the legend that also filters: by what became of the numbers, then by kind."""
    choices: list[dict[str, object]] = []
    if became:
        for name in BECAME:
            count = sum(1 for row in rows if row.get("became") == name)
            choices.append({"name": name, "label": words(f"became.{name}"), "count": count})
    for kind in KINDS:
        count = sum(1 for row in rows if row["kind"] == kind)
        choices.append({"name": kind, "kind": kind, "label": words(f"kind.{kind}"), "count": count})
    return choices


def say_about(row: Row, words: Words, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the lines of a number's card: what the program read, and from what."""
    lines = [
        ("card.value", say_value(row, words)),
        ("card.counted", row.get("counted") or ""),
        ("card.district", names.get(row.get("district") or "", row.get("district") or "")),
        ("card.place", row.get("place") or ""),
        ("card.scope", words.name("scope", row["scope"]) if row.get("scope") else ""),
        ("card.topic", names.get(row.get("topic") or "", row.get("topic") or "")),
        ("card.period", say_period(row["period"], words) if row.get("period") else ""),
        ("card.said_by", row.get("said_by") or ""),
    ]
    return [(words(key), text) for key, text in lines if text]


def list_figure_cells(
    rows: Sequence[Row], words: Words, names: Mapping[str, str]
) -> list[dict[str, str]]:
    """Return figures as cells under headers in this language: words for what is not a number."""
    cells = []
    for row in rows:
        district, topic = row.get("district") or "", row.get("topic") or ""
        cells.append(
            {
                words("column.printed"): row["surface"],
                words("column.counted"): row.get("counted") or "",
                words("column.bound"): words.name("bound", row.get("comparator") or "exact"),
                words("column.number"): row.get("value") or "",
                words("column.low"): row.get("low") or "",
                words("column.high"): row.get("high") or "",
                words("column.unit"): row.get("unit") or "",
                words("column.district"): names.get(district, district),
                words("column.place"): row.get("place") or "",
                words("column.topic"): names.get(topic, topic),
                words("column.period"): row.get("period") or "",
                words("column.said_by"): row.get("said_by") or "",
            }
        )
    # A column that holds nothing tells nothing.
    filled = [name for name in (cells[0] if cells else {}) if any(cell[name] for cell in cells)]
    return [{name: cell[name] for name in filled} for cell in cells]
