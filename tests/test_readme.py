"""What the README shows is what happens."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

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
    for target in ("dashboard", "test", "tables", "bench", "requirements"):
        done = subprocess.run(
            ["make", "--dry-run", target], cwd=root, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
