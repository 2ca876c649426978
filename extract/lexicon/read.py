"""Read the word lists that lie beside this file, once, and quickly the next time.

Parsing the YAML costs more than reading a whole edition, so the parsed lists are kept as JSON in
the user's cache folder under the hash of the YAML: a changed list is a new hash, never a stale one.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

Entry = dict[str, Any]


def read_words(family: str, section: str) -> list[Entry]:
    """Return the entries of one section of `<family>.yaml`; KeyError where it has no such section.

    >>> read_words("numerals", "powers")[0]["sign"]
    '十'
    """
    return _read_family(family)[section]


@cache
def _read_family(family: str) -> dict[str, list[Entry]]:
    source = (HERE / f"{family}.yaml").read_bytes()
    kept = _cache_folder() / f"{family}-{hashlib.sha256(source).hexdigest()[:24]}.json"
    try:
        return _checked(json.loads(kept.read_bytes()))
    except (OSError, ValueError):
        words = _parse(HERE / f"{family}.yaml")
        _keep(kept, words)
        return words


def _parse(path: Path) -> dict[str, list[Entry]]:
    from extract.door import read_plain  # here: a warm start does not need it

    return _checked(read_plain(path))


def _checked(words: object) -> dict[str, list[Entry]]:
    if not isinstance(words, dict):
        raise ValueError("a word list holds sections, each a list of entries")
    return words


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "edition-metrics" / "lexicon"


def _keep(path: Path, words: dict[str, list[Entry]]) -> None:
    """Write the parsed list for the next start; a folder that cannot be written costs only time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as f:
            json.dump(words, f, ensure_ascii=False)
        Path(f.name).replace(path)
    except OSError:
        return
