"""All checks on 100,000 facts: many editions, each held against those before it."""

from __future__ import annotations

import argparse
import time

from benchmarks.checks_editions import make_pair
from benchmarks.checks_words import NEWSROOM
from extract.checks import build_case, build_history, check_edition

FACTS = 100_000
MADE = 60


def measure(facts: int = FACTS) -> dict[str, object]:
    """Return the seconds the checks take; reading text and sheets is not the checks' time."""
    made = [make_pair(number)[0] for number in range(MADE)]
    history = build_history(
        sheet for edition in made for sheet in (*edition.earlier, edition.sheet)
    )
    cases = [build_case(edition, edition.sheet, NEWSROOM, history) for edition in made]
    done = findings = 0
    start, own = time.perf_counter(), time.process_time()
    while done < facts:
        for case in cases:
            findings += len(check_edition(case))
            done += len(case.sheet.figures) if case.sheet is not None else 0
    seconds, busy = time.perf_counter() - start, time.process_time() - own
    return {
        "facts checked": done,
        "findings": findings,
        "seconds for 100,000 facts": round(seconds * FACTS / done, 2),
        "of which this process computed": round(busy * FACTS / done, 2),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", nargs="?", type=int, default=FACTS)
    for name, value in measure(parser.parse_args().facts).items():
        print(f"{name}: {value}")
