"""Two thousand saves of a sheet by processes that are killed (SIGKILL) in the middle of one.

After each kill the sheet must be whole: it reads without a problem and holds the value last
reported as saved, or the next one, which was just being saved.
"""

from __future__ import annotations

import datetime
import itertools
import os
import random
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.bench_sheets import write_sheet
from extract.newsroom import Newsroom, read_newsroom
from extract.sheets import read_factsheet
from extract.sheets.save import Change, open_sheet, save_values
from extract.sheets.save_journal import read_journal

SAVES = 2000
IN_A_ROW = 3
WARM = 20


class Kill(NamedTuple):
    """One process killed: the value it last reported as saved, the one found in the sheet."""

    reported: int
    found: int


def measure() -> dict[str, object]:
    """How many saves took place, how many processes were killed, and broken sheets: none."""
    newsroom = read_newsroom(Path(__file__).parents[1] / "data")
    with tempfile.TemporaryDirectory() as folder:
        day = datetime.date(2025, 3, 14).isoformat()
        path = Path(folder) / f"{day}.yaml"
        path.write_text(write_sheet(day, 0, newsroom), encoding="utf-8")
        one_save = time_save(path, newsroom)
        kills = list(kill_savers(path, SAVES, one_save, newsroom))
        return {
            "saves": len(read_journal(path)) - WARM,
            "one_save_ms": round(one_save * 1000, 1),
            "killed": len(kills),
            "saved_but_not_reported": sum(kill.found > kill.reported for kill in kills),
            "broken_sheets": sum(kill.found - kill.reported not in (0, 1) for kill in kills),
        }


def time_save(path: Path, newsroom: Newsroom) -> float:
    """Seconds one save takes, the mean of a few."""
    start = time.perf_counter()
    for value in range(1, WARM + 1):
        save(path, value, newsroom)
    return (time.perf_counter() - start) / WARM


def save(path: Path, value: int, newsroom: Newsroom) -> None:
    """Set the first figure's value."""
    figure = read_factsheet(path, newsroom).figures[0]
    save_values(open_sheet(path), [Change(figure.id, "value", str(value))], newsroom)


def kill_savers(path: Path, saves: int, one_save: float, newsroom: Newsroom) -> Iterator[Kill]:
    """Start a process that saves one value after the other and kill it, until all are saved."""
    dice = random.Random(20250314)
    value = first = int(read_factsheet(path, newsroom).figures[0].value or 0)
    while value < first + saves:
        told, tell = os.pipe()
        process = os.fork()
        if not process:
            save_on(path, value + 1, tell, newsroom)
        os.close(tell)
        time.sleep(dice.uniform(1, 2 * IN_A_ROW) * one_save)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        with os.fdopen(told) as reports:
            reported = max(map(int, reports.read().split()), default=value)
        value = int(read_factsheet(path, newsroom).figures[0].value or 0)
        yield Kill(reported, value)


def save_on(path: Path, value: int, tell: int, newsroom: Newsroom) -> None:
    """Save value after value, reporting each, until the process is killed."""
    try:
        for number in itertools.count(value):
            save(path, number, newsroom)
            os.write(tell, b"%d\n" % number)
    finally:
        os._exit(1)
