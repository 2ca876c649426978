"""Problems are said with place, line and next step; the words are complete in both languages."""

import re
from pathlib import Path

import pytest

from extract.door import Mapping, Problem, Report, Scalar, Unreadable, read_tree, say_problem

pytestmark = pytest.mark.quick

PROBLEM = Problem("a.yaml", 3, 5, "x", "v", "错了", "wrong", "改它", "mend it", "  k: v  ")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh", "a.yaml:3:5: 错了\n    k: v\n  → 改它"),
        ("en", "a.yaml:3:5: wrong\n    k: v\n  → mend it"),
        ("both", "a.yaml:3:5: 错了 · wrong\n    k: v\n  → 改它 · mend it"),
    ],
)
def test_say_problem(lang: str, expected: str) -> None:
    assert say_problem(PROBLEM, lang) == expected  # type: ignore[arg-type]


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    report = Report("a.yaml")
    report.add("no_such_file")
    assert say_problem(report.problems[0]).startswith("a.yaml: 没有这个文件\n")


def test_what_a_file_holds_is_never_read_as_a_template() -> None:
    report = Report("a.yaml", "{value} {0} %s")
    report.add("not_a_number", 1, 1, "{choices} {value.__class__}")
    assert "“{choices} {value.__class__}”" in report.problems[0].message_zh


def test_unreadable_says_everything() -> None:
    assert str(Unreadable([PROBLEM, PROBLEM])).count("错了") == 2


@pytest.mark.parametrize("folder", ["door", "newsroom", "sheets"])
def test_messages_are_complete_in_both_languages(root: Path, folder: str) -> None:
    tree = read_tree(root / "extract" / folder / "messages.yaml")
    assert isinstance(tree, Mapping)
    for code, entry in tree.entries.items():
        assert isinstance(entry.value, Mapping), code
        said = {
            k: e.value.text for k, e in entry.value.entries.items() if isinstance(e.value, Scalar)
        }
        assert list(said) == ["zh", "en", "next_zh", "next_en"], code
        assert all(said.values()), code
        for zh, en in (("zh", "en"), ("next_zh", "next_en")):
            assert blanks(said[zh]) == blanks(said[en]), code


def blanks(template: str) -> set[str]:
    return {re.sub(r"_(zh|en)$", "", name) for name in re.findall(r"\{(\w+)\}", template)}
