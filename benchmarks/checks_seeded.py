"""Errors planted in 1,000 invented editions: how many the checks find, how often they cry wolf."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from benchmarks.checks_editions import Made, make_pair
from benchmarks.checks_words import NEWSROOM
from extract.checks import Finding, build_case, build_history, check_edition

EDITIONS = 1000


def measure(editions: int = EDITIONS, *, shown: bool = False) -> dict[str, object]:
    """Return detection by kind and by error, and false errors and doubts in the clean half."""
    half = editions // 2
    false = Counter(finding.severity for number in range(half) for finding in _clean(number, shown))
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for number in range(half, 2 * half):
        clean, wrong = make_pair(number)
        names = (wrong.kind, f"{wrong.kind}: {wrong.error}")
        planted.update(names)
        if _open(wrong) - _open(clean):
            found.update(names)
        elif shown:
            print("not found", wrong.error, _differing(clean.text, wrong.text))
    shares = {name: f"{found[name]}/{planted[name]}" for name in sorted(planted)}
    kinds = {name: round(found[name] / planted[name], 3) for name in planted if ":" not in name}
    return {
        "clean editions": half,
        "false errors in 200 clean editions": round(200 * false["error"] / half, 2),
        "false doubts in 10 clean editions": round(10 * false["doubt"] / half, 2),
        "found by kind": dict(sorted(kinds.items())),
        "found by error": {name: share for name, share in shares.items() if ":" in name},
    }


def _clean(number: int, shown: bool) -> Iterator[Finding]:
    clean, _ = make_pair(number)
    for finding in _grave(clean):
        if shown:
            print("false", finding.severity, finding.id, finding.message_zh)
        yield finding


def _open(made: Made) -> set[tuple[str, str]]:
    return {(finding.id, finding.severity) for finding in _grave(made)}


def _grave(made: Made) -> list[Finding]:
    case = build_case(made, made.sheet, NEWSROOM, build_history((*made.earlier, made.sheet)))
    return [f for f in check_edition(case) if f.severity in ("error", "doubt")]


def _differing(one: str, other: str) -> str:
    pairs = zip(one.split("\n"), other.split("\n"), strict=False)
    return next((f"{b[:90]}" for a, b in pairs if a != b), "")


def main() -> None:
    """Print the table; with --shown what was missed and every false alarm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("editions", nargs="?", type=int, default=EDITIONS)
    parser.add_argument("--shown", action="store_true")
    given = parser.parse_args()
    for name, value in measure(given.editions, shown=given.shown).items():
        if isinstance(value, dict):
            print(name, *(f"  {key}: {share}" for key, share in value.items()), sep="\n")
        else:
            print(f"{name}: {value}")


if __name__ == "__main__":
    main()
