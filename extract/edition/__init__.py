"""An edition's text: decoded, divided into articles, printed-twice passages aligned."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("edition"), *__path__]  # before the modules below are looked for

from extract.edition.article import Article, Passage, Span
from extract.edition.articles import find_articles
from extract.edition.edition import Edition, Reading
from extract.edition.read import read_edition

__all__ = [
    "Article",
    "Edition",
    "Passage",
    "Reading",
    "Span",
    "find_articles",
    "read_edition",
]
