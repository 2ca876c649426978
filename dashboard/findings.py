"""Findings in words: what was seen, where, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.desk import Desk

Row = Mapping[str, str]


def say_doubt(desk: Desk, finding: Row) -> dict[str, object]:
    """Return a finding as the front page and the findings page show it."""
    message = desk.words.pick(finding["message_zh"], finding.get("message_en", ""))
    start = finding.get("start", "")
    return {
        "severity": finding["severity"],
        "check": finding["check"],
        "message": message,
        "next": desk.words.pick(finding.get("next_step_zh", ""), finding.get("next_step_en", "")),
        "where": say_where(finding),
        "link": desk.link("source", n=start) if start else "",
        "answer": finding.get("answer", ""),
        "figures": find_named(desk, finding),
    }


def say_where(finding: Row) -> str:
    """Return file and line, as an editor's jump list takes them."""
    file, line = finding.get("file", ""), finding.get("line", "")
    return f"{file}:{line}" if file and line else file


def find_named(desk: Desk, finding: Row) -> list[dict[str, str]]:
    """Return the figures of the same article that the message names."""
    own = desk.fact(finding.get("fact", ""))
    named = [
        row
        for row in desk.facts
        if row.get("article") == own.get("article", "?")
        and (row["fact"] == own["fact"] or desk.surface(row) in finding["message_zh"])
    ]
    return [{"word": desk.surface(r), "what": desk.label(r["metric"])} for r in named]
