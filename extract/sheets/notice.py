"""A correction notice, ready to print."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from extract.door import read_plain
from extract.sheets.corrections import Correction

NOTICES = Path(__file__).with_name("notices.yaml")


def build_notice(
    correction: Correction, date: datetime.date, headline: str = "", lang: str = "zh"
) -> str:
    """Return the notice that sets the printed figure right.

    >>> wrong = Correction("", was="385件", right="358件", reason="")
    >>> build_notice(wrong, datetime.date(2024, 12, 6), "代办进社区")
    '更正：本报2024年12月6日刊发的《代办进社区》一文中，“385件”应为“358件”。特此更正。'
    """
    template = _template("notice" if headline else "notice_without_headline", lang)
    words = {
        "date_zh": f"{date.year}年{date.month}月{date.day}日",
        "date_en": f"{date.day} {date:%B %Y}",
        "headline": headline,
        "was": correction.was,
        "right": correction.right,
    }
    return template.format_map(words)


@cache
def _template(name: str, lang: str) -> str:
    return str(read_plain(NOTICES)[name][lang])
