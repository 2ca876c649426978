"""Make a finding from a rule's sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extract.checks.case import Case, line_at
from extract.checks.finding import Finding
from extract.checks.rules import read_rules

if TYPE_CHECKING:
    from extract.sheets import Figure

Span = tuple[int, int]


def tell(
    case: Case,
    check: str,
    rule: str,
    subject: str,
    words: Mapping[str, object],
    *,
    span: Span | None = None,
    figure: Figure | None = None,
    passed: bool = False,
) -> Finding:
    """Return the finding a rule makes of a subject; `words` fill its sentences, zh and en alike.

    `subject` is what the finding's id is made of: words of the text or a figure's id, never
    an offset. A rule that says both yes and no has `pass_zh` and `pass_en` for `passed`.
    """
    said = _read_sentences(check, rule, passed)
    edition = case.edition
    fact = figure or (case.figure_in(span) if span is not None else None)
    file, line = _place(case, span, figure)
    start, end = span if span is not None else (None, None)
    return Finding(
        id=f"{edition.id}/{check}.{rule}:{subject.removeprefix(edition.id + '/')}",
        edition=edition.id,
        check=check,
        severity=said.severity,
        fact=fact.id if fact is not None else "",
        message_zh=said.zh.format_map(words),
        message_en=said.en.format_map(words),
        file=file,
        line=line,
        start=start,
        end=end,
        next_step_zh=said.next_zh and said.next_zh.format_map(words),
        next_step_en=said.next_en and said.next_en.format_map(words),
    )


class _Sentences(NamedTuple):
    """What a rule says in one outcome."""

    severity: str
    zh: str
    en: str
    next_zh: str
    next_en: str


@cache
def _read_sentences(check: str, rule: str, passed: bool) -> _Sentences:
    entry = read_rules(check)[rule]
    if passed:
        return _Sentences("pass", entry["pass_zh"], entry["pass_en"], "", "")
    steps = entry.get("next_zh", ""), entry.get("next_en", "")
    return _Sentences(entry["severity"], entry["zh"], entry["en"], *steps)


def _place(case: Case, span: Span | None, figure: Figure | None) -> tuple[str, int]:
    """The line to open: the sheet's where the sheet is checked, else the text's."""
    if figure is not None and case.sheet is not None:
        return shown_path(case.sheet.path), figure.line
    if span is None:
        return shown_path(case.edition.path), 0
    return shown_path(case.edition.path), line_at(case.edition.text, span[0])


@lru_cache(maxsize=64)
def shown_path(path: Path | str) -> str:
    """Return a path from the data folder on, the same on every machine.

    >>> shown_path("/srv/desk/data/editions/2024-12-06/digest.txt")
    'data/editions/2024-12-06/digest.txt'
    """
    parts = Path(path).parts
    for place in range(len(parts) - 1, 0, -1):
        if parts[place] in ("editions", "factsheets", "corrections"):
            return "/".join(parts[place - 1 :])
    return "/".join(parts[-1:])
