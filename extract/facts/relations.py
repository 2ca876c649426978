"""How the numbers of a sentence hang together: parts, totals, changes, rates and lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.edition.article import Article
from extract.edition.flow import Flow, flow_of
from extract.facts.announced import find_list
from extract.facts.relation import Relation
from extract.lexicon import read_words
from extract.numbers.number import Number
from extract.pattern import Pattern

_SENTENCE = Pattern(r"[。！？!?；;\n]")
_CLAUSE = Pattern(r"[，,：:。！？!?；;\n（）()]")
_LISTED = Pattern(r"^[、和与及，, ]?[^，。；：、]{0,8}$")
_AMOUNTS = ("quantity", "percent", "duration", "ratio")
_NEAR = 16
_MOST = 200  # more numbers than this between two stops are a table, not a sentence


def find_relations(
    text: str, numbers: Sequence[Number], articles: Sequence[Article] = ()
) -> list[Relation]:
    """Return the relations of a text in order; a column break known from `articles` ends none.

    >>> from extract.numbers import find_numbers
    >>> text = "小学12所、中学5所，共17所。"
    >>> [(r.kind, r.members) for r in find_relations(text, find_numbers(text))]
    [('total', (2, 0, 1))]
    """
    flow = flow_of(text, articles)
    inside = [n._replace(start=flow.inner(n.start), end=flow.inner(n.end)) for n in numbers]
    found: list[Relation] = []
    for start, end in _sentences(flow.text):
        sentence = _Sentence(flow.text, inside, start, end)
        if 0 < len(sentence.all) <= _MOST:
            found.extend(sentence.relations())
    found.sort(key=lambda relation: (relation.start, relation.end, relation.kind))
    return [_in_print(relation, flow) for relation in found]


def _in_print(relation: Relation, flow: Flow) -> Relation:
    start, end = flow.printed(relation.start, relation.end)
    return replace(relation, start=start, end=end)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


@cache
def pattern_of(section: str) -> re.Pattern[str]:
    """Return a pattern for any word of a section of relations.yaml, the longest first."""
    words = {word for e in read_words("relations", section) for word in e["words"].split()}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)))


@cache
def direction_of(section: str, word: str) -> str:
    """Return up, down or "" for a word of change."""
    entries = read_words("relations", section)
    return next((str(e["direction"]) for e in entries if word in e["words"].split()), "")


@cache
def _to_new() -> re.Pattern[str]:
    """What stands between an old value and the new one."""
    verbs = pattern_of("to_new").pattern
    return re.compile(rf"[^，。；：]{{0,10}}?，?(?P<verb>{verbs})[^，。；\d]{{0,6}}")


class _Sentence:
    """The numbers of one sentence and the words between them."""

    def __init__(self, text: str, numbers: Sequence[Number], start: int, end: int) -> None:
        self.text, self.numbers, self.start, self.end = text, numbers, start, end
        first = bisect_left(numbers, start, key=lambda n: n.start)
        last = bisect_left(numbers, end, key=lambda n: n.start)
        self.all = range(first, last)
        self.amounts = [
            n for n in self.all if numbers[n].kind in _AMOUNTS and not numbers[n].indefinite
        ]

    def relations(self) -> Iterator[Relation]:
        """Yield every relation of the sentence."""
        if len(self.amounts) > 1:
            yield from self._parts()
            yield from self._respectively()
            yield from self._totals()
            yield from self._from_to()
            yield from self._compared()
        yield from self._rates()
        yield from self._lists()

    def _relation(self, kind: str, members: Sequence[int], words: str, **more: str) -> Relation:
        spans = [self.numbers[n] for n in members]
        start, end = min(n.start for n in spans), max(n.end for n in spans)
        return Relation(kind, tuple(members), start, end, words, **more)  # type: ignore[arg-type]

    def _before(self, n: int) -> str:
        """The words of a number's own clause before it."""
        floor = self.numbers[n - 1].end if n > self.all.start else self.start
        return _CLAUSE.split(self.text[floor : self.numbers[n].start])[-1]

    def _parts(self) -> Iterator[Relation]:
        """其中: what follows is part of the last amount in the same unit before it."""
        for word in pattern_of("part_of").finditer(self.text, self.start, self.end):
            before = [n for n in self.amounts if self.numbers[n].end <= word.start()]
            after = [n for n in self.amounts if self.numbers[n].start >= word.end()]
            for unit in dict.fromkeys(self.numbers[n].unit for n in after):
                whole = [n for n in before if self.numbers[n].unit == unit and unit not in ("%",)]
                parts = [n for n in after if self.numbers[n].unit == unit]
                parts = [n for n in parts if not self._is_change(n)]
                if whole and parts:
                    yield self._relation("part_of", (whole[-1], *parts), word.group())

    def _is_change(self, n: int) -> bool:
        lead = self._before(n)
        return bool(re.search(f"(?:{pattern_of('change').pattern})了?$", lead))

    def _respectively(self) -> Iterator[Relation]:
        """甲、乙分别增产3%、4%: as many amounts as subjects, in order."""
        for word in pattern_of("respectively").finditer(self.text, self.start, self.end):
            run = self._run_after(word.end())
            subjects = self._subjects(word.start())
            if len(run) > 1 and len(subjects) > 1:
                relation = self._relation("respectively", run, word.group())
                yield Relation(
                    relation.kind, run, relation.start, relation.end, word.group(), subjects
                )

    def _run_after(self, start: int) -> tuple[int, ...]:
        """The amounts listed from here on, until something else than a list sign comes between."""
        run: list[int] = []
        for n in (n for n in self.amounts if self.numbers[n].start >= start):
            floor = self.numbers[run[-1]].end if run else start
            between = self.text[floor : self.numbers[n].start]
            if run and not _LISTED.match(between):
                break
            if not run and _CLAUSE.search(between):
                break
            run.append(n)
        return tuple(run)

    def _subjects(self, end: int) -> tuple[str, ...]:
        clauses = [part for part in re.split(r"[，,：:]", self.text[self.start : end]) if part]
        listed = next((part for part in reversed(clauses) if re.search("[、和与及]", part)), "")
        return tuple(part for part in re.split("、|以及|和|与|及", listed) if part)

    def _totals(self) -> Iterator[Relation]:
        """…12所、…5所，共17所: the sum stands behind its parts."""
        for n in self.amounts:
            lead = self._before(n)
            word = pattern_of("total").search(lead)
            if word is None or self.numbers[n].kind != "quantity":
                continue
            unit = self.numbers[n].unit
            parts = [
                p
                for p in self.amounts
                if p < n and self.numbers[p].unit == unit and not self._is_change(p)
            ]
            if len(parts) > 1:
                yield self._relation("total", (n, *parts), word.group())

    def _from_to(self) -> Iterator[Relation]:
        """由40家增至52家: the old value and the new one."""
        for old, new in zip(self.amounts, self.amounts[1:], strict=False):
            one, other = self.numbers[old], self.numbers[new]
            between = self.text[one.end : other.start]
            word = _to_new().fullmatch(between)
            lead = self.text[max(self.start, one.start - _NEAR) : one.start]
            alike = one.unit in (other.unit, None) and one.kind == other.kind
            if word and alike and len(between) <= _NEAR and pattern_of("from_old").search(lead):
                direction = direction_of("to_new", word["verb"])
                yield self._relation("from_to", (old, new), word["verb"], direction=direction)

    def _compared(self) -> Iterator[Relation]:
        """…30万吨，同比增长5%: the value now and by how much it changed."""
        for n, before in zip(self.amounts[1:], self.amounts, strict=False):
            gap = self.text[self.numbers[before].end : self.numbers[n].start]
            change = re.search(f"({pattern_of('change').pattern})[^，。；、]{{0,4}}$", gap)
            against = pattern_of("against").search(gap)
            if change and against and not self._is_change(before):
                yield self._relation(
                    "compared",
                    (before, n),
                    change[1],
                    direction=direction_of("change", change[1]),
                    against=against.group(),
                )

    def _rates(self) -> Iterator[Relation]:
        """每10台有3台; 每亩520公斤: what comes to each so many."""
        for place, n in enumerate(self.amounts):
            word = re.search(f"(?:{pattern_of('per').pattern})(.{{0,8}})$", self._before(n))
            if word is None:
                continue
            if word[1] or place + 1 == len(self.amounts):
                yield self._relation("per", (n,), word.group())
            else:
                yield self._relation("per", (self.amounts[place + 1], n), word.group())

    def _lists(self) -> Iterator[Relation]:
        """三项活动：讲座、义诊、演出; 防火、防汛、防滑“三防”."""
        for n in self.all:
            listed = find_list(self.text, self.numbers[n], self.start, self.end)
            if listed is not None:
                start, end, items, words = listed
                yield Relation("list", (n,), start, end, words, items)
