"""Every shown string stands in words.yaml, in both languages, and each of them is used."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from dashboard.words import LANGUAGES, Words, read_words
from extract.checks import SEVERITIES
from extract.numbers import COMPARATORS, KINDS
from extract.sheets.corrections import Status
from extract.sheets.form import Measure, Scope, State
from extract.tables.became import BECAME

FOLDER = Path(__file__).parents[2] / "dashboard"


def read_sources() -> dict[str, str]:
    files = [*FOLDER.rglob("*.py"), *FOLDER.rglob("*.html"), *FOLDER.rglob("*.js")]
    return {str(path.relative_to(FOLDER)): path.read_text(encoding="utf-8") for path in files}


def list_used() -> tuple[set[str], set[str]]:
    """Whole keys named in the sources, and groups whose keys are made from a code."""
    text = "\n".join(read_sources().values())
    whole = set(re.findall(r"""["']([a-z_]+\.[a-z_]+)["']""", text))
    made = set(re.findall(r"""["']([a-z_]+)\.(?:["']\s*\+|\{|[a-z_]*\{)""", text))
    named = set(re.findall(r"""\.name\(\s*["']([a-z_]+)["']""", text))
    return whole, made | named


@pytest.mark.parametrize("key", sorted(read_words()))
def test_a_string_stands_in_both_languages(key: str) -> None:
    entry = read_words()[key]
    assert list(entry) == list(LANGUAGES)
    if key not in {"bound.exact"}:
        assert all(entry[lang].strip() for lang in LANGUAGES)
    fields = {
        lang: {name for _, name, _, _ in string.Formatter().parse(entry[lang]) if name}
        for lang in LANGUAGES
    }
    if not key.startswith(("period.", "chart.day")):
        assert fields["zh"] == fields["en"]


def test_every_string_is_used() -> None:
    whole, made = list_used()
    unused = [
        key
        for key in read_words()
        if key not in whole and key.partition(".")[0] not in made | {"bound"}
    ]
    assert unused == []


def test_every_string_that_is_asked_for_is_there() -> None:
    whole, made = list_used()
    groups = {key.partition(".")[0] for key in read_words()}
    asked = {key for key in whole if key.partition(".")[0] in groups}
    files = {"reader.css", "reader.js", "copy.js", "boundaries.yaml"}
    assert asked - read_words().keys() - files == set()
    assert made - groups == set()


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("kind", KINDS),
        ("kind_about", KINDS),
        ("became", BECAME),
        ("state", get_args(State)),
        ("correction_status", get_args(Status)),
        ("scope", get_args(Scope)),
        ("measure", get_args(Measure)),
        ("severity", SEVERITIES),
        ("severity_note", SEVERITIES),
        ("comparator", COMPARATORS),
        ("bound", COMPARATORS),
    ],
)
def test_each_code_of_the_tables_has_its_word(group: str, codes: tuple[str, ...]) -> None:
    for code in codes:
        assert f"{group}.{code}" in read_words()


def test_no_shown_string_hides_in_the_code() -> None:
    """Chinese outside docstrings and comments, but for what is shown in both languages at once."""
    allowed = {"中文", "语言 Language", "报纸期次 Edition", "说明 README", "草稿"}
    hidden = []
    for name, text in read_sources().items():
        if name.endswith(".js") or name.endswith(".html"):
            body = text
        else:
            body = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
        body = "\n".join(re.sub(r"#.*|//.*", "", line) for line in body.splitlines())
        hidden += [
            f"{name}: {found}"
            for found in re.findall(r"""["']([^"'\n]*[\u4e00-\u9fff][^"'\n]*)["']""", body)
            if found not in allowed
        ]
    assert hidden == []


def test_a_word_is_filled_and_an_unknown_code_stands_for_itself() -> None:
    assert Words("zh")("coverage.figures_n", n=3) == "3个数字"
    assert Words("en").name("kind", "colour") == "colour"
    assert Words("en").pick("中", "") == "中"
