"""The README's tables of measured figures, made from the results that are kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from benchmarks.outside import build_outside_table
from benchmarks.peers.table import build_peers_table

HERE = Path(__file__).parent
READMES = {"en": HERE.parent / "README.md", "zh": HERE.parent / "README.zh.md"}
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
OUTSIDE_BEGIN, OUTSIDE_END = "<!-- outside -->", "<!-- /outside -->"
PEERS_BEGIN, PEERS_END = "<!-- peers -->", "<!-- /peers -->"
HEADS = {"en": "| measured | | asked for |", "zh": "| 实测 | | 要求 |"}
COMMAS = {"en": ", ", "zh": "、"}
FEET = {
    "en": "Measured on {days} with `make bench`: {machine}. All figures: `benchmarks/results/`.",
    "zh": "{days} 用 `make bench` 测得：{machine}。全部数字见 `benchmarks/results/`。",
}


def save_tables() -> None:
    """Put the tables of each language between their marks in the README."""
    peers = read_results().get("peers", {}).get("results", {})
    outside = read_results().get("outside", {}).get("results", {})
    for language, path in READMES.items():
        content = path.read_text(encoding="utf-8")
        content = put_between(content, BEGIN, END, build_table(language))
        table = build_outside_table(outside, language)
        content = put_between(content, OUTSIDE_BEGIN, OUTSIDE_END, table)
        table = build_peers_table(peers, language)
        content = put_between(content, PEERS_BEGIN, PEERS_END, table)
        path.write_text(content, encoding="utf-8", newline="\n")


def put_between(text: str, begin: str, end: str, table: str) -> str:
    """The text with the table between the two marks."""
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{table}{end}{after}"


def build_table(language: str) -> str:
    """The table as Markdown, with what it was measured on; figures not measured are left out."""
    results = read_results()
    told = yaml.safe_load((HERE / "told.yaml").read_text(encoding="utf-8"))
    rows = [
        f"| {entry[language]} | {say(entry, figure)} | {bar(entry, language)} |"
        for entry in told
        if (figure := find_figure(results, entry)) is not None
    ]
    if not rows:
        return ""
    used = [
        results[name] for name in dict.fromkeys(e["benchmark"] for e in told) if name in results
    ]
    days = COMMAS[language].join(sorted({kept["measured_on"] for kept in used}))
    machine = "; ".join(sorted({describe(kept["machine"]) for kept in used}))
    foot = FEET[language].format(days=days, machine=machine)
    return "\n".join([HEADS[language], "|---|---|---|", *rows, "", foot, ""])


def read_results() -> dict[str, Any]:
    """What each benchmark's last run kept, by its name."""
    paths = sorted((HERE / "results").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def find_figure(results: dict[str, Any], entry: dict[str, str]) -> Any:
    """The figure an entry names, or None where it has not been measured."""
    found: Any = results.get(entry["benchmark"], {}).get("results")
    for name in entry["figure"].split("/"):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def say(entry: dict[str, str], figure: object) -> str:
    """The figure in the entry's words."""
    return entry.get("say", "{}").format(format(figure, entry.get("form", "")))


def bar(entry: dict[str, str], language: str) -> str:
    """What was asked for, in the language where it has words of its own."""
    return entry.get(f"bar_{language}", entry.get("bar", ""))


def describe(machine: dict[str, object]) -> str:
    """The machine in a line."""
    return f"{machine['processor']}, {machine['cores']} cores, Python {machine['python']}"
