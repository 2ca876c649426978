"""What pyproject.toml cannot say: `python setup.py build_ext` compiles the reader of numbers.

`make fast` calls it. mypyc makes C of the same sources that run without it; extract/compiled.py
tells when the result is used. It goes into a folder of its own, never beside the sources.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import Extension, setup

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from extract.compiled import READER, built_folder, forget_digest, is_built, keep_digest  # noqa: E402


def find_extensions(sources: Path) -> list[Extension]:
    """Return the reader's modules as extensions, their C written to a folder."""
    from mypyc.build import mypycify

    modules = [p.relative_to(ROOT) for p in sorted(READER.glob("*.py")) if p.stem != "__init__"]
    extensions = mypycify(
        [module.as_posix() for module in modules],
        opt_level="1",
        debug_level="0",
        multi_file=True,
        target_dir=str(sources),
        group_name="extract.numbers.reader",
    )
    for extension in extensions:  # where mypycify puts the headers of a group within a package
        extension.include_dirs.append(str(sources / "extract" / READER.name))
    return extensions


def compile_reader() -> None:
    """Compile afresh and keep of what; ends the program where a module cannot be compiled."""
    forget_digest()
    rest = built_folder() / "rest"  # C and objects, of no use afterwards
    places = {"build_lib": str(built_folder()), "build_temp": str(rest)}
    setup(ext_modules=find_extensions(rest / "c"), options={"build_ext": places})
    shutil.rmtree(rest)
    keep_digest()


if "build_ext" not in sys.argv:
    setup()
elif not is_built():
    compile_reader()
