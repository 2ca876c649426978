"""What reads every number and its place as machine code, where it was compiled from these sources.

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
#: Beside the reader itself, what tells the place and topic of each number of a long text.
PLACING = {
    "edition": ("article", "articles", "blocks", "flow", "gather", "lines"),
    "facts": ("bounds", "contexts", "mentions", "places", "topics", "wordscan"),
}
#: Packages that what is compiled is typed against.
_CALLED = ("edition", "facts", "lexicon", "newsroom", "numbers")
#: Set, it keeps the compiled reader out: the tests take the sources apart.
PURE = "EDITION_METRICS_PURE"
LIBRARY = "reader__mypyc"
_LOADED = f"extract.numbers.{LIBRARY}"
_UNSET = ("", "0")


def compiled_sources() -> list[Path]:
    """Return the modules that are compiled, in order."""
    reader = [path for path in READER.rglob("*.py") if path.stem != "__init__"]
    placing = [PACKAGE / name / f"{module}.py" for name in PLACING for module in PLACING[name]]
    return sorted([*reader, *placing])


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
    called = (path for name in _CALLED for path in sorted((PACKAGE / name).rglob("*.py")))
    for path in (*called, *sorted(PACKAGE.glob("*.py"))):
        digest.update(
            path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0"
        )
    return digest.hexdigest()


def library_of(folder: Path) -> Path:
    """Return the library that all modules of a compiled reader share."""
    return folder / "extract" / "numbers" / f"{LIBRARY}{sysconfig.get_config_var('EXT_SUFFIX')}"


def is_built() -> bool:
    """Return whether the reader of these sources has been compiled."""
    return kind_folder().is_dir() and library_of(built_folder(digest_of_sources())).is_file()


def compiled_path(package: str) -> list[str]:
    """Return the folder of a package's compiled modules in a list, or none where sources count.

    A reader that cannot be loaded here is said on standard error, and the sources are read.

    >>> [Path(folder).name for folder in compiled_path("numbers/dates")] in ([], ["dates"])
    True
    """
    library = _loaded_library() or _find_library()
    return [str(library.parents[1] / package)] if library is not None else []


def _loaded_library() -> Path | None:
    """The library that this process reads with already."""
    module = sys.modules.get(_LOADED)
    return Path(str(module.__file__)) if module is not None else None


def _find_library() -> Path | None:
    if os.environ.get(PURE, "") not in _UNSET or not kind_folder().is_dir():
        return None
    library = library_of(built_folder(digest_of_sources()))
    return library if library.is_file() and _loads(library) else None


def _loads(library: Path) -> bool:
    """Whether this machine can load a compiled reader; what hinders it is said."""
    spec = importlib.util.spec_from_file_location(_LOADED, library)
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
    sys.modules[_LOADED] = module
    return True
