"""Findings in words: what was seen, where, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.desk import Desk
from dashboard.words import Words
from extract.checks.rules import read_title
from extract.door import Unreadable

Row = Mapping[str, str]
Said = dict[str, object]


def is_open(finding: Row) -> bool:
    """Return whether a person still has to look at it."""
    return finding["severity"] in {"error", "doubt"} and not finding.get("answer")


def say_finding(words: Words, finding: Row) -> Said:
    """Return a finding in one language."""
    return {
        "severity": finding["severity"],
        "tag": words(f"severity.{finding['severity']}"),
        "title": say_check(words, finding["check"]),
        "message": words.pick(finding["message_zh"], finding.get("message_en", "")),
        "next": words.pick(finding.get("next_step_zh", ""), finding.get("next_step_en", "")),
        "where": say_where(finding),
        "start": finding.get("start", ""),
        "answer": finding.get("answer", ""),
        "link": "",
    }


def say_check(words: Words, check: str) -> str:
    """Return what a check is called; its code where it has no file of rules."""
    try:
        return words.pick(*read_title(check))
    except (OSError, Unreadable):
        return check


def say_doubt(desk: Desk, finding: Row) -> Said:
    """Return a finding of an edition, with its way into the text and the figures it names."""
    fact, start = finding.get("fact", ""), finding.get("start", "")
    place = {"fact": fact} if fact in desk.ties.number_of else {"n": start}
    link = desk.link("source", **place) if any(place.values()) else ""
    named = find_named(desk, finding)
    return {**say_finding(desk.words, finding), "link": link, "figures": named}


def say_where(finding: Row) -> str:
    """Return file and line, as an editor's jump list takes them."""
    file, line = finding.get("file", ""), finding.get("line", "")
    return f"{file}:{line}" if file and line and line != "0" else file


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
