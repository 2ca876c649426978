"""Keep how the ledger reads annotated text at first sight: python -m benchmarks.outside KIND=FILE…

The sentences of other papers stay outside the repository; what is kept is how many numbers they
hold and the share of each column that is right. A file has the form of `tests/cases/*.jsonl`; rows
marked `"unsure": true`, where the conventions leave a reading open, are counted but not scored.
With `--add` a new file is told together with the files of its kind that were read before.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import yaml

from benchmarks.score_numbers import Score, candidates_asked, f1_of, score_case

PRECISION, RECALL = "candidate precision", "candidate recall"
TOLD = Path(__file__).with_name("outside.yaml")


def score_file(path: Path, kept: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a file of annotated sentences holds and the shares in percent that are read right.

    `counts` are the rows right and asked of each column, from which the shares are made; with
    `kept`, the figures of earlier files of the kind, the two are told together.
    """
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    score = Score()
    for case in cases:
        score_case(score, case["id"], case["text"], case["numbers"])
    kept = kept or {}
    counts: dict[str, list[int]] = {}
    for column, asked in [*score.asked.items(), (RECALL, candidates_asked(score))]:
        right = score.right[PRECISION if column == RECALL else column]
        before = kept.get("counts", {}).get(column, (0, 0))
        counts[column] = [right + before[0], asked + before[1]]
    held = {
        "sentences": len(cases),
        "numbers": sum(len(case["numbers"]) for case in cases),
        "unsure": sum(bool(row.get("unsure")) for case in cases for row in case["numbers"]),
    }
    return {**{name: held[name] + kept.get(name, 0) for name in held}, **shares_of(counts)}


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
    lots = [lot for lot in told["lots"] if lot in kept]
    heads = [words["lots"][lot].format(**kept[lot]) for lot in lots]
    lines = [f"| | {' | '.join(heads)} | {words['asked']} |", "|---" * (len(lots) + 2) + "|"]
    for entry in told["rows"]:
        cells = [say(kept[lot].get(entry["column"])) for lot in lots]
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
    for kind, _, path in (lot.partition("=") for lot in arguments.lots):
        kept = results.get(kind) if arguments.add else None
        results[kind] = score_file(Path(path), kept)
    save("outside", "Annotated text outside the repository, read at first sight.", results)
    save_tables()
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
