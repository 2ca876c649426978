"""Every page says what it should, in both languages, from the tables alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dashboard.desk import Desk
from dashboard.pages import ALONE, PAGES
from dashboard.reference import read_reference
from dashboard.words import Words
from extract.tables.build import build_tables
from extract.tables.save import save_tables
from tests.dashboard.conftest import Page, say_all

HEADINGS = {
    "districts": "em-place",
    "topics": "em-derived",
    "cross": "em-cross",
    "source": "em-banner loud digest",
    "findings": "em-finding",
    "downloads": "/data/facts.csv",
    "about": "em-prose",
    "check": "em-start",
}


def test_the_front_page_puts_the_doubt_before_the_stories(open_front: Page, lang: str) -> None:
    app = open_front(lang=lang)
    assert not app.exception
    said = say_all(app)
    words = Words(lang)
    assert words("app.title") in said
    assert words("banner.digest") in said
    assert said.index("em-doubt") < said.index("em-story") < said.index("em-table")
    assert len(app.get("plotly_chart")) >= 4


def test_the_front_page_says_every_figure_of_the_sheet(open_front: Page, desk: Desk) -> None:
    said = say_all(open_front(lang=desk.words.lang))
    assert len(desk.facts) >= 14
    for fact in desk.facts:
        assert fact["printed"] in said
        assert desk.label(fact["metric"]) in said


@pytest.mark.parametrize("page", [name for name in PAGES if name != "front"])
def test_each_page_draws_itself(open_view: Page, page: str, lang: str) -> None:
    app = open_view(page, lang)
    assert not app.exception
    said = say_all(app)
    assert Words(lang)(f"nav.{page}") in said
    assert HEADINGS[page] in said


def test_every_page_is_in_the_bar_and_keeps_the_language(open_front: Page) -> None:
    links = [node.proto for node in open_front(lang="en").get("page_link")]
    assert [link.label for link in links] == [Words("en")(f"nav.{name}") for name in PAGES]
    assert all("lang=en" in link.query_string for link in links)


def test_a_district_alone_is_a_view_of_its_own(open_view: Page, desk: Desk) -> None:
    lang = desk.words.lang
    told = next(fact["district"] for fact in desk.facts)
    other = next(fact for fact in desk.facts if fact["district"] != told)
    said = say_all(open_view("districts", lang, district=told))
    assert other["printed"] not in said
    assert desk.surface(next(fact for fact in desk.facts)) in said


def test_a_topic_alone_is_a_view_of_its_own(open_view: Page, desk: Desk) -> None:
    topics = list(dict.fromkeys(fact["topic"] for fact in desk.facts))
    said = say_all(open_view("topics", desk.words.lang, topic=topics[0]))
    inside = [desk.surface(fact) for fact in desk.facts if fact["topic"] == topics[0]]
    outside = {desk.label(fact["metric"]) for fact in desk.facts if fact["topic"] == topics[-1]}
    assert all(word in said for word in inside)
    assert not [name for name in outside if f'"what">{name}<' in said]


@pytest.mark.parametrize(
    ("page", "key", "value"),
    [
        ("districts", "district", "乌有县"),
        ("topics", "topic", "weather"),
        ("findings", "severity", "grave"),
        ("source", "fact", "2000-01-01/x/y"),
        ("source", "n", "9999999"),
        ("source", "n", "²"),
        ("source", "kind", "colour"),
    ],
)
def test_a_wrong_address_says_so_and_shows_the_rest(
    open_view: Page, page: str, key: str, value: str, lang: str
) -> None:
    app = open_view(page, lang, **{key: value})
    assert not app.exception
    assert [value in warning.value for warning in app.warning] == [True]
    assert HEADINGS[page] in say_all(app)


@pytest.mark.parametrize(("key", "value"), [("lang", "fr"), ("edition", "1999-01-01")])
def test_a_wrong_language_or_edition_says_so(open_front: Page, key: str, value: str) -> None:
    app = open_front(**{key: value})
    assert [value in warning.value for warning in app.warning] == [True]
    assert "em-story" in say_all(app)


def test_findings_are_chosen_by_severity(open_view: Page, lang: str) -> None:
    everything, passes = open_view("findings", lang), open_view("findings", lang, severity="pass")
    doubt = Words(lang)("severity_note.doubt")
    assert doubt in say_all(everything)
    assert doubt not in say_all(passes)


@pytest.mark.parametrize("break_table", ["missing", "empty", "columns", "unreadable"])
def test_a_broken_table_is_told_with_the_next_step(
    open_front: Page, data: Path, tmp_path: Path, break_table: str, lang: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    facts = folder / "tables" / "facts.csv"
    if break_table == "missing":
        facts.unlink()
    else:
        content = {"empty": b"", "columns": b"fact,edition\n", "unreadable": b"fact\xff\xfe\n\xff"}
        facts.write_bytes(content[break_table])
    app = open_front(folder, lang=lang)
    assert not app.exception
    said = say_all(app)
    assert "data/tables/facts.csv" in said
    assert "edition-metrics build" in said


@pytest.fixture(scope="module")
def unchecked(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second edition that nobody has made a fact sheet for."""
    folder = tmp_path_factory.mktemp("second") / "data"
    shutil.copytree(data, folder)
    edition = folder / "editions" / "2031-05-07"
    edition.mkdir()
    newsroom, _ = read_reference(folder)
    assert newsroom is not None
    paper, county = newsroom.papers[0].zh, newsroom.districts[1].zh
    about = f"paper: {paper}\ndate: 2031-05-07\n"
    (edition / "edition.yaml").write_text(about, encoding="utf-8")
    story = f"敬老院启用\n\n本报讯 昨天，{county}设床位120余张，入住老人86人。\n"
    (edition / "digest.txt").write_text(story, encoding="utf-8")
    save_tables(folder, build_tables(folder, "digest").files)
    return folder


def test_an_edition_without_a_sheet_shows_what_waits(
    open_front: Page, unchecked: Path, lang: str
) -> None:
    app = open_front(unchecked, lang=lang)
    assert not app.exception
    said = say_all(app)
    assert "edition-metrics draft 2031-05-07" in said
    assert "120余张" in said
    assert "em-story" not in said


def test_the_edition_is_chosen_in_the_address(open_front: Page, unchecked: Path) -> None:
    said = say_all(open_front(unchecked, edition="2024-12-06"))
    assert "em-story" in said
    assert "120余张" not in said
    wrong = open_front(unchecked, edition="1999-01-01")
    assert "1999-01-01" in wrong.warning[0].value
    assert "120余张" in say_all(wrong)


def test_nothing_at_all_is_told_too(open_front: Page, tmp_path: Path) -> None:
    app = open_front(tmp_path)
    assert not app.exception
    assert "edition-metrics build" in say_all(app)


def test_a_text_that_cannot_be_read_is_told_by_file(data: Path, tmp_path: Path, lang: str) -> None:
    from dashboard.load import read_tables

    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    edition = read_tables(folder)["facts"]["edition"][0]
    (folder / "editions" / edition / "edition.yaml").write_text("paper: [\n", encoding="utf-8")
    desk = Desk(folder, edition, read_tables(folder).of(edition), Words(lang))
    assert not desk.source.agrees
    assert [p.line for p in desk.source.problems]
    assert all("edition.yaml" in problem.path for problem in desk.source.problems)


def test_a_changed_text_is_not_marked_with_old_numbers(data: Path, tmp_path: Path) -> None:
    from dashboard.load import read_tables

    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    edition = read_tables(folder)["facts"]["edition"][0]
    text = folder / "editions" / edition / "digest.txt"
    text.write_text("新" + text.read_text(encoding="utf-8"), encoding="utf-8")
    desk = Desk(folder, edition, read_tables(folder).of(edition), Words("zh"))
    assert not desk.source.agrees


def test_pages_that_need_no_table_stay_open() -> None:
    assert set(PAGES) >= ALONE == {"check", "about"}
