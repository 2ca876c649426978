"""Passages printed twice on a page: which words stand where they first stood."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.edition.article import Article, Passage

_SEED = re.compile(r"[^，。！？；：、\s]{8,60}")
_LEAST = 60  # shorter runs are set phrases, not reprints
_MOSTLY = 0.5


def with_passages(text: str, articles: list[Article]) -> list[Article]:
    """Return the articles with their passages; one that mostly repeats another is its excerpt."""
    passages = find_passages(text)
    if not passages:
        return articles
    return [_with_passages(article, passages, articles) for article in articles]


def find_passages(text: str) -> list[Passage]:
    """Return every longer stretch of the text that has stood before, with its first place.

    >>> words = "渠水沿着新修的干渠一路向东，浇灌着两岸成片的冬小麦和油菜田，今年灌区又添了闸门，"
    >>> words += "沿线的老人们说，这样清亮的水已经多年没有见到了。"
    >>> [p.first_start for p in find_passages(words + "\\n\\n" + "另一条消息。\\n\\n" + words)]
    [0]
    """
    first: dict[str, int] = {}
    passages: list[Passage] = []
    floor = 0
    for seed in _SEED.finditer(text):
        at = first.setdefault(seed.group(), seed.start())
        if at == seed.start() or seed.start() < floor:
            continue
        passage = _extend(text, seed.start(), at, floor)
        if passage.end - passage.start >= _LEAST:
            passages.append(passage)
            floor = passage.end
    return passages


def _extend(text: str, here: int, there: int, floor: int) -> Passage:
    """The longest stretch around two equal places, white space passed over."""
    start, first_start = _backward(text, here, there, floor)
    end, first_end = _forward(text, here, there)
    return Passage(start, end, first_start, first_end)


def _forward(text: str, here: int, there: int) -> tuple[int, int]:
    end, first_end = here, there
    stop = here  # the first place may not run into the second
    i, j = here, there
    while i < len(text) and j < stop:
        if text[i] == text[j]:
            if not text[i].isspace():
                end, first_end = i + 1, j + 1
            i, j = i + 1, j + 1
        elif text[i].isspace():
            i += 1
        elif text[j].isspace():
            j += 1
        else:
            break
    return end, first_end


def _backward(text: str, here: int, there: int, floor: int) -> tuple[int, int]:
    start, first_start = here, there
    i, j = here - 1, there - 1
    while i >= floor and j >= 0:
        if text[i] == text[j]:
            if not text[i].isspace():
                start, first_start = i, j
            i, j = i - 1, j - 1
        elif text[i].isspace():
            i -= 1
        elif text[j].isspace():
            j -= 1
        else:
            break
    return start, first_start


def _with_passages(article: Article, passages: list[Passage], articles: list[Article]) -> Article:
    own = [p for p in passages if p.start < article.end and p.end > article.start]
    if not own or article.kind == "label":
        return article
    covered = sum(min(p.end, article.end) - max(p.start, article.start) for p in own)
    first = next((a for a in articles if a.start <= own[0].first_start < a.end), None)
    mostly = covered > _MOSTLY * (article.end - article.start)
    if first is None or first.id == article.id or not mostly:
        return replace(article, passages=tuple(own))
    return replace(article, passages=tuple(own), kind="excerpt", excerpt_of=first.id)
