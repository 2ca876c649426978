"""Run the measurements: python -m benchmarks [NAME…], all of them without a name.

Each `bench_<name>.py` has a `measure()` that returns figures by name; they are kept as JSON under
`benchmarks/results/`, with the machine and the versions they were measured on, and the README's
table is made from them.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import importlib.metadata
import json
import os
import platform
import sys
from pathlib import Path

from benchmarks.readme import save_tables

HERE = Path(__file__).parent
RESULTS = HERE / "results"
LIBRARIES = (
    "streamlit",
    "pandas",
    "plotly",
    "pydantic",
    "pyyaml",
    "rjieba",
    "ahocorasick-rs",
    "orjson",
)


def main() -> int:
    """Measure what was asked for; 1 where a measurement failed, the others are kept."""
    known = {path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py")}
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*sorted(known), []])
    wanted = parser.parse_args().names or sorted(known)
    code = max((run(name) for name in wanted), default=0)
    save_tables()
    return code


def run(name: str) -> int:
    """Run one measurement and keep its figures."""
    print(f"{name} …", file=sys.stderr, flush=True)
    module = importlib.import_module(f"benchmarks.bench_{name}")
    try:
        results = module.measure()
    except Exception as error:  # one that fails must not cost the others their figures
        print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    save(name, (module.__doc__ or "").strip().splitlines()[0], results)
    for figure, value in results.items():
        print(f"  {figure}: {value}")
    return 0


def save(name: str, what: str, results: dict[str, object]) -> None:
    """Keep the figures with what they were measured on."""
    told = {
        "benchmark": name,
        "what": what,
        "measured_on": datetime.date.today().isoformat(),
        "machine": describe_machine(),
        "versions": {library: importlib.metadata.version(library) for library in LIBRARIES},
        "results": results,
    }
    RESULTS.mkdir(exist_ok=True)
    content = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    (RESULTS / f"{name}.json").write_text(content, encoding="utf-8", newline="\n")


def describe_machine() -> dict[str, object]:
    """The processor, its cores, the system and Python; no name of the machine."""
    processor = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                processor = line.partition(":")[2].strip()
                break
    except OSError:
        pass
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    sys.exit(main())
