"""District by topic: a table with the printed words in its cells."""

from __future__ import annotations

from dashboard.desk import Desk
from dashboard.markup import show_template
from dashboard.rows import say_fact
from dashboard.show import say_fact_cells, show_behind, show_title


def show_cross(desk: Desk) -> None:
    """Draw the table; a cell without figures says whether the district was reported at all."""
    words = desk.words
    show_title(desk, "cross", words("cross.note"))
    found = desk.coverage
    topics = [
        row["topic"]
        for row in desk.topics
        if any(fact["topic"] == row["topic"] for fact in desk.facts)
    ]
    rows = [
        {
            "name": desk.label(entry.district),
            "link": desk.link("districts", district=entry.district),
            "state": words(f"coverage.{entry.state}"),
            "cells": [
                [
                    say_fact(desk, fact)
                    for fact in desk.facts
                    if fact["district"] == entry.district and fact["topic"] == topic
                ]
                for topic in topics
            ],
        }
        for entry in found
        if entry.state != "unmentioned"
    ]
    heads = [
        {"name": desk.label(topic), "link": desk.link("topics", topic=topic)} for topic in topics
    ]
    silent = [desk.label(entry.district) for entry in found if entry.state == "unmentioned"]
    show_template("cross", w=words, topics=heads, rows=rows, silent=silent)
    cells = say_fact_cells(desk, desk.facts)
    show_behind(desk, cells, key="cross", title=words("nav.cross"), link=desk.link("cross"))
