"""Doing something again at every save."""

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from extract.commands.say import say, say_words

PAUSE = 0.4
Stamps = dict[Path, tuple[int, int]]


def watch(data: Path, editions: Iterable[str], run: Callable[[], int]) -> int:
    """Run once, then whenever a file the editions rest on has changed; returns the last code.

    Times of change are looked up a few times a second: that works on network drives too,
    where the system's own notices do not arrive.
    """
    seen = _find_stamps(data, editions)
    code = run()
    say_words("watching")
    try:
        while True:
            time.sleep(PAUSE)
            now = _find_stamps(data, editions)
            if now == seen:
                continue
            changed = sorted(
                path for path in now.keys() | seen.keys() if now.get(path) != seen.get(path)
            )
            seen = now
            say(f"\n{datetime.now():%H:%M:%S}")
            for path in changed:
                say_words("saved", file=path.relative_to(data.parent))
            code = run()
    except KeyboardInterrupt:
        return code


def _find_stamps(data: Path, editions: Iterable[str]) -> Stamps:
    stamps: Stamps = {}
    for path in _find_files(data, list(editions)):
        try:
            stat = path.stat()
        except OSError:
            continue  # an editor that replaces a file leaves a moment without one
        stamps[path] = (stat.st_mtime_ns, stat.st_size)
    return stamps


def _find_files(data: Path, editions: list[str]) -> Iterator[Path]:
    yield from (data / "reference").glob("*.yaml")
    for edition in editions or ["*"]:
        yield from (data / "factsheets").glob(f"{edition}.yaml")
        yield from (data / "corrections").glob(f"{edition}*")
        for name in ("edition.yaml", "original.txt", "digest.txt"):
            yield from (data / "editions").glob(f"{edition}/{name}")
