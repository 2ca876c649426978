"""The desk's verification sheet: what stands on it, in which order, and on how much paper."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

EDITION = "2024-12-06"


class Seen(HTMLParser):
    """What a browser would fetch or run, and the text it would show."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = ("src", "href", "action")
        self.fetched += [f"{tag} {value}" for name, value in attrs if name in names]
        if tag in ("script", "link", "iframe"):
            self.fetched.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def report(run: Any, data: Path, *more: str | Path, edition: str = EDITION) -> str:
    done = run("report", edition, "--data", data, *more)
    assert done.returncode == 0, done.stderr.decode()
    return str(done.stdout.decode("utf-8"))


def test_the_doubt_comes_first_with_whom_to_ring(run: Any, data: Path) -> None:
    page = report(run, data)
    seen = Seen()
    seen.feed(page)
    assert page.startswith("<!doctype html>") and seen.fetched == []
    assert seen.text.index("独居") < seen.text.index("182项行政审批事项")
    assert "赵婧" in seen.text and "观音坪社区" in seen.text
    assert all(sign in seen.text for sign in ("责编", "校对", "值班"))
    assert "改写摘要，非报纸原文" in seen.text


def test_every_figure_with_its_words_and_verdict(run: Any, data: Path) -> None:
    rows = [line for line in report(run, data, "--format", "md").split("\n") if "| 初核 |" in line]
    assert len(rows) == 14
    verdicts = {row.split(" | ")[0].strip("| "): row.split(" | ")[-1].strip("| ") for row in rows}
    assert verdicts["4500余人次"] == "合" and verdicts["约2.1平方公里"] == "合"
    assert {words for words, said in verdicts.items() if said == "疑"} == {"181户", "281人"}


def test_both_forms_say_the_same(run: Any, data: Path) -> None:
    seen = Seen()
    seen.feed(report(run, data))
    markdown = report(run, data, "--format", "md").replace("\\", "")
    for words in (
        "181户",
        "第39个国际志愿者日",
        "第七个宪法宣传周",
        "户均3.14人",
        "40名戏曲爱好者",
    ):
        assert words in seen.text and words in markdown


def test_the_papers_own_text_is_named_as_such(run: Any, data_with_original: Path) -> None:
    assert "据报纸原文" in report(run, data_with_original)
    assert "改写摘要" in report(run, data_with_original, "--text", "digest")


def test_an_answered_doubt_moves_out_of_the_way_and_stays_in_sight(run: Any, data: Path) -> None:
    sheet = data / "factsheets" / f"{EDITION}.yaml"
    answer = (
        "answers:\n  - check: things\n    figure: 独居老人\n    printed: 281人\n"
        "    verdict: 印得对\n    reason: 社区说明含空巢夫妇\n"
    )
    sheet.write_text(sheet.read_text(encoding="utf-8") + answer, encoding="utf-8")
    page = report(run, data, "--format", "md")
    assert page.index("没有未处理的错误和疑点") < page.index("已答复") < page.index("空巢夫妇")


def test_signs_of_a_text_stay_signs(run: Any, data: Path) -> None:
    sheet = data / "factsheets" / f"{EDITION}.yaml"
    told = sheet.read_text(encoding="utf-8")
    named = told.replace("said_by: 数据显示", "said_by: '<b>统计</b> | *局*'", 1)
    assert named != told
    sheet.write_text(named, encoding="utf-8")
    assert "&lt;b&gt;统计&lt;/b&gt; | *局*" in report(run, data)
    assert r"\<b\>统计\</b\> \| \*局\*" in report(run, data, "--format", "md")


def test_output_goes_to_the_file_and_nothing_else(run: Any, data: Path, tmp_path: Path) -> None:
    path = tmp_path / "核定单.html"
    assert report(run, data, "--output", path) == ""
    assert path.read_text(encoding="utf-8") == report(run, data)


def test_what_cannot_be_done_says_why(run: Any, data: Path, tmp_path: Path) -> None:
    done = run("report", "2024-12-07", "--data", data)
    assert done.returncode == 2 and EDITION in done.stderr.decode() and done.stdout == b""
    done = run("report", EDITION, "--data", data, "--output", tmp_path / "none" / "x.html")
    assert done.returncode == 2 and "x.html" in done.stderr.decode()
    shutil.rmtree(data / "editions" / EDITION)
    done = run("report", EDITION, "--data", data)
    assert done.returncode == 2 and done.stdout == b"" and done.stderr


@pytest.mark.browser
@pytest.mark.parametrize("own_text", [False, True], ids=["digest", "original"])
def test_it_prints_on_one_page_of_a4(
    run: Any, data: Path, own_text: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if own_text:
        request.getfixturevalue("data_with_original")
    page_file = tmp_path / "sheet.html"
    report(run, data, "--output", page_file)
    with sync_api.sync_playwright() as playwright:
        if found is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium on this machine: install Debian's chromium")
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
        )
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(page_file.as_uri())
        page.emulate_media(media="print")
        wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        printed = page.pdf(prefer_css_page_size=True)
        browser.close()
    assert wide and not said
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == (595, 842)  # A4 in points
