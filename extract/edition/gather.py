"""Blocks gathered into articles: where one ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.edition.blocks import Block, words_of
from extract.edition.lines import first_pattern
from extract.pattern import Pattern

_LONGEST_HEAD = 4  # more short lines than this in a row are a list, not a headline
_SHORTEST_TITLE = 9
_CREDIT_REACH = 40
_CREDIT = Pattern(r"[。”！][^。，]{0,20}?[^。，\s]{2,8}[\s　]*(?:摄|摄影报道|供图)[）)]?$")
_DATED = Pattern(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_PICTURED = ("摄", "摄）", "摄影报道", "供图")
_CLOSING = frozenset(("byline", "credit", "date"))
_HEADS = frozenset(("heading", "subtitle"))


@dataclass(slots=True)
class Draft:
    """An article, or a label, while its blocks are gathered."""

    section: str = ""
    heads: list[Block] = field(default_factory=list)
    byline: Block | None = None
    body: list[Block] = field(default_factory=list)
    subheads: list[Block] = field(default_factory=list)
    label: list[Block] = field(default_factory=list)
    closed: bool = False
    notice: bool = False
    pictured: bool = False

    def blocks(self) -> list[Block]:
        """Return all its blocks in the order of the text."""
        signed = [self.byline] if self.byline else []
        return sorted([*self.heads, *signed, *self.body, *self.subheads, *self.label])


def gather(text: str, blocks: list[Block]) -> list[Draft]:
    """Return the articles and labels the blocks make, in the order they were closed."""
    gatherer = _Gatherer(text, blocks)
    at = 0
    while at < len(blocks):
        at = gatherer.take(at)
    gatherer.hand_over()
    return gatherer.done


class _Gatherer:
    """Takes the blocks one by one; an article is handed over when the next one begins."""

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self.text = text
        self.blocks = blocks
        self.gap = _usual_gap(blocks)
        self.marked = any(block.shape in ("lead", "byline") for block in blocks)
        self.done: list[Draft] = []
        self.draft = Draft()

    def take(self, at: int) -> int:
        """Take the block there, or the run it begins; return where the next one is."""
        block = self.blocks[at]
        if block.shape in ("heading", "subtitle", "pinyin", "label"):
            return self._take_heads(at)
        if block.shape in _CLOSING:
            self._take_closing(block)
        else:
            self._take_body(block)
        return at + 1

    def hand_over(self) -> None:
        """Close the article at hand and begin the next one."""
        draft = self.draft
        if draft.blocks():
            self.done.append(draft)
            self.draft = Draft()

    def _take_heads(self, at: int) -> int:
        """Take a run of headline lines, or a label; return where it ends."""
        blocks, end = self.blocks, at
        while end < len(blocks) and blocks[end].shape in _HEADS:
            end += 1
        named = end < len(blocks) and blocks[end].shape == "pinyin"
        if end == at:  # the block itself is a label, or pinyin without a name before it
            self._take_label([blocks[at]])
            return at + 1
        if named:  # the last line of the run is a section's name
            if end - 1 > at:
                self._take_run(blocks[at : end - 1], None)
            self._take_label(blocks[end - 1 : end + 1])
            return end + 1
        self._take_run(blocks[at:end], blocks[end] if end < len(blocks) else None)
        return end

    def _take_label(self, label: list[Block]) -> None:
        draft = self.draft
        if len(label) == 1 and draft.heads and not draft.body:
            draft.heads.extend(label)  # a kicker between headline and story
            return
        self.hand_over()
        self.done.append(Draft(label=label))
        self.draft = Draft(section=self._words(label[0]))

    def _take_run(self, run: list[Block], follower: Block | None) -> None:
        draft = self.draft
        notice = first_pattern("notices").search(self._words(run[0])) is not None
        if len(run) > _LONGEST_HEAD:
            self._take_run(run[:1], run[1])
            for block in run[1:]:
                self._take_body(block)
        elif draft.heads and not draft.body and not (notice and draft.byline):
            draft.heads.extend(run)
        elif draft.notice and follower and follower.shape == "date":
            draft.body.extend(run)  # who gives notice, above the date
        elif notice or self._is_headline(run, follower):
            self.hand_over()
            self.draft.heads.extend(run)
            self.draft.notice = notice
        else:
            draft.subheads.extend(run)

    def _is_headline(self, run: list[Block], follower: Block | None) -> bool:
        """True where short lines open a new story, False for a heading inside the one at hand."""
        draft, first = self.draft, run[0]
        if not draft.body or draft.closed or len(run) > 1 or first.shape == "subtitle":
            return True
        if follower and follower.shape in ("lead", "byline"):
            return True
        words = self._words(first)
        if first.gap > self.gap or re.search(r"[\s　]", words):
            return True
        return not self.marked and len(words) >= _SHORTEST_TITLE

    def _take_closing(self, block: Block) -> None:
        """Take a byline, a photographer's name or a date: before the body or at its end."""
        if not self.draft.body and block.shape != "date":
            if self.draft.byline is None:
                self.draft.byline = block
            else:
                self.draft.heads.append(block)
            return
        if block.shape == "credit" or self._words(block).endswith(_PICTURED):
            self._split_photo()
        if self.draft.byline is None and block.shape != "date":
            self.draft.byline = block
        else:
            self.draft.body.append(block)
        self.draft.closed = True

    def _split_photo(self) -> None:
        """Part the last paragraph from its story where it reads like the words of a picture."""
        self.draft.pictured = True
        last = self.draft.body[-1]
        words = self._words(last)
        dated = _DATED.match(words) or words.startswith(words_of("photo_openers"))
        if self.draft.heads and len(self.draft.body) > 1 and (dated or "图为" in words):
            self.draft.body.pop()
            self.draft.pictured = False
            self.hand_over()
            self.draft.body.append(last)
            self.draft.pictured = True

    def _take_body(self, block: Block) -> None:
        draft = self.draft
        if draft.body and self._begins_anew(block):
            self.hand_over()
        self.draft.body.append(block)
        if block.shape == "caption":
            self.draft.pictured = True
        elif block.shape == "jump":
            self.draft.closed = "接" not in self._words(block)
        elif block.shape == "body" and self._is_credited(block):
            self._split_photo()
            self.draft.closed = self.draft.pictured = True

    def _is_credited(self, block: Block) -> bool:
        """True for a paragraph that ends in who took the picture."""
        end = block.end
        if not self.text.endswith(_PICTURED, block.start, end - (self.text[end - 1] in "）)")):
            return False
        return _CREDIT.search(self.text[max(block.start, end - _CREDIT_REACH) : end]) is not None

    def _begins_anew(self, block: Block) -> bool:
        """True for a paragraph without a headline that is not the story's any more."""
        draft = self.draft
        if draft.closed or block.shape == "lead":
            return True
        if block.shape == "jump":  # 上接第1版 opens what is the rest of another page's story
            return "接" in self._words(block)
        if block.shape == "caption":
            return bool(draft.heads) or draft.body[0].shape == "lead"
        return block.shape == "body" and block.gap > self.gap + 1

    def _words(self, block: Block) -> str:
        return self.text[block.start : block.end]


def _usual_gap(blocks: list[Block]) -> int:
    """How many blank lines usually stand between two blocks."""
    gaps = sorted(block.gap for block in blocks[1:])
    return gaps[len(gaps) // 2] if gaps else 0
