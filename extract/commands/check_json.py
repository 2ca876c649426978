"""Findings for programs."""

from collections.abc import Sequence
from pathlib import Path

import orjson

from extract.tables.checked import Checked
from extract.tables.findings import build_findings, find_findings


def write_json(checked: Sequence[Checked], data: Path) -> str:
    """A JSON list of the findings, keys as the columns of `findings.csv`."""
    rows = [row for edition in checked for row in build_findings(find_findings(edition, data))]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()
