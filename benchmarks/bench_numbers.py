"""The ledger over a megabyte of news-like text: speed as ratios, growth, start, share right."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks.score_numbers import Score, read_cases, score_case
from extract.compiled import PURE, is_built
from extract.edition import find_articles
from extract.facts import find_places_and_topics
from extract.newsroom import read_newsroom
from extract.numbers import find_numbers

HERE = Path(__file__).parent
ROOT = HERE.parent
CASES = ROOT / "tests" / "cases"
CHARS = 1_000_000
RUNS = 5
#: Plain sentences to one with figures: some 27 numbers in 1,000 characters, as a daily prints them.
PLAIN_TO_ONE = 4
SETS = ("dev", "heldout", "blind", "final", "last", "fresh")
#: A numeral as a pattern has it that only looks: Arabic with its decimals, or Chinese.
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*%?|[〇零一二三四五六七八九十百千万亿两半]+")
#: The same characters without any form, the least that can be scanned for.
SIGN = re.compile(r"[0-9〇零一二三四五六七八九十百千万亿两半]+")


def build_text(chars: int) -> str:
    """News-like text: stories of annotated and plain sentences, every digit varied."""
    rng = random.Random(7)
    plain = yaml.safe_load((HERE / "plain.yaml").read_text(encoding="utf-8"))
    told = [
        json.loads(line)["text"]
        for path in sorted(CASES.glob("news_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    made, size = [], 0
    while size < chars:
        story = [rng.choice(plain).split("，")[0].rstrip("。")]
        for _ in range(rng.randint(2, 6)):
            story.append(
                "".join(rng.choice(rng.choice((told, *[plain] * PLAIN_TO_ONE))) for _ in range(4))
            )
        made += [re.sub(r"\d", lambda _: str(rng.randint(1, 9)), line) for line in story]
        made.append("")
        size += sum(map(len, story)) + len(story) + 1
    return "\n".join(made)


def best_of(action: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of the fastest of some runs."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return min(times)


def best_of_each(actions: dict[str, Callable[[], object]], runs: int = RUNS) -> dict[str, float]:
    """Seconds of the fastest run of each; they take turns, so that a slow spell is everyone's."""
    times = {name: [best_of(action, 1)] for name, action in actions.items()}
    for _ in range(runs - 1):
        for name, action in actions.items():
            times[name].append(best_of(action, 1))
    return {name: min(told) for name, told in times.items()}


def measure() -> dict[str, object]:
    """Return ratios to a bare scan for numerals, growth, the start, and shares read right.

    The figures are those of the compiled reader; `sources_…` are those of the sources as they
    stand. RuntimeError where the reader is not compiled.
    """
    if not is_built() or os.environ.get(PURE):
        raise RuntimeError("the reader is not compiled (make fast)")
    text = build_text(CHARS)
    numbers = len(find_numbers(text))
    speed = measure_speed(text)
    return {
        "characters": len(text),
        "numbers": numbers,
        "numbers_in_1000_characters": round(1000 * numbers / len(text)),
        "articles": len(find_articles(text)),
        **speed,
        **{f"sources_{name}": figure for name, figure in _speed_of_sources().items()},
        "start_and_first_call_s": round(_start(), 2),
        **_memory(text),
        **{f"{name}_{column}": share for name in SETS for column, share in _score(name)},
    }


def measure_speed(text: str) -> dict[str, float]:
    """Return characters a second, and the ledger's time in those of two bare scans."""
    newsroom = read_newsroom(ROOT / "data")
    # The same text in eight parts: as long a run as the whole, so that both have the same luck.
    parts = [text[at : at + CHARS // 8] for at in range(0, CHARS, CHARS // 8)]

    def ledger(of: str) -> object:
        numbers = find_numbers(of)
        return find_places_and_topics(of, numbers, newsroom)

    best = best_of_each(
        {
            "scan": lambda: sum(1 for _ in NUMERAL.finditer(text)),
            "least": lambda: sum(1 for _ in SIGN.finditer(text)),
            "whole": lambda: ledger(text),
            "parts": lambda: [ledger(part) for part in parts],
            "alone": lambda: find_numbers(text),
        }
    )
    scan, least, whole, eight, alone = best.values()
    return {
        "finditer_chars_per_s": round(len(text) / scan),
        "ledger_chars_per_s": round(len(text) / alone),
        "ledger_with_place_and_topic_chars_per_s": round(len(text) / whole),
        "ledger_to_finditer": round(alone / scan, 1),
        "ledger_with_place_and_topic_to_finditer": round(whole / scan, 1),
        "ledger_with_place_and_topic_to_a_scan_for_characters": round(whole / least, 1),
        "eight_times_the_text_takes": round(8 * whole / eight, 1),
    }


def _speed_of_sources() -> dict[str, float]:
    """The same in a process of its own that reads the sources, compiled or not."""
    code = (
        "import json; from benchmarks.bench_numbers import *; "
        "print(json.dumps(measure_speed(build_text(CHARS))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True, cwd=ROOT, capture_output=True, text=True, env={**os.environ, PURE: "1"},
    )  # fmt: skip
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _start() -> float:
    line = "全市37个站点接待4500余人次"
    command = [sys.executable, "-c", f"from extract.numbers import find_numbers as f; f({line!r})"]
    return best_of(lambda: subprocess.run(command, check=True, cwd=ROOT))


def _memory(text: str) -> dict[str, float]:
    """Peak memory of the command in megabytes, a text and eight times that text line by line."""
    peaks = {}
    for name, times in (("one", 1), ("eight", 8)):
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
            file.write("\n".join([text] * times))
            file.flush()
            peaks[f"peak_mb_streaming_{name}_mb_of_text"] = _peak(file.name)
    return peaks


def _peak(name: str) -> float:
    """Peak resident megabytes of `numbers NAME --lines` as a process of its own."""
    code = (
        "import resource, subprocess, sys; "
        f"subprocess.run([sys.executable, '-m', 'extract', 'numbers', {name!r}, '--lines'], "
        "check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return round(int(done.stdout) / 1024, 1)


def _score(name: str) -> list[tuple[str, float]]:
    path = CASES / f"news_{name}.jsonl"
    score = Score()
    for case in read_cases(path, None):
        score_case(score, *case)
    return [(column.replace(" ", "_"), round(score.share(column), 1)) for column in score.asked]
