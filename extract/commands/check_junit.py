"""Findings as a JUnit report, for test runners and merge requests."""

import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from extract.checks import Finding
from extract.commands.from_here import from_here
from extract.tables.checked import Checked
from extract.tables.findings import UNREADABLE, find_findings

COUNTS = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
# What XML cannot carry at all, escaped or not.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(checked: Sequence[Checked], data: Path) -> str:
    """A suite an edition, a case a finding: an open error fails, an open doubt is skipped."""
    root = ElementTree.Element("testsuites", name="edition-metrics")
    for edition in checked:
        suite = ElementTree.SubElement(root, "testsuite", name=edition.id)
        for finding in find_findings(edition, data):
            _add_case(suite, finding, data)
        for name, tag in COUNTS.items():
            suite.set(name, str(sum(1 for _ in suite.iter(tag))))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _add_case(suite: ElementTree.Element, finding: Finding, data: Path) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", name=_xml(finding.id), classname=f"{finding.edition}.{finding.check}"
    )
    if finding.file:
        case.set("file", from_here(finding.file, data))
    if finding.line:
        case.set("line", str(finding.line))
    said = (finding.message_en, finding.next_step_zh, finding.next_step_en, finding.answer)
    more = _xml("\n".join(filter(None, said)))
    tag = _tag(finding)
    if tag:
        ElementTree.SubElement(case, tag, message=_xml(finding.message_zh)).text = more
    else:
        ElementTree.SubElement(case, "system-out").text = _xml(f"{finding.message_zh}\n{more}")


def _tag(finding: Finding) -> str:
    if finding.answer:
        return ""
    if finding.check == UNREADABLE:
        return "error"
    return {"error": "failure", "doubt": "skipped"}.get(finding.severity, "")


def _xml(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
