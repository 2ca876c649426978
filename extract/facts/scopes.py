"""Whose figure it is: city, county, township, community, institution or event."""

from __future__ import annotations

import re
from collections import deque
from functools import cache

from extract.facts.bounds import FAR, Around
from extract.facts.mentions import ORIGIN
from extract.facts.places import Place
from extract.lexicon import read_words

_BY_LEVEL = {"city": "市", "county": "县区"}
_NAME = 16


def find_scope(text: str, start: int, around: Around, place: Place, counted: str) -> str:
    """Return the scope of the figure at a place of the flow, "" where nothing tells.

    Words like 全村 or 本次大赛 tell first, then an institution named behind its place, then the
    kind of the place itself.
    """
    mention = place.mention
    if mention is not None and mention.rank == ORIGIN:
        held = _last_own(text, around.paragraph[0], start)
        if held and _scope_of(held.group()) == "活动":
            return "活动"  # they come from everywhere to one event
    said = _last_own(text, around.sentence[0], start)
    if said and (mention is None or not said.end() <= mention.start < start):
        return _scope_of(said.group())
    return _of_body(text, start, place, counted) or _of_place(place)


def _last_own(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The last word like 全村 in a stretch of the text."""
    found = _own().finditer(text, max(begin, end - FAR), end)
    return next(iter(deque(found, maxlen=1)), None)


def _of_body(text: str, start: int, place: Place, counted: str) -> str:
    """西湖区实验小学现有学生1200人 speaks of the school: a body named right behind the place."""
    mention = place.mention
    if mention is None or mention.end > start or place.reach not in ("clause", "sentence"):
        return ""
    near = text[mention.end : min(start, mention.end + _NAME)]
    between = re.split(r"[，。；：！？\n]", near)[0]
    body = _bodies().search(between)
    if body is None or _making().search(between[: body.end()]):
        return ""
    ends_at_number = mention.end + body.end() >= start
    return "" if ends_at_number or counted.endswith(body.group()) else "机构"


def _of_place(place: Place) -> str:
    if place.mention is None or place.outside:
        return ""
    if place.mention.level == "lower" and place.mention.place:
        lower = _lower().search(place.mention.place)
        return _scope_of(lower.group(), "lower") if lower else ""
    if place.mention.district != place.district:  # several named together
        return "市"
    return _BY_LEVEL.get(place.mention.level, "")


@cache
def _pattern(section: str, ending: str = "") -> re.Pattern[str]:
    words = {word for e in read_words("scopes", section) for word in e["words"].split()}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("(?:" + "|".join(map(re.escape, ordered)) + ")" + ending)


def _own() -> re.Pattern[str]:
    return _pattern("own")


def _bodies() -> re.Pattern[str]:
    return _pattern("bodies")


def _making() -> re.Pattern[str]:
    return _pattern("making")


def _lower() -> re.Pattern[str]:
    return _pattern("lower", r"\Z")


@cache
def _scope_of(word: str, section: str = "own") -> str:
    return next(
        str(e["scope"]) for e in read_words("scopes", section) if word in e["words"].split()
    )
