"""Writing the tables: each file whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from extract.sheets.save_file import save_bytes, unsaved


def save_tables(data: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write the files under `data/tables/`; returns those whose content is new.

    A file that is as it should be is not touched. Raises Unsaved where one cannot be written;
    what stood there before stands there still.
    """
    folder = data / "tables"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = [name for name, content in files.items() if not _holds(folder / name, content)]
    except OSError as error:
        raise unsaved(folder, error) from error
    for name in new:
        save_bytes(folder / name, files[name])
    return [folder / name for name in new]


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
