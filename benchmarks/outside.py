"""Keep how the ledger reads annotated text at first sight: python -m benchmarks.outside KIND=FILE…

The sentences of other papers stay outside the repository; what is kept is how many numbers they
hold and the share of each column that is right. A file has the form of `tests/cases/*.jsonl`; rows
marked `"unsure": true`, where the conventions leave a reading open, are counted but not scored.
With `--add` the files of one call are the latest lots, and are told with all that were read before
as well: the reader has learnt from those since, so the latest tell best how it reads now.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import yaml

from benchmarks.score_numbers import Score, candidates_asked, f1_of, score_case

PRECISION, RECALL = "candidate precision", "candidate recall"
HELD = ("sentences", "numbers", "unsure")
TOLD = Path(__file__).with_name("outside.yaml")


def score_file(path: Path) -> dict[str, Any]:
    """What a file of annotated sentences holds and the shares in percent that are read right.

    `counts` are the rows right and asked of each column, from which the shares are made.
    """
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    score = Score()
    for case in cases:
        score_case(score, case["id"], case["text"], case["numbers"])
    counts = {column: [score.right[column], asked] for column, asked in score.asked.items()}
    counts[RECALL] = [score.right[PRECISION], candidates_asked(score)]
    rows = [row for case in cases for row in case["numbers"]]
    held = dict(zip(HELD, (len(cases), len(rows), sum(map(is_unsure, rows))), strict=True))
    return {**held, **shares_of(counts)}


def is_unsure(row: dict[str, Any]) -> bool:
    """Whether the conventions leave an annotated row's reading open."""
    return bool(row.get("unsure"))


def add_lots(lots: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of several lots told as those of one."""
    counts: dict[str, list[int]] = {}
    for lot in lots:
        for column, (right, asked) in lot["counts"].items():
            before = counts.get(column, [0, 0])
            counts[column] = [before[0] + right, before[1] + asked]
    held = {name: sum(lot[name] for lot in lots) for name in HELD}
    return {**held, **shares_of(counts)}


def shares_of(counts: dict[str, list[int]]) -> dict[str, Any]:
    """The shares in percent of the columns shown, their F1, and the counts they are made from."""
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    shown = [entry["column"] for entry in told["rows"] if entry["column"] in counts]
    shares = {column: round(100 * counts[column][0] / counts[column][1], 1) for column in shown}
    right, read = counts.get(PRECISION, (0, 0))
    asked = counts[RECALL][1]
    return {**shares, "F1": round(f1_of(right, read, asked), 3), "counts": counts}


def build_outside_table(kept: dict[str, Any], language: str) -> str:
    """The table as Markdown with its heading and foot; empty where nothing has been measured."""
    if not kept:
        return ""
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    words = told[language]
    lots = {lot: kept[lot].get("latest", kept[lot]) for lot in told["lots"] if lot in kept}
    lots["all"] = add_lots(list(kept.values()))
    heads = [words["lots"][lot].format(**figures) for lot, figures in lots.items()]
    lines = [f"| | {' | '.join(heads)} | {words['asked']} |", "|---" * (len(lots) + 2) + "|"]
    for entry in told["rows"]:
        cells = [say(figures.get(entry["column"])) for figures in lots.values()]
        lines.append(f"| {entry[language]} | {' | '.join(cells)} | {entry['bar']} |")
    return "\n".join([words["head"], "", *lines, "", words["foot"], ""])


def say(figure: float | None) -> str:
    """A share with its sign, a score of one as it stands."""
    if figure is None:
        return ""
    return f"{figure}%" if figure > 1 else f"{figure:.3f}"


def main() -> None:
    """Score each file and keep the figures beside those of the benchmarks and of other kinds."""
    from benchmarks.__main__ import save
    from benchmarks.readme import read_results, save_tables

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lots", nargs="+", metavar="KIND=FILE")
    parser.add_argument("--add", action="store_true", help="tell them with the files before")
    arguments = parser.parse_args()
    results: dict[str, Any] = dict(read_results().get("outside", {}).get("results", {}))
    read: dict[str, list[dict[str, Any]]] = {}
    for kind, _, path in (lot.partition("=") for lot in arguments.lots):
        read.setdefault(kind, []).append(score_file(Path(path)))
    for kind, lots in read.items():
        before = [results[kind]] if arguments.add and kind in results else []
        results[kind] = {**add_lots([*before, *lots]), "latest": add_lots(lots)}
    save("outside", "Annotated text outside the repository, read at first sight.", results)
    save_tables()
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
