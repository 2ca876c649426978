"""The house keeps its own rules: linters, layers, sizes, and what must never be committed."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
RUN = 18
NOT_COMPARED = re.compile("[^\u4e00-\u9fff0-9]")
# Spelt apart, so that this file does not carry what it looks for.
INDEX_ADDRESS = re.compile(
    "|".join(["/simp" + "le/", "files.python" + "hosted", "pypi" + r"\.org", "registry" + r"\.npm"])
)
MACHINE_PATH = re.compile(r"(?<![\w.~/])/(?:wo" + r"rk|ro" + r"ot|home/\w+|Users/\w+)/\w")
EMPTY_NAMES = {"utils", "helpers", "models", "common", "misc"}


def tracked(root: Path) -> Iterator[tuple[str, str]]:
    """Every committed text file: its name and its text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        try:
            yield name, (root / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


@pytest.fixture(scope="session")
def files(root: Path) -> dict[str, str]:
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    return dict(tracked(root))


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-m", "ruff", "check", "."],
        [sys.executable, "-m", "ruff", "format", "--check", "."],
        [sys.executable, "-m", "mypy"],
        [str(Path(sys.executable).with_name("lint-imports"))],
    ],
    ids=["ruff check", "ruff format", "mypy --strict", "one-way imports"],
)
def test_linter_is_content(root: Path, command: list[str]) -> None:
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_python_files_stay_small(files: dict[str, str]) -> None:
    long = {
        name: text.count("\n")
        for name, text in files.items()
        if name.endswith(".py") and text.count("\n") > LONGEST_FILE
    }
    assert not long


def test_functions_stay_small(files: dict[str, str]) -> None:
    long = [
        f"{name}:{node.lineno} {node.name}"
        for name, text in files.items()
        if name.endswith(".py")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_no_rule_copies_the_text_before_a_number(files: dict[str, str]) -> None:
    """`text` is the whole text: a slice open at one end makes a long line quadratic to read."""
    copied = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, text in files.items()
        if name.startswith("extract/numbers/")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice)
        if ast.unparse(node.value).rpartition(".")[2] == "text"
        if node.slice.lower is None or node.slice.upper is None
    ]
    assert not copied


def test_no_rule_looks_before_the_first_sign_from_the_end(files: dict[str, str]) -> None:
    """`startswith(word, start - 1)` asks the text's last sign where `start` is 0."""
    wrapped = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, text in files.items()
        if name.startswith("extract/numbers/")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "startswith" and len(node.args) > 1
        if isinstance(node.args[1], ast.BinOp) and isinstance(node.args[1].op, ast.Sub)
        if isinstance(node.args[1].right, ast.Constant)
        if not isinstance(node.args[1].left, ast.Call)
    ]
    assert not wrapped


def test_no_module_is_named_after_nothing(files: dict[str, str]) -> None:
    assert not [name for name in files if name.endswith(".py") and Path(name).stem in EMPTY_NAMES]


def test_no_index_address_and_no_path_of_a_machine(files: dict[str, str]) -> None:
    found = [
        f"{name}: {match.group()}"
        for name, text in files.items()
        for pattern in (INDEX_ADDRESS, MACHINE_PATH)
        if (match := pattern.search(text))
    ]
    assert not found


def test_requirements_are_hashed_and_pinned(files: dict[str, str]) -> None:
    pinned = [
        name for name in files if re.match(r"(requirements|benchmarks/peers)/\w+\.txt$", name)
    ]
    assert len(pinned) == 5
    for name in pinned:
        logical = files[name].replace("\\\n", " ").strip().split("\n")
        assert [line for line in logical if "==" not in line or "--hash=sha256:" not in line] == []


def test_pinned_files_are_installed_as_they_stand(files: dict[str, str]) -> None:
    """Without --no-deps a release of tomorrow that some extra admits breaks the install."""
    installs = [
        f"{name}: {line.strip()}"
        for name, text in files.items()
        for line in text.splitlines()
        if re.search(r"pip install .*--require-[h]ashes -r ", line)
    ]
    assert {line.partition(":")[0] for line in installs} >= {"Makefile", "README.md", "启动.bat"}
    assert [line for line in installs if "--no-deps" not in line] == []


def test_the_newspapers_sentences_stay_out(files: dict[str, str], original_text: str) -> None:
    source = NOT_COMPARED.sub("", original_text)
    runs = {source[i : i + RUN] for i in range(len(source) - RUN + 1)}
    carried = {
        name: hit
        for name, text in files.items()
        if (bare := NOT_COMPARED.sub("", text))
        and (hit := next((r for i in range(len(bare)) if (r := bare[i : i + RUN]) in runs), None))
    }
    assert not carried


def test_the_guides_lexicon_lines_are_real(files: dict[str, str]) -> None:
    shown = re.findall(r"^ *- \{(?:unit|word): .*\}$", files["CONTRIBUTING.md"], re.MULTILINE)
    lexicons = "".join(text for name, text in files.items() if name.startswith("extract/lexicon/"))
    assert len(shown) == 3
    assert [line for line in shown if line not in lexicons] == []


def test_pull_request_files_are_there(files: dict[str, str]) -> None:
    wanted = {"README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run"}
    assert wanted <= files.keys()
    assert "## [Unreleased]" in files["CHANGELOG.md"]


def test_original_texts_are_not_tracked(files: dict[str, str]) -> None:
    assert not [name for name in files if Path(name).name.startswith("original.")]
