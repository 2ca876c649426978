"""Figures proposed for a fact sheet: the candidates of a text, story by story."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.edition.article import Article
from extract.facts.agrees import same_unit
from extract.facts.context import Context
from extract.facts.printings import Printings
from extract.facts.reasons import say_reason
from extract.facts.relations import find_relations
from extract.newsroom import Metric, Newsroom
from extract.numbers.number import Number
from extract.pattern import Pattern
from extract.sheets.amount import known_units
from extract.sheets.bound import comparators
from extract.sheets.period import read_period

_LONGEST_STORY = 18
_LONGEST_PRINTED = 14
_LONGEST_METRIC = 12
_LEAD = Pattern(r"[^，。；：、！？\s（）“”\d]*$")
_SENTENCE_ENDS = Pattern(r"[。！？；，\s]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One figure as the machine would enter it: keys and values in the order of the sheet."""

    number: int
    keys: dict[str, str]


@dataclass(frozen=True, slots=True)
class StoryProposal:
    """An article's figures and what they share."""

    article: str
    story: str
    figures: list[Proposal] = field(default_factory=list)


class Proposer:
    """Makes proposals from one text."""

    def __init__(
        self,
        text: str,
        numbers: Sequence[Number],
        contexts: Sequence[Context],
        articles: Sequence[Article],
        newsroom: Newsroom,
        date: dt.date,
    ) -> None:
        self.numbers = numbers
        self.contexts = contexts
        self.articles = articles
        self.newsroom = newsroom
        self.date = date
        self.printings = Printings(text, numbers, articles)
        self.flow = self.printings.flow
        self.topics = {topic.id: topic.zh for topic in newsroom.topics}
        relations = find_relations(text, numbers, articles)
        self.wholes = {
            part: r.members[0] for r in relations if r.kind == "part_of" for part in r.members[1:]
        }
        self.units = known_units() | {metric.unit for metric in newsroom.metrics}

    def propose(self, skipped: set[int]) -> list[StoryProposal]:
        """Return a story for every article with candidates that are not skipped."""
        stories: dict[str, StoryProposal] = {}
        names: set[str] = set()
        for n in self._candidates(skipped):
            context = self.contexts[n]
            story = stories.get(context.article)
            if story is None:
                story = StoryProposal(context.article, self._story_name(context.article, names))
                stories[context.article] = story
            story.figures.append(Proposal(n, self._keys(n)))
        for story in stories.values():
            _tell_apart(story.figures)
            self._relate(story.figures)
        return list(stories.values())

    def _relate(self, figures: list[Proposal]) -> None:
        """Say of each figure after 其中 which one it is a part of."""
        names = {figure.number: figure.keys["metric"] for figure in figures}
        for figure in figures:
            whole = self.wholes.get(figure.number)
            if whole in names:
                figure.keys["part_of"] = names[whole]

    def _candidates(self, skipped: set[int]) -> Iterable[int]:
        """Candidates with an amount, each passage's first printing only."""
        copies = [p for article in self.articles for p in article.passages]
        for n, number in enumerate(self.numbers):
            told = number.value is not None or number.low is not None or number.high is not None
            again = any(p.start <= number.start < p.end for p in copies)
            if number.candidate and told and not again and n not in skipped:
                yield n

    def _story_name(self, article_id: str, names: set[str]) -> str:
        """The headline's fullest part, or the first words of a story without one."""
        article = next((a for a in self.articles if a.id == article_id), None)
        name = max(re.split(r"\s+", article.headline), key=len) if article else ""
        if article and not name:
            words = self.flow.text[self.flow.inner(article.start) :][: 4 * _LONGEST_STORY]
            name = next((w for w in _SENTENCE_ENDS.split(words) if len(w) > 3), words)
        name = name.replace("/", "·").strip("—：: ")[:_LONGEST_STORY] or article_id
        unique, times = name, 1
        while unique in names:
            times += 1
            unique = f"{name}{times}"
        names.add(unique)
        return unique

    def _keys(self, n: int) -> dict[str, str]:
        number, context = self.numbers[n], self.contexts[n]
        metric = find_metric(number, self._lead(n), self.newsroom.metrics)
        unit = number.unit or ""
        period, period_note = self._period(context)
        notes = [
            "" if metric else say_reason("draft_new_metric")[0],
            say_reason("draft_outside")[0] if context.outside else "",
            period_note,
        ]
        keys = {
            "metric": metric.zh if metric else self._metric_name(n),
            "value": _plain(number.value),
            "low": "" if number.value is not None else _plain(number.low),
            "high": "" if number.value is not None else _plain(number.high),
            "bound": bound_word(number),
            "unit": unit if unit in self.units else "",
            "printed": self._printed(n),
            "district": context.district,
            "place": context.place,
            "scope": context.scope,
            "topic": self.topics.get(context.topic, ""),
            "measure": context.measure,
            "period": period,
            "said_by": context.said_by,
            "state": "草稿",
            "note": "；".join(note for note in notes if note),
        }
        return {key: value for key, value in keys.items() if value}

    def _period(self, context: Context) -> tuple[str, str]:
        """The period as a sheet can hold it, and what to note where it cannot hold the words."""
        words, iso = context.period_words, context.period
        if context.inferred:
            return iso, say_reason("draft_inferred", words=words)[0]
        if not iso:
            return "", say_reason("draft_undated", words=words)[0] if words else ""
        return (words if read_period(words, self.date) == iso else iso), ""

    def _lead(self, n: int) -> str:
        """The words before a number in its clause, back to the number before."""
        floor = self.flow.inner(self.numbers[n - 1].end) if n else 0
        start = self.flow.inner(self.numbers[n].start)
        match = _LEAD.search(self.flow.text[max(floor, start - 30) : start])
        return match.group() if match else ""

    def _metric_name(self, n: int) -> str:
        number = self.numbers[n]
        name = number.counted or self._lead(n)[-_LONGEST_METRIC:] or (number.unit or "")
        suffix = ""
        if number.kind == "percent" and number.unit == "%":
            suffix = say_reason("draft_rate")[0]
        return (name.replace("\n", "")[:_LONGEST_METRIC] + suffix) or number.surface

    def _printed(self, n: int) -> str:
        """The figure with its unit and at most its noun, as one reads it over a column break.

        A noun before it is taken in where the figure alone stands in several places.
        """
        number, text = self.numbers[n], self.flow.text
        start, end = self.flow.inner(number.start), self.flow.inner(number.end)
        noun = number.counted or ""
        if end - start + len(noun) > _LONGEST_PRINTED:
            return text[start:end]
        if text.startswith(noun, end):
            return text[start : end + len(noun)]
        if text.endswith(noun, 0, start) and not self._is_alone(text[start:end]):
            return text[start - len(noun) : end]
        return text[start:end]

    def _is_alone(self, words: str) -> bool:
        """True for words printed once, copies of a passage not counted."""
        places = self.printings.find(words)
        return sum(self.printings.first_of(place) is None for place in places) <= 1


def find_metric(number: Number, lead: str, metrics: Sequence[Metric]) -> Metric | None:
    """Return the one known metric the words announce, None where none or several could be meant.

    >>> count = Metric("schools", "学校", "Schools", "所", "education", ("小学",))
    >>> find_metric(Number(0, 2, "3所", "quantity", unit="所", counted="小学"), "", [count]).id
    'schools'
    """
    scored = [(_score(number, lead, metric), metric) for metric in metrics]
    best = max((score for score, _ in scored), default=0)
    named = [metric for score, metric in scored if score == best]
    return named[0] if best and len(named) == 1 else None


def _score(number: Number, lead: str, metric: Metric) -> int:
    """How surely the words announce the metric: the counted noun above the words before it."""
    if not same_unit(metric.unit, number.unit or ""):
        return 0
    counted, score = number.counted or "", 0
    for word in (metric.zh, *metric.words):
        if counted == word:
            score = max(score, 200 + len(word))
        elif counted and (word in counted or counted in word):
            score = max(score, 100 + min(len(word), len(counted)))
        elif word in lead:
            score = max(score, len(word))
    return score


def bound_word(number: Number) -> str:
    """Return the printed word that bounds a number, else its comparator, "" for an exact one.

    >>> bound_word(Number(0, 5, "1200余个", "quantity", comparator="over"))
    '余'
    """
    if number.comparator in (None, "exact") or (number.comparator == "range"):
        return ""
    words = [w for w, c in comparators().items() if c == number.comparator and w in number.surface]
    return max(words, key=len, default=number.comparator or "")


def _tell_apart(figures: list[Proposal]) -> None:
    """Number the figures of one story that bear one name and are not of a district each."""
    named: dict[str, list[Proposal]] = {}
    for figure in figures:
        named.setdefault(figure.keys["metric"], []).append(figure)
    for alike in named.values():
        districts = {figure.keys.get("district", "") for figure in alike}
        if len(districts) < len(alike) or "" in districts:
            for times, figure in enumerate(alike[1:], start=2):
                figure.keys["metric"] += f"（{times}）"


def _plain(value: object) -> str:
    return "" if value is None else f"{value:f}"
