"""District by district: who has figures, who is reported without any, who is not mentioned."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.address import choose_one
from dashboard.coverage import Coverage
from dashboard.desk import Desk
from dashboard.markup import show_template
from dashboard.rows import say_fact, say_waiting
from dashboard.show import show_title
from dashboard.tiles import show_tiles

CAPTION = 12


def show_districts(desk: Desk) -> None:
    """Draw the grid beside what was reported on the district chosen, or on all of them."""
    words = desk.words
    show_title(desk, "districts", words("districts.note"))
    names = [row["district"] for row in desk.districts]
    chosen = choose_one(
        "district",
        names,
        words,
        lambda: st.selectbox(
            words("districts.choose"),
            names,
            index=None,
            key="district",
            placeholder=words("districts.all"),
            format_func=desk.label,
            width=340,
        ),
    )
    left, right = st.columns([5, 6], gap="large")
    with left:
        found = show_tiles(desk, key="tiles", chosen=chosen, chooses="district")
    with right:
        show_reports(desk, [entry for entry in found if chosen in {"", entry.district}])


def show_reports(desk: Desk, coverage: Sequence[Coverage]) -> None:
    """List the districts that were reported, each with its figures; the rest in one line."""
    groups = []
    for entry in coverage:
        facts = [row for row in desk.facts if row["district"] == entry.district]
        groups.append(
            {
                "name": desk.label(entry.district),
                "state": entry.state,
                "stories": find_stories(desk, entry.district),
                "rows": [
                    *(say_fact(desk, row) for row in facts),
                    *(
                        say_waiting(desk, row)
                        for row in desk.waiting
                        if row.get("district") == entry.district
                    ),
                ],
            }
        )
    shown = [group for group in groups if group["state"] != "unmentioned"]
    silent = [str(group["name"]) for group in groups if group["state"] == "unmentioned"]
    show_template("districts", w=desk.words, groups=shown, silent=silent)


def find_stories(desk: Desk, district: str) -> list[dict[str, str]]:
    """Return the articles whose words name the district, each with its way into the text."""
    stories = []
    for article in desk.articles:
        words = desk.source.text[int(article["start"]) : int(article["end"])].replace("\n", "")
        if article.get("kind") in {"notice", "label", "excerpt"} or district not in words:
            continue
        title = article["headline"].replace("\n", " ")
        title = title or desk.words("districts.caption", words=words.strip()[:CAPTION])
        first = next((r for r in desk.numbers if r.get("article") == article["article"]), None)
        link = desk.link("source", n=first["start"]) if first else ""
        stories.append({"title": title, "link": link})
    return stories
