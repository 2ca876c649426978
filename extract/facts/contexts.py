"""What each number of a text describes, as far as the words around it tell."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from extract.collector import resting_collector
from extract.edition.article import Article
from extract.edition.articles import divide
from extract.edition.flow import flow_of
from extract.facts.bounds import Around, Bounds
from extract.facts.context import Context
from extract.facts.places import Place, Places
from extract.facts.topics import Topics
from extract.facts.wordscan import Hit
from extract.newsroom import Newsroom
from extract.numbers.number import Number

WORDS = ("idiom", "name")  # numerals that count nothing and belong nowhere


class Surroundings:
    """A text made ready to be asked what stands around any number in it."""

    def __init__(self, text: str, articles: list[Article], newsroom: Newsroom) -> None:
        self.articles = articles
        self.flow = flow_of(text, articles)
        self.bounds = Bounds(self.flow.text)
        self.places = Places(self.flow, articles, newsroom)
        self.topics = Topics(self.flow.text, newsroom)
        self._starts = [article.start for article in articles]
        self._heads = [self._head(article) for article in articles]

    def article_at(self, offset: int) -> Article | None:
        """Return the article a place of the print lies in."""
        at = bisect_right(self._starts, offset) - 1
        return self.articles[at] if at >= 0 and offset < self.articles[at].end else None

    def place_and_topic(self, number: Number) -> tuple[Place, Hit[str] | None, Around]:
        """Return where a number belongs, its topic word, and its clause, sentence, paragraph."""
        start, end = self.flow.inner(number.start), self.flow.inner(number.end)
        around = self.bounds.around(start)
        article = bisect_right(self._starts, number.start) - 1
        head = self._heads[article] if article >= 0 else (0, 0)
        hit = self.topics.find(start, end, around, head)
        return self.places.find(start, around), hit, around

    def _head(self, article: Article) -> tuple[int, int]:
        """The stretch of an article's headings in the flow, down to the last subhead."""
        if not article.headings:
            return 0, 0
        return self.flow.inner(article.start), self.flow.inner(article.headings[-1].end)


def find_places_and_topics(
    text: str, numbers: Sequence[Number], newsroom: Newsroom
) -> list[tuple[str, str]]:
    """Return district and topic id of each number, the same ones `find_contexts` gives, fast."""
    with resting_collector():
        around = Surroundings(text, divide(text), newsroom)
        return [_place_and_topic(number, around) for number in numbers]


def _place_and_topic(number: Number, around: Surroundings) -> tuple[str, str]:
    if number.kind in WORDS:
        return "", ""
    place, hit, _ = around.place_and_topic(number)
    return place.district, hit.means if hit else ""


def find_contexts(
    text: str,
    numbers: Sequence[Number],
    articles: Sequence[Article],
    newsroom: Newsroom,
    date: dt.date | None = None,
) -> list[Context]:
    """Return the context of each number, aligned with the numbers."""
    from extract.facts.describe import Describer  # the fast way needs none of it

    describer = Describer(Surroundings(text, list(articles), newsroom), numbers, newsroom, date)
    return [describer.describe(at) for at in range(len(numbers))]
