"""The text with every number marked: by kind, and by what became of it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.components.reader import cut_blocks, show_reader
from dashboard.desk import Desk
from dashboard.findings import say_doubt
from dashboard.markup import show_template
from dashboard.numbers import list_choices, say_about, say_value
from dashboard.rows import say_fact
from dashboard.status import count_status

Row = Mapping[str, str]


def show_source(desk: Desk) -> None:
    """Draw the edition's text beside its numbers; the picked number stays in the address."""
    words = desk.words
    show_template(
        "source",
        w=words,
        reading=desk.reading,
        paper=desk.paper,
        day=desk.day.isoformat(),
        shares=count_status(desk).shares,
    )
    if not desk.source.text or not desk.source.agrees:
        st.error(words("source.stale"))
        return
    asked = st.query_params.get("n", "")
    starts = [row["start"] for row in desk.numbers]
    if asked and asked not in starts:
        st.warning(words("address.number", value=asked))
    at = starts.index(asked) if asked in starts else -1
    picked = show_reader(build_reader(desk, at), key="source_reader")
    if picked and picked != asked:
        st.query_params["n"] = picked


def build_reader(desk: Desk, at: int) -> dict[str, object]:
    """Return what the browser needs: the text cut at the numbers, a card and a row for each."""
    words = desk.words
    spans = [(int(row["start"]), int(row["end"])) for row in desk.numbers]
    alarms = _alarms_by_start(desk)
    kinds = find_line_kinds(desk)
    return {
        "blocks": cut_blocks(desk.source.text, spans, kinds),
        "numbers": [_say_number(desk, row, alarms) for row in desk.numbers],
        "choices": list_choices(desk.numbers, words, became=True),
        "at": at,
        "words": {
            "text": words("source.text"),
            "side": words("source.side"),
            "filter": words("reader.filter"),
            "keys": words("reader.keys"),
            "start": words("reader.start"),
            "caption": words("source.caption", n=len(desk.numbers)),
            "columns": [words("column.printed"), words("column.value"), words("column.became")],
        },
    }


def find_line_kinds(desk: Desk) -> list[tuple[int, int, str]]:
    """Return the spans of the headlines, so that they look like headlines."""
    kinds = []
    for article in desk.articles:
        headline, start = article.get("headline", ""), int(article["start"])
        first = headline.split("\n")[0]
        at = desk.source.text.find(first, start, int(article["end"])) if first else -1
        if at >= 0:
            kinds.append((at, at + len(headline), "headline"))
    return kinds


def _alarms_by_start(desk: Desk) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in desk.findings:
        if finding["severity"] not in {"error", "doubt"} or finding.get("answer"):
            continue
        start = finding.get("start") or desk.fact(finding.get("fact", "")).get("start", "")
        said = say_doubt(desk, finding)
        found.setdefault(start, []).append(f"{said['message']} {said['next']}".strip())
    return found


def _say_number(desk: Desk, row: Row, alarms: Mapping[str, list[str]]) -> dict[str, object]:
    words = desk.words
    fact = next((f for f in desk.facts if f.get("start") == row["start"]), None)
    became = words(f"became.{row['became']}") if row["became"] else ""
    about = say_about(row, words, desk.names)
    note = ""
    if fact:
        said = say_fact(desk, fact)
        note = str(said["what"])
        shown = ("what", "value", "district", "scope", "topic", "period", "said_by", "state")
        about = [(words(f"card.{key}"), str(said[key])) for key in shown if said[key]]
    return {
        "surface": row["surface"],
        "start": row["start"],
        "kind": row["kind"],
        "became": row["became"],
        "waiting": row["became"] == "waiting",
        "flag": row["start"] in alarms,
        "alarms": alarms.get(row["start"], []),
        "say": f"{words('kind.' + row['kind'])} · {became}",
        "about": about,
        "row": [(say_value(row, words), ""), (became, note)],
    }
