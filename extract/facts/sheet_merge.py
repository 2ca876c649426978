"""A fact sheet people have worked on, with what is new added and what changed marked.

Only lines are added, and the machine's own marks renewed: not one written by a person is touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.facts.link import Link
from extract.facts.proposals import Proposal, StoryProposal
from extract.facts.reasons import say_reason
from extract.facts.sheet_yaml import write_figure, write_story
from extract.numbers.number import Number
from extract.pattern import Pattern
from extract.sheets import FactSheet, Figure

_KEY = Pattern(r"[\s-]*\w+:\s*(?P<value>[^#]*?)\s*(?:#.*)?$")
#: A name the drafting has told apart already.
_NUMBERED = Pattern(r"（\d+）$")
_OPEN = ("place", "period", "said_by")
_TOP = Pattern(r"[^\s#-]")
_EMPTY = Pattern(r"(stories:)\s*(?:\[\s*\]|~|null)?\s*(#.*)?$")


def merge_sheet(
    text: str,
    sheet: FactSheet,
    links: Sequence[Link],
    numbers: Sequence[Number],
    stories: Sequence[StoryProposal],
) -> str:
    """Return the sheet's text with new figures at the end of their stories and marks on others."""
    merger = _Merger(text, sheet)
    for link in links:
        merger.mark(link, numbers)
    homes = _story_of_article(links)
    for story in stories:
        name = homes.get(story.article, story.story)  # a story may have lost all its words
        if not merger.add_figures(name, story.figures):
            merger.add_story(story)
    return merger.text()


def _story_of_article(links: Sequence[Link]) -> dict[str, str]:
    votes = Counter((link.article, link.figure.story) for link in links if link.article)
    return {article: story for (article, story), _ in reversed(votes.most_common())}


class _Merger:
    """Collects insertions by line and puts them in from the end, so that line numbers hold."""

    def __init__(self, text: str, sheet: FactSheet) -> None:
        self.end = "\r\n" if "\r\n" in text else "\n"
        lines = self.lines = text.split(self.end)
        self.sheet = sheet
        self.names = {(figure.story, figure.metric_zh) for figure in sheet.figures}
        self.inserted: dict[int, list[str]] = {}
        self.mark_start = f"# {say_reason('mark_missing', printed='')[0].split('：')[0]}："
        self.dropped = {n for n, line in enumerate(lines) if self._is_mark(line)}

    def _is_mark(self, line: str) -> bool:
        return line.strip().startswith(self.mark_start)

    def mark(self, link: Link, numbers: Sequence[Number]) -> None:
        """Put a comment above a figure the text no longer bears out."""
        if link.state == "found":
            return
        now = numbers[link.number].surface if link.number is not None else ""
        words = say_reason(f"mark_{link.state}", printed=link.figure.printed, now=now)[0]
        at = link.figure.line - 1
        self.inserted.setdefault(at, []).append(f"{self._indent(at)}# {words}")

    def add_figures(self, story: str, figures: Sequence[Proposal]) -> bool:
        """Add figures at the end of a story; False where the story holds none yet."""
        known = [figure for figure in self.sheet.figures if figure.story == story]
        if not known:
            return False
        last = max(known, key=lambda figure: figure.line)
        at = self._end_of(last.line - 1)
        indent = self._indent(last.line - 1)
        shared = self._shared(known[0])
        for figure in figures:
            keys = {k: v for k, v in figure.keys.items() if shared.get(k) != v}
            # What the story says for all and the text does not say for this one stays open.
            keys |= {k: "" for k in _OPEN if k in shared and k not in figure.keys}
            keys["metric"] = self._free_name(story, keys["metric"])
            self.inserted.setdefault(at, []).extend(write_figure(keys, indent))
        return True

    def _free_name(self, story: str, metric: str) -> str:
        """The metric's name, numbered where a figure of the story bears it already."""
        name, times = metric, 1
        plain = _NUMBERED.sub("", metric)
        while (story, name) in self.names:
            times += 1
            name = f"{plain}（{times}）"
        self.names.add((story, name))
        return name

    def _shared(self, figure: Figure) -> dict[str, str]:
        """What the figure's story says for all its figures, as written."""
        written = {}
        for key, line in figure.lines.items():
            if line < figure.line and (said := _KEY.match(self.lines[line - 1])):
                written[key] = said["value"].strip("\"'")
        return written

    def add_story(self, story: StoryProposal) -> None:
        """Add a story at the end of the stories."""
        at, indent = self._end_of_stories()
        self.inserted.setdefault(at, []).extend(["", *write_story(story, indent)])

    def _indent(self, at: int) -> str:
        """The blanks before the dash of the entry on a line."""
        return self.lines[at][: len(self.lines[at]) - len(self.lines[at].lstrip())]

    def _end_of(self, at: int) -> int:
        """The line after the last one that belongs to the entry whose dash stands on a line."""
        depth, end = len(self._indent(at)), at + 1
        for n in range(at + 1, len(self.lines)):
            line = self.lines[n]
            if line.strip() and not line.lstrip().startswith("#"):
                if len(line) - len(line.lstrip()) <= depth:
                    break
                end = n + 1
        return end

    def _end_of_stories(self) -> tuple[int, str]:
        start = next((n for n, line in enumerate(self.lines) if line.startswith("stories:")), -1)
        if start < 0:
            self.lines.append("stories:")
            start = len(self.lines) - 1
        self.lines[start] = _EMPTY.sub(r"\1 \2", self.lines[start]).rstrip()
        held = []
        for n in range(start + 1, len(self.lines)):
            if _TOP.match(self.lines[n]):
                break
            if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#"):
                held.append(n)
        return (held[-1] + 1, self._indent(held[0])) if held else (start + 1, "  ")

    def text(self) -> str:
        """Return the sheet with everything put in."""
        out: list[str] = []
        for n, line in enumerate(self.lines):
            out += self.inserted.get(n, [])
            if n not in self.dropped:
                out.append(line)
        return self.end.join([*out, *self.inserted.get(len(self.lines), [])])
