"""A correction travels onto the tables; the facts keep what was printed."""

import csv
from pathlib import Path
from typing import Any

EDITION = "2024-12-06"
CORRECTION = """\
edition: 2024-12-06
corrections:
  - figure: 观音坪社区/独居老人
    was: 281人
    right: 218人
    value: 218
    expect: 281
    reason: 供稿单位来电说两位数字颠倒
    status: 已报
    reported_on: 2024-12-07
"""


def enter(data: Path, text: str) -> None:
    (data / "corrections").mkdir(exist_ok=True)
    (data / "corrections" / f"{EDITION}.yaml").write_text(text, encoding="utf-8")


def rows(data: Path, name: str) -> list[dict[str, str]]:
    with (data / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_correction_stands_beside_the_printed_fact(run: Any, data: Path) -> None:
    enter(data, CORRECTION)
    assert run("build", "--data", data).returncode == 0
    (told,) = rows(data, "corrections")
    assert (told["fact"], told["value"], told["status"], told["reported_on"]) == (
        f"{EDITION}/观音坪社区/独居老人", "218", "已报", "2024-12-07",
    )  # fmt: skip
    assert "2024年12月6日" in told["notice_zh"]
    assert "“281人”应为“218人”" in told["notice_zh"] and "218人" in told["notice_en"]
    (fact,) = [row for row in rows(data, "facts") if row["fact"] == told["fact"]]
    assert (fact["value"], fact["printed"]) == ("281", "281人")


def test_a_correction_that_no_longer_fits_is_said(run: Any, data: Path) -> None:
    enter(data, CORRECTION.replace("was: 281人", "was: 282人"))
    done = run("build", "--data", data)
    assert done.returncode == 2
    assert f"corrections/{EDITION}.yaml:4:" in done.stderr.decode()
