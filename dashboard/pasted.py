"""A pasted text, read and checked: nothing is saved, nothing leaves this machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from dashboard.lines import Kind, list_line_kinds
from dashboard.numbers import Row
from extract.checks import Pasted, build_case, check_text
from extract.facts import Context
from extract.newsroom import Newsroom
from extract.tables.csv_file import cell
from extract.tables.number_row import number_row

CONTEXT = ("place", "scope", "period", "said_by")


@dataclass(frozen=True, slots=True)
class Story:
    """What a pasted text holds, in the cells the tables would have."""

    text: str
    numbers: Sequence[Row]
    findings: Sequence[Row]
    lines: list[Kind]

    @property
    def figures(self) -> Sequence[Row]:
        """The numbers a journalist would put in a table."""
        return [row for row in self.numbers if row["candidate"] == "true"]


def read_story(text: str, date: dt.date | None, newsroom: Newsroom | None) -> Story:
    """Return the text's numbers with what the words around them say, and the findings."""
    case = build_case(Pasted(text, date), newsroom=newsroom)
    contexts = case.contexts or [Context()] * len(case.numbers)
    rows = []
    for number, context in zip(case.numbers, contexts, strict=True):
        row = number_row(
            number,
            file="",
            line=text.count("\n", 0, number.start) + 1,
            district=context.district,
            topic=context.topic,
        )
        around = {key: getattr(context, key) for key in CONTEXT}
        rows.append({key: cell(value) for key, value in (row | around).items()})
    findings = [
        {key: cell(value) for key, value in asdict(finding).items()}
        for finding in check_text(text, date, newsroom)
    ]
    return Story(text, rows, findings, list_line_kinds(case.articles))
