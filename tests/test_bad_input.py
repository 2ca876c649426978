"""Bad input: what is wrong, where, and what to do next; the others go on."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom_copy import EDITION, SHEET, add_edition, edit, table

# Each slip: what is changed in the sheet, and words the message must hold.
SLIPS = {
    "wrong type": ("value: 3821", "value: 很多", ["很多", "value"]),
    "digits and words in the value": ("value: 4500", "value: 4500余", ["4500余", "bound"]),
    "unknown district": ("district: 潞州区", "district: 潞洲区", ["潞洲区", "潞州区"]),
    "unknown unit": ("unit: 人次", "unit: 人茨", ["人茨", "units.yaml"]),
    "unknown topic": ("topic: 养老", "topic: 养佬", ["养佬", "养老"]),
    "unknown metric": ("metric: 居民", "metric: 居民们", ["居民们", "居民"]),
    "duplicate key": ("scope: 县区", "scope: 县区\n    scope: 市", ["scope"]),
    "duplicate figure": (
        "      - metric: 政务服务驿站",
        "      - metric: 行政审批事项\n        value: 182\n        unit: 项\n"
        "        printed: 182项行政审批事项\n        measure: 存量\n"
        "      - metric: 政务服务驿站",
        ["行政审批事项"],
    ),
    "misspelt key": ("said_by: 潞州区", "said_bye: 潞州区", ["said_bye", "said_by"]),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_sheet_is_said_with_its_place_and_the_next_step(
    run: Any, data: Path, slip: str
) -> None:
    old, new, words = SLIPS[slip]
    line = edit(data / SHEET, old, new)
    done = run("check", EDITION, "--data", data)
    said = done.stderr.decode()
    assert done.returncode == 2 and "Traceback" not in said
    places = [f"{EDITION}.yaml:{at}:" for at in (line, line + 1)]
    assert any(place in said for place in places), said
    assert "→" in said and all(word in said for word in words), said


def test_words_that_are_not_printed_are_an_error_at_their_line(run: Any, data: Path) -> None:
    line = edit(data / SHEET, "printed: 12007人", "printed: 13007人")
    done = run("check", EDITION, "--data", data, cwd=data.parent)
    said = done.stdout.decode()
    assert done.returncode == 1
    assert "13007人" in said and "→" in said
    lines = [int(part.split(":")[1].split()[0]) for part in said.split("factsheets/")[1:]]
    assert any(abs(at - line) <= 4 for at in lines), said


def test_a_value_the_words_do_not_allow_is_an_error(run: Any, data: Path) -> None:
    edit(data / SHEET, "value: 4500", "value: 4700")
    done = run("check", EDITION, "--data", data)
    assert done.returncode == 1 and "4700" in done.stdout.decode()


def test_a_text_without_numbers_is_valid(run: Any, data: Path) -> None:
    add_edition(data, "2024-12-07", "本报讯 雪后初晴，游人如织。\n")
    done = run("build", "--data", data)
    assert done.returncode == 0, done.stderr.decode()
    assert "2024-12-07" not in {row["edition"] for row in table(data, "numbers")}
    assert "2024-12-07" in {row["edition"] for row in table(data, "articles")}


BROKEN = {
    "no text": lambda folder: (folder / "digest.txt").unlink(),
    "not text": lambda folder: (folder / "digest.txt").write_bytes(bytes(range(256)) * 9),
    "empty": lambda folder: (folder / "digest.txt").write_bytes(b" \n"),
    "no edition.yaml": lambda folder: (folder / "edition.yaml").unlink(),
    "broken edition.yaml": lambda folder: (folder / "edition.yaml").write_text("paper: [\n"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_edition_is_said_and_the_others_still_build(
    run: Any, data: Path, how: str
) -> None:
    add_edition(data, "2024-12-05", "本报讯 全市新建停车场12处。\n")
    BROKEN[how](data / "editions" / "2024-12-05")
    done = run("build", "--data", data)
    said = done.stderr.decode()
    assert done.returncode == 2 and "Traceback" not in said
    assert "2024-12-05" in said and "→" in said
    assert {row["edition"] for row in table(data, "facts")} == {EDITION}
    told = [row for row in table(data, "findings") if row["edition"] == "2024-12-05"]
    assert {row["severity"] for row in told} == {"error"}
    assert all("2024-12-05" in row["file"] and row["next_step_en"] for row in told)


def test_a_broken_sheet_does_not_stop_the_other_editions(run: Any, data: Path) -> None:
    sheet = (data / SHEET).read_text(encoding="utf-8").replace(EDITION, "2024-12-07")
    add_edition(data, "2024-12-07", "本报讯 全市新建停车场12处。\n", sheet + "  - metric\n")
    done = run("check", "--data", data)
    assert done.returncode == 2
    assert "2024-12-07.yaml:" in done.stderr.decode()
    assert EDITION in done.stdout.decode() and "281" in done.stdout.decode()


def test_a_sheet_without_its_edition_is_said(run: Any, data: Path) -> None:
    shutil.rmtree(data / "editions" / EDITION)
    done = run("check", "--data", data)
    assert done.returncode == 2
    assert EDITION in done.stderr.decode() and "→" in done.stderr.decode()


def test_an_unknown_edition_is_said_with_its_nearest(run: Any, data: Path) -> None:
    done = run("check", "2024-12-60", "--data", data)
    said = done.stderr.decode()
    assert done.returncode == 2 and "2024-12-60" in said and EDITION in said


@pytest.mark.parametrize("command", ["check", "build"])
def test_broken_reference_data_is_said(run: Any, data: Path, command: str) -> None:
    line = edit(data / "reference" / "metrics.yaml", "  - ", "  -\t")
    done = run(command, "--data", data)
    said = done.stderr.decode()
    assert done.returncode == 2 and "Traceback" not in said
    assert f"metrics.yaml:{line}:" in said
    assert not (data / "tables").exists()


@pytest.mark.parametrize("command", ["check", "build"])
def test_data_without_any_edition(run: Any, data: Path, command: str) -> None:
    shutil.rmtree(data / "editions")
    shutil.rmtree(data / "factsheets")
    done = run(command, "--data", data)
    assert done.returncode == (2 if command == "check" else 0)
    assert b"Traceback" not in done.stderr
