"""What pyproject.toml cannot say: `python setup.py build_ext` compiles the reader of numbers.

`make fast` calls it. mypyc makes C of the same sources that run without it; extract/compiled.py
tells when the result is used. It goes into a folder of its own, never beside the sources.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from extract import compiled  # noqa: E402

KEPT = 2  # readers: a program that runs may still import from the one before


class BuildTogether(build_ext):  # type: ignore[misc]  # setuptools tells no types
    """Compiles the files of a library side by side: the reader's has a hundred of them."""

    def build_extensions(self) -> None:
        one_by_one = self.compiler.compile

        def compile_together(sources: list[str], *told: Any, **named: Any) -> list[str]:
            made = pool.map(lambda source: one_by_one([source], *told, **named), sources)
            return [path for objects in made for path in objects]

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            self.compiler.compile = compile_together
            super().build_extensions()


def find_extensions(sources: Path) -> list[Extension]:
    """Return the reader's modules as extensions, their C written to a folder."""
    from mypyc.build import mypycify

    extensions = mypycify(
        [module.relative_to(ROOT).as_posix() for module in compiled.compiled_sources()],
        opt_level="2",
        debug_level="0",
        multi_file=True,
        target_dir=str(sources),
        group_name=f"extract.numbers.{compiled.LIBRARY.removesuffix('__mypyc')}",
    )
    for extension in extensions:  # where mypycify puts the headers of a group within a package
        extension.include_dirs.append(str(sources / "extract" / compiled.READER.name))
        if os.name == "posix":
            told = extension.extra_compile_args  # one list for all of them
            extension.extra_compile_args = [*told, "-fvisibility=hidden", "-fno-plt"]
    return extensions


def compile_reader(digest: str) -> None:
    """Compile aside, then put in place; ends the program where a module cannot be compiled."""
    os.chdir(ROOT)
    compiled.kind_folder().mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="building-", dir=compiled.kind_folder()))
    try:
        places = {"build_lib": str(aside / "lib"), "build_temp": str(aside / "objects")}
        setup(
            ext_modules=find_extensions(aside / "c"),
            cmdclass={"build_ext": BuildTogether},
            options={"build_ext": {**places, "parallel": os.cpu_count()}},
        )
        if not compiled.library_of(aside / "lib").is_file():
            sys.exit("nothing was compiled")
        (aside / "lib").rename(compiled.built_folder(digest))
    except OSError:
        if not compiled.is_built():  # by another one that was quicker
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    remove_old()


def remove_old() -> None:
    """Remove all readers but the latest."""
    folders = [path for path in compiled.kind_folder().iterdir() if "-" not in path.name]
    for folder in sorted(folders, key=lambda path: path.stat().st_mtime)[:-KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


if "build_ext" not in sys.argv:
    setup()
elif sys.argv[1:] != ["build_ext"]:
    sys.exit(f"build_ext takes no arguments here: {' '.join(sys.argv[1:])}")
elif not compiled.is_built():
    compile_reader(compiled.digest_of_sources())
