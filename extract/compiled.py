"""The reader of numbers as machine code: used where it was compiled from the very sources here.

`make fast` compiles it. A source that was changed since is read as it stands, and nobody has to
think of what was built before.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path(__file__).parent
READER = PACKAGE / "numbers"
#: Set, it keeps the compiled reader out: the tests take the sources apart.
PURE = "EDITION_METRICS_PURE"
LIBRARY = "reader__mypyc"
_UNSET = ("", "0")


def kind_folder() -> Path:
    """Return where readers for this Python on this kind of machine are compiled to."""
    kind = f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"
    return ROOT / "build" / "compiled" / kind


def built_folder(digest: str) -> Path:
    """Return where the reader of the sources with this digest is, or would be."""
    return kind_folder() / digest[:16]


def digest_of_sources() -> str:
    """Return the digest of the sources the reader is made from, and of those it is typed against.

    A changed word list needs no new reader: it is read when the program starts.
    """
    digest = hashlib.sha256()
    for folder in (READER, PACKAGE / "lexicon", PACKAGE):
        for path in sorted(folder.glob("*.py")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def library_of(folder: Path) -> Path:
    """Return the library that all modules of a compiled reader share."""
    return folder / "extract" / "numbers" / f"{LIBRARY}{sysconfig.get_config_var('EXT_SUFFIX')}"


def is_built() -> bool:
    """Return whether the reader of these sources has been compiled."""
    return kind_folder().is_dir() and library_of(built_folder(digest_of_sources())).is_file()


def compiled_path() -> list[str]:
    """Return the folder of the compiled reader in a list, or an empty one where the sources count.

    A reader that cannot be loaded here is said on standard error, and the sources are read.

    >>> [Path(folder).name for folder in compiled_path()] in ([], ["numbers"])
    True
    """
    if os.environ.get(PURE, "") not in _UNSET or not kind_folder().is_dir():
        return []
    library = library_of(built_folder(digest_of_sources()))
    return [str(library.parent)] if library.is_file() and _loads(library) else []


def _loads(library: Path) -> bool:
    """Whether this machine can load a compiled reader; what hinders it is said."""
    name = f"extract.numbers.{LIBRARY}"
    spec = importlib.util.spec_from_file_location(name, library)
    if spec is None or spec.loader is None:
        return False
    try:
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    except ImportError as error:
        print(
            f"编译过的读数程序在这台机器上用不了，读的是源文件（删掉 build/compiled 就不再提示） · "
            f"the compiled reader cannot be used here, the sources are read "
            f"(remove build/compiled to hear no more of it): {error}",
            file=sys.stderr,
        )
        return False
    sys.modules[name] = module
    return True
