"""One value changed is one line changed, whatever the person's style."""

import difflib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.door import Mapping, Scalar, Sequence, read_tree
from extract.sheets.edit import rename_key, set_value, written

pytestmark = pytest.mark.quick

STYLES = {
    "indented lists": (
        "stories:\n  - story: 打井   # 头版\n    figures:\n"
        "      - metric: 机井\n        value: 360   # 县里报的\n        printed: '360余口'\n\n\n"
        "      - metric: 深井\n        value: 41\n"
    ),
    "lists at the margin": (
        "stories:\n- story: 打井\n  figures:\n  - metric: 机井\n    value:    360 # 注\n"
        "    printed: 360余口\n  - metric: 深井\n    value: 41"
    ),
    "Windows line ends": (
        "stories:\r\n  - story: 打井\r\n    figures:\r\n      - metric: 机井\r\n"
        "        value: 360\r\n        printed: 360余口\r\n"
        "      - metric: 深井\r\n        value: 41\r\n"
    ),
    "quoted": (
        'stories:\n  - story: "打井"\n    figures:\n      - "metric": "机井"\n'
        "        'value': \"360\"\n        printed: 360余口\n"
        "      - metric: 深井\n        value: 41\n"
    ),
    "in braces": (
        "stories:\n  - story: 打井\n    figures:\n"
        "      - {metric: 机井, value: 360, printed: 360余口}  # 注\n"
        "      - {metric: 深井, value: 41}\n"
    ),
    "left empty": (
        "stories:\n  - story: 打井\n    figures:\n      - metric: 机井\n        value:\n"
        "        printed: 360余口\n      - metric: 深井\n        value: 41\n"
    ),
    "over two lines": (
        "stories:\n  - story: 打井\n    figures:\n      - metric: 机井\n        value: 360\n"
        "        printed: 360余口\n        note: 第一行\n          第二行\n"
        "      - metric: 深井\n        value: 41\n"
    ),
}


def first_figure(text: str) -> Mapping:
    node = read_tree(Path("a.yaml"), text)
    for key in ("stories", "figures"):
        assert isinstance(node, Mapping)
        found = node.entries[key].value
        assert isinstance(found, Sequence)
        node = found.items[0]
    assert isinstance(node, Mapping)
    return node


def changed(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("value", ["361", "-2.5", "%", "前: 后", "it's", "[a, b]", "no", "多 # 少"])
def test_one_value_one_line(style: str, value: str) -> None:
    text = STYLES[style]
    after = set_value(text, first_figure(text), "value", value)
    found = first_figure(after).entries["value"].value
    assert isinstance(found, Scalar)
    assert found.text == value
    assert [line[0] for line in changed(text, after)] == ["-", "+"]
    assert set_value(after, first_figure(after), "value", value) == after


@pytest.mark.parametrize("style", STYLES)
def test_there_and_back(style: str) -> None:
    text = STYLES[style]
    with_bound = set_value(text, first_figure(text), "bound", "余")
    assert first_figure(with_bound).entries["bound"].value == Scalar(
        "余", *place(first_figure(with_bound), "bound")
    )
    assert set_value(with_bound, first_figure(with_bound), "bound", "") == text


def place(figure: Mapping, key: str) -> tuple[int, int]:
    value = figure.entries[key].value
    return value.line, value.column


def test_a_new_key_stands_where_the_form_has_it() -> None:
    text = STYLES["indented lists"]
    after = set_value(text, first_figure(text), "bound", "余")
    assert list(first_figure(after).entries) == ["metric", "value", "bound", "printed"]
    assert changed(text, after) == ["+         bound: 余\n"]


def test_what_is_not_there_cannot_be_taken_out() -> None:
    text = STYLES["quoted"]
    assert set_value(text, first_figure(text), "note", "") == text


def test_a_value_over_two_lines_is_replaced_whole() -> None:
    text = STYLES["over two lines"]
    after = set_value(text, first_figure(text), "note", "一行")
    assert "第二行" not in after
    assert "        note: 一行\n      - metric: 深井\n" in after


def test_rename_key() -> None:
    text = STYLES["indented lists"].replace("value: 360", "valeu: 360")
    assert rename_key(text, first_figure(text), "valeu", "value") == STYLES["indented lists"]


@pytest.mark.parametrize("value", ["a: b", "- x", "'", '"', "#", "{", "~", "null", "是", "12", "*"])
def test_what_is_written_is_read_back(value: str) -> None:
    for text in (f"k: {written(value)}\n", f"k: [{written(value)}]\n"):
        tree = read_tree(Path("a.yaml"), text)
        assert isinstance(tree, Mapping)
        node = tree.entries["k"].value
        node = node.items[0] if isinstance(node, Sequence) else node
        assert isinstance(node, Scalar)
        assert (node.text, node.is_empty) == (value, False)


# What a person can type into a field: one line of anything a text file may hold.
TYPED = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    ),
    min_size=1,
    max_size=30,
)


@given(value=TYPED, style=st.sampled_from(sorted(STYLES)), key=st.sampled_from(["value", "note"]))
def test_whatever_is_typed_is_read_back(value: str, style: str, key: str) -> None:
    text = STYLES[style]
    after = set_value(text, first_figure(text), key, value)
    found = first_figure(after).entries[key].value
    assert isinstance(found, Scalar)
    assert (found.text, found.is_empty) == (value, False)
    others = {k: e.value for k, e in first_figure(text).entries.items() if k != key}
    kept = first_figure(after).entries
    assert all(bare(kept[k].value) == bare(value) for k, value in others.items())


def bare(node: object) -> object:
    return node.text if isinstance(node, Scalar) else node
