"""The page a desk uses daily: a pasted text, every number in it, the figures, the doubts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dashboard.pasted import read_story
from dashboard.reference import read_reference
from dashboard.views.check import LONGEST, find_day, list_once
from dashboard.words import Words
from tests.dashboard.conftest import Page, say_all

STORY = (
    "青石镇敬老院启用\n\n新楼设床位120余张，入住老人86人，其中男性49人、女性39人。"
    "服务热线12349全天开通，定于2031年5月6日回访。"
)


def test_every_number_of_the_text_is_there_with_its_place() -> None:
    story = read_story(STORY, dt.date(2031, 5, 1), None)
    for row in story.numbers:
        assert STORY[int(row["start"]) : int(row["end"])] == row["surface"]
    kinds = {row["surface"]: row["kind"] for row in story.numbers}
    assert kinds["120余张"] == "quantity"
    assert kinds["12349"] == "identifier"
    assert kinds["2031年5月6日"] == "date"
    assert [row["surface"] for row in story.figures] == ["120余张", "86人", "49人", "39人"]


def test_a_sum_that_does_not_come_out_is_said() -> None:
    story = read_story(STORY, None, None)
    grave = [row for row in story.findings if row["severity"] in {"error", "doubt"}]
    assert any("86" in row["message_zh"] and row["start"] for row in grave)


def test_the_newsroom_adds_the_district(data: Path) -> None:
    newsroom, problems = read_reference(data)
    assert newsroom is not None
    assert not problems
    county = next(d for d in newsroom.districts if d.level == "county")
    text = f"{county.zh}今年新建驿站23个。"
    story = read_story(text, dt.date(2031, 5, 1), newsroom)
    assert [row["district"] for row in story.figures] == [county.zh]


def test_the_page_marks_lists_and_doubts(open_view: Page, lang: str) -> None:
    app = open_view("check", lang)
    assert "em-start" in say_all(app)
    app.text_area(key="story").set_value(STORY).run()
    assert not app.exception
    said = say_all(app)
    words = Words(lang)
    assert f"<b>4</b> {words('check.candidates')}" in said
    assert words("check.figures") in said
    for figure in ("120余张", "86人", "49人", "39人"):
        assert figure in said
    assert "em-start" not in said


def test_the_example_and_the_clear_button(open_view: Page) -> None:
    app = open_view("check")
    app.button[0].click().run()
    assert app.text_area(key="story").value == Words("zh")("check.sample_text")
    assert "em-count" in say_all(app)
    app.button[1].click().run()
    assert app.text_area(key="story").value == ""
    assert "em-count" not in say_all(app)


def test_a_text_of_another_season_is_offered_its_own_day(open_view: Page) -> None:
    app = open_view("check")
    app.date_input(key="story_date").set_value(dt.date(2025, 1, 1))
    app.text_area(key="story").set_value(STORY).run()
    offer = next(button for button in app.button if "2031-05-06" in button.label)
    offer.click().run()
    assert app.date_input(key="story_date").value == dt.date(2031, 5, 6)
    assert not [button for button in app.button if "2031-05-06" in button.label]


@pytest.mark.parametrize("text", ["没有数目的短讯。", "，", "1", "一" * 3000, "𠮷８８\r\n3.5万"])
def test_any_text_is_read(open_view: Page, text: str) -> None:
    app = open_view("check")
    app.text_area(key="story").set_value(text).run()
    assert not app.exception
    assert "em-count" in say_all(app)


def test_a_text_too_long_says_what_to_do(open_view: Page) -> None:
    app = open_view("check")
    app.text_area(key="story").set_value("数" * (LONGEST + 1)).run()
    assert "edition-metrics numbers" in app.error[0].value


def test_a_day_is_only_taken_from_a_whole_date() -> None:
    assert find_day(read_story("12月4日开工", dt.date(2031, 1, 1), None)) == (None, "")
    day, printed = find_day(read_story("2031年5月6日开工", dt.date(2031, 1, 1), None))
    assert (day, printed) == (dt.date(2031, 5, 6), "2031年5月6日")


def test_the_same_message_is_told_once() -> None:
    told: list[dict[str, object]] = [
        {"message": "a", "start": "1"},
        {"message": "b", "start": "2"},
        {"message": "a", "start": "3"},
    ]
    assert [(row["message"], row["start"]) for row in list_once(told)] == [("a", "1"), ("b", "2")]


def test_the_original_edition_is_read_in_a_second(original_text: str, data: Path) -> None:
    newsroom, _ = read_reference(data)
    story = read_story(original_text, dt.date(2024, 12, 6), newsroom)
    assert len(story.numbers) > 90
    assert {"4500余人次", "281人", "约2.1平方公里"} <= {row["surface"] for row in story.figures}
