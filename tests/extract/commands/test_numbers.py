"""`edition-metrics numbers`: the contract's ledger of any text, as a program is used."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COLUMNS = [
    "start", "end", "surface", "kind", "value", "low", "high", "comparator", "unit", "counted",
    "indefinite", "candidate", "district", "topic", "file", "line",
]  # fmt: skip
STORY = "今年新建停车场12处，\n提供车位3600余个，\r\n利用率提高4.5个百分点。"


def rows_of(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "稿件.txt"
    path.write_bytes(STORY.encode())
    return path


@pytest.mark.quick
def test_rows_have_the_contracts_columns_and_places(run: Any, story: Path) -> None:
    done = run("numbers", story)
    assert (done.returncode, done.stderr) == (0, b"")
    rows = rows_of(done)
    assert [row["surface"] for row in rows] == ["12处", "3600余个", "4.5个百分点"]
    for row in rows:
        assert list(row)[: len(COLUMNS)] == COLUMNS
        assert STORY[row["start"] : row["end"]] == row["surface"]
        assert row["file"] == str(story)
    assert [row["line"] for row in rows] == [1, 2, 3]
    assert [row["value"] for row in rows] == [12, 3600, 4.5]
    assert [row["comparator"] for row in rows] == ["exact", "over", "exact"]


def test_with_lines_every_line_is_a_text_of_its_own(run: Any, story: Path) -> None:
    rows = rows_of(run("numbers", "--lines", story))
    lines = STORY.split("\n")
    assert [row["line"] for row in rows] == [1, 2, 3]
    for row in rows:
        assert lines[row["line"] - 1][row["start"] : row["end"]] == row["surface"]


def test_other_line_ends_do_not_divide(run: Any) -> None:
    text = "一线\u2028共5户\x0b与\x0c共6户\r共7户\x85共8户\n共9户"
    rows = rows_of(run("numbers", "--lines", "-", stdin=text.encode()))
    assert [row["line"] for row in rows if row["unit"] == "户"] == [1, 1, 1, 1, 2]


def test_standard_input_is_named_by_a_dash(run: Any) -> None:
    rows = rows_of(run("numbers", "-", stdin="共40名".encode()))
    assert [(row["file"], row["value"], row["unit"]) for row in rows] == [("-", 40, "名")]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
@pytest.mark.parametrize("lines", [[], ["--lines"]], ids=["whole", "lines"])
def test_encodings_in_use_are_read(
    run: Any, tmp_path: Path, encoding: str, lines: list[str]
) -> None:
    path = tmp_path / "a.txt"
    text = "全县新增蔬菜大棚320座，带动1500户农民增收。\n其中高标准大棚45座。\n"
    path.write_bytes(text.encode(encoding))
    done = run("numbers", *lines, path)
    assert done.returncode == 0, done.stderr.decode()
    assert [row["value"] for row in rows_of(done)] == [320, 1500, 45]


@pytest.mark.parametrize("lines", [[], ["--lines"]], ids=["whole", "lines"])
@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\x00",
        b"\x80\x81\xff\xff\xff\xff",
        "共5户\n".encode() + b"\xff\xff\xff\n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    ],
)
def test_what_is_no_text_is_refused_clearly(
    run: Any, tmp_path: Path, raw: bytes, lines: list[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    done = run("numbers", *lines, path)
    said = done.stderr.decode()
    assert done.returncode == 2
    assert str(path) in said and "→" in said and "Traceback" not in said


def test_a_missing_file_does_not_stop_the_others(run: Any, tmp_path: Path, story: Path) -> None:
    done = run("numbers", tmp_path / "none.txt", story, tmp_path)
    assert done.returncode == 2
    assert len(rows_of(done)) == 3
    said = done.stderr.decode()
    assert "none.txt" in said and "没有这个文件" in said and "there is no such file" in said
    assert "目录" in said and "Traceback" not in said


def test_a_text_without_numbers_is_fine(run: Any) -> None:
    done = run("numbers", "-", stdin="春风又绿江南岸".encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_csv_has_the_same_columns(run: Any, story: Path) -> None:
    done = run("numbers", story, "--format", "csv")
    assert not done.stdout.startswith(b"\xef\xbb\xbf") and b"\r\n" not in done.stdout
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert list(rows[0])[: len(COLUMNS)] == COLUMNS
    assert {row["indefinite"] for row in rows} == {"false"}


def test_table_is_for_eyes(run: Any, story: Path) -> None:
    lines = run("numbers", story, "--format", "table").stdout.decode().splitlines()
    assert len(lines) == 4
    assert lines[0].split()[:3] == ["start", "end", "surface"]
    assert "3600余个" in lines[2]


def test_a_date_resolves_what_is_relative_to_it(run: Any) -> None:
    text = "明年3月底前完工".encode()
    dated = rows_of(run("numbers", "-", "--date", "2024-12-06", stdin=text))
    undated = rows_of(run("numbers", "-", stdin=text))
    assert [row["iso"] for row in dated if row["kind"] == "date"] == ["2025-03"]
    assert [row["iso"] for row in undated if row["kind"] == "date"] == [None]


def test_places_are_filled_in_where_a_newsroom_is(run: Any, data: Path) -> None:
    text = "潞州区新建口袋公园15个。".encode()
    known = rows_of(run("numbers", "-", "--data", data, stdin=text))
    unknown = rows_of(run("numbers", "-", cwd=Path("/"), stdin=text))
    assert [row["district"] for row in known] == ["潞州区"]
    assert [row["district"] for row in unknown] == [None]


def test_a_broken_newsroom_is_said_and_does_not_stop_the_ledger(run: Any, data: Path) -> None:
    (data / "reference" / "districts.yaml").write_text("districts: [", encoding="utf-8")
    done = run("numbers", "-", "--data", data, stdin="共40名".encode())
    assert done.returncode == 0
    assert [row["district"] for row in rows_of(done)] == [None]
    assert "districts.yaml:" in done.stderr.decode()


@pytest.mark.parametrize(
    "arguments",
    [["numbers"], ["numbers", "-", "--format", "xml"], ["numbers", "-", "--date", "2024-13-01"]],
)
def test_wrong_usage_is_2(run: Any, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2 and done.stdout == b"" and b"Traceback" not in done.stderr


@pytest.mark.parametrize("text", ["9" * 5000 + "元", "一" * 10_000, "5\0户\x1b[31m\U0001f600"])
def test_monsters_come_through_as_json(run: Any, text: str) -> None:
    done = run("numbers", "-", stdin=text.encode())
    assert done.returncode == 0
    covered = "".join(row["surface"] for row in rows_of(done))
    assert sum(c in "9一5" for c in covered) == sum(c in "9一5" for c in text)


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe that closes")
def test_a_closed_pipe_is_no_error(root: Path) -> None:
    script = f"yes 共40名 | head -20000 | {sys.executable} -m extract numbers --lines - | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], cwd=root, capture_output=True, timeout=60
    )
    assert json.loads(done.stdout)["value"] == 40
    assert done.stderr == b""


@pytest.mark.skipif(os.name != "posix", reason="follows a pipe")
def test_lines_come_out_as_they_go_in(root: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "extract", "numbers", "--lines", "-"],
        cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdin and program.stdout
    for amount in (12, 345):
        program.stdin.write(f"售出{amount}辆\n".encode())
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["value"] == amount
    program.stdin.close()
    assert program.wait(10) == 0
    program.stdout.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_memory_stays_flat_over_a_long_stream(root: Path, tmp_path: Path) -> None:
    def peak(lines: int) -> int:
        path = tmp_path / f"{lines}.txt"
        path.write_text("全市售出农机1200余台，同比增长4.5%。\n" * lines, encoding="utf-8")
        script = (
            "import resource, sys; from extract.cli import exit_code;"
            f"exit_code(['numbers', '--lines', {str(path)!r}]);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=root, capture_output=True, check=True, timeout=120
        )
        return int(done.stderr.split()[-1])

    # Kilobytes; kept, the rows of the lines between would take about twice as many.
    assert peak(10_000) < peak(1_000) + 5_000


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="counts the time of a finished child")
@pytest.mark.parametrize("where", ["with a newsroom", "without"])
def test_the_program_starts_at_once(run: Any, root: Path, where: str) -> None:
    import resource

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    folder = root if where == "with a newsroom" else Path("/")
    # Neither coverage nor compiling every file anew is what is timed.
    bare: dict[str, str | None] = {
        "COVERAGE_PROCESS_CONFIG": None,
        "PYTHONDONTWRITEBYTECODE": None,
    }
    libraries = [sys.executable, "-c", "import click, orjson, rjieba, yaml; rjieba.tag('共40名')"]
    took, least = [], []
    for _ in range(4):  # the first one fills the caches
        before = spent()
        assert run("numbers", "-", stdin="共40名".encode(), cwd=folder, env=bare).returncode == 0
        between = spent()
        subprocess.run(libraries, check=True, cwd=folder)
        took.append(between - before)
        least.append(spent() - between)
    # In turns, and the processor's time, not the clock's: a slow machine is slow for both.
    assert min(took) <= 6 * min(least)
