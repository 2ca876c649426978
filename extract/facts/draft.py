"""A fact sheet from the text: every candidate as a draft, machine-made and marked so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.door.decode import read_text
from extract.edition.article import Article
from extract.edition.edition import Edition
from extract.facts.context import Context
from extract.facts.link import Link
from extract.facts.links import link_figures
from extract.facts.proposals import Proposer, StoryProposal
from extract.facts.reasons import say_reason
from extract.facts.sheet_merge import merge_sheet
from extract.facts.sheet_yaml import write_story
from extract.newsroom import Newsroom
from extract.numbers.number import Number

if TYPE_CHECKING:
    from extract.sheets import FactSheet

SCHEMA = "# yaml-language-server: $schema=../schemas/factsheet.schema.json"


def build_draft(
    edition: Edition,
    numbers: Sequence[Number],
    contexts: Sequence[Context],
    articles: Sequence[Article],
    newsroom: Newsroom,
    sheet: FactSheet | None = None,
) -> str:
    """Return the YAML of a new sheet, or the sheet's own text with what it lacks added and marked.

    Raises Unreadable where the sheet's file is gone.
    """
    proposer = Proposer(edition.text, numbers, contexts, articles, newsroom, edition.date)
    if sheet is None:
        return _new_sheet(edition, proposer.propose(set()))
    links = link_figures(sheet, edition.text, numbers, articles, contexts)
    told = _told(sheet, links, edition.text, numbers)
    return merge_sheet(read_text(sheet.path), sheet, links, numbers, proposer.propose(told))


def _new_sheet(edition: Edition, stories: Sequence[StoryProposal]) -> str:
    zh, en = say_reason("draft_head")
    lines = [SCHEMA, f"# {zh}", f"# {en}", f"edition: {edition.id}"]
    lines.append("stories:" if stories else "stories: []")
    for n, story in enumerate(stories):
        lines += [*([""] if n else []), *write_story(story, "  ")]
    return "\n".join([*lines, "", "set_aside: []"]) + "\n"


def _told(
    sheet: FactSheet, links: Sequence[Link], text: str, numbers: Sequence[Number]
) -> set[int]:
    """The numbers the sheet speaks of: its figures, their other printings, what is set aside."""
    spans = [(span.start, span.end) for link in links for span in link.others]
    spans += [(x.start, x.end) for x in links if x.start is not None and x.end is not None]
    for aside in sheet.set_aside:
        spans += [found.span() for found in re.finditer(re.escape(aside.printed), text)]
    starts = [number.start for number in numbers]
    return {
        n
        for start, end in spans
        for n in range(bisect_left(starts, start), bisect_left(starts, end))
    }
