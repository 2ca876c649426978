"""The README's table beside public libraries, made from the results that are kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

TOLD = Path(__file__).with_name("told.yaml")


def build_peers_table(figures: dict[str, Any], language: str) -> str:
    """The table as Markdown with its heading and foot; empty where nothing has been measured."""
    if not figures:
        return ""
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    columns, words = told["columns"], told[language]
    rows, left_out = [], []
    for peer, entry in told["libraries"].items():
        known = name_figures(figures, peer, entry[language])
        if "left_out" in known:
            left_out.append(words["left_out"].format(**known, reason=known["left_out"]))
        else:
            rows.append([column["say"].format(**known) for column in columns])
    heads = [column[language].format(**figures) for column in columns]
    lines = [f"| {' | '.join(cells)} |" for cells in [heads, *rows]]
    lines.insert(1, "|---" * len(columns) + "|")
    foot = [words["foot"].format(**figures), *left_out]
    return "\n".join([words["head"], "", *lines, "", " ".join(foot), ""])


def name_figures(figures: dict[str, Any], peer: str, words: dict[str, str]) -> dict[str, Any]:
    """A library's figures without its name before them, with the words told of it."""
    own = {
        name.removeprefix(f"{peer}_"): figure
        for name, figure in figures.items()
        if name.startswith(f"{peer}_")
    }
    known = words | own
    if "version" in own:
        known["name"] = f"{words['name']} {own['version']}"
    return known
