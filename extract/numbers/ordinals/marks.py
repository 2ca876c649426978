"""The signs behind a numeral that make it an ordinal or a key, from the lexicon: 届, 楼, 号线."""

from __future__ import annotations

from typing import Final

from extract.lexicon import read_words

_MARKS: Final = sorted(read_words("ordinals", "marks"), key=lambda e: -len(e["mark"]))
MARKS_BY_FIRST: Final[dict[str, list[tuple[str, str, str | None]]]] = {}
for _entry in _MARKS:
    _unit = None if _entry["unit"] == "null" else _entry["unit"]
    MARKS_BY_FIRST.setdefault(_entry["mark"][0], []).append((_entry["mark"], _entry["kind"], _unit))
MARK_BEHIND: Final = {e["mark"]: tuple(e["behind"].split()) for e in _MARKS if "behind" in e}
UNLESS_BEHIND: Final = {
    e["mark"]: tuple(e["unless_behind"].split()) for e in _MARKS if "unless_behind" in e
}
NOT_BEFORE: Final = {e["mark"]: tuple(e["not_before"].split()) for e in _MARKS if "not_before" in e}
LEAST: Final = {e["mark"]: int(e["least"]) for e in _MARKS if "least" in e}
DIGITS_ONLY: Final = frozenset(e["mark"] for e in _MARKS if e.get("digits") == "true")
SHORT_BEHIND: Final = {
    e["mark"]: tuple(e["short_behind"].split()) for e in _MARKS if "short_behind" in e
}
WHOLE: Final = tuple(e["mark"] for e in read_words("ordinals", "marks") if e.get("whole") == "true")
