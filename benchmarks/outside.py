"""Keep how the ledger reads annotated text at first sight: python -m benchmarks.outside KIND=FILE…

The sentences of other papers stay outside the repository; what is kept is how many numbers they
hold and the share of each column that is right. A file has the form of `tests/cases/*.jsonl`; rows
marked `"unsure": true`, where the conventions leave a reading open, are counted but not scored.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import yaml

from benchmarks.score_numbers import Score, candidate_f1, score_case

TOLD = Path(__file__).with_name("outside.yaml")


def score_file(path: Path) -> dict[str, Any]:
    """The shares in percent of a file of annotated sentences, with what it holds."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    score = Score()
    for case in cases:
        sure = [row for row in case["numbers"] if not row.get("unsure")]
        score_case(score, case["id"], case["text"], sure)
    told = yaml.safe_load(TOLD.read_text(encoding="utf-8"))
    shares = {
        entry["column"]: round(score.share(entry["column"]), 1)
        for entry in told["rows"]
        if entry["column"] in score.asked
    }
    return {
        "sentences": len(cases),
        "numbers": sum(len(case["numbers"]) for case in cases),
        "unsure": sum(bool(row.get("unsure")) for case in cases for row in case["numbers"]),
        **shares,
        "F1": round(candidate_f1(score), 3),
    }


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
    """Score each file and keep the figures beside those of the benchmarks."""
    from benchmarks.__main__ import save
    from benchmarks.readme import save_tables

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lots", nargs="+", metavar="KIND=FILE")
    pairs = [lot.partition("=") for lot in parser.parse_args().lots]
    results: dict[str, object] = {kind: score_file(Path(path)) for kind, _, path in pairs}
    save("outside", "Annotated text outside the repository, read at first sight.", results)
    save_tables()
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
