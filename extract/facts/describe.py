"""Everything the words around a number tell, with the reasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from extract.edition.article import Span
from extract.facts.bounds import Around
from extract.facts.context import Context
from extract.facts.contexts import WORDS, Surroundings
from extract.facts.gazetteer import office_pattern
from extract.facts.periods import Period, Periods, Timing
from extract.facts.places import Place
from extract.facts.reasons import say_reason
from extract.facts.scopes import find_scope
from extract.facts.speakers import Speakers
from extract.facts.wordscan import Hit
from extract.newsroom import Newsroom
from extract.numbers.number import Number


class Describer:
    """Asks every witness about the numbers of one text."""

    def __init__(
        self,
        surroundings: Surroundings,
        numbers: Sequence[Number],
        newsroom: Newsroom,
        date: dt.date | None,
    ) -> None:
        self.around = surroundings
        self.numbers = numbers
        self.text = surroundings.flow.text
        self.topics = {topic.id: topic for topic in newsroom.topics}
        self.periods = Periods(self.text, date)
        self.speakers = Speakers(self.text)
        self.last: tuple[tuple[int, int], str] = ((0, 0), "")

    def describe(self, at: int) -> Context:
        """Return the context of one number."""
        number = self.numbers[at]
        if number.kind in WORDS:
            inside = self.around.article_at(number.start)
            return Context(article=inside.id if inside else "")
        place, topic, around = self.around.place_and_topic(number)
        article = self.around.article_at(number.start)
        span = Span(self.around.flow.inner(number.start), self.around.flow.inner(number.end))
        subject = self._is_subject(at, span, around)
        timing = self._of_one_kind(self.periods.find(number, span, around, subject), around)
        signed = bool(article and article.byline)
        speaker = self.speakers.find(span.start, around, signed)
        reason_zh, reason_en = self._reason(place, topic, timing.period)
        return Context(
            district=place.district,
            outside=bool(place.outside),
            place=self._place(place, around),
            scope=find_scope(self.text, span.start, around, place, number.counted or ""),
            topic=topic.means if topic else "",
            period=timing.period.iso if timing.period else "",
            period_words=timing.period.words if timing.period else "",
            said_by=speaker,
            article=article.id if article else "",
            reason_zh=reason_zh,
            reason_en=reason_en,
            inferred=bool(timing.period and timing.period.inferred),
            measure=timing.measure,
        )

    def _of_one_kind(self, timing: Timing, around: Around) -> Timing:
        """40户120人，其中老人8户: what goes on listing what there is speaks of a stock too."""
        sentence, measure = self.last
        if not timing.measure and timing.period is None and sentence == around.sentence:
            timing = Timing(None, measure if measure == "存量" else "")
        self.last = around.sentence, timing.measure
        return timing

    def _is_subject(self, at: int, span: Span, around: Around) -> bool:
        """今年以来，37个驿站接待4500人次: the first figure tells who did it, the second what."""
        number = self.numbers[at]
        follower = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
        counted = number.counted or ""
        if not counted or not self.text.startswith(counted, span.end) or follower is None:
            return False
        inner = self.around.flow.inner(follower.start)
        behind = self.text[span.end + len(counted) : inner]
        if not follower.candidate or inner >= around.clause[1] or "、" in behind or not behind:
            return False
        place = self.around.places.last_before(span.start)
        starts = {around.clause[0], place.end if place else -1}
        return span.start in starts

    def _place(self, place: Place, around: Around) -> str:
        if place.mention is not None and place.mention.place:
            return place.mention.place
        return self.around.places.venue_in(around)

    def _reason(
        self, place: Place, topic: Hit[str] | None, period: Period | None
    ) -> tuple[str, str]:
        told = [self._place_reason(place)]
        if topic is not None:
            known = self.topics[topic.means]
            words = self.text[topic.start : topic.end]
            told.append(say_reason("topic", words=words, zh=known.zh, en=known.en))
        if period is not None and period.words:
            code = "period_inferred" if period.inferred else "period"
            told.append(say_reason(code, words=period.words, iso=period.iso or "—"))
        return "；".join(zh for zh, _ in told), "; ".join(en for _, en in told)

    def _place_reason(self, place: Place) -> tuple[str, str]:
        mention = place.mention
        if mention is None:
            return say_reason("place_nowhere")
        office = office_pattern().match(self.text, mention.start)
        words = self.text[mention.start : office.end(1) if office else mention.end]
        zh, en = say_reason(f"place_{place.reach}", words=words)
        if mention.district != place.district and place.district:
            return say_reason("place_several", words=words)
        name = place.district or place.outside
        if name and not words.startswith(name):
            more_zh, more_en = say_reason("relative", name=name)
            zh, en = zh + more_zh, en + more_en
        if place.outside:
            more_zh, more_en = say_reason("place_outside")
            zh, en = f"{zh}，{more_zh}", f"{en}, {more_en}"
        return zh, en
