"""A text divided into articles, captions, notices and labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extract.edition.article import Article, Span
from extract.edition.blocks import Block, find_blocks, words_of
from extract.edition.lines import find_lines, first_pattern
from extract.edition.repeats import with_passages

_LONGEST_HEAD = 4  # more short lines than this in a row are a list, not a headline
_TITLE = 9
_OPENING = 80
_PHOTO = re.compile(r"[。”](?:[^。，]{2,20}[\s　])?[^。，\s]{2,8}[\s　]*(?:摄|摄影报道)[）)]?$")
_DATED = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_CLOSING = ("byline", "credit", "date")


@dataclass(slots=True)
class _Draft:
    """An article while its blocks are gathered."""

    section: str = ""
    heads: list[Block] = field(default_factory=list)
    byline: Block | None = None
    body: list[Block] = field(default_factory=list)
    subheads: list[Block] = field(default_factory=list)
    credit: Block | None = None
    closed: bool = False
    notice: bool = False

    def blocks(self) -> list[Block]:
        extra = [block for block in (self.byline, self.credit) if block]
        return sorted([*self.heads, *self.body, *self.subheads, *extra])


def find_articles(text: str) -> list[Article]:
    """Return the articles of a text in order, each paragraph in exactly one, and the labels.

    >>> [article] = find_articles("春灌启动\\n\\n本报讯 昨天，三条水渠开闸放水。")
    >>> article.kind, article.headline
    ('article', '春灌启动')
    """
    blocks = find_blocks(text, find_lines(text))
    found = _Gatherer(text, blocks).gather()
    return with_passages(text, [replace(a, id=f"a{n}") for n, a in enumerate(found, start=1)])


class _Gatherer:
    """Takes the blocks one by one; an article is handed over when the next one begins."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.gap = _usual_gap(blocks)
        self.marked = any(block.shape in ("lead", "byline") for block in blocks)
        self.done: list[Article] = []
        self.draft = _Draft()

    def gather(self) -> list[Article]:
        at = 0
        while at < len(self.blocks):
            at = self._take(at)
        self._hand_over()
        return sorted(self.done, key=lambda article: article.start)

    def _take(self, at: int) -> int:
        block = self.blocks[at]
        if block.shape in ("heading", "subtitle", "pinyin", "label"):
            return self._take_heads(at)
        if block.shape in _CLOSING:
            self._take_closing(block)
        elif block.shape == "point" or block.shape == "caption":
            self._take_body(block)
        else:
            self._take_body(block)
        return at + 1

    def _take_heads(self, at: int) -> int:
        """Take a run of headline lines, or one label; return where the run ends."""
        end = at
        while end < len(self.blocks) and self.blocks[end].shape in ("heading", "subtitle"):
            end += 1
            if end < len(self.blocks) and self.blocks[end].shape == "pinyin":
                break
        follower = self.blocks[end] if end < len(self.blocks) else None
        if follower and (follower.shape == "pinyin" or end == at):
            return self._take_label(at, end)
        self._take_run(self.blocks[at:end], follower)
        return end

    def _take_label(self, at: int, end: int) -> int:
        """Take a section's name: the line before its pinyin, or a line marked as a label."""
        if end == at and self.draft.heads and not self.draft.body:
            self.draft.heads.append(self.blocks[at])  # a kicker between headline and story
            return at + 1
        if end > at + 1:
            self._take_run(self.blocks[at : end - 1], None)
        first = max(at, end - 1)
        last = end if end > at and end < len(self.blocks) else first
        self._hand_over()
        label = self.blocks[first : last + 1]
        words = self._words(label[0])
        self.done.append(self._article("label", words, "", label, ""))
        self.draft.section = words
        return last + 1

    def _take_run(self, run: list[Block], follower: Block | None) -> None:
        draft = self.draft
        if len(run) > _LONGEST_HEAD:
            self._take_run(run[:1], run[1])
            for block in run[1:]:
                self._take_body(block)
        elif draft.heads and not draft.body:
            draft.heads.extend(run)
        elif self._is_headline(run, follower):
            self._hand_over()
            self.draft.heads.extend(run)
            self.draft.notice = bool(first_pattern("notices").search(self._words(run[0])))
        else:
            draft.subheads.extend(run)

    def _is_headline(self, run: list[Block], follower: Block | None) -> bool:
        draft, first = self.draft, run[0]
        if not draft.body or draft.closed or len(run) > 1 or first.shape == "subtitle":
            return True
        if follower and follower.shape in ("lead", "byline"):
            return True
        if first.gap > self.gap or first_pattern("notices").search(self._words(first)):
            return True
        return not self.marked and first.end - first.start >= _TITLE

    def _take_closing(self, block: Block) -> None:
        draft = self.draft
        if not draft.body:
            if draft.byline is None and block.shape != "date":
                draft.byline = block
            else:
                draft.heads.append(block)
            return
        if draft.closed and draft.credit:
            self._hand_over()
        if block.shape == "credit" or self._words(block).endswith(("摄", "摄影报道")):
            self._split_photo()
        if self.draft.byline is None and block.shape != "date":
            self.draft.byline = block
        else:
            self.draft.body.append(block)
        self.draft.closed = True

    def _split_photo(self) -> None:
        """A photographer's name under a story's last paragraph that reads like a picture's text."""
        draft = self.draft
        last = draft.body[-1]
        words = self._words(last)
        if len(draft.body) > 1 and (
            _DATED.match(words) or words.startswith(words_of("photo_openers")) or "图为" in words
        ):
            draft.body.pop()
            self._hand_over()
            self.draft.body.append(last)

    def _take_body(self, block: Block) -> None:
        draft = self.draft
        if draft.body and (
            draft.closed
            or (block.shape == "lead" and not _is_inside(block, draft))
            or (block.shape == "body" and block.gap > self.gap + 1)
        ):
            self._hand_over()
        self.draft.body.append(block)
        if block.shape == "body" and _PHOTO.search(self._words(block)[-30:]):
            self.draft.closed = True
            self.draft.credit = block

    def _hand_over(self) -> None:
        draft = self.draft
        blocks = draft.blocks()
        if blocks:
            heads = [self._words(b) for b in draft.heads if b.shape == "heading"]
            headline = " ".join(heads) or " ".join(map(self._words, draft.heads))
            byline = self._words(draft.byline) if draft.byline else self._reporter(draft)
            article = self._article(self._kind(draft), headline, byline, blocks, draft.section)
            spans = tuple(Span(b.start, b.end) for b in draft.body)
            headings = tuple(Span(b.start, b.end) for b in (*draft.heads, *draft.subheads))
            self.done.append(replace(article, paragraphs=spans, headings=headings))
        self.draft = _Draft(section=draft.section if not blocks else "")

    def _reporter(self, draft: _Draft) -> str:
        """Who reports in the opening words: 本报讯 记者何平报道."""
        opening = next((b for b in draft.body if b.shape == "lead"), None)
        if opening is None:
            return ""
        stop = min(opening.end, opening.start + _OPENING)
        named = first_pattern("reporters").search(self.text, opening.start, stop)
        return named.group().strip() if named else ""

    def _kind(self, draft: _Draft) -> str:
        if draft.notice:
            return "notice"
        pictured = any(b.shape == "caption" for b in draft.body) or draft.credit
        signed = draft.byline and self._words(draft.byline).endswith(("摄", "摄影报道", "供图"))
        return "caption" if not draft.heads and (pictured or signed) else "article"

    def _article(
        self, kind: str, headline: str, byline: str, blocks: list[Block], section: str
    ) -> Article:
        return Article(
            id="",
            kind=kind,
            headline=headline,
            byline=byline,
            start=blocks[0].start,
            end=max(block.end for block in blocks),
            lines=(blocks[0].lines[0], max(block.lines[1] for block in blocks)),
            breaks=tuple(sorted(b for block in blocks for b in block.breaks)),
            section=section,
        )

    def _words(self, block: Block) -> str:
        return self.text[block.start : block.end]


def _usual_gap(blocks: list[Block]) -> int:
    """How many blank lines usually stand between two paragraphs."""
    gaps = [
        block.gap for before, block in pairwise(blocks) if before.shape == block.shape == "body"
    ]
    return sorted(gaps)[len(gaps) // 2] if gaps else 0


def _is_inside(block: Block, draft: _Draft) -> bool:
    return bool(draft.heads) and not draft.body
