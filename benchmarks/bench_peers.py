"""The ledger beside public libraries that read numbers in Chinese: same sentences, same text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.bench_numbers import best_of, build_text
from benchmarks.peers.run import Find
from benchmarks.peers.score import WORDS, Row, score_finds, tell_shares
from extract.facts import find_places_and_topics
from extract.newsroom import read_newsroom
from extract.numbers import find_numbers

ROOT = Path(__file__).resolve().parents[1]
CASES = [ROOT / "tests" / "cases" / "news_last.jsonl"]
HERE = Path(__file__).parent / "peers"
HOMES = ROOT / "build" / "peers"
CHARS = 100_000
PEERS = {"jionlp": CHARS, "recognizers": CHARS // 5, "cn2an": CHARS}  # the slow one reads less
LONGEST = 900  # seconds
# What a reason need not tell: addresses, hosts, and where this machine keeps its files.
PLACES = re.compile(r"\S*[/\\]\S*|host='[^']*'")


class LeftOut(Exception):
    """A library that cannot be measured here, with the reason."""


def measure() -> dict[str, object]:
    """Return shares right and speed of each library, its name before the figure."""
    lines = [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    cases = [json.loads(line) for line in lines]
    texts, rows = [case["text"] for case in cases], [case["numbers"] for case in cases]
    count = score_finds(rows, map(find_ours, texts))
    speed = measure_speed(build_text(CHARS))
    figures: dict[str, object] = {
        "sentences": len(cases),
        "numbers": count["figures"],
        "numbers_with_a_value": count["valued"],
        "names_and_idioms": count["words"],
        **{f"ours_{name}": share for name, share in tell_shares(count).items()},
        "ours_chars_per_s": round(speed),
    }
    for peer in PEERS:
        try:
            figures |= measure_peer(peer, texts, rows, speed)
        except LeftOut as reason:
            print(f"  {peer} is left out: {reason}", file=sys.stderr)
            figures[f"{peer}_left_out"] = str(reason)
    return figures


def find_ours(text: str) -> list[Find]:
    """The ledger's numbers in the form of the others' finds, without what it calls a word."""
    return [
        (row.start, row.end, row.surface, None if row.value is None else float(row.value))
        for row in find_numbers(text)
        if row.kind not in WORDS
    ]


def measure_speed(text: str) -> float:
    """Characters a second of the whole ledger, place and topic included."""
    newsroom = read_newsroom(ROOT / "data")
    seconds = best_of(lambda: find_places_and_topics(text, find_numbers(text), newsroom))
    return len(text) / seconds


def measure_peer(
    peer: str, texts: list[str], rows: Sequence[Sequence[Row]], ours: float
) -> dict[str, object]:
    """Run one library in its own environment; its figures, with ours as a multiple of its speed."""
    python = install(peer)
    with tempfile.TemporaryDirectory() as folder:
        text, out, speed_text = (Path(folder) / name for name in ("text", "out", "speed"))
        text.write_text("\n".join(texts) + "\n", encoding="utf-8")
        speed_text.write_text(build_text(PEERS[peer]), encoding="utf-8")
        told = run(python, "-I", "-X", "utf8", HERE / "run.py", peer, text, out, speed_text)
        found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    kept: dict[str, Any] = json.loads(told.splitlines()[-1])
    speed = kept["characters"] / kept["seconds"]
    figures = {
        "version": kept["version"],
        **tell_shares(score_finds(rows, found)),
        "chars_per_s": round(speed),
        "speed_ours_is_times": round(ours / speed, 1),
    }
    return {f"{peer}_{name}": figure for name, figure in figures.items()}


def install(peer: str) -> Path:
    """The Python of a library's own environment, made from its pins where these are new."""
    home, pins = HOMES / peer, (HERE / f"{peer}.txt").read_text(encoding="utf-8")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = home / "installed.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != pins:
        run(sys.executable, "-m", "venv", "--clear", home)
        exact = ("--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
        run(python, "-m", "pip", "install", *exact, "-r", HERE / f"{peer}.txt")
        stamp.write_text(pins, encoding="utf-8")
    return python


def run(*command: str | Path) -> str:
    """What a command prints; where it fails, the last thing it said is the reason."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            check=True,
            encoding="utf-8",
            errors="replace",
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired as slow:
        raise LeftOut(f"not done within {LONGEST} seconds") from slow
    except subprocess.CalledProcessError as failed:
        said = [line for line in failed.stderr.splitlines() if line.strip()]
        errors = [line for line in said if line.startswith("ERROR")] or said or ["no reason said"]
        raise LeftOut(PLACES.sub("…", errors[-1])) from failed
    return done.stdout
