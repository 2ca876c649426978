"""The text with every number marked: by kind, and by what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.address import say_wrong
from dashboard.components.reader import KINDS, show_reader
from dashboard.desk import Desk
from dashboard.findings import is_open, say_doubt
from dashboard.lines import list_line_kinds
from dashboard.markup import show_template
from dashboard.numbers import BECAME, say_about
from dashboard.problems import show_problems
from dashboard.reader_data import Card, build_card, build_reader
from dashboard.rows import say_fact
from extract.edition import find_articles

Row = Mapping[str, str]
SHOWN = ("what", "value", "district", "scope", "topic", "period", "measure", "said_by", "state")


def show_source(desk: Desk) -> None:
    """Draw the edition's text beside its numbers; number and filter stay in the address."""
    words = desk.words
    folio = desk.day.isoformat()
    show_template("source", w=words, reading=desk.reading, paper=desk.paper, day=folio)
    if desk.source.problems:
        show_problems(desk.source.problems, words)
        return
    if not desk.source.agrees:
        st.error(words("source.stale"))
        return
    source, asked = desk.source, find_asked_kind(desk)
    data = build_reader(
        source.text,
        desk.numbers,
        list_cards(desk),
        list_line_kinds(find_articles(source.text)),
        words,
        became=True,
        caption=words("source.caption", n=len(desk.numbers)),
    )
    picked, kind = show_reader({**data, "at": find_asked(desk), "chosen": asked}, key="reader")
    if picked and picked != st.query_params.get("n", ""):
        st.query_params.pop("fact", None)
        st.query_params["n"] = picked
    if kind is not None and kind != asked:
        st.query_params.pop("kind", None)
        if kind:
            st.query_params["kind"] = kind


def find_asked_kind(desk: Desk) -> str:
    """Return the filter the address asks for, or ''; a wrong one is said."""
    kind = st.query_params.get("kind", "")
    if kind and kind not in {*KINDS, *BECAME}:
        say_wrong("kind", kind, desk.words)
        return ""
    return kind


def find_asked(desk: Desk) -> int:
    """Return the index of the number the address points to, or -1; a wrong one is said."""
    fact, place = st.query_params.get("fact", ""), st.query_params.get("n", "")
    if fact:
        number = desk.ties.number_of.get(fact)
        if number is None:
            say_wrong("fact", fact, desk.words)
            return -1
        return find_number(int(number["start"]), desk.numbers)
    if not place:
        return -1
    at = find_number(int(place), desk.numbers) if place.isascii() and place.isdigit() else -1
    if at < 0:
        say_wrong("n", place, desk.words)
    return at


def find_number(place: int, numbers: Sequence[Row]) -> int:
    """Return the index of the number at a place or the next one after it; -1 past the last.

    A finding may point at a whole phrase: its number is the first one from there.
    """
    at = bisect_right([int(row["end"]) for row in numbers], place)
    return at if at < len(numbers) else -1


def list_cards(desk: Desk) -> list[Card]:
    """Return a card for each number: the fact it is, or what the machine made of it."""
    alarms = find_alarms(desk)
    return [_say_card(desk, row, alarms.get(row["start"], [])) for row in desk.numbers]


def find_alarms(desk: Desk) -> dict[str, list[str]]:
    """Return what is open against each number, by its start."""
    found: dict[str, list[str]] = {}
    for finding in filter(is_open, desk.findings):
        number = desk.ties.number_of.get(finding.get("fact", ""))
        start = number["start"] if number else finding.get("start", "")
        said = say_doubt(desk, finding)
        found.setdefault(start, []).append(f"{said['message']} {said['next']}".strip())
    return found


def _say_card(desk: Desk, row: Row, alarms: Sequence[str]) -> Card:
    words = desk.words
    fact = desk.ties.fact_at.get(row["start"])
    became = words.name("became", row["became"])
    about, note = say_about(row, words, desk.names), ""
    if fact:
        said = say_fact(desk, fact)
        note = str(said["what"])
        about = [(words(f"card.{key}"), str(said[key])) for key in SHOWN if said[key]]
    say = f"{words('kind.' + row['kind'])} · {became}"
    return build_card(row, words, say=say, about=about, alarms=alarms, last=(became, note))
