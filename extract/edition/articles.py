"""A text divided into articles, captions, notices and labels."""

from __future__ import annotations

from extract.collector import resting_collector
from extract.edition.article import Article, Span
from extract.edition.blocks import Block, find_blocks
from extract.edition.gather import Draft, gather
from extract.edition.lines import find_lines, first_pattern
from extract.edition.repeats import with_passages
from extract.pattern import Pattern

_OPENING = 80
_PICTURED = Pattern(r"(?:摄|摄影报道|供图)[）)]?$")
_FRAME = "|｜‖【】〔〕[]［］ \t　"


def find_articles(text: str) -> list[Article]:
    """Return the articles of a text in order, each paragraph in exactly one, and the labels.

    >>> [article] = find_articles("春灌启动\\n\\n本报讯 昨天，三条水渠开闸放水。")
    >>> article.kind, article.headline
    ('article', '春灌启动')
    """
    with resting_collector():
        return with_passages(text, divide(text))


def divide(text: str) -> list[Article]:
    """Return the articles and labels in order, without looking for what is printed twice."""
    drafts = gather(text, find_blocks(text, find_lines(text)))
    drafts.sort(key=lambda draft: draft.blocks()[0].start)
    return [_article(text, draft, f"a{n}") for n, draft in enumerate(drafts, start=1)]


def _article(text: str, draft: Draft, id_: str) -> Article:
    blocks = draft.blocks()
    return Article(
        id=id_,
        kind=_kind(text, draft),
        headline=_headline(text, draft),
        byline=_words(text, draft.byline) if draft.byline else _reporter(text, draft),
        start=blocks[0].start,
        end=max(block.end for block in blocks),
        lines=(blocks[0].lines[0], max(block.lines[1] for block in blocks)),
        paragraphs=tuple(Span(b.start, b.end) for b in draft.body),
        headings=tuple(Span(b.start, b.end) for b in sorted([*draft.heads, *draft.subheads])),
        breaks=tuple(sorted(b for block in blocks for b in block.breaks)),
        section=draft.section.strip(_FRAME),
    )


def _kind(text: str, draft: Draft) -> str:
    if draft.label:
        return "label"
    if draft.notice:
        return "notice"
    signed = draft.byline and _PICTURED.search(_words(text, draft.byline))
    return "caption" if not draft.heads and (draft.pictured or signed) else "article"


def _headline(text: str, draft: Draft) -> str:
    """The headline's lines, its subtitle only where there is nothing else."""
    if draft.label:
        return _words(text, draft.label[0]).strip(_FRAME)
    lines = [_words(text, b) for b in draft.heads if b.shape == "heading"]
    return " ".join(lines) or " ".join(_words(text, b).strip(_FRAME) for b in draft.heads)


def _reporter(text: str, draft: Draft) -> str:
    """Who reports in the opening words: 本报讯 记者何平报道."""
    opening = next((block for block in draft.body if block.shape == "lead"), None)
    if opening is None:
        return ""
    words = text[opening.start : min(opening.end, opening.start + _OPENING)]
    named = first_pattern("reporters").search(words)
    return named.group().strip() if named else ""


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]
