"""Stories and figures as lines of YAML, in the form people write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.facts.proposals import StoryProposal
from extract.pattern import Pattern

SHARED = ("district", "place", "scope", "topic", "period", "said_by", "state")
_PLAIN = Pattern(r"[\w\u4e00-\u9fff（）·%％℃．.+－-]+(?: [\w\u4e00-\u9fff（）·]+)*\Z")
# What YAML would take for something else than words: numbers, dates, times, yes and no.
_TYPED = Pattern(
    r"[+-]?[\d.]+(?:e[+-]?\d+)?%?\Z|0[xo].*|\d{4}-\d|(?:y|n|yes|no|on|off|true|false|null)\Z", re.I
)
_AMOUNTS = ("value", "low", "high")


def write_value(key: str, value: str) -> str:
    """Return one `key: value`, quoted where YAML would read it as something else.

    >>> write_value("printed", "385"), write_value("note", "甲，乙")
    ('printed: "385"', 'note: "甲，乙"')
    """
    plain = _PLAIN.match(value) and not _TYPED.match(value) and value[0] not in "-%+."
    return f"{key}: {value}" if key in _AMOUNTS or plain else f"{key}: {_quoted(value)}"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_story(story: StoryProposal, indent: str) -> list[str]:
    """Return the lines of a story; what all its figures share stands once, above them."""
    shared = _shared([figure.keys for figure in story.figures])
    lines = [f"{indent}- {write_value('story', story.story)}"]
    lines += [f"{indent}  {write_value(key, value)}" for key, value in shared.items()]
    lines.append(f"{indent}  figures:")
    for figure in story.figures:
        own = {key: value for key, value in figure.keys.items() if shared.get(key) != value}
        lines += write_figure(own, f"{indent}    ")
    return lines


def write_figure(keys: dict[str, str], indent: str) -> list[str]:
    """Return the lines of one figure, the first with its dash."""
    written = [write_value(key, value) for key, value in keys.items()]
    return [f"{indent}{'  ' if n else '- '}{line}" for n, line in enumerate(written)]


def _shared(figures: Sequence[dict[str, str]]) -> dict[str, str]:
    first = figures[0]
    return {key: first[key] for key in SHARED if key in first and _all_have(figures, key, first)}


def _all_have(figures: Iterable[dict[str, str]], key: str, first: dict[str, str]) -> bool:
    return all(figure.get(key) == first[key] for figure in figures)
