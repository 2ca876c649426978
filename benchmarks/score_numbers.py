"""Score the ledger against annotated sentences: python -m benchmarks.score_numbers FILE…

A row is found where a row of the ledger overlaps it; its columns are then compared one by one.
`--misses COLUMN` lists every disagreement of a column.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extract.numbers import Number, find_numbers
from extract.numbers.fold import fold

COLUMNS = ("span", "kind", "value", "low", "high", "unit", "comparator", "indefinite", "candidate")
SHOWN = (
    "surface", "kind", "value", "low", "high", "comparator", "unit", "counted",
    "indefinite", "candidate",
)  # fmt: skip
WORDS = ("name", "idiom")
Gold = dict[str, Any]


class Miss(NamedTuple):
    """One disagreement: which column, in which case, what was expected and what was read."""

    column: str
    case: str
    expected: Gold | None
    got: Number | None
    around: str


class Score:
    """Right and asked, by column, with every miss."""

    def __init__(self) -> None:
        self.right: dict[str, int] = {}
        self.asked: dict[str, int] = {}
        self.misses: list[Miss] = []

    def add(self, column: str, is_right: bool, miss: Miss) -> None:
        """Count one comparison."""
        self.asked[column] = self.asked.get(column, 0) + 1
        self.right[column] = self.right.get(column, 0) + is_right
        if not is_right:
            self.misses.append(miss)

    def share(self, column: str) -> float:
        """The share that is right, in percent."""
        return 100 * self.right.get(column, 0) / max(1, self.asked.get(column, 0))


def read_cases(path: Path, text: Path | None) -> Iterator[tuple[str, str, list[Gold]]]:
    """Yield id, text and annotated numbers: of each sentence, or of the one `text`."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if text is not None:
        yield text.name, text.read_bytes().decode("utf-8-sig"), lines
        return
    for case in lines:
        yield case["id"], case["text"], case["numbers"]


def score_case(score: Score, name: str, text: str, gold: list[Gold]) -> None:
    """Compare one text's ledger with its annotation; rows marked `unsure` are not scored."""
    open_rows = [row for row in gold if row.get("unsure")]
    gold = [row for row in gold if not row.get("unsure")]
    rows = [row for row in find_numbers(text) if _meets(gold, row) or not _meets(open_rows, row)]
    for wanted in gold:
        got = _overlapping(rows, wanted)
        around = text[max(0, wanted["start"] - 12) : wanted["end"] + 12]
        score.add("found", got is not None, Miss("found", name, wanted, got, around))
        if got is None:
            continue
        for column in COLUMNS:
            is_right = _agrees(column, wanted, got)
            score.add(column, is_right, Miss(column, name, wanted, got, around))
        if wanted.get("counted") and wanted["kind"] in ("quantity", "percent"):
            is_right = _same_head(wanted["counted"], got.counted)
            score.add("counted", is_right, Miss("counted", name, wanted, got, around))
            is_right = got.counted == wanted["counted"]
            score.add("counted phrase", is_right, Miss("counted phrase", name, wanted, got, around))
        if wanted["kind"] in WORDS:
            is_right = got.kind not in ("quantity", "percent", "ratio")
            score.add(
                "word not figure", is_right, Miss("word not figure", name, wanted, got, around)
            )
        if wanted["kind"] == "date":
            is_right = got.kind != "quantity"
            score.add("date not quantity", is_right, Miss("date", name, wanted, got, around))
    _score_candidates(score, name, text, gold, rows)


def _score_candidates(
    score: Score, name: str, text: str, gold: list[Gold], rows: list[Number]
) -> None:
    wanted = {(g["start"], g["end"]) for g in gold if g["candidate"]}
    for row in rows:
        if row.candidate and not any(a < row.end and row.start < b for a, b in wanted):
            around = text[max(0, row.start - 12) : row.end + 12]
            miss = Miss("candidate precision", name, None, row, around)
            score.add("candidate precision", False, miss)
        elif row.candidate:
            score.add("candidate precision", True, Miss("", name, None, row, ""))


def _meets(gold: list[Gold], row: Number) -> bool:
    """Whether a row of the ledger overlaps an annotated one."""
    return any(g["start"] < row.end and row.start < g["end"] for g in gold)


def _overlapping(rows: list[Number], wanted: Gold) -> Number | None:
    overlaps = [
        (min(row.end, wanted["end"]) - max(row.start, wanted["start"]), -i)
        for i, row in enumerate(rows)
    ]
    if not overlaps or max(overlaps)[0] <= 0:
        return None
    return rows[-max(overlaps)[1]]


def _agrees(column: str, wanted: Gold, got: Number) -> bool:
    if column == "span":
        return (got.start, got.end) == (wanted["start"], wanted["end"])
    expected, found = wanted[column], getattr(got, column)
    if column in ("value", "low", "high"):
        if expected is None or found is None:
            return expected is None and found is None
        return abs(float(found) - float(expected)) <= 1e-5 * max(1.0, abs(float(expected)))
    if column == "unit" and expected and found:  # either script may be kept
        return fold(expected) == fold(found)
    return bool(expected == found)


def _same_head(expected: str, found: str | None) -> bool:
    """A head is right where one phrase ends on the other's last two characters."""
    return found is not None and (expected.endswith(found[-2:]) or found.endswith(expected[-2:]))


def report(score: Score) -> str:
    """The table of shares."""
    lines = [f"{'column':<20} {'right':>6} {'of':>6} {'%':>7}"]
    for column in score.asked:
        right, asked = score.right[column], score.asked[column]
        lines.append(f"{column:<20} {right:>6} {asked:>6} {score.share(column):>7.2f}")
    return "\n".join([*lines, f"candidate F1 {candidate_f1(score):.3f}"])


def candidate_f1(score: Score) -> float:
    """The harmonic mean of precision and recall of the candidates, of one."""
    precision = "candidate precision"
    return f1_of(score.right[precision], score.asked[precision], candidates_asked(score))


def f1_of(right: int, read: int, asked: int) -> float:
    """The harmonic mean of precision and recall, of one: how many read and how many asked for."""
    return 2 * right / max(1, read + asked)


def candidates_asked(score: Score) -> int:
    """How many candidates are annotated: those read as such and those missed."""
    missed = sum(
        1
        for miss in score.misses
        if miss.expected
        and miss.expected["candidate"]
        and (
            miss.column == "found"
            or (miss.column == "candidate" and not (miss.got and miss.got.candidate))
        )
    )
    return score.right.get("candidate precision", 0) + missed


def list_misses(score: Score, columns: set[str]) -> Iterator[str]:
    """Yield one line for each row with a disagreement in one of the columns (or in any: all)."""
    rows: dict[tuple[str, int, str], list[Miss]] = {}
    for miss in score.misses:
        start = miss.expected["start"] if miss.expected else miss.got.start if miss.got else -1
        rows.setdefault((miss.case, start, miss.around), []).append(miss)
    for (case, _, around), misses in rows.items():
        wrong = [miss.column for miss in misses]
        if "all" in columns or columns & set(wrong):
            wanted, got = misses[0].expected, misses[0].got
            yield (
                f"{case} {','.join(wrong)}: {around!r}\n"
                f"      want {_say(wanted)}\n      got  {_say(got._asdict() if got else None)}"
            )


def _say(row: Gold | None) -> str:
    if row is None:
        return "-"
    kept = {key: row[key] for key in SHOWN if row.get(key) not in (None, False)}
    return " ".join(
        f"{key}={value}" if key not in SHOWN[:2] else str(value) for key, value in kept.items()
    )


def main() -> int:
    """Print the table of one or more files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument(
        "--misses", default="", help="list the disagreements of these columns, or all"
    )
    parser.add_argument("--text", type=Path, help="the text the rows of the one file are of")
    asked = parser.parse_args()
    score = Score()
    for path in asked.files:
        for case in read_cases(path, asked.text):
            score_case(score, *case)
    if asked.misses:
        print("\n".join(list_misses(score, set(asked.misses.split(",")))))
    print(report(score))
    return 0


if __name__ == "__main__":
    sys.exit(main())
