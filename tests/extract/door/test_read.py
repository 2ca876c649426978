"""The door gives back what was typed, and says of everything else where it stands."""

from pathlib import Path

import pytest

from extract.door import Mapping, Node, Scalar, Sequence, Unreadable, read_tree
from extract.door.builder import DEEPEST
from extract.door.decode import LARGEST

pytestmark = pytest.mark.quick

SHEET = Path("sheet.yaml")


def bare(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [bare(item) for item in node.items]
    return {key: bare(entry.value) for key, entry in node.entries.items()}


def codes(text: str) -> list[tuple[str, int, int]]:
    with pytest.raises(Unreadable) as caught:
        read_tree(SHEET, text)
    return [(p.code, p.line, p.column) for p in caught.value.problems]


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "yes", "on", "12:30", "0355", "1e3", "1.10", "2024-02-30", "=", "0x1F", "1_000"),
        *("NaN", "<<", ".inf", "+5", "2024-12-06T08:00:00Z", "9" * 5000),
    ],
)
def test_what_was_typed_stays_what_it_is(typed: str) -> None:
    tree = read_tree(SHEET, f"value: {typed}\nlist: [{typed}]\n")
    assert bare(tree) == {"value": typed, "list": [typed]}


def test_every_node_knows_its_place() -> None:
    tree = read_tree(SHEET, "# 注\n稿件:\n  - 名: 甲\n    '数': [1, 二]\n")
    assert isinstance(tree, Mapping)
    items = tree.entries["稿件"].value
    assert isinstance(items, Sequence)
    first = items.items[0]
    assert isinstance(first, Mapping)
    assert first.entries["数"].key == Scalar("数", 4, 5, plain=False)
    numbers = first.entries["数"].value
    assert isinstance(numbers, Sequence)
    assert numbers.items == [Scalar("1", 4, 11), Scalar("二", 4, 14)]


def test_empty_is_empty_and_quoted_is_not() -> None:
    tree = read_tree(SHEET, "a:\nb: ~\nc: null\nd: ''\ne: '~'\n")
    assert isinstance(tree, Mapping)
    values = [entry.value for entry in tree.entries.values()]
    assert [isinstance(v, Scalar) and v.is_empty for v in values] == [True] * 3 + [False] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", [("anchor", 1, 4), ("alias", 2, 4)]),
        ("a: !!int 3\n", [("tag", 1, 4)]),
        ("a: !!python/object/apply:os.system ['true']\n", [("tag", 1, 4)]),
        ("a: !!timestamp foo\n", [("tag", 1, 4)]),
        ("a: 1\nb: 2\na: 3\n", [("duplicate_key", 3, 1)]),
        ("a: 1\n---\nb: 2\n", [("second_document", 2, 1)]),
        ("%YAML 1.1\n---\na: 1\n", [("directive", 1, 1)]),
        ("? [a, b]\n: 1\n", [("key_is_no_word", 1, 3)]),
        ("a: 1\x07\n", [("forbidden_character", 1, 5)]),
        ("a: b\u2028c\n", [("forbidden_character", 1, 5)]),
        ("a: \ud800\n", [("forbidden_character", 1, 4)]),
    ],
)
def test_what_is_refused(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("open_", ["[", "{a: ", "- ", "? ", "[[", "{ [", '["a", ['])
@pytest.mark.parametrize("times", [DEEPEST + 1, 500, 30_000])
def test_depth_is_refused_before_it_hurts(open_: str, times: int) -> None:
    found = codes(open_ * times)
    assert "too_deep" in [code for code, _, _ in found] or open_ == "{ ["


def test_depth_that_is_allowed() -> None:
    assert read_tree(SHEET, "[" * DEEPEST + "]" * DEEPEST)


def test_a_cascade_of_references_never_unfolds() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    found = codes("\n".join(lines))
    assert {code for code, _, _ in found} == {"anchor", "alias"}


def test_size_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * LARGEST)
    with pytest.raises(Unreadable) as caught:
        read_tree(path)
    assert [p.code for p in caught.value.problems] == ["too_large"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless file")
def test_an_endless_file_is_not_read_to_its_end() -> None:
    with pytest.raises(Unreadable) as caught:
        read_tree(Path("/dev/zero"))
    assert [p.code for p in caught.value.problems] == ["too_large"]


def test_a_folder_and_nothing_at_all(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "is_a_folder"), (tmp_path / "none.yaml", "no_such_file")):
        with pytest.raises(Unreadable) as caught:
            read_tree(path)
        assert [(p.code, p.line) for p in caught.value.problems] == [(code, 0)]


def test_more_problems_than_anybody_reads_are_counted() -> None:
    with pytest.raises(Unreadable) as caught:
        read_tree(SHEET, "".join(f"k{n}: &a{n} 1\n" for n in range(300)))
    problems = caught.value.problems
    assert len(problems) == 101
    assert (problems[-1].code, problems[-1].value) == ("more_problems", "200")
