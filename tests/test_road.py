"""The whole road: from the printed page to checked tables, with good data and with bad."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

EDITION = "2024-12-06"
SHEET = f"factsheets/{EDITION}.yaml"

# What the edition says: value, unit, comparator, district, scope, low, high.
FIGURES = [
    ("182", "项", "exact", "潞州区", "县区", "", ""),
    ("37", "个", "exact", "潞州区", "县区", "", ""),
    ("4500", "人次", "over", "潞州区", "县区", "4500", "4600"),
    ("385", "件", "exact", "潞州区", "县区", "", ""),
    ("3", "个", "exact", "潞州区", "县区", "", ""),
    ("2.1", "平方公里", "about", "沁源县", "社区村", "", ""),
    ("8", "个", "exact", "沁源县", "社区村", "", ""),
    ("3821", "户", "exact", "沁源县", "社区村", "", ""),
    ("12007", "人", "exact", "沁源县", "社区村", "", ""),
    ("181", "户", "exact", "沁源县", "社区村", "", ""),
    ("281", "人", "exact", "沁源县", "社区村", "", ""),
    ("120", "次", "over", "沁源县", "社区村", "120", "130"),
    ("186", "人", "exact", "沁源县", "社区村", "", ""),
    ("40", "名", "exact", "长治市", "活动", "", ""),
]
# What a fact is, apart from where the words stand in the one text or the other.
PLACES = {"article", "start", "end"}


def table(data: Path, name: str) -> list[dict[str, str]]:
    content = (data / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def edit(path: Path, old: str, new: str) -> int:
    """Replace the words once; the line they stand on."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def add_edition(data: Path, edition: str, text: str, sheet: str = "") -> None:
    """A further edition, its paper and form those of the first."""
    folder = data / "editions" / edition
    folder.mkdir()
    about = (data / "editions" / EDITION / "edition.yaml").read_text(encoding="utf-8")
    about = about.replace(f"date: {EDITION}", f"date: {edition}")
    (folder / "edition.yaml").write_text(about, encoding="utf-8")
    (folder / "digest.txt").write_text(text, encoding="utf-8")
    if sheet:
        (data / "factsheets" / f"{edition}.yaml").write_text(sheet, encoding="utf-8")


@pytest.fixture
def built(run: Any, data: Path) -> Path:
    done = run("build", "--data", data)
    assert done.returncode == 0, done.stderr.decode()
    return data


def test_every_figure_stands_in_the_facts(built: Path) -> None:
    facts = table(built, "facts")
    columns = ("value", "unit", "comparator", "district", "scope", "low", "high")
    assert [tuple(fact[name] for name in columns) for fact in facts] == FIGURES


def test_every_fact_leads_back_to_its_printed_words(built: Path) -> None:
    text = (built / "editions" / EDITION / "digest.txt").read_text(encoding="utf-8")
    articles = {row["article"]: row for row in table(built, "articles")}
    for fact in table(built, "facts"):
        start, end = int(fact["start"]), int(fact["end"])
        assert text[start:end] == fact["printed"]
        article = articles[fact["article"]]
        assert int(article["start"]) <= start < end <= int(article["end"])


def test_every_number_is_accounted_for(built: Path) -> None:
    text = (built / "editions" / EDITION / "digest.txt").read_text(encoding="utf-8")
    numbers = table(built, "numbers")
    covered = set()
    for row in numbers:
        span = range(int(row["start"]), int(row["end"]))
        assert text[span.start : span.stop] == row["surface"]
        assert covered.isdisjoint(span)
        covered |= set(span)
        assert row["became"] in {"fact", "machine", "person", "waiting"}
        assert (row["became"] == "machine") <= (row["candidate"] == "false")
    signs = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半"
    assert [c for place, c in enumerate(text) if c in signs and place not in covered] == []
    facts = {int(fact["start"]) for fact in table(built, "facts")}
    assert facts <= {int(row["start"]) for row in numbers if row["became"] == "fact"}


@pytest.mark.parametrize("reading", ["original", "digest"])
def test_check_confirms_every_figure(run: Any, data_with_original: Path, reading: str) -> None:
    done = run(
        "check", EDITION, "--text", reading, "--format", "json", "--data", data_with_original
    )
    assert done.returncode == 0, done.stderr.decode()
    findings = json.loads(done.stdout)
    assert [f for f in findings if f["severity"] == "error"] == []
    agreed = {f["fact"] for f in findings if (f["check"], f["severity"]) == ("agreement", "pass")}
    assert len(agreed) == len(FIGURES)


def test_the_living_alone_are_doubted_and_nothing_else_is(run: Any, data: Path) -> None:
    findings = json.loads(run("check", EDITION, "--format", "json", "--data", data).stdout)
    doubts = [f for f in findings if f["severity"] == "doubt"]
    assert len(doubts) == 1
    assert "281" in doubts[0]["message_zh"] and "181" in doubts[0]["message_zh"]


def test_digest_and_original_give_the_same_facts(run: Any, data_with_original: Path) -> None:
    facts = {}
    for reading in ("original", "digest"):
        done = run("build", "--text", reading, "--data", data_with_original)
        assert done.returncode == 0, done.stderr.decode()
        rows = table(data_with_original, "facts")
        facts[reading] = [{k: v for k, v in row.items() if k not in PLACES} for row in rows]
    assert facts["original"] == facts["digest"]


def test_without_a_wish_the_original_is_read(run: Any, data_with_original: Path) -> None:
    run("build", "--data", data_with_original)
    package = json.loads((data_with_original / "tables" / "datapackage.json").read_bytes())
    assert [edition["text"] for edition in package["editions"]] == ["original"]
    files = {row["file"] for row in table(data_with_original, "numbers")}
    assert files == {f"data/editions/{EDITION}/original.txt"}


def test_the_committed_tables_are_the_digests_and_up_to_date(built: Path, root: Path) -> None:
    for path in sorted((root / "data" / "tables").iterdir()):
        assert (built / "tables" / path.name).read_bytes() == path.read_bytes(), path.name
    assert len(list((root / "data" / "tables").iterdir())) == 9


@pytest.mark.parametrize("seed", ["1", "2"])
def test_two_builds_give_the_same_bytes(run: Any, built: Path, tmp_path: Path, seed: str) -> None:
    elsewhere = tmp_path / "another place" / "data"
    shutil.copytree(built, elsewhere, ignore=shutil.ignore_patterns("tables"))
    run("build", cwd=elsewhere, env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Shanghai"})
    for path in sorted((built / "tables").iterdir()):
        assert (elsewhere / "tables" / path.name).read_bytes() == path.read_bytes(), path.name


# Each slip: what is changed in the sheet, and words the message must hold.
SLIPS = {
    "wrong type": ("value: 3821", "value: 很多", ["很多", "value"]),
    "digits and words in the value": ("value: 4500", "value: 4500余", ["4500余", "bound"]),
    "unknown district": ("district: 潞州区", "district: 潞洲区", ["潞洲区", "潞州区"]),
    "unknown unit": ("unit: 人次", "unit: 人茨", ["人茨", "人次"]),
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


def test_an_edition_without_a_sheet_is_valid(run: Any, data: Path) -> None:
    add_edition(data, "2024-12-07", "本报讯 全市新建口袋公园15个。\n")
    assert run("build", "--data", data).returncode == 0
    rows = [row for row in table(data, "numbers") if row["edition"] == "2024-12-07"]
    assert [(row["surface"], row["became"]) for row in rows] == [("15个", "waiting")]


def test_a_text_without_numbers_is_valid(run: Any, data: Path) -> None:
    add_edition(data, "2024-12-07", "本报讯 雪后初晴，游人如织。\n")
    done = run("build", "--data", data)
    assert done.returncode == 0, done.stderr.decode()
    assert "2024-12-07" not in {row["edition"] for row in table(data, "numbers")}
    assert "2024-12-07" in {row["edition"] for row in table(data, "articles")}


def test_earlier_editions_are_remembered(run: Any, data: Path) -> None:
    sheet = """\
edition: 2024-12-07
stories:
  - story: 政务服务驿站
    district: 潞州区
    scope: 县区
    topic: 政务服务
    figures:
      - metric: 代办服务事项
        value: 358
        unit: 件
        printed: 358件
        measure: 累计
        period: 今年以来
        state: 初核
"""
    add_edition(data, "2024-12-07", "今年以来，潞州区各驿站代办服务事项358件。\n", sheet)
    done = run("check", "2024-12-07", "--format", "json", "--data", data)
    told = [f for f in json.loads(done.stdout) if f["severity"] in ("error", "doubt")]
    assert told and all("385" in f["message_zh"] and "358" in f["message_zh"] for f in told)


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
    assert len(table(data, "facts")) == len(FIGURES)
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
