"""Reading 1,000 fact sheets of 40 figures, cold and again unchanged, against a plain YAML load.

The bar is a plain C-loader `yaml.load` of the same files, which types values by itself, checks
nothing and tells no place: at most three times its time cold, and next to nothing unchanged.
"""

from __future__ import annotations

import datetime
import tempfile
import time
from pathlib import Path

import yaml

from extract.newsroom import Newsroom, read_newsroom
from extract.sheets import read_factsheet

SHEETS = 1000
STORIES = 8
FIGURES = 5
ROUNDS = 3


def measure() -> dict[str, object]:
    """Seconds of each way, the best of three rounds, and their ratios."""
    newsroom = read_newsroom(Path(__file__).parents[1] / "data")
    rounds = [measure_round(newsroom) for _ in range(ROUNDS)]
    plain, cold, again = (min(times) for times in zip(*rounds, strict=True))
    return {
        "sheets": SHEETS,
        "figures_each": STORIES * FIGURES,
        "plain_load_s": round(plain, 3),
        "cold_s": round(cold, 3),
        "cold_ratio": round(cold / plain, 2),
        "unchanged_s": round(again, 3),
        "unchanged_ratio": round(again / plain, 3),
    }


def measure_round(newsroom: Newsroom) -> tuple[float, float, float]:
    """Seconds of a plain load, of reading cold, and of reading again, of the same new files."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_sheets(Path(folder), newsroom)
        return time_plain(paths), *time_reading(paths, newsroom)


def write_sheets(folder: Path, newsroom: Newsroom) -> list[Path]:
    """A thousand editions, a day each, of figures no two of which are alike."""
    first = datetime.date(2022, 1, 1)
    days = [first + datetime.timedelta(days=n) for n in range(SHEETS)]
    paths = [folder / f"{day}.yaml" for day in days]
    for number, (day, path) in enumerate(zip(days, paths, strict=True)):
        path.write_text(write_sheet(f"{day}", number, newsroom), encoding="utf-8")
    return paths


def write_sheet(edition: str, number: int, newsroom: Newsroom) -> str:
    """One sheet in the block style people keep."""
    lines = [f"edition: {edition}", "stories:"]
    for story in range(STORIES):
        district = newsroom.districts[(number + story) % len(newsroom.districts)]
        lines += [f"  - story: 稿件{story}", f"    district: {district.name}"]
        lines += ["    said_by: 主管部门", "    figures:"]
        for n in range(FIGURES):
            metric = newsroom.metrics[(number + story * FIGURES + n) % len(newsroom.metrics)]
            value = 100 + number * 40 + story * FIGURES + n
            unit = f"'{metric.unit}'" if metric.unit.startswith("%") else metric.unit
            lines += [
                f"      - metric: {metric.zh}",
                f"        value: {value}",
                "        bound: 余",
                f"        unit: {unit}",
                f"        printed: {value}余{metric.unit}",
                "        measure: 累计",
                "        period: 今年以来",
                "        state: 初核",
            ]
    return "\n".join(lines) + "\n"


def time_plain(paths: list[Path]) -> float:
    """Seconds a plain load of all files takes."""
    start = time.perf_counter()
    for path in paths:
        with path.open("rb") as file:
            yaml.load(file, Loader=yaml.CSafeLoader)
    return time.perf_counter() - start


def time_reading(paths: list[Path], newsroom: Newsroom) -> tuple[float, float]:
    """Seconds of reading and validating all files, first cold, then unchanged."""
    times = []
    for _ in range(2):
        start = time.perf_counter()
        for path in paths:
            read_factsheet(path, newsroom)
        times.append(time.perf_counter() - start)
    return times[0], times[1]
