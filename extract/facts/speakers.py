"""Who says so: the office or person, the figures themselves, or the reporter."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from extract.facts.bounds import FAR, Around
from extract.facts.gazetteer import words_of
from extract.lexicon import read_words

_OPEN, _CLOSE = "“", "”"
_LEAST_QUOTE = 12
_SENTENCE_SIGNS = "。！？!?"


class Speakers:
    """The quotations and sources of a text, ready to be asked for any number in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._quotes = _find_quotes(text)
        self._starts = [start for start, _ in self._quotes]
        self._known: dict[tuple[int, int], str] = {}

    def find(self, start: int, around: Around, signed: bool) -> str:
        """Return who says the figure at a place, as the text has it; "" where nobody is named.

        `signed`: the article has a byline, so that what nobody else says the reporter does.
        """
        quoted = self._of_quote(start)
        return quoted or self._of_sentence(start, around) or self._reporter(signed)

    def _reporter(self, signed: bool) -> str:
        return words_of("reporter", "speakers")[0] if signed else ""

    def _of_quote(self, start: int) -> str:
        """“…，” 局长何某介绍 or 局长何某介绍：“…”."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or not self._quotes[at][0] < start < self._quotes[at][1]:
            return ""
        opened, closed = self._quotes[at]
        after = _behind().match(self.text, closed + 1)
        if after:
            return after["who"].strip()
        before = _in_front().search(self.text[max(0, opened - 40) : opened])
        return before["who"].strip() if before else ""

    def _of_sentence(self, start: int, around: Around) -> str:
        begin = max(around.paragraph[0], start - FAR)
        cut = max(self.text.rfind(sign, begin, start) for sign in _SENTENCE_SIGNS)
        begin = max(begin, cut + 1)
        key = (begin, start)
        if key not in self._known:
            found = list(source_pattern().finditer(self.text[begin:start]))
            self._known[key] = _who(found[-1]) if found else ""
        return self._known[key]


def _who(match: re.Match[str]) -> str:
    return next(who for name, who in match.groupdict().items() if who).strip()


def _find_quotes(text: str) -> list[tuple[int, int]]:
    """Quotations long enough to be speech, from mark to mark; an unclosed one is none."""
    quotes, opened = [], -1
    for mark in re.finditer(f"[{_OPEN}{_CLOSE}]", text):
        if mark.group() == _OPEN:
            opened = mark.start()
        elif opened >= 0:
            if mark.start() - opened >= _LEAST_QUOTE:
                quotes.append((opened, mark.start()))
            opened = -1
    return quotes


@cache
def _verbs() -> str:
    return "|".join(map(re.escape, words_of("verbs", "speakers")))


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>[^，。；：！？“”\n]{{2,30}}?)(?:{_verbs()})")


@cache
def _in_front() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[，。；！？“”\n])(?P<who>[^，。；：！？“”\n]{{2,30}}?)(?:{_verbs()})[：:，]?$"
    )


@cache
def source_pattern() -> re.Pattern[str]:
    """All source phrases as one pattern; the named group that matched holds the source."""
    patterns = [e["pattern"] for e in read_words("speakers", "sources")]
    numbered = [p.replace("?P<who>", f"?P<who{n}>") for n, p in enumerate(patterns)]
    return re.compile("|".join(f"(?:{pattern})" for pattern in numbered))
