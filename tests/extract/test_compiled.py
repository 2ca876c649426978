"""The compiled reader reads what the sources read, and is left alone once a source was changed."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import compiled
from extract.edition import find_articles
from extract.facts import find_places_and_topics
from extract.lexicon import read_words
from extract.newsroom import read_newsroom
from extract.numbers import Number, find_numbers
from tests.extract.numbers.guarded import GUARDED

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2024, 12, 6)
READ = """
import datetime, json, sys
from extract.numbers import find_numbers, ledger
print(ledger.__file__)
for line in sys.stdin:
    rows = find_numbers(json.loads(line), date=datetime.date(2024, 12, 6))
    print(json.dumps([list(map(repr, row)) for row in rows]))
"""
PLACE = """
import json, sys
from pathlib import Path
from extract.edition import find_articles
from extract.facts import contexts, find_places_and_topics
from extract.newsroom import read_newsroom
from extract.numbers import find_numbers
print(contexts.__file__)
newsroom = read_newsroom(Path("data"))
for line in sys.stdin:
    text = json.loads(line)
    told = find_places_and_topics(text, find_numbers(text), newsroom)
    print(json.dumps([told, list(map(repr, find_articles(text)))]))
"""
TURNS = """
import threading, time
from extract.numbers import find_numbers
waits = [0.0]
def tick():
    last = time.perf_counter()
    while reading:
        time.sleep(0.001)
        waits.append(time.perf_counter() - last)
        last = time.perf_counter()
reading = True
begun = time.perf_counter()
other = threading.Thread(target=tick)
other.start()
find_numbers("3个" * 150000)
reading = False
other.join()
print(max(waits), time.perf_counter() - begun)
"""
SIGNS = (
    "0123456789一二三两十百千万亿半零〇年月日号第几多余约近超个人元%％"
    ".,，。、：:-—~～至到和（）“”《》\n 的分之"
)


def texts() -> Iterator[str]:
    """Annotated sentences, what proves the word lists, and signs in any order."""
    for path in sorted((ROOT / "tests" / "cases").glob("news_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]
    for family in GUARDED:
        for entry in read_words(family, "guards"):
            yield from (entry[key] for key in ("yes", "no") if key in entry)
    yield "3" + "kg/" * 50_000  # no unit after unit without end
    yield "单价3" + "元/" * 50_000
    yield "全市\ud800新增37个车位"
    rng = random.Random(11)
    for _ in range(3000):
        yield "".join(rng.choices(SIGNS, k=rng.randint(1, 40)))


def as_told(rows: list[Number]) -> list[list[str]]:
    return [list(map(repr, row)) for row in rows]


def can_compile() -> bool:
    """Whether a C compiler and Python's headers are here."""
    headers = Path(sysconfig.get_paths()["include"]) / "Python.h"
    return shutil.which("cc") is not None and headers.is_file()


def run_compiled(code: str, told: str = "") -> str:
    """What a program prints that reads with the compiled reader."""
    environment = {key: value for key, value in os.environ.items() if key != compiled.PURE}
    return subprocess.run(
        [sys.executable, "-c", code], input=told, env=environment,
        capture_output=True, text=True, check=True, cwd=ROOT, timeout=300,
    ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> Path:
    """The folder of the compiled reader; skips where it is not compiled, but not in CI."""
    if not compiled.is_built():
        if os.environ.get("CI") and can_compile():
            pytest.fail("the reader was not compiled: see build/compiled.log")
        pytest.skip("the reader is not compiled from these sources (make fast)")
    return compiled.built_folder(compiled.digest_of_sources())


@pytest.mark.slow
def test_the_compiled_reader_reads_the_same(reader: Path) -> None:
    asked = list(texts())
    where, *lines = run_compiled(READ, "\n".join(map(json.dumps, asked))).splitlines()
    assert Path(where).is_relative_to(reader)
    differ = [
        text[:80]
        for text, line in zip(asked, lines, strict=True)
        if json.loads(line) != as_told(find_numbers(text, date=DAY))
    ]
    assert differ == []


@pytest.mark.slow
def test_it_finds_the_same_articles_places_and_topics(reader: Path) -> None:
    asked = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("data/**/digest.txt"))]
    asked += ["\n\n".join(texts()), "", "全市\n\n\n3个", "本报讯 记者何平报道\n各县区新增37个车位"]
    where, *lines = run_compiled(PLACE, "\n".join(map(json.dumps, asked))).splitlines()
    assert Path(where).is_relative_to(reader)
    newsroom = read_newsroom(ROOT / "data")
    for text, line in zip(asked, lines, strict=True):
        told = find_places_and_topics(text, find_numbers(text), newsroom)
        assert json.loads(line) == [list(map(list, told)), list(map(repr, find_articles(text)))]


def test_others_have_their_turn_while_it_reads(reader: Path) -> None:
    longest, whole = map(float, run_compiled(TURNS).split())
    assert longest < whole / 4, "a thread had to wait for much of the text to be read"


SOURCE = "ONE = 1\n"


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader of one source, and a library that has been compiled from it and can be loaded."""
    source = tmp_path / "numbers" / "reader.py"
    source.parent.mkdir()
    source.write_text(SOURCE, encoding="utf-8")
    for name, value in {"READER": source.parent, "PACKAGE": tmp_path, "ROOT": tmp_path}.items():
        monkeypatch.setattr(compiled, name, value)
    monkeypatch.setattr(compiled, "_loads", lambda library: library.read_bytes() != b"broken")
    monkeypatch.delenv(compiled.PURE)
    library = compiled.library_of(compiled.built_folder(compiled.digest_of_sources()))
    library.parent.mkdir(parents=True)
    library.touch()
    return source


def test_a_reader_compiled_from_these_sources_is_used(built: Path) -> None:
    folder = compiled.built_folder(compiled.digest_of_sources())
    assert compiled.is_built()
    for package in ("numbers", "facts"):
        assert compiled.compiled_path(package) == [str(folder / "extract" / package)]


def test_a_changed_source_is_read_as_it_stands_until_it_is_changed_back(built: Path) -> None:
    built.write_text("ONE = 2\n", encoding="utf-8")
    assert not compiled.is_built() and compiled.compiled_path("numbers") == []
    built.write_text(SOURCE, encoding="utf-8")
    assert compiled.is_built()


@pytest.mark.parametrize(
    "name", ["numbers/other.py", "facts/places.py", "lexicon/read.py", "collector.py"]
)
def test_a_new_source_of_the_reader_or_what_it_calls_is_read_as_it_stands(
    built: Path, name: str
) -> None:
    path = built.parents[1] / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", encoding="utf-8")
    assert compiled.compiled_path("numbers") == []


@pytest.mark.parametrize(("told", "is_pure"), [("1", True), ("yes", True), ("0", False)])
def test_the_tests_and_whoever_asks_for_it_read_the_sources(
    built: Path, monkeypatch: pytest.MonkeyPatch, told: str, is_pure: bool
) -> None:
    monkeypatch.setenv(compiled.PURE, told)
    assert (compiled.compiled_path("numbers") == []) == is_pure


def test_a_reader_that_cannot_be_loaded_leaves_the_sources(built: Path) -> None:
    library = compiled.library_of(compiled.built_folder(compiled.digest_of_sources()))
    library.write_bytes(b"broken")
    assert compiled.compiled_path("numbers") == []


def test_what_hinders_a_reader_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = compiled.library_of(tmp_path)
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library")
    assert not compiled._loads(library)
    assert "读的是源文件" in (said := capsys.readouterr().err) and "the sources are read" in said


def test_the_build_takes_no_arguments_of_its_own(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "setup.py"), "build_ext", "--inplace"],
        capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1 and "--inplace" in done.stderr
