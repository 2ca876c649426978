"""Growths told together behind 分别: each is of the figure that stands in its place before."""

from __future__ import annotations

import re

from extract.numbers.number import Number
from extract.numbers.phrase_before import find_last_phrase, strip_linking

_OPENING = re.compile(r"[，；](?P<said>[^，。；\n]*?)分别[^，。；\n\d]{0,6}$")
_JOINT = re.compile(r"[和、与及]")
_REACH = 30


def share_respectively(text: str, rows: list[Number]) -> None:
    """Give the growths behind 分别 what the figures before them count, one each, in place.

    游客12万人次、收入3亿元，分别增长5%和6%: one growth is of the 游客, the other of the 收入.
    """
    for at in range(1, len(rows)):
        if not _opens(text, rows, at):
            continue
        size = 1
        while at + size < len(rows) and _is_next(text, rows[at + size - 1], rows[at + size]):
            size += 1
        told = _told_before(text, rows, at, size)
        for step, counted in enumerate(told):
            rows[at + step] = rows[at + step]._replace(counted=counted)


def _opens(text: str, rows: list[Number], at: int) -> bool:
    """Whether a row is the first growth behind a 分别 that names nothing of its own."""
    row = rows[at]
    if row.kind != "percent":
        return False
    opening = _OPENING.search(text, max(rows[at - 1].end, row.start - _REACH), row.start)
    if opening is None:
        return False
    said = opening["said"]
    return find_last_phrase(said[: strip_linking(said)]) is None if said else True


def _is_next(text: str, last: Number, row: Number) -> bool:
    return row.kind == "percent" and bool(_JOINT.fullmatch(text, last.end, row.start))


def _told_before(text: str, rows: list[Number], at: int, size: int) -> list[str]:
    """What the figures just before count, as many as there are growths, or nothing."""
    before = [row for row in rows[max(0, at - size) : at] if row.kind == "quantity" and row.counted]
    told = [row.counted for row in before if row.counted is not None]
    begin = before[0].start if before else 0
    is_one = not any(stop in text[begin : rows[at].start] for stop in "。\n")
    return told if size > 1 and len(told) == size and is_one else []
