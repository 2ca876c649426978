"""Check a text: paste a story, see every number in it, the figures, the doubts; nothing is kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from time import perf_counter

import streamlit as st

from dashboard.components.copy import show_copy_button
from dashboard.components.eager import show_eager
from dashboard.components.reader import show_reader
from dashboard.desk import Desk
from dashboard.export import cells_csv, tabbed_cells
from dashboard.findings import say_finding
from dashboard.markup import show_template
from dashboard.numbers import list_figure_cells, say_about
from dashboard.pasted import Story, read_story
from dashboard.problems import show_problems
from dashboard.reader_data import Card, build_card, build_reader
from dashboard.reference import read_reference
from dashboard.show import show_head, show_title
from dashboard.views.source import find_number
from dashboard.words import Words

Row = Mapping[str, str]
LONGEST = 100_000
OPEN = {"error", "doubt"}
# The example tells of the day before, whenever it is looked at.
SAMPLE_DAY = dt.date(2024, 11, 29)
# A story is printed within days of the days it tells of; a text of another season is not tonight's.
SAME_TIME = 60
WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
YEAR = re.compile(r"\d{4}")


def show_check(desk: Desk) -> None:
    """Draw the field to paste into, and what the text in it holds."""
    words = desk.words
    show_title(desk, "check", words("check.note"), folio=False)
    text = show_field(words)
    date = st.session_state.get("story_date")
    if not text.strip():
        show_template("check_start", w=words)
        return
    if len(text) > LONGEST:
        st.error(words("check.long", n=len(text), most=LONGEST))
        return
    newsroom, problems = read_reference(desk.data)
    started = perf_counter()
    story = read_story(text, date, newsroom)
    show_story(desk, story, perf_counter() - started)
    if problems:
        st.info(words("check.alone"))
        show_problems(problems, words)


def show_field(words: Words) -> str:
    """Draw the field, the story's date, and the two buttons; return the text."""
    text = st.text_area(
        words("check.field"),
        key="story",
        height=210,
        placeholder=words("check.placeholder"),
        label_visibility="collapsed",
        persist_state="session",
    )
    show_eager("story", text or "")
    with st.container(horizontal=True, vertical_alignment="bottom", key="field"):
        st.date_input(
            words("check.date"),
            dt.date.today(),
            key="story_date",
            format="YYYY-MM-DD",
            help=words("check.date_why"),
            width=170,
            persist_state="session",
        )
        sample, today = words("check.sample_text"), dt.date.today()
        st.button(words("check.sample"), on_click=_fill, args=(sample, SAMPLE_DAY))
        st.button(words("check.clear"), on_click=_fill, args=("", today), disabled=not text)
    return text or ""


def _fill(text: str, day: dt.date) -> None:
    st.session_state["story"] = text
    st.session_state["story_date"] = day


def show_story(desk: Desk, story: Story, seconds: float) -> None:
    """Draw what was found: the count, the doubts, the marked text, the table of figures."""
    words = desk.words
    told = [say_finding(words, finding) for finding in story.findings]
    doubts = list_once([entry for entry in told if entry["severity"] in OPEN])
    counts = {
        "numbers": len(story.numbers),
        "figures": len(story.figures),
        "doubts": len(doubts),
        "seconds": f"{seconds:.2f}",
        "signs": len(story.text),
    }
    show_template("check_status", w=words, **counts)
    offer_day(words, story)
    if not story.numbers:
        return
    show_reader(
        {
            **build_reader(
                story.text,
                story.numbers,
                list_cards(desk, story),
                story.lines,
                words,
                became=False,
                caption=words("check.caption", n=len(story.figures)),
            ),
            "findings": list_doubts(story, doubts),
            "at": -1,
            "chosen": "",
        },
        key="checked",
    )
    show_figures(desk, story)
    show_rest(words, told)


def offer_day(words: Words, story: Story) -> None:
    """Offer the day the text itself bears, where the story is checked as of another one."""
    day, printed = find_day(story)
    date = st.session_state["story_date"]
    if day is None or date is None or abs((date - day).days) <= SAME_TIME:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="other-day"):
        st.markdown(words("check.other_day", printed=printed, date=date.isoformat()))
        st.button(words("check.use_day", day=day.isoformat()), on_click=_date, args=(day,))


def find_day(story: Story) -> tuple[dt.date | None, str]:
    """Return the latest whole date, year and all, that the text prints, with its words."""
    whole = [
        (dt.date.fromisoformat(row["iso"]), row["surface"])
        for row in story.numbers
        if row["kind"] == "date" and WHOLE_DAY.match(row["iso"]) and YEAR.match(row["surface"])
    ]
    return max(whole, default=(None, ""), key=lambda found: found[0] or dt.date.min)


def list_once(told: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Return each message once: what is printed twice is still one thing to ask."""
    once: dict[str, dict[str, object]] = {}
    for entry in told:
        once.setdefault(str(entry["message"]), entry)
    return list(once.values())


def _date(day: dt.date) -> None:
    st.session_state["story_date"] = day


def list_doubts(story: Story, doubts: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
    """Return the doubts with the number each points at, for the reader to jump to."""
    return [
        {**doubt, "at": find_number(int(str(doubt["start"])), story.numbers)}
        if doubt["start"]
        else {**doubt, "at": -1}
        for doubt in doubts
    ]


def list_cards(desk: Desk, story: Story) -> list[Card]:
    """Return a card for each number of the text; figures stand in the table too."""
    words, alarms = desk.words, find_alarms(desk.words, story)
    cards = []
    for index, row in enumerate(story.numbers):
        cards.append(
            build_card(
                row,
                words,
                say=words(f"kind.{row['kind']}"),
                about=say_about(row, words, desk.names),
                alarms=alarms.get(index, []),
                last=(row.get("counted") or "", desk.label(row.get("district") or "")),
                listed=row["candidate"] == "true",
            )
        )
    return cards


def find_alarms(words: Words, story: Story) -> dict[int, list[str]]:
    """Return what is open against each number, by its index."""
    alarms: dict[int, list[str]] = {}
    for finding in story.findings:
        if finding["severity"] in OPEN and finding["start"]:
            at = find_number(int(finding["start"]), story.numbers)
            alarms.setdefault(at, []).append(str(say_finding(words, finding)["message"]))
    return alarms


def show_figures(desk: Desk, story: Story) -> None:
    """Draw the figures as a table to copy or to download."""
    words = desk.words
    cells = list_figure_cells(story.figures, words, desk.names)
    if not cells:
        return
    show_head(words, words("check.figures"), words("check.figures_note"))
    show_template("cells", w=words, title=words("check.caption", n=len(cells)), rows=cells)
    with st.container(horizontal=True):
        table = tabbed_cells(cells)
        show_copy_button(words("check.copy"), words("copy.done"), table, key="story-copy")
        st.download_button(
            words("check.csv"),
            data=lambda: cells_csv(cells),
            file_name=words("check.file"),
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key="story-csv",
        )


def show_rest(words: Words, told: Sequence[Mapping[str, object]]) -> None:
    """Fold away what is worth knowing and what was checked and agrees."""
    groups = [
        {
            "severity": name,
            "folded": True,
            "rows": [entry for entry in told if entry["severity"] == name],
        }
        for name in ("note", "pass")
        if any(entry["severity"] == name for entry in told)
    ]
    if groups:
        show_template("findings", w=words, groups=groups)
