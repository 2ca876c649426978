"""`articles.csv`: the articles of an edition's text, repeated passages named."""

from extract.checks import Case
from extract.tables.number_row import Row


def article_key(edition: str, article: str) -> str | None:
    """The article's id in the tables, where many editions stand together; None for none.

    >>> article_key("2024-12-06", "a8"), article_key("2024-12-06", "")
    ('2024-12-06/a8', None)
    """
    return f"{edition}/{article}" if article else None


def build_articles(case: Case) -> list[Row]:
    """The edition's articles as rows, in the order of the text."""
    edition = case.edition.id
    return [
        {
            "article": article_key(edition, article.id),
            "edition": edition,
            "kind": article.kind,
            "headline": article.headline or None,
            "byline": article.byline or None,
            "start": article.start,
            "end": article.end,
            "excerpt_of": article_key(edition, article.excerpt_of),
        }
        for article in case.articles
    ]
