"""The reader of numbers as machine code: used where it was compiled from the very sources here.

`make fast` compiles it. A source that was changed since is read as it stands, and nobody has to
think of what was built before.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READER = Path(__file__).with_name("numbers")
#: Set, it keeps the compiled reader out: the tests take the sources apart.
PURE = "EDITION_METRICS_PURE"
_DIGEST = "sources.sha256"


def built_folder() -> Path:
    """Return where the reader is compiled to, for this Python on this kind of machine."""
    kind = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
    return ROOT / "build" / "compiled" / kind


def compiled_path() -> list[str]:
    """Return the folder of the compiled reader in a list, or an empty one where the sources count.

    >>> [Path(folder).name for folder in compiled_path()] in ([], ["numbers"])
    True
    """
    if os.environ.get(PURE) or not is_built():
        return []
    return [str(built_folder() / "extract" / READER.name)]


def is_built() -> bool:
    """Return whether what was compiled here last is the reader of these sources."""
    try:
        return (built_folder() / _DIGEST).read_text(encoding="ascii") == digest_of_sources()
    except OSError:
        return False


def digest_of_sources() -> str:
    """Return the digest of all the reader's sources, by name and content, as hexadecimal."""
    digest = hashlib.sha256()
    for path in sorted(READER.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def forget_digest() -> None:
    """Let what was compiled before be used no more."""
    (built_folder() / _DIGEST).unlink(missing_ok=True)


def keep_digest() -> None:
    """Save what the reader has been compiled from; until then it is not used."""
    (built_folder() / _DIGEST).write_text(digest_of_sources(), encoding="ascii")
