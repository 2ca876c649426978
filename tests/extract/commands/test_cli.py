"""The command line as a whole: its table, its help, its exit codes, what it imports."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extract.cli import COMMANDS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_every_commands_help_shows_an_example(run: Any, name: str) -> None:
    done = run(name, "--help")
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "Example:" in said and f"edition-metrics {name}" in said


@pytest.mark.quick
def test_the_table_of_commands_is_complete(root: Path) -> None:
    import click

    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None and command.name == name
    assert cli.get_command(context, "nothing") is None


def test_an_unknown_command_is_wrong_usage(run: Any) -> None:
    done = run("bild")
    assert done.returncode == 2 and done.stdout == b"" and "bild" in done.stderr.decode()


def test_version(run: Any) -> None:
    assert run("--version").stdout.decode().strip().endswith("0.1.0")


def test_the_ledger_loads_no_heavy_library(root: Path) -> None:
    script = (
        "import sys; from extract.cli import exit_code; code = exit_code(['numbers', '-']);"
        "heavy = {'pandas', 'pydantic', 'streamlit', 'plotly'} & sys.modules.keys();"
        "print(code, sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root, input="潞州区新建停车场12处".encode(), capture_output=True, timeout=60,
    )  # fmt: skip
    assert done.stderr.decode().strip() == "0 []"


def test_without_data_the_next_step_is_named(run: Any, tmp_path: Path) -> None:
    done = run("check", cwd=tmp_path)
    said = done.stderr.decode()
    assert done.returncode == 2 and "--data" in said and "EDITION_METRICS_DATA" in said
    done = run("build", "--data", tmp_path / "none", cwd=tmp_path)
    assert done.returncode == 2 and "none" in done.stderr.decode()


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
def test_output_is_utf_8_whatever_the_console(run: Any, data: Path, encoding: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = run("check", "--data", data, env=env)
    assert done.returncode == 0
    assert "✓" in done.stdout.decode("utf-8") and b"Traceback" not in done.stderr
    failed = run("check", "2024-01-01", "--data", data, env=env)
    assert failed.returncode == 2 and b"2024-01-01" in failed.stderr
