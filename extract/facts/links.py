"""Each figure of a fact sheet tied to the words it was printed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from extract.edition.article import Article, Span
from extract.facts.agrees import allows, differences, same_unit
from extract.facts.context import Context
from extract.facts.link import Link
from extract.facts.printings import Printings
from extract.facts.reasons import say_reason
from extract.numbers.ledger import find_numbers
from extract.numbers.number import Number

if TYPE_CHECKING:
    from extract.sheets import FactSheet, Figure


_MOST_NAMED = 3


class _Spot(NamedTuple):
    """A place where a figure may stand, and the number printed there."""

    span: Span
    number: int | None
    differs: tuple[str, ...]


def link_figures(
    sheet: FactSheet,
    text: str,
    numbers: Sequence[Number],
    articles: Sequence[Article],
    contexts: Sequence[Context] | None = None,
) -> list[Link]:
    """Return a link for every figure of the sheet, in its order."""
    linker = _Linker(Printings(text, numbers, articles), contexts or ())
    stories: dict[str, list[Figure]] = {}
    for figure in sheet.figures:
        stories.setdefault(figure.story, []).append(figure)
    links = {id(f): link for s in stories.values() for f, link in linker.link_story(s)}
    return [links[id(figure)] for figure in sheet.figures]


class _Linker:
    def __init__(self, printings: Printings, contexts: Sequence[Context]) -> None:
        self.printings = printings
        self.numbers = printings.numbers
        self.contexts = contexts
        self.claimed: set[int] = set()

    def link_story(self, figures: list[Figure]) -> Iterable[tuple[Figure, Link]]:
        """Link the figures of one story: those found for sure say which article is meant."""
        spots = {id(figure): self._spots(figure) for figure in figures}
        home = self._home_article(list(spots.values()))
        found = [(figure, self._link(figure, spots[id(figure)], home)) for figure in figures]
        found = self._in_order(found)
        self.claimed.update(link.number for _, link in found if link.number is not None)
        return [
            (figure, link if link.state != "missing" else self._seek(figure, home))
            for figure, link in found
        ]

    def _in_order(self, found: list[tuple[Figure, Link]]) -> list[tuple[Figure, Link]]:
        """Figures that share their words, as many as there are places: one after the other."""
        alike: dict[tuple[Span, ...], list[int]] = {}
        for n, (_, link) in enumerate(found):
            if link.state == "ambiguous":
                alike.setdefault(link.others, []).append(n)
        for places, which in alike.items():
            if len(places) == len(which):
                for n, span in zip(which, places, strict=True):
                    spot = self._spot(found[n][0], span)
                    found[n] = found[n][0], self._at(found[n][0], spot, [])
        return found

    def _spots(self, figure: Figure) -> list[_Spot]:
        spots = [self._spot(figure, span) for span in self.printings.find(figure.printed)]
        # The place the text gives the figure tells which printing is meant.
        own = [spot for spot in spots if self._is_of(figure, spot)] if self.contexts else []
        return own or spots

    def _spot(self, figure: Figure, span: Span) -> _Spot:
        """The place with the number there that fits best: its printed words may hold two."""
        options = [(tuple(differences(figure, self.numbers[n])), n) for n in self._inside(span)]
        if not options:
            return _Spot(span, None, ("words",))
        differs, number = min(options, key=lambda option: (len(option[0]), option[1]))
        if differs and self._is_whole(figure, span):
            differs = ()
        return _Spot(span, number, differs)

    def _is_whole(self, figure: Figure, span: Span) -> bool:
        """True where a column break cuts the number and it agrees once put together."""
        words = self.printings.text[span.start : span.end]
        whole = "".join(words.split())
        return words != whole and any(not differences(figure, n) for n in find_numbers(whole))

    def _inside(self, span: Span) -> list[int]:
        told = self.printings.numbers_in(span)
        amounts = [n for n in told if self.numbers[n].kind not in ("idiom", "name")]
        return amounts or told

    def _home_article(self, spots: list[list[_Spot]]) -> str:
        """The article that holds most of the story's figures."""
        votes: Counter[str] = Counter()
        for found in spots:
            firsts = [spot for spot in found if not self._is_copy(spot.span)]
            fitting = [spot for spot in firsts if not spot.differs] or firsts
            for article in {self._article(spot.span): None for spot in fitting}:
                votes[article] += 1 + (len(fitting) == 1)  # one place alone is surer
        return max(votes, key=lambda article: votes[article], default="")

    def _article(self, span: Span) -> str:
        article = self.printings.article_at(span.start)
        return article.id if article else ""

    def _is_copy(self, span: Span) -> bool:
        return self.printings.first_of(span) is not None

    def _link(self, figure: Figure, spots: list[_Spot], home: str) -> Link:
        firsts = [spot for spot in spots if not self._is_copy(spot.span)] or spots
        near = [spot for spot in firsts if self._article(spot.span) == home] or firsts
        fitting = [spot for spot in near if not spot.differs] or near
        fitting = [spot for spot in fitting if spot.number not in self.claimed] or fitting
        if not fitting:
            return Link(figure, "missing")
        if len(fitting) > 1 and not self._is_same(fitting):
            others = tuple(spot.span for spot in fitting)
            return self._told(Link(figure, "ambiguous", others=others), count=len(fitting))
        return self._at(figure, fitting[0], spots)

    def _at(self, figure: Figure, best: _Spot, spots: list[_Spot]) -> Link:
        """The link of a figure to the place it stands in; `spots` are all it could stand in."""
        return Link(
            figure,
            "disagrees" if best.differs else "found",
            best.number,
            best.span.start,
            best.span.end,
            self._article(best.span),
            tuple(s.span for s in spots if s.span != best.span and self._repeats(best, s)),
            " ".join(best.differs),
        )

    def _is_of(self, figure: Figure, spot: _Spot) -> bool:
        return spot.number is not None and self.contexts[spot.number].district == figure.district

    def _is_same(self, spots: list[_Spot]) -> bool:
        """True for printings of one figure: in one article, of one noun and place."""
        told = {self._what(spot) for spot in spots}
        return len(told) == 1 and None not in told

    def _repeats(self, best: _Spot, spot: _Spot) -> bool:
        first = self.printings.first_of(spot.span)
        if first is not None:
            return first.start <= best.span.start < first.end
        return self._what(spot) == self._what(best)

    def _what(self, spot: _Spot) -> tuple[object, ...] | None:
        if spot.number is None:
            return None
        number = self.numbers[spot.number]
        district = self.contexts[spot.number].district if self.contexts else ""
        amount = (number.value, number.low, number.high, number.unit)
        return (*amount, number.counted, district, self._article(spot.span))

    def _seek(self, figure: Figure, home: str) -> Link:
        """Look for a figure whose printed words are gone: the same amount in other words.

        Words whose own number says something else than the sheet's value have not moved: they
        were never printed.
        """
        said = find_numbers(figure.printed)
        same = [n for n in self._waiting(figure) if not differences(figure, self.numbers[n])]
        if said and not any(allows(number, figure) for number in said):
            return self._unprinted(figure, home, same)
        near = [n for n in same if self._article(self._span(n)) == home] or same
        if len(near) > 1 and self.contexts:
            near = [n for n in near if self.contexts[n].district == figure.district] or near
        if len(near) == 1:
            return self._elsewhere(figure, "moved", near[0], "")
        if near:
            others = tuple(self._span(n) for n in near)
            return self._told(Link(figure, "ambiguous", others=others), count=len(near))
        return self._unprinted(figure, home, [])

    def _unprinted(self, figure: Figure, home: str, same: Sequence[int]) -> Link:
        """A figure that is nowhere; `same` are numbers of its value that its words do not mean."""
        changed = self._find_changed(figure, home, same)
        if changed is not None:
            return self._elsewhere(figure, "disagrees", changed, "value words")
        if not same:
            return self._told(Link(figure, "missing"))
        words = "、".join(dict.fromkeys(self.numbers[n].surface for n in same[:_MOST_NAMED]))
        return self._told(Link(figure, "missing", differs="printed"), words=words)

    def _waiting(self, figure: Figure) -> list[int]:
        """Unclaimed first printings of amounts in the figure's unit."""
        return [
            n
            for n, number in enumerate(self.numbers)
            if n not in self.claimed
            and (number.candidate or number.kind in ("quantity", "percent"))
            and not number.indefinite
            and same_unit(figure.unit, number.unit or "")
            and not self._is_copy(self._span(n))
        ]

    def _find_changed(self, figure: Figure, home: str, but: Sequence[int]) -> int | None:
        """The one other amount of the figure's noun in the story's article, None without one."""
        noun = figure.printed.rpartition(figure.unit or figure.printed)[2].strip()
        noun = noun or figure.metric_zh
        scores = {
            n: score
            for n in self._waiting(figure)
            if n not in but
            and self._article(self._span(n)) == home
            and (score := self._nearness(noun, n))[0]
        }
        best = [n for n, score in scores.items() if score == max(scores.values())]
        return best[0] if len(best) == 1 else None

    def _nearness(self, noun: str, n: int) -> tuple[int, int]:
        """Words a noun shares with what a number counts, and with the words right before it."""
        number = self.numbers[n]
        lead = self.printings.text[max(0, number.start - len(noun) - 2) : number.start]
        return count_shared_words(noun, number.counted or ""), count_shared_words(noun, lead)

    def _span(self, n: int) -> Span:
        return Span(self.numbers[n].start, self.numbers[n].end)

    def _elsewhere(self, figure: Figure, state: str, n: int, differs: str) -> Link:
        self.claimed.add(n)
        span = self._span(n)
        article = self._article(span)
        link = Link(
            figure,
            "moved" if state == "moved" else "disagrees",
            n,
            span.start,
            span.end,
            article,
            differs=differs,
        )
        return self._told(link, printed=self.numbers[n].surface)

    def _told(self, link: Link, **words: object) -> Link:
        """The link with a note for people."""
        code: str = link.state
        if link.differs:
            code = "printed" if link.differs == "printed" else "changed"
        zh, en = say_reason(f"link_{code}", **words)
        return replace(link, note_zh=zh, note_en=en)


def count_shared_words(one: str, other: str) -> int:
    """Return how many words, that is two signs in a row, two nouns have in common.

    >>> count_shared_words("果农培训", "培训果农"), count_shared_words("脐橙", "冷库")
    (2, 0)
    """
    return sum(one[at : at + 2] in other for at in range(len(one) - 1))
