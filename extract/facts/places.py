"""Which place a figure belongs to, by the places named around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extract.edition.article import Article
from extract.edition.flow import Flow
from extract.facts.bounds import FAR, Around
from extract.facts.gazetteer import words_of
from extract.facts.mentions import ORIGIN, STRONG, WEAK, Mention, find_mentions, venue_words
from extract.newsroom import Newsroom
from extract.pattern import Pattern


class Place(NamedTuple):
    """An own division, or a place elsewhere, or neither; `reach` says where the words stand."""

    district: str
    outside: str
    reach: str
    mention: Mention | None


NOWHERE = Place("", "", "nowhere", None)
_VENUE_LONGEST = 30
_SHARE_REACH = 12
_LISTING = Pattern("[、，]|以及|[和与及]")


class _Extent(NamedTuple):
    """An article in the flow: where it begins, where its headline ends, where it ends."""

    start: int
    head: int
    end: int


class Places:
    """The places of a text, ready to be asked for any number in it."""

    def __init__(self, flow: Flow, articles: list[Article], newsroom: Newsroom) -> None:
        self.home = newsroom.home.zh
        self.flow = flow
        self.mentions = find_mentions(flow, articles, newsroom)
        self._ends = [mention.end for mention in self.mentions]
        self._strong = _latest(self.mentions, STRONG)
        self._starts = [flow.inner(article.start) for article in articles]
        self._extents = [self._extent(article) for article in articles]
        self._strong_after = _next(self.mentions, STRONG)
        self._own = _latest([m if m.district else m._replace(rank=0) for m in self.mentions], WEAK)
        self._shares = self._find_shares()
        self._headlines: dict[tuple[int, int], Place | None] = {}
        self._venues: dict[int, str] = {}
        self._known: dict[tuple[int, int], Place] = {}
        self._placed: dict[tuple[int, str], Place] = {}

    def _extent(self, article: Article) -> _Extent:
        head = article.paragraphs[0].start if article.paragraphs else article.end
        inner = self.flow.inner
        return _Extent(inner(article.start), inner(head), inner(article.end))

    def find(self, start: int, around: Around) -> Place:
        """Return the place of the figure that stands at this stretch of the flow."""
        after = bisect_right(self._ends, start)
        if after in self._shares and (own := self._share(after, start, around)):
            return own
        # Figures of one clause behind the same place belong together.
        key = (after, around.clause[0])
        if key not in self._known:
            self._known[key] = (
                self._origin(after, around)
                or self._before(after, around)
                or self._headline(start)
                or self._earlier(after, start)
                or self._following(after, around)
                or self._weak(after, start, around)
                or NOWHERE
            )
        return self._known[key]

    def _find_shares(self) -> dict[int, int]:
        """Where places side by side get a figure each: behind which mention, from where on."""
        shares = {}
        for at, mention in enumerate(self.mentions[1:], start=1):
            if self.mentions[at - 1].group == mention.group:
                near = self.flow.text[mention.end : mention.end + _SHARE_REACH]
                found = [near.find(word) for word in words_of("respectively") if word in near]
                if found:
                    shares[at + 1] = mention.end + min(found)
        return shares

    def _share(self, after: int, start: int, around: Around) -> Place | None:
        """甲县、乙县分别投入3万元、5万元: the first figure is the first one's, and so on."""
        said, last = self._shares[after], after - 1
        if not around.sentence[0] <= said < start <= said + FAR:
            return None
        group = self.mentions[last].group  # the place where the first of them stands
        first = bisect_right(self._ends, group)
        at = first + len(_LISTING.findall(self.flow.text, said, start))
        return self._common([at], "share") if at <= last else None

    def last_before(self, start: int) -> Mention | None:
        """Return the last place named before a place of the flow."""
        after = bisect_right(self._ends, start)
        return self.mentions[after - 1] if after else None

    def venue_in(self, around: Around) -> str:
        """Return the hall, park or square a paragraph says something is held at, "" without one."""
        begin, end = around.paragraph
        if begin not in self._venues:
            first, last = bisect_left(self._ends, begin), bisect_left(self._ends, end + 1)
            held = (m.start for m in self.mentions[first:last] if m.how == "venue")
            start = next(held, end)
            words = self.flow.text[start : min(end, start + _VENUE_LONGEST)]
            self._venues[begin] = venue_words(words)
        return self._venues[begin]

    def _origin(self, after: int, around: Around) -> Place | None:
        """来自全市的40名: where they come from, before or after the figure in its sentence."""
        for at in (after - 1, after):
            if 0 <= at < len(self.mentions):
                mention = self.mentions[at]
                begin, end = around.sentence if at < after else around.clause
                if mention.rank == ORIGIN and begin <= mention.start < end:
                    return self._place(at, "origin")
        return None

    def _before(self, after: int, around: Around) -> Place | None:
        at = self._strong[after - 1] if after else -1
        if at < 0 or self.mentions[at].start < around.paragraph[0]:
            return None
        own = self._own[after - 1]
        if (
            self.mentions[at].outside
            and at < own
            and self.mentions[own].start >= around.sentence[0]
        ):
            return self._place(own, "goal")  # 北京的医生来到阳朔县，为200人看病
        start = self.mentions[at].start
        if start >= around.clause[0]:
            return self._place(at, "clause")
        return self._place(at, "sentence" if start >= around.sentence[0] else "paragraph")

    def _headline(self, start: int, rank: int = STRONG) -> Place | None:
        key = bisect_right(self._starts, start) - 1, rank
        if key[0] < 0:
            return None
        if key not in self._headlines:
            self._headlines[key] = self._of_headline(self._extents[key[0]], rank)
        return self._headlines[key]

    def _of_headline(self, extent: _Extent, rank: int) -> Place | None:
        """The one place the headline names; the lowest common one where it names several."""
        first = bisect_left(self._ends, extent.start)
        named: list[int] = []
        while first < len(self.mentions) and self.mentions[first].start < extent.head:
            if self.mentions[first].rank >= rank and self.mentions[first].start >= extent.start:
                named.append(first)
            first += 1
        return self._common(named, "headline") if named else None

    def _earlier(self, after: int, start: int) -> Place | None:
        """The last place named with weight in the paragraphs before, in the same article."""
        number = bisect_right(self._starts, start) - 1
        at = self._strong[after - 1] if after else -1
        begin = self._extents[number].start if number >= 0 else 0
        if at < 0 or self.mentions[at].start < begin:
            return None
        return self._place(at, "earlier")

    def _following(self, after: int, around: Around) -> Place | None:
        """A place named with weight only behind the figure, in its sentence."""
        at = self._strong_after[after]
        if at < len(self.mentions) and self.mentions[at].start < around.sentence[1]:
            return self._place(at, "following")
        return None

    def _weak(self, after: int, start: int, around: Around) -> Place | None:
        """A venue or goal, where no place claims the figure."""
        own = self._own[after - 1] if after else -1
        if own >= 0 and self.mentions[own].start >= around.sentence[0]:
            return self._place(own, "weak")
        at = self._strong_after[after]
        if at < len(self.mentions) and self.mentions[at].start < around.paragraph[1]:
            return self._place(at, "following")
        if after and self.mentions[after - 1].start >= around.paragraph[0]:
            return self._place(after - 1, "weak")
        if named := self._headline(start, WEAK):
            return named._replace(reach="weak")
        if after < len(self.mentions) and self.mentions[after].start < around.sentence[1]:
            return self._place(after, "weak")
        return None

    def _place(self, at: int, reach: str) -> Place:
        """The place of a mention and of those named side by side with it."""
        if (at, reach) in self._placed:
            return self._placed[at, reach]
        group = self.mentions[at].group
        first = last = at
        while first and self.mentions[first - 1].group == group:
            first -= 1
        while last + 1 < len(self.mentions) and self.mentions[last + 1].group == group:
            last += 1
        place = self._placed[at, reach] = self._common(range(first, last + 1), reach)
        return place

    def _common(self, named: Sequence[int], reach: str) -> Place:
        mentions = [self.mentions[at] for at in named]
        mention = mentions[-1]
        districts = {m.district for m in mentions}
        if districts == {""}:
            return Place("", mention.outside, reach, mention)
        if len(districts) == 1:
            return Place(mention.district, "", reach, mention)
        if "" in districts:  # ours and others together are nobody's alone
            return Place("", next(m.outside for m in mentions if m.outside), reach, mention)
        return Place(self.home, "", reach, mention)


def _latest(mentions: list[Mention], rank: int) -> list[int]:
    """For each mention the last one up to it that ranks so high, -1 where there is none."""
    latest, found = [], -1
    for at, mention in enumerate(mentions):
        found = at if mention.rank >= rank else found
        latest.append(found)
    return latest


def _next(mentions: list[Mention], rank: int) -> list[int]:
    """For each mention, and behind the last, the first one from it on that ranks so high."""
    following, found = [len(mentions)], len(mentions)
    for at in range(len(mentions) - 1, -1, -1):
        found = at if mentions[at].rank >= rank else found
        following.append(found)
    return following[::-1]
