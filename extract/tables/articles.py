"""`articles.csv`: the articles of an edition's text, repeated passages named."""

from extract.checks import Case
from extract.tables.number_row import Row


def build_articles(case: Case) -> list[Row]:
    """The edition's articles as rows, in the order of the text."""
    return [
        {
            "article": article.id,
            "edition": case.edition.id,
            "kind": article.kind,
            "headline": article.headline or None,
            "byline": article.byline or None,
            "start": article.start,
            "end": article.end,
            "excerpt_of": article.excerpt_of or None,
        }
        for article in case.articles
    ]
