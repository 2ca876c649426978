"""Reads on behind a slip: the text as it was meant, line for line, and what was wrong with it."""

from __future__ import annotations

from extract.door.report import Report
from extract.door.slips import FORBIDDEN, find_forbidden, find_slips

ROUNDS = 4


def heal(text: str, report: Report) -> str:
    """Return the text with its slips mended, each added to the report; lines stay where they are.

    >>> heal("value：12", Report("a.yaml"))
    'value: 12'
    """
    for line, column, value in find_forbidden(text):
        report.add("forbidden_character", line, column, value)
    text = FORBIDDEN.sub(" ", text)
    mended: dict[int, str] = {}
    for _ in range(ROUNDS):
        slips = find_slips(text)
        if not slips or report.is_full:
            break
        lines = text.split("\n")
        for slip in slips:
            mend = slip.mended.strip()
            indent = str(len(slip.mended) - len(slip.mended.lstrip(" ")))
            report.add(slip.code, slip.line, slip.column, slip.value, mend=mend, indent=indent)
            mended[slip.line] = slip.mended
            lines[slip.line - 1] = slip.mended + "\r" * lines[slip.line - 1].endswith("\r")
        text = "\n".join(lines)
    report.mended |= mended
    return text
