"""The compiled reader reads what the sources read, and is left alone once a source was changed."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import compiled
from extract.lexicon import read_words
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
    print(json.dumps([list(map(str, row)) for row in rows]))
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
    rng = random.Random(11)
    for _ in range(3000):
        yield "".join(rng.choices(SIGNS, k=rng.randint(1, 40)))


def as_told(rows: list[Number]) -> list[list[str]]:
    return [list(map(str, row)) for row in rows]


@pytest.mark.slow
def test_the_compiled_reader_reads_the_same() -> None:
    if not compiled.is_built():
        pytest.skip("the reader is not compiled from these sources (make fast)")
    asked = list(texts())
    environment = {key: value for key, value in os.environ.items() if key != compiled.PURE}
    told = subprocess.run(
        [sys.executable, "-c", READ],
        input="\n".join(map(json.dumps, asked)),
        capture_output=True, text=True, check=True, cwd=ROOT, env=environment,
    ).stdout.splitlines()  # fmt: skip
    assert Path(told[0]).is_relative_to(compiled.built_folder())
    differ = [
        text
        for text, line in zip(asked, told[1:], strict=True)
        if json.loads(line) != as_told(find_numbers(text, date=DAY))
    ]
    assert differ == []


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader of one source, and a folder where it has been compiled."""
    source = tmp_path / "numbers" / "reader.py"
    source.parent.mkdir()
    source.write_text("ONE = 1\n", encoding="utf-8")
    monkeypatch.setattr(compiled, "READER", source.parent)
    monkeypatch.setattr(compiled, "ROOT", tmp_path)
    monkeypatch.delenv(compiled.PURE)
    compiled.built_folder().mkdir(parents=True)
    compiled.keep_digest()
    return source


def test_a_reader_compiled_from_these_sources_is_used(built: Path) -> None:
    assert compiled.compiled_path() == [str(compiled.built_folder() / "extract" / "numbers")]


def test_a_changed_source_is_read_as_it_stands(built: Path) -> None:
    built.write_text("ONE = 2\n", encoding="utf-8")
    assert compiled.compiled_path() == []


def test_a_new_source_is_read_as_it_stands(built: Path) -> None:
    built.with_name("other.py").write_text("", encoding="utf-8")
    assert compiled.compiled_path() == []


def test_the_tests_and_whoever_asks_for_it_read_the_sources(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(compiled.PURE, "1")
    assert compiled.compiled_path() == []


def test_what_is_being_compiled_is_not_used(built: Path) -> None:
    compiled.forget_digest()
    assert compiled.compiled_path() == []
