"""Topic by topic: the figures, what they are part of, and what can be derived from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.address import choose_one
from dashboard.charts.draw_allowed import find_inexact
from dashboard.derive import build_derived
from dashboard.desk import Desk
from dashboard.markup import show_template
from dashboard.panels import show_allowed, show_part
from dashboard.rows import group_places, say_derived, say_tile
from dashboard.show import show_head, show_title

Row = Mapping[str, str]


def show_topics(desk: Desk) -> None:
    """Draw the topics that have figures; one of them alone where the address names it."""
    words = desk.words
    show_title(desk, "topics", words("topics.note"))
    counts = {
        row["topic"]: sum(fact["topic"] == row["topic"] for fact in desk.facts)
        for row in desk.topics
    }
    told = [topic for topic, count in counts.items() if count]
    asked = st.query_params.get("topic", "")
    offered = [topic for topic in counts if topic in told or topic == asked]
    chosen = choose_one(
        "topic",
        list(counts),
        words,
        lambda: st.pills(
            words("topics.choose"),
            offered,
            key="topic",
            label_visibility="collapsed",
            format_func=lambda topic: f"{desk.label(topic)} {counts[topic]}",
        ),
    )
    for topic in [chosen] if chosen else told:
        show_topic(desk, topic, [fact for fact in desk.facts if fact["topic"] == topic])
    silent = [desk.label(topic) for topic, count in counts.items() if not count]
    if silent and not chosen:
        show_template("silent", w=words, text=words("topics.silent", n=len(silent)), names=silent)


def show_topic(desk: Desk, topic: str, facts: Sequence[Row]) -> None:
    """Draw one topic: figures by place and scope, never added up across them."""
    show_head(desk.words, desk.label(topic), desk.words("topics.count", n=len(facts)))
    if not facts:
        show_template("silent", w=desk.words, text=desk.words("topics.none"), names=[])
        return
    left, right = st.columns([6, 5], gap="large")
    with left:
        for place, rows in group_places(desk, facts):
            tiles = [say_tile(desk, row) for row in rows]
            show_template("place", w=desk.words, place=place, tiles=tiles)
    with right:
        show_relations(desk, topic, facts)


def show_relations(desk: Desk, topic: str, facts: Sequence[Row]) -> None:
    """Draw what is declared or can be derived; a doubted figure carries no chart."""
    ids = {fact["fact"] for fact in facts}
    derived = [
        entry
        for entry in build_derived(desk.facts, desk.metrics)
        if entry.part["fact"] in ids - desk.doubted
    ]
    if derived:
        lines = [say_derived(desk, entry) for entry in derived]
        show_template("derived", w=desk.words, lines=lines)
    for number, share in enumerate(entry for entry in derived if entry.kind == "share"):
        show_part(desk, share, f"topic-{topic}-part-{number}")
    if find_inexact(facts):
        show_allowed(desk, facts, f"topic-{topic}-allowed")
