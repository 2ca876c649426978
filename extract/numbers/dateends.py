"""What may close a year, a quarter or a decade, and what only looks like it (2014年春分)."""

from __future__ import annotations

from typing import Final

from extract.lexicon import read_words
from extract.numbers.guards import words_of


def _tail(entry: dict[str, str]) -> str:
    """The pattern of one tail, with what must not follow it: 2014年春分, but 2014年春分别举行."""
    if "not_before" not in entry:
        return entry["tail"]
    refused, kept = ("|".join(entry.get(key, "").split()) for key in ("not_before", "but_before"))
    unless = f"(?!{kept})" if kept else ""
    return f"{entry['tail']}(?!{unless}(?:{refused}))"


TAIL: Final = "|".join(
    _tail(entry)
    for entry in sorted(read_words("dates", "tails"), key=lambda entry: -len(entry["tail"]))
)
_NO_QUARTER_END: Final = "|".join(words_of("dates", "no_quarter_end"))
QUARTER_END: Final = f"(?:(?!{_NO_QUARTER_END})[初末底])?"
PART: Final = (  # not 80年代初步形成, 60年代末日, 80年代中期刊登
    "(?:初(?:期(?!刊)|(?!期|步|级|露|恋|中[生毕教]))"
    "|末(?:期|(?!期|代|班|日(?![本元均])))|中期(?![刊末])|后期)?"
)
