"""Which lexicons hold lists of neighbouring words (guards): every one that has such a section."""

from pathlib import Path

from extract import lexicon

GUARDED = tuple(
    path.stem
    for path in sorted(Path(lexicon.__file__).parent.glob("*.yaml"))
    if "\nguards:\n" in path.read_text(encoding="utf-8")
)
