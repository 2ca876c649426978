"""Put a file in place of another whole: never half of it, never over somebody else's change."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from extract.door import Report, Unreadable

MESSAGES = Path(__file__).with_name("messages.yaml")

NEW_FILE = 0o644
SAVING = ".saving"


class Unsaved(Unreadable):
    """A file that was not saved; what stood there before stands there still."""


def sha256_of(raw: bytes) -> str:
    """Return the hex SHA-256 of the bytes, by which a file is known to be unchanged."""
    return hashlib.sha256(raw).hexdigest()


def save_bytes(path: Path, raw: bytes) -> None:
    """Replace the file by these bytes in one step; raises Unsaved where that cannot be done."""
    temporary: Path | None = None
    path = path.resolve()  # a link stays a link
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=SAVING, dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else NEW_FILE)
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise unsaved(path, error) from error


def unsaved(path: Path, error: OSError) -> Unsaved:
    """Return the problem the system reports, in words of what to do about it."""
    codes = {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EROFS: "read_only",
        errno.ENOENT: "vanished",
    }
    code = "held_open" if isinstance(error, PermissionError) else codes.get(error.errno or 0)
    report = Report(path, "", MESSAGES)
    report.add(code or "not_saved", value=error.strerror or str(error))
    return Unsaved(report.problems)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[Path]:
    """Keep every other saver of this file waiting; gives the folder of its journal."""
    folder = path.parent / ".journal"
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        lock = (folder / f"{path.name}.lock").open("a+b")
    except OSError as error:
        raise unsaved(path, error) from error
    with lock:
        _wait_for(lock.fileno())
        # Nobody else saves now: what lies about was left by a saver that was ended.
        for left in path.parent.glob(f".{path.name}.*{SAVING}"):
            left.unlink(missing_ok=True)
        yield folder


def _wait_for(handle: int) -> None:
    """Take the lock; the system gives it back when the file is closed or the process ends."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
        return
    fcntl.flock(handle, fcntl.LOCK_EX)


def _sync_folder(folder: Path) -> None:
    """Make the new name outlast a power cut, where the system can sync a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
