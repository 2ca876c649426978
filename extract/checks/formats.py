"""Findings as text for people, and in the forms other programs read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from xml.etree import ElementTree

import orjson

from extract.checks.finding import SEVERITIES, Finding
from extract.checks.rules import read_rules, read_title

FORMS = ("text", "json", "github", "junit")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def format_findings(findings: Sequence[Finding], form: str = "text") -> str:
    """Return the findings in one of the forms, ending in a line feed."""
    write = {"text": _text, "json": _json, "github": _github, "junit": _junit}[form]
    return write(findings)


def _text(findings: Sequence[Finding]) -> str:
    """Every open finding with its place and next step; the passes folded into one line."""
    lines = [line for f in findings if f.severity != "pass" for line in _lines(f)]
    passed = Counter(f.check for f in findings if f.severity == "pass")
    words = read_rules("formats")
    if passed:
        zh = "、".join(f"{read_title(check)[0]} {n}" for check, n in sorted(passed.items()))
        en = ", ".join(f"{read_title(check)[1].lower()} {n}" for check, n in sorted(passed.items()))
        count = sum(passed.values())
        mark = words["pass"]["mark"]
        lines.append(f"{mark} {words['folded']['zh'].format(count=count, shares=zh)}")
        lines.append(f"    {words['folded']['en'].format(count=count, shares=en)}")
    totals = dict.fromkeys(SEVERITIES, 0) | Counter(f.severity for f in findings)
    lines.append(" · ".join(words["summary"][lang].format(**totals) for lang in ("zh", "en")))
    return "\n".join(lines) + "\n"


def _lines(finding: Finding) -> list[str]:
    words = read_rules("formats")[finding.severity]
    lines = [
        f"{_place(finding)}{words['mark']} [{words['zh']} {finding.check}] {finding.message_zh}",
        f"    {finding.message_en}",
    ]
    if finding.next_step_zh:
        lines.append(f"    → {finding.next_step_zh} · {finding.next_step_en}")
    if finding.answer:
        lines.append(f"    = {finding.answer}")
    return lines


def _place(finding: Finding) -> str:
    if not finding.file:
        return ""
    return f"{finding.file}:{finding.line}: " if finding.line else f"{finding.file}: "


def _json(findings: Sequence[Finding]) -> str:
    """A list of objects with the columns of findings.csv."""
    rows = [{"finding": row.pop("id"), **row} for row in map(asdict, findings)]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode() + "\n"


def _github(findings: Sequence[Finding]) -> str:
    """Workflow commands: errors, warnings and notices at their lines."""
    lines = []
    for finding in findings:
        command = read_rules("formats")[finding.severity]["github"]
        if command:
            message = "\n".join(
                filter(None, (finding.message_zh, finding.message_en, finding.next_step_zh))
            )
            where = f"file={_escape(finding.file)},line={max(finding.line, 1)}"
            title = _escape(read_title(finding.check)[0])
            lines.append(f"::{command} {where},title={title}::{_escape(message, data=True)}\n")
    return "".join(lines)


def _escape(words: str, *, data: bool = False) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        words = words.replace(sign, code)
    return words if data else words.replace(":", "%3A").replace(",", "%2C")


def _junit(findings: Sequence[Finding]) -> str:
    """A suite an edition, a case a finding: errors fail, doubts are marked as skipped."""
    totals = Counter(f.severity for f in findings)
    counts = {"tests": len(findings), "failures": totals["error"], "skipped": totals["doubt"]}
    attributes = {name: str(count) for name, count in counts.items()}
    root = ElementTree.Element("testsuites", attributes)
    suite = ElementTree.SubElement(root, "testsuite", {"name": "edition-metrics", **attributes})
    for finding in findings:
        _add_case(suite, finding)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add_case(suite: ElementTree.Element, finding: Finding) -> None:
    named = {"classname": f"{finding.edition}.{finding.check}", "name": _clean(finding.id)}
    if finding.file:
        named |= {"file": finding.file, "line": str(finding.line)}
    case = ElementTree.SubElement(suite, "testcase", named)
    kind = {"error": "failure", "doubt": "skipped"}.get(finding.severity, "system-out")
    told = ElementTree.SubElement(case, kind)
    body = "\n".join(filter(None, (finding.message_zh, finding.message_en, finding.next_step_zh)))
    if kind == "system-out":
        told.text = _clean(body)
    else:
        told.set("message", _clean(finding.message_zh))
        told.text = _clean(body)


def _clean(words: str) -> str:
    return _NOT_XML.sub("�", words)
