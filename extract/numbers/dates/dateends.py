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
#: 第三季度, 前三季度, 首季度, 前十个月: what may follow the year as a part of it.
QUARTER: Final = (
    rf"(?:第?[一二三四1-4]季度{QUARTER_END}|第[一二三四1-4]季|[前首](?:[一二两三四2-3]季度|[一二三]个季度"
    r"|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月))"
)
