"""Writing the tables: each file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def save_tables(data: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write the files under `data/tables/`; returns those whose content is new.

    A reader sees the old file or the new one, never half of one; a file that is as it should be
    is not touched.
    """
    folder = data / "tables"
    folder.mkdir(parents=True, exist_ok=True)
    return [folder / name for name, content in files.items() if _save(folder / name, content)]


def _save(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is the owner's alone; a table is for everybody to read.
        written.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    return True
