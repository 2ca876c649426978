"""What each line of a text is, so that headlines look like headlines."""

from __future__ import annotations

from collections.abc import Iterable

from extract.edition import Article

Kind = tuple[int, int, str]


def list_line_kinds(articles: Iterable[Article]) -> list[Kind]:
    """Return the spans of headlines and of the labels between the articles."""
    kinds: list[Kind] = []
    for article in articles:
        if article.kind == "label":
            kinds.append((article.start, article.end, "aside"))
        kinds += [(span.start, span.end, "headline") for span in article.headings]
    return kinds
