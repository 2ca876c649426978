"""`edition-metrics check`: every form of the findings, and the watch on saves."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

import pytest

EDITION = "2024-12-06"
COLUMNS = [
    "finding", "edition", "check", "severity", "fact", "message_zh", "message_en", "file", "line",
    "start", "end", "next_step_zh", "next_step_en", "answer",
]  # fmt: skip


def sheet(data: Path) -> Path:
    return data / "factsheets" / f"{EDITION}.yaml"


def spoil(data: Path, old: str = "value: 3821", new: str = "value: 3281") -> None:
    path = sheet(data)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_text_says_what_is_open_first_and_folds_what_passed(run: Any, data: Path) -> None:
    spoil(data)
    done = run("check", EDITION, "--data", data)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert lines[0].startswith(EDITION) and "digest, not the paper's text" in lines[0]
    marks = [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]
    assert marks[:2] == ["错误", "疑点"]
    assert sum(line.startswith("  ✓") for line in lines) == 1
    assert any("101" in line and "14 facts" in line for line in lines)
    assert any(line.startswith("    → ") for line in lines)


def test_places_can_be_opened_from_where_one_stands(run: Any, data: Path) -> None:
    spoil(data)
    lines = run("check", EDITION, cwd=data.parent).stdout.decode().splitlines()
    places = [line.split()[-1] for line in lines if line.startswith("  错误")]
    assert places
    for place in places:
        file, line = place.rsplit(":", 1)
        assert (data.parent / file).is_file() and int(line) > 0


def test_json_is_a_list_of_findings(run: Any, data: Path) -> None:
    findings = json.loads(run("check", "--format", "json", "--data", data).stdout)
    assert len(findings) > 14
    assert all(list(finding) == COLUMNS for finding in findings)
    assert {finding["severity"] for finding in findings} <= {"error", "doubt", "note", "pass"}


def test_a_broken_sheet_is_in_every_form(run: Any, data: Path) -> None:
    spoil(data, "value: 3821", "valeu: 3821")
    for form in ("json", "github", "junit"):
        done = run("check", "--format", form, "--data", data)
        assert done.returncode == 2
        assert "valeu" in done.stdout.decode() and "valeu" in done.stderr.decode()


def test_github_annotations_are_one_line_each(run: Any, data: Path) -> None:
    spoil(data)
    done = run("check", "--format", "github", cwd=data.parent)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert any(line.startswith("::error file=data/factsheets/") for line in lines)
    assert any(line.startswith("::warning file=data/editions/") for line in lines)
    for line in lines:
        assert line.split("::")[1].split()[0] in {"error", "warning", "notice"}


def test_junit_counts_what_it_holds(run: Any, data: Path) -> None:
    spoil(data)
    root = ElementTree.fromstring(run("check", "--format", "junit", "--data", data).stdout)
    (suite,) = root.findall("testsuite")
    assert suite.get("name") == EDITION
    assert int(suite.get("tests", 0)) == len(suite.findall("testcase")) > 14
    assert int(suite.get("failures", 0)) == len(suite.findall("testcase/failure")) > 0
    assert int(suite.get("skipped", 0)) == len(suite.findall("testcase/skipped")) > 0
    assert suite.get("errors") == "0"
    assert all(case.get("name") and case.get("classname") for case in suite)


@pytest.mark.parametrize(
    "name", [EDITION, f"data/factsheets/{EDITION}.yaml", f"data/editions/{EDITION}/"]
)
def test_an_edition_is_named_by_id_or_path(run: Any, data: Path, name: str) -> None:
    done = run("check", name, cwd=data.parent)
    assert done.returncode == 0 and done.stdout.decode().startswith(EDITION)


def test_data_is_the_nearest_upward_the_variable_or_the_option(run: Any, data: Path) -> None:
    below = data / "editions" / EDITION
    assert run("check", cwd=below).returncode == 0
    assert run("check", cwd=Path("/"), env={"EDITION_METRICS_DATA": str(data)}).returncode == 0
    assert run("check", cwd=Path("/")).returncode == 2


def lines_of(stream: IO[str]) -> Iterator[str]:
    while line := stream.readline():
        yield line


def wait_for(lines: Iterator[str], word: str) -> str:
    """Read on until a line holds the word; an ended program fails the test."""
    return next(line for line in lines if word in line)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="ends the program by a signal")
def test_watch_checks_again_at_every_save(data: Path, root: Path) -> None:
    import signal

    program = subprocess.Popen(
        [sys.executable, "-m", "extract", "check", "--watch", "--data", str(data)],
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        # A shell that runs the tests in the background has them ignore the signal.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert program.stdout is not None
    lines = lines_of(program.stdout)
    try:
        wait_for(lines, "waiting for a save")
        spoil(data)
        wait_for(lines, f"{EDITION}.yaml")
        wait_for(lines, "错误 · error")
        wait_for(lines, "14 figures")
        spoil(data, "value: 3281", "value: [")
        assert "factsheets" in wait_for(lines, f"{EDITION}.yaml:")
        spoil(data, "value: [", "value: 3821")
        assert "100%" in wait_for(lines, "14 figures")
        time.sleep(0.1)
        program.send_signal(signal.SIGINT)
        assert program.wait(10) == 0
    finally:
        program.kill()
        program.wait()
        program.stdout.close()


def test_the_hook_for_other_repositories_runs_the_check(run: Any, root: Path, data: Path) -> None:
    import yaml

    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *arguments = hook["entry"].split()
    changed = f"data/factsheets/{EDITION}.yaml"
    assert program == "edition-metrics" and re.match(hook["files"], changed)
    assert run(*arguments, changed, cwd=data.parent).returncode == 0
    spoil(data)
    assert run(*arguments, changed, cwd=data.parent).returncode == 1
