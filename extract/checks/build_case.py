"""Lay an edition or a pasted text on the table for the checks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from extract.checks.case import Case, Pasted, Printed
from extract.checks.check_edition import check_case_text
from extract.checks.finding import Finding
from extract.checks.history import NOTHING_EARLIER, History
from extract.edition import find_articles
from extract.facts import find_contexts, find_relations, link_figures
from extract.newsroom import Newsroom
from extract.numbers import find_numbers
from extract.sheets import FactSheet
from extract.sheets.corrections import Correction


def build_case(
    edition: Printed,
    sheet: FactSheet | None = None,
    newsroom: Newsroom | None = None,
    earlier: History = NOTHING_EARLIER,
    corrections: Sequence[Correction] = (),
) -> Case:
    """Return the case of one edition: its text read through every stage below the checks."""
    numbers = find_numbers(edition.text, date=edition.date)
    articles = find_articles(edition.text)
    case = Case(
        edition=edition,
        sheet=sheet,
        numbers=numbers,
        articles=articles,
        relations=find_relations(edition.text, numbers, articles),
        newsroom=newsroom,
        earlier=earlier,
        corrections=corrections,
    )
    if newsroom is None:
        return case
    contexts = find_contexts(edition.text, numbers, articles, newsroom, edition.date)
    links = link_figures(sheet, edition.text, numbers, articles, contexts) if sheet else []
    return replace(case, contexts=contexts, links=links)


def check_text(
    text: str, date: dt.date | None = None, newsroom: Newsroom | None = None
) -> list[Finding]:
    """Return what can be said of any text without a sheet, gravest first.

    >>> [f.severity for f in check_text("共有住户40户20人。") if f.check == "things"]
    ['doubt']
    """
    numbers = find_numbers(text, date=date)
    return check_case_text(
        Case(
            edition=Pasted(text, date),
            sheet=None,
            numbers=numbers,
            articles=find_articles(text),
            relations=find_relations(text, numbers),
            newsroom=newsroom,
        )
    )
