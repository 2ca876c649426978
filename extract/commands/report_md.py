"""The verification sheet as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.checks import Finding
from extract.commands.report_sheet import Sheet, read_report_words

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#$~])")


def write_markdown(sheet: Sheet) -> str:
    """Return the sheet as Markdown, ending in a line feed."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    words = read_report_words()
    yield f"# {words['title']} · {_plain(sheet.title)}\n"
    yield f"**{sheet.reading}**\n"
    yield f"{sheet.status}\n"
    yield f"## {words['open']}\n"
    if not sheet.groups:
        yield f"{words['open_none']}\n"
    for group in sheet.groups:
        yield f"### {_plain(group.heading)} · {_plain(group.ring)}\n"
        yield from _findings(group.findings)
    for name in ("corrections", "answered", "notes"):
        findings = getattr(sheet, name)
        if findings:
            yield f"## {words[name]}\n"
            yield from _findings(findings)
    yield from _table(sheet)
    if sheet.recomputed:
        yield f"## {words['recomputed']}\n"
        yield from (f"- {_plain(finding.message_zh)}" for finding in sheet.recomputed)
        yield ""
    yield f"## {words['coverage']}\n\n{_plain(sheet.coverage)}\n"
    yield "　".join(f"{sign}＿＿＿＿＿＿" for sign in (*words["signs"].split(), words["signed_on"]))


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    words = read_report_words()
    for finding in findings:
        yield f"- **{words[finding.severity]}** {_plain(finding.message_zh)}"
        yield f"  {_plain(finding.message_en)}"
        if finding.next_step_zh and not finding.answer:
            yield f"  → {_plain(finding.next_step_zh)}"
        if finding.answer:
            yield f"  = {_plain(finding.answer)}"
    yield ""


def _table(sheet: Sheet) -> Iterator[str]:
    words = read_report_words()
    yield f"## {words['figures']}\n"
    if not sheet.rows:
        yield f"{words['figures_none']}\n"
        return
    fields = [name for name in sheet.rows[0]._fields if name != "story"]
    yield "| " + " | ".join(words[f"head_{name}"] for name in fields) + " |"
    yield "|" + " --- |" * len(fields)
    for row in sheet.rows:
        yield "| " + " | ".join(_plain(getattr(row, name)) for name in fields) + " |"
    yield ""


def _plain(words: str) -> str:
    """Printed words as they are, whatever signs they hold."""
    return _MARKS.sub(r"\\\1", words).replace("\n", " ")
