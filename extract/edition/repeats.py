"""Passages printed twice on a page: which words stand where they first stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from extract.edition.article import Article, Passage
from extract.pattern import Pattern

_SEED = Pattern(r"[^，。！？；：、\s]{8,60}")
_LEAST = 60  # shorter runs are set phrases, not reprints …
_LEAST_WHOLE = 30  # … unless they are whole paragraphs
_SMALL_GAP = 24  # so much may differ inside one passage: a figure, a name
_MOSTLY = 0.5


def with_passages(text: str, articles: list[Article]) -> list[Article]:
    """Return the articles with their passages; one that mostly repeats another is its excerpt."""
    passages = find_passages(text)
    if not passages:
        return articles
    starts = [article.start for article in articles]
    own: list[list[Passage]] = [[] for _ in articles]
    for passage in passages:
        own[max(0, bisect_right(starts, passage.start) - 1)].append(passage)
    return [
        _with_passages(article, found, articles, starts) if found else article
        for article, found in zip(articles, own, strict=True)
    ]


def find_passages(text: str) -> list[Passage]:
    """Return every longer stretch of the text that has stood before, with its first place.

    A few differing signs do not part it: two printings that disagree are one passage.

    >>> words = "渠水沿着新修的干渠一路向东，浇灌着两岸成片的冬小麦和油菜田，今年灌区又添了闸门，"
    >>> words += "沿线的老人们说，这样清亮的水已经多年没有见到了。"
    >>> [p.first_start for p in find_passages(words + "\\n\\n" + "另一条消息。\\n\\n" + words)]
    [0]
    """
    merged: list[Passage] = []
    for piece in _pieces(text):
        if merged and _is_next(merged[-1], piece):
            last = merged.pop()
            piece = Passage(last.start, piece.end, last.first_start, piece.first_end)
        merged.append(piece)
    return [passage for passage in merged if _is_reprint(text, passage)]


def _pieces(text: str) -> Iterator[Passage]:
    """Stretches equal sign by sign, in order; a clause seen before is where one is tried."""
    first: dict[str, int] = {}
    floor = 0
    for seed in _SEED.finditer(text):
        start = seed.start()
        at = first.setdefault(seed.group(), start)
        if at != start and start >= floor:
            piece = _extend(text, start, at, floor)
            floor = piece.end
            yield piece


def _is_next(last: Passage, piece: Passage) -> bool:
    return (
        piece.start - last.end <= _SMALL_GAP
        and 0 <= piece.first_start - last.first_end <= _SMALL_GAP
    )


def _is_reprint(text: str, passage: Passage) -> bool:
    size = passage.end - passage.start
    if size >= _LEAST:
        return True
    before, behind = (
        text[max(0, passage.start - 1) : passage.start],
        text[passage.end : passage.end + 1],
    )
    return size >= _LEAST_WHOLE and not before.strip() and not behind.strip()


def _extend(text: str, here: int, there: int, floor: int) -> Passage:
    """The longest stretch around two equal places, white space passed over."""
    start, first_start = _walk(text, range(here - 1, floor - 1, -1), range(there - 1, -1, -1))
    # The first place may not run into the second.
    end, first_end = _walk(text, range(here, len(text)), range(there, here))
    return Passage(start + 1, end, first_start + 1, first_end)


def _walk(text: str, places: range, first_places: range) -> tuple[int, int]:
    """Go on while both places are equal; return where each one is past its last equal sign."""
    here, there, step = places.start, first_places.start, places.step
    last = here, there
    while here in places and there in first_places:
        one, other = text[here], text[there]
        if one == other:
            here, there = here + step, there + step
            if not one.isspace():
                last = here, there
        elif one.isspace():
            here += step
        elif other.isspace():
            there += step
        else:
            break
    return last


def _with_passages(
    article: Article, own: list[Passage], articles: list[Article], starts: list[int]
) -> Article:
    if article.kind == "label":
        return article
    covered = sum(min(p.end, article.end) - p.start for p in own)
    first = articles[max(0, bisect_right(starts, own[0].first_start) - 1)]
    mostly = covered > _MOSTLY * (article.end - article.start)
    if first.id == article.id or not mostly:
        return article._replace(passages=tuple(own))
    return article._replace(passages=tuple(own), kind="excerpt", excerpt_of=first.id)
