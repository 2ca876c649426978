"""Where a text names places, and how strongly each naming claims the figures near it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, partial
from operator import itemgetter
from typing import NamedTuple

from extract.edition.article import Article
from extract.edition.flow import Flow
from extract.facts.gazetteer import (
    PlaceWord,
    home_province,
    office_pattern,
    office_word,
    place_scan,
    words_of,
)
from extract.facts.wordscan import Hit
from extract.newsroom import Newsroom
from extract.pattern import Pattern

WEAK, STRONG, ORIGIN = 1, 2, 3
_BEFORE = 6
_CLAUSE_END = Pattern(r"[，。；：！？\s,;:!?]")
_VENUE_REACH = 30
_TIME_ENDS = frozenset("年月日号度间来时底初末旬周")
_STARTS = frozenset("，。；：！？、“”‘’（）()《》—…,;:!?·■●□|　 \t\n\r")


class Mention(NamedTuple):
    """A place named in the flow of a text.

    `district` is the own division it means or lies in; `outside` another place's name. `place` is
    a lower place. `how` says what the words around it make of it; `group` is the same for places
    named side by side.
    """

    start: int
    end: int
    district: str
    outside: str
    level: str
    place: str
    rank: int
    how: str
    group: int


_mention = partial(tuple.__new__, Mention)


def find_mentions(flow: Flow, articles: list[Article], newsroom: Newsroom) -> list[Mention]:
    """Return every place named in the flow, in order, relatives like 全县 resolved."""
    finder = _Finder(flow.text, newsroom, [flow.inner(article.start) for article in articles])
    offices = office_pattern().finditer(flow.text)
    pointed = (Hit(m.start(), m.end(), office_word(m.group())) for m in offices)
    named = place_scan(newsroom).find(flow.text)
    for hit in sorted([*named, *pointed], key=itemgetter(0)):
        finder.take(hit)
    return finder.mentions


class _Finder:
    """Goes through the hits in order and keeps which place is in force in the article."""

    def __init__(self, text: str, newsroom: Newsroom, article_starts: list[int]) -> None:
        self.text = text
        self.newsroom = newsroom
        self.home = newsroom.home.zh
        self.province = home_province(newsroom)
        self.article_starts = article_starts
        self.mentions: list[Mention] = []
        self.article = -1
        self.in_force: list[Mention] = []

    def take(self, hit: Hit[PlaceWord]) -> None:
        """Add the hit as a mention, or join it to the one it follows directly."""
        word = hit.means
        before = self.text[max(0, hit.start - _BEFORE) : hit.start]
        if word.kind == "nothing" or (before and before[-1] in word.unless_after):
            return
        if word.short and self.text.startswith(words_of("not_before"), hit.end):
            return
        article = bisect_right(self.article_starts, hit.start)
        if article != self.article:
            self.article, self.in_force = article, []
        last = self.mentions[-1] if self.mentions else None
        if last is not None and last.end > hit.start:  # 市 of 市委, which is a word by itself
            return
        if last is not None and last.end == hit.start and self._chain(last, hit):
            return
        self._add(hit, before, last)

    def _chain(self, last: Mention, hit: Hit[PlaceWord]) -> bool:
        """杭州市西湖区北山街道: one place named from the top down."""
        word = hit.means
        if word.kind == "relative":
            return False
        if word.kind == "lower":
            district = last.district if last.level in ("county", "lower") else word.district
            joined = last._replace(
                end=hit.end, district=district if not last.outside else "", level="lower"
            )
            joined = joined._replace(place=last.place + word.name)
        elif word.kind == "own" and self._is_above(last, word):
            joined = last._replace(
                end=hit.end, district=word.district, outside="", level=word.level
            )
        elif word.kind == "outside" and last.outside and last.level == "province":
            joined = last._replace(end=hit.end, outside=word.name, level=word.level)
        else:
            return False
        self.mentions[-1] = joined
        self._enforce(joined)
        return True

    def _is_above(self, last: Mention, word: PlaceWord) -> bool:
        if word.level == "city":
            return last.outside == self.province or last.level == "wide"
        return last.district == self.home and last.level == "city"

    def _add(self, hit: Hit[PlaceWord], before: str, last: Mention | None) -> None:
        word = hit.means
        grouped = last is not None and self._is_grouped(last, hit)
        if grouped and last is not None:
            rank, how, group = last.rank, last.how, last.group
        else:
            rank, how = self._rank(hit, before)
            group = hit.start
        outside = word.name if word.kind == "outside" else ""
        place = word.name if word.kind == "lower" else ""
        mention = _mention(
            (hit.start, hit.end, word.district, outside, word.level, place, rank, how, group)
        )
        if word.kind == "relative":
            resolved = self._resolve(mention, word)
            if resolved is None:
                return
            mention = resolved
        self.mentions.append(mention)
        if word.kind != "relative":
            self._enforce(mention)

    def _is_grouped(self, last: Mention, hit: Hit[PlaceWord]) -> bool:
        """True for places named side by side; 与 ties ours to another's as a partner only."""
        between = self.text[last.end : hit.start]
        if len(between) > 2 or hit.means.kind == "relative":
            return False
        partners = bool(last.outside) != (hit.means.kind == "outside")
        listed = words_of("lists") if partners else words_of("groups")
        return not between or between in listed

    def _rank(self, hit: Hit[PlaceWord], before: str) -> tuple[int, str]:
        word = hit.means
        if before.endswith(words_of("origins")):
            return ORIGIN, "origin"
        if before.endswith(words_of("venue_words")) and self._is_venue(hit.end):
            return WEAK, "venue"
        if before.endswith(words_of("obliques")):
            return WEAK, "oblique"
        if word.weak:
            return WEAK, "weak"
        if word.kind == "outside" and not self._opens(before):
            return WEAK, "attribute"
        if word.kind == "outside" and self.text.startswith(words_of("body_of"), hit.end):
            return WEAK, "body"
        return STRONG, "relative" if word.kind == "relative" else "named"

    def _opens(self, before: str) -> bool:
        return (
            not before
            or before[-1] in _STARTS
            or before[-1] in _TIME_ENDS
            or before.endswith(words_of("wide_openers"))
        )

    def _is_venue(self, end: int) -> bool:
        """True where something is held, not done, at the place that ends here."""
        stop = _CLAUSE_END.search(self.text, end, end + _VENUE_REACH)
        rest = self.text[end : stop.start() if stop else end + _VENUE_REACH]
        return _venues().search(rest) is not None

    def _resolve(self, mention: Mention, word: PlaceWord) -> Mention | None:
        if word.name == "home":
            return mention._replace(district=self.home, level="city")
        if word.name == "city":
            return self._city_in_force(mention)
        for earlier in reversed(self.in_force):
            own, elsewhere = earlier.district, earlier.outside
            if earlier.level in ("county", "lower") and (own or elsewhere).endswith(word.ends):
                return mention._replace(district=own, outside=elsewhere, level="county")
        return None

    def _city_in_force(self, mention: Mention) -> Mention:
        """全市 is the paper's own city unless the article is about another one so far."""
        if any(earlier.district for earlier in self.in_force):
            return mention._replace(district=self.home)
        for earlier in reversed(self.in_force):
            if earlier.level == "city" and earlier.rank >= STRONG:
                return mention._replace(outside=earlier.outside)
        return mention._replace(district=self.home)

    def _enforce(self, mention: Mention) -> None:
        """Remember a place for the words that point back to it; one of a kind is enough."""
        last = self.in_force[-1] if self.in_force else None
        if last is not None and last.start == mention.start:
            self.in_force[-1] = mention
        elif last is None or last[2:5] != mention[2:5] or last.rank < mention.rank:
            self.in_force.append(mention)


def venue_words(words: str) -> str:
    """Return the words up to what is held there.

    >>> venue_words("象山区文化馆举行，40名")
    '象山区文化馆'
    """
    held = _venues().search(words)
    return words[: held.start()] if held else ""


@cache
def _venues() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_of("venues"))))
