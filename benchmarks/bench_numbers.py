"""The ledger over a megabyte of news-like text: speed as ratios, growth, start, share right."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.score_numbers import Score, read_cases, score_case
from extract.edition import find_articles
from extract.facts import find_places_and_topics
from extract.newsroom import read_newsroom
from extract.numbers import find_numbers

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "cases"
CHARS = 1_000_000
RUNS = 5
NUMERAL = re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两半]+(?:[.,][0-9]+)*%?")


def build_text(chars: int) -> str:
    """News-like text: the paragraphs of the digests with every digit varied."""
    rng = random.Random(7)
    digests = (ROOT / "data" / "editions").glob("*/digest.txt")
    lines = [line for path in digests for line in path.read_text(encoding="utf-8").splitlines()]
    pieces = [line for line in lines if line.strip()]
    made, size = [], 0
    while size < chars:
        piece = re.sub(r"\d", lambda _: str(rng.randint(1, 9)), rng.choice(pieces))
        made.append(piece)
        size += len(piece) + 1
    return "\n".join(made)


def best_of(action: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of the fastest of some runs."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return min(times)


def measure() -> dict[str, object]:
    """Return ratios to a bare scan for numerals, growth, the start, and shares read right."""
    newsroom = read_newsroom(ROOT / "data")
    text = build_text(CHARS)
    eighth = text[: CHARS // 8]

    def ledger(of: str) -> object:
        numbers = find_numbers(of)
        return find_places_and_topics(of, numbers, newsroom)

    scan = best_of(lambda: sum(1 for _ in NUMERAL.finditer(text)))
    whole = best_of(lambda: ledger(text))
    small = best_of(lambda: ledger(eighth))
    alone = best_of(lambda: find_numbers(text))
    return {
        "characters": len(text),
        "numbers": len(find_numbers(text)),
        "articles": len(find_articles(text)),
        "finditer_chars_per_s": round(len(text) / scan),
        "ledger_chars_per_s": round(len(text) / alone),
        "ledger_with_place_and_topic_chars_per_s": round(len(text) / whole),
        "ledger_to_finditer": round(alone / scan, 1),
        "ledger_with_place_and_topic_to_finditer": round(whole / scan, 1),
        "eight_times_the_text_takes": round(whole / small, 1),
        "start_and_first_call_s": round(_start(), 2),
        **{
            f"{name}_{column}": share
            for name in ("dev", "heldout")
            for column, share in _score(name)
        },
    }


def _start() -> float:
    line = "全市37个站点接待4500余人次"
    command = [sys.executable, "-c", f"from extract.numbers import find_numbers as f; f({line!r})"]
    return best_of(lambda: subprocess.run(command, check=True, cwd=ROOT))


def _score(name: str) -> list[tuple[str, float]]:
    score = Score()
    for case in read_cases(CASES / f"news_{name}.jsonl", None):
        score_case(score, *case)
    return [(column.replace(" ", "_"), round(score.share(column), 1)) for column in score.asked]
