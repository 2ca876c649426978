"""Typical slips: each has its own words, its place, and the line as it was meant."""

from pathlib import Path

import pytest

from extract.door import Unreadable, read_tree
from extract.door.slips import find_slips

pytestmark = pytest.mark.quick

# what was typed, which slip it is, the column, the line as it was meant
SLIPS = [
    ("value：12", "full_width_colon", 6, "value: 12"),
    ("  - metric：住户", "full_width_colon", 11, "  - metric: 住户"),
    ("value:12", "no_space", 6, "value: 12"),
    ("value 12", "no_colon", 6, "value: 12"),
    ("\tvalue: 12", "tab", 1, "  value: 12"),
    ("value:\t12", "tab", 7, "value: 12"),
    ("\u3000value: 12", "odd_space", 1, "  value: 12"),
    ("-metric: 住户", "dash", 1, "- metric: 住户"),
    ("－ metric: 住户", "dash", 1, "- metric: 住户"),
    ("• metric: 住户", "dash", 1, "- metric: 住户"),
    ('printed: "12户', "unclosed_quote", 10, "printed: '12户'"),
    ("printed: '12户  # 注", "unclosed_quote", 10, "printed: '12户'  # 注"),
    ('printed: "12户”', "curly_quote", 10, "printed: '12户'"),
    ('note: "近邻"小屋', "text_after_quote", 7, "note: '\"近邻\"小屋'"),
    ("unit: %", "needs_quotes", 7, "unit: '%'"),
    ("note: @记者", "needs_quotes", 7, "note: '@记者'"),
    ("note: *号为估数", "needs_quotes", 7, "note: '*号为估数'"),
    ("bound: >=", "needs_quotes", 8, "bound: '>='"),
    ("note: 注: 见后", "colon_in_value", 7, "note: '注: 见后'"),
    ("part_of: [住户, 居民", "unclosed_bracket", 10, "part_of: [住户, 居民]"),
    ("note: [图]见上", "unclosed_bracket", 7, "note: '[图]见上'"),
]
FINE = [
    "value: 12",
    "- metric: 住户",
    "note: 上午8:30开门",
    "note: 说“好”",
    'note: "说: 好"  # 注',
    "note: it's fine",
    "part_of: [住户, 居民]",
    "note: 见 # 注: 这里是注释",
    "- https://example.org/a",
    "# 注：这里随便写\tok",
    "note: |\n  甲：乙\n  \t丙",
    "note: 第一行\n  说明：第二行\nvalue: 3",
    "note: >-\n  甲：乙",
    "a:\n- b: 1\n  c: 2\n- b: 3\n",
    "a:\n  - b: 1\n\n    # 注\n    c: 2\n  - b: 3\nd: 4\n",
]


@pytest.mark.parametrize(("typed", "code", "column", "meant"), SLIPS)
def test_slip(typed: str, code: str, column: int, meant: str) -> None:
    assert [(s.code, s.line, s.column, s.mended) for s in find_slips(typed)] == [
        (code, 1, column, meant)
    ]


@pytest.mark.parametrize(("typed", "code", "column", "meant"), SLIPS)
def test_a_mended_line_has_no_slip_left(typed: str, code: str, column: int, meant: str) -> None:
    assert find_slips(meant.lstrip()) == []


@pytest.mark.parametrize("text", FINE)
def test_no_slip_where_there_is_none(text: str) -> None:
    assert find_slips(text) == []


STRUCTURE = [
    # a line that stands at no level: moved to the nearest
    ("a:\n  - b: 1\n    c: 2\n   d: 3\n", [("odd_indentation", 4, "    d: 3")]),
    ("a:\n  - b: 1\n     c: 2\n", [("odd_indentation", 3, "    c: 2")]),
    # a new item without its dash
    ("a:\n  - b: 1\n    c: 2\n    b: 3\n", [("missing_dash", 4, "  - b: 3")]),
    ("a:\n  - b: 1\n    c: 2\n  b: 3\n", [("missing_dash", 4, "  - b: 3")]),
    ("a:\n    b: 1\n    c: 2\n  - b: 3\n", [("missing_dash", 2, "  - b: 1")]),
    # a Chinese word where keys stand
    ("a:\n  b: 1\n  数值：2\n", [("full_width_colon", 3, "  数值: 2")]),
    # a tab is worth the level it can only stand at
    ("a:\n  - b: 1\n    c: 2\n\td: 3\n    e: 4\n", [("tab", 4, "    d: 3")]),
]


@pytest.mark.parametrize(("text", "expected"), STRUCTURE)
def test_structure(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(s.code, s.line, s.mended) for s in find_slips(text)] == expected


def test_all_slips_of_a_file_are_told_at_once_and_only_they() -> None:
    text = "\n".join(
        ["a:", "  - b：1", "\tc: 2", '    d: "x', "    e: >=", "  - b:2", "f: &g 1", ""]
    )
    with pytest.raises(Unreadable) as caught:
        read_tree(Path("a.yaml"), text)
    assert [(p.code, p.line) for p in caught.value.problems] == [
        ("full_width_colon", 2),
        ("tab", 3),
        ("unclosed_quote", 4),
        ("needs_quotes", 5),
        ("no_space", 6),
        ("anchor", 7),
    ]


def test_a_line_that_cannot_be_read_is_told_once_and_the_rest_is_read() -> None:
    text = "a: 1\nb: 2\n一句没有冒号的话\nc: 3\nc: 4\n"
    with pytest.raises(Unreadable) as caught:
        read_tree(Path("a.yaml"), text)
    found = [(p.code, p.line) for p in caught.value.problems]
    assert found == [("line_without_colon", 3), ("duplicate_key", 5)]


def test_columns_are_those_of_the_line_as_typed() -> None:
    with pytest.raises(Unreadable) as caught:
        read_tree(Path("a.yaml"), "a：&x 1\n")
    assert [(p.code, p.column) for p in caught.value.problems] == [
        ("full_width_colon", 2),
        ("anchor", 3),
    ]
