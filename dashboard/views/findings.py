"""What the checks say: contradictions and doubts first, passes folded into one line."""

from __future__ import annotations

import streamlit as st

from dashboard.address import choose_many
from dashboard.desk import Desk
from dashboard.findings import say_doubt
from dashboard.markup import show_template
from dashboard.show import show_head, show_title

SEVERITIES = ("error", "doubt", "note", "pass")


def show_findings(desk: Desk) -> None:
    """Draw the findings of one edition, by severity; the choice stays in the address."""
    words = desk.words
    show_title(desk, "findings", words("findings.note"))
    counts = {name: sum(r["severity"] == name for r in desk.findings) for name in SEVERITIES}
    chosen = choose_many(
        "severity",
        SEVERITIES,
        words,
        lambda: st.pills(
            words("findings.filter"),
            SEVERITIES,
            selection_mode="multi",
            key="severity",
            label_visibility="collapsed",
            format_func=lambda name: f"{words('severity.' + name)} {counts[name]}",
        ),
    )
    shown = chosen or SEVERITIES
    groups = [
        {
            "severity": name,
            "folded": name == "pass" and name not in chosen,
            "rows": [say_doubt(desk, r) for r in desk.findings if r["severity"] == name],
        }
        for name in SEVERITIES
        if name in shown and counts[name]
    ]
    show_template("findings", w=words, groups=groups)
    show_corrections(desk)


def show_corrections(desk: Desk) -> None:
    """List what was printed wrong, how it should read and how far the correction got."""
    words = desk.words
    if not desk.corrections:
        return
    show_head(words, words("correction.title"), words("correction.note"))
    rows = [
        {
            "message": words("correction.line", was=row["was"], right=row["right"]),
            "next": "",
            "answer": row["reason"],
            "title": words.name("correction_status", row["status"]),
            "where": row.get("corrected_in", ""),
            "link": desk.link("source", fact=fact),
        }
        for fact, row in desk.corrections.items()
    ]
    show_template("corrections", w=words, rows=rows)
