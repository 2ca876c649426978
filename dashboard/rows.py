"""The lines of tables and tiles: a fact in words, with the way back to its printed words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from dashboard.amounts import say_amount, say_figure
from dashboard.derive import Derived
from dashboard.desk import Desk
from dashboard.numbers import say_value
from dashboard.periods import say_period

Row = Mapping[str, str]
Line = dict[str, object]


def say_place(desk: Desk, fact: Row) -> str:
    """Return district, place and scope: whose figure it is, always said."""
    parts = [desk.label(fact["district"])] if fact.get("district") else []
    if fact.get("place"):
        parts.append(fact["place"])
    if fact.get("scope"):
        parts.append(desk.words.name("scope", fact["scope"]))
    return " · ".join(parts)


def say_fact(desk: Desk, fact: Row) -> Line:
    """Return one row of the table of figures."""
    words = desk.words
    return {
        "anchor": fact["fact"].replace("/", "-"),
        "what": desk.label(fact["metric"]),
        "printed": fact["printed"],
        "word": desk.surface(fact),
        "value": say_figure(fact, words),
        "district": desk.label(fact.get("district", "")),
        "scope": " · ".join(
            part
            for part in (fact.get("place", ""), words.name("scope", fact.get("scope", "")))
            if part
        ),
        "topic": desk.label(fact.get("topic", "")),
        "period": say_period(fact.get("period", ""), words),
        "measure": words.name("measure", fact.get("measure", "")),
        "said_by": fact.get("said_by", ""),
        "state": words.name("state", fact.get("state", "")),
        "doubt": fact["fact"] in desk.doubted,
        "corrected": say_correction(desk, fact),
        "link": desk.link("source", fact=fact["fact"]),
    }


def say_waiting(desk: Desk, number: Row) -> Line:
    """Return a number nobody has looked at yet as a line of the same form as a fact's."""
    return {
        "word": number["surface"],
        "printed": number["surface"],
        "what": number.get("counted") or "—",
        "value": say_value(number, desk.words),
        "district": desk.label(number.get("district", "")),
        "scope": desk.words("became.waiting"),
        "period": desk.headlines.get(number.get("article", ""), ""),
        "said_by": "",
        "doubt": False,
        "link": desk.link("source", n=number["start"]),
    }


def say_correction(desk: Desk, fact: Row) -> str:
    """Return what should have been printed; '' where nothing was printed wrong."""
    row = desk.corrections.get(fact["fact"])
    return desk.words("correction.line", was=row["was"], right=row["right"]) if row else ""


def say_tile(desk: Desk, fact: Row) -> Line:
    """Return one tile: the printed words large, then what, when and who says so."""
    line = say_fact(desk, fact)
    about = [str(line["period"])]
    if fact.get("measure"):
        about.append(str(line["measure"]))
    if fact.get("said_by"):
        about.append(desk.words("tile.said_by", who=fact["said_by"]))
    return {**line, "about": " · ".join(about)}


def group_stories(facts: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return the facts by story, in the sheet's order."""
    return [(story, list(rows)) for story, rows in groupby(facts, key=lambda row: row["story"])]


def group_places(desk: Desk, facts: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return the facts by district, place and scope, in the order they first come."""
    groups: dict[str, list[Row]] = {}
    for row in facts:
        groups.setdefault(say_place(desk, row), []).append(row)
    return list(groups.items())


def say_derived(desk: Desk, entry: Derived) -> str:
    """Return a derived figure as a sentence that shows its working."""
    words = desk.words
    part, whole = desk.label(entry.part["metric"]), desk.label(entry.whole["metric"])
    value = say_amount(entry.value, words)
    if entry.kind == "share":
        value += "%"
    key = "over" if entry.open_end else "about" if entry.rough else "exact"
    return words(
        f"derived.{entry.kind}",
        part=part,
        whole=whole,
        value=words(f"comparator.{key}", n=value),
        top=say_figure(entry.part, words),
        bottom=say_figure(entry.whole, words),
    )


def say_source(desk: Desk, facts: Sequence[Row]) -> str:
    """Return the source line of a chart: paper, date, headline, and which text was read."""
    heads = dict.fromkeys(
        desk.headlines.get(row.get("article", ""), "") or row.get("story", "") for row in facts
    )
    titles = [head for head in heads if head]
    title = titles[0] if len(titles) == 1 else ""
    return desk.words(
        "chart.source",
        paper=desk.paper,
        day=desk.day.isoformat(),
        title=f" {title}" if title else "",
        text=desk.words("banner." + desk.reading),
    )
