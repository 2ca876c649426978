"""The verification sheet as one self-contained page, made for A4."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from extract.checks import Finding
from extract.commands.report_sheet import Group, Row, Sheet, read_report_words

STYLE = Path(__file__).with_name("report.css")
COLUMNS = ("printed", "metric", "value", "whose", "period", "said_by", "state", "verdict")


def write_html(sheet: Sheet) -> str:
    """Return the sheet as HTML with its style in it: nothing is fetched."""
    words = read_report_words()
    title = f"{words['title']} · {sheet.title}"
    parts = [
        "<!doctype html>",
        f'<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        f"<style>{STYLE.read_text(encoding='utf-8')}</style></head><body>",
        f"<header><h1>{words['title']}</h1><p class=edition>{escape(sheet.title)}</p>",
        f"<p class=reading>{escape(sheet.reading)}</p></header>",
        f"<p class=status>{escape(sheet.status)}</p>",
        f"<section class=open><h2>{words['open']}</h2>{_groups(sheet.groups)}</section>",
        *(_section(name, getattr(sheet, name)) for name in ("corrections", "answered")),
        f"<section><h2>{words['figures']}</h2>{_table(sheet.rows)}</section>",
        _section("notes", sheet.notes),
        _recomputed(sheet.recomputed),
        f"<p class=coverage>{escape(sheet.coverage)}</p>",
        f"<footer>{_signs()}</footer></body></html>",
    ]
    return "\n".join(filter(None, parts)) + "\n"


def _groups(groups: Iterable[Group]) -> str:
    told = [
        f"<article><h3>{escape(g.heading)}<span>{escape(g.ring)}</span></h3>"
        f"{_findings(g.findings)}</article>"
        for g in groups
    ]
    return "".join(told) or f"<p>{read_report_words()['open_none']}</p>"


def _section(name: str, findings: Iterable[Finding]) -> str:
    listed = _findings(findings)
    return f"<section><h2>{read_report_words()[name]}</h2>{listed}</section>" if listed else ""


def _recomputed(findings: Iterable[Finding]) -> str:
    """What was recomputed and agrees, one line each, without the English."""
    items = "".join(f"<li>{escape(f.message_zh)}</li>" for f in findings)
    title = read_report_words()["recomputed"]
    return f"<section class=recomputed><h2>{title}</h2><ul>{items}</ul></section>" if items else ""


def _findings(findings: Iterable[Finding]) -> str:
    items = "".join(map(_finding, findings))
    return f"<ul>{items}</ul>" if items else ""


def _finding(finding: Finding) -> str:
    mark = read_report_words()[finding.severity]
    told = f"<b class={finding.severity}>{mark}</b>{escape(finding.message_zh)}"
    told += f'<small lang="en">{escape(finding.message_en)}</small>'
    if finding.answer:
        told += f"<small>＝ {escape(finding.answer)}</small>"
    elif finding.next_step_zh:
        told += f"<small>→ {escape(finding.next_step_zh)}</small>"
    return f"<li>{told}</li>"


def _table(rows: Iterable[Row]) -> str:
    words = read_report_words()
    bodies = "".join(
        f'<tbody><tr class=story><th colspan={len(COLUMNS)} scope="rowgroup">{escape(story)}</th>'
        f"</tr>{''.join(map(_row, held))}</tbody>"
        for story, held in groupby(rows, key=lambda row: row.story)
    )
    if not bodies:
        return f"<p>{words['figures_none']}</p>"
    heads = "".join(f'<th scope="col">{words[f"head_{name}"]}</th>' for name in COLUMNS)
    return f"<table><thead><tr>{heads}</tr></thead>{bodies}</table>"


def _row(row: Row) -> str:
    names = {read_report_words()[name]: name for name in ("error", "doubt", "note", "pass")}
    cells = "".join(f"<td class={name}>{escape(getattr(row, name))}</td>" for name in COLUMNS)
    return f"<tr class={names.get(row.verdict, 'unchecked')}>{cells}</tr>"


def _signs() -> str:
    words = read_report_words()
    signs = (*words["signs"].split(), words["signed_on"])
    return "".join(f"<span>{sign}<i></i></span>" for sign in signs)
