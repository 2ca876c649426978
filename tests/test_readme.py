"""What the README shows is what happens."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.readme import BEGIN, END, build_table, find_figure, read_results

READMES = ["README.md", "README.zh.md"]
SHOWN = re.compile(r"^\$ echo (\S+) \| edition-metrics (.+)\n((?:.+\n)+?)```$", re.MULTILINE)


@pytest.mark.parametrize("name", READMES)
def test_shown_output_is_real(root: Path, run: Any, name: str) -> None:
    shown = SHOWN.findall((root / name).read_text(encoding="utf-8"))
    assert shown
    for words, arguments, output in shown:
        done = run(*arguments.split(), stdin=f"{words}\n".encode())
        assert done.stdout.decode() == output


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md"])
def test_links_lead_somewhere(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert [link for link in links if not (root / link).exists()] == []


def test_the_two_readmes_have_the_same_commands(root: Path) -> None:
    blocks = [
        re.findall(r"```sh\n(.*?)```", (root / name).read_text(encoding="utf-8"), re.DOTALL)
        for name in READMES
    ]
    bare = [[re.sub(r"\s+#.*", "", block) for block in blocks_of] for blocks_of in blocks]
    assert len(bare[0]) == 2 and bare[0] == bare[1]


def test_make_knows_the_commands(root: Path) -> None:
    for target in ("dashboard", "test", "tables", "bench", "fast", "requirements"):
        done = subprocess.run(
            ["make", "--dry-run", target], cwd=root, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.zh.md", "zh")])
def test_the_measured_figures_are_those_that_were_kept(
    root: Path, name: str, language: str
) -> None:
    text = (root / name).read_text(encoding="utf-8")
    told = text.partition(f"{BEGIN}\n")[2].partition(END)[0]
    assert told == build_table(language)
    kept = read_results()
    entries = yaml.safe_load((root / "benchmarks" / "told.yaml").read_text(encoding="utf-8"))
    for entry in entries:
        if entry["benchmark"] in kept:
            assert find_figure(kept, entry) is not None, entry
