"""A fact sheet drafted from the text, and drafted again after text and sheet changed."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from extract.edition import Edition, find_articles
from extract.facts import find_contexts
from extract.facts.draft import build_draft
from extract.facts.sheet_yaml import write_value
from extract.newsroom import Newsroom
from extract.numbers import find_numbers
from extract.sheets import FactSheet, read_factsheet_text

DAY = dt.date(2024, 12, 6)
TEXT = """脐橙红了 果农笑了

本报讯 记者何平报道：今年以来，阳朔县外销脐橙4500余吨，培训果农385人次，其中女果农120人次。

据县气象局介绍，采摘期气温在8至15℃。

图书馆添新书

本报讯 记者林某报道：七星区图书馆添新书3.5万册，读者满意率98.5%。

图书馆里一个角落最热闹，第3个窗口总在排队。

何某同志逝世

桂林市农科所离休干部何某，于12月3日病故，享年91岁。
"""


def edition_of(text: str) -> Edition:
    path = Path("2024-12-06/original.txt")
    return Edition("2024-12-06", path.parent, "漓江晚报", DAY, "original", path, text, "")


def draft(text: str, newsroom: Newsroom, sheet: FactSheet | None = None) -> str:
    edition = edition_of(text)
    numbers = find_numbers(text, date=DAY)
    articles = find_articles(text)
    contexts = find_contexts(text, numbers, articles, newsroom, DAY)
    return build_draft(edition, numbers, contexts, articles, newsroom, sheet)


def read(text: str, newsroom: Newsroom, path: Path = Path("2024-12-06.yaml")) -> FactSheet:
    return read_factsheet_text(text, path, newsroom)


def kept(tmp_path: Path, text: str, newsroom: Newsroom) -> FactSheet:
    """The sheet as a file, which a second draft reads again."""
    path = tmp_path / "2024-12-06.yaml"
    path.write_text(text, encoding="utf-8")
    return read(text, newsroom, path)


def test_a_new_sheet_holds_every_figure_as_a_draft(newsroom: Newsroom) -> None:
    sheet = read(draft(TEXT, newsroom), newsroom)
    printed = [figure.printed for figure in sheet.figures]
    assert [p[:3] for p in printed] == ["450", "385", "120", "8至1", "3.5", "98."]
    assert {figure.state for figure in sheet.figures} == {"草稿"}
    assert not any(figure.is_checked or figure.checked_by for figure in sheet.figures)
    assert [figure.story for figure in sheet.figures] == ["脐橙红了"] * 4 + ["图书馆添新书"] * 2
    assert all(figure.printed in TEXT for figure in sheet.figures)


def test_what_a_draft_says_of_a_figure(newsroom: Newsroom) -> None:
    sales, trained, women, warmth, books, content = read(draft(TEXT, newsroom), newsroom).figures
    assert (sales.metric, sales.value, sales.bound, sales.unit) == (
        "oranges", Decimal(4500), "余", "吨",
    )  # fmt: skip
    assert (sales.district, sales.scope, sales.topic) == ("阳朔县", "县区", "farming")
    assert (sales.period, sales.measure, sales.said_by) == ("今年以来", "累计", "记者")
    assert women.part_of == (trained.id,)
    assert (warmth.value, warmth.low, warmth.high) == (None, Decimal(8), Decimal(15))
    assert warmth.said_by == "县气象局"
    assert (books.value, books.district) == (Decimal(35000), "七星区")
    assert (content.value, content.unit) == (Decimal("98.5"), "%")
    assert not trained.proposed and content.proposed and "metrics.yaml" in content.note


def test_an_unchanged_text_changes_nothing(tmp_path: Path, newsroom: Newsroom) -> None:
    first = draft(TEXT, newsroom)
    assert draft(TEXT, newsroom, kept(tmp_path, first, newsroom)) == first


WORK = """# 值班何平核
edition: 2024-12-06
stories:
  - story: 脐橙
    district: 阳朔县   # 全县的
    scope: 县区
    topic: 农业
    period: 今年以来
    state: 初核
    figures:
      - metric: 脐橙产量
        value: 4500
        bound: 余
        unit: 吨
        printed: 4500余吨
        note: 问过合作社
        checked_by: 何平

      - metric: 果农培训
        value: 380      # 农业局更正
        unit: 人次
        printed: 培训果农385人次

set_aside:
  - printed: 98.5%
    why: 没有说怎么调查的
"""


def test_a_persons_work_is_added_to_and_never_touched(tmp_path: Path, newsroom: Newsroom) -> None:
    text = TEXT.replace("4500余吨", "4700余吨")
    renewed = draft(text, newsroom, kept(tmp_path, WORK, newsroom))
    lines = renewed.splitlines()
    assert [line for line in WORK.splitlines() if line not in lines] == []
    left = iter(lines)
    assert all(any(line == other for other in left) for line in WORK.splitlines())
    sheet = read(renewed, newsroom)
    by_metric = {figure.metric_zh: figure for figure in sheet.figures}
    assert by_metric["果农培训"].value == 380
    assert by_metric["脐橙产量"].note == "问过合作社"
    assert [f.printed[:3] for f in sheet.figures if not f.is_checked] == ["120", "8至1", "3.5"]
    assert "98.5" not in renewed.replace(WORK, "").split("set_aside")[0]
    marks = [line.strip() for line in lines if "待核" in line]
    assert len(marks) == 2 and "4700余吨" in marks[0] and "385人次" in marks[1]


def test_drafting_twice_adds_nothing_more(tmp_path: Path, newsroom: Newsroom) -> None:
    text = TEXT.replace("4500余吨", "4700余吨")
    once = draft(text, newsroom, kept(tmp_path, WORK, newsroom))
    assert draft(text, newsroom, kept(tmp_path, once, newsroom)) == once


def test_marks_go_when_the_text_agrees_again(tmp_path: Path, newsroom: Newsroom) -> None:
    changed = draft(TEXT.replace("385人次", "390人次"), newsroom, kept(tmp_path, WORK, newsroom))
    work = changed.replace("value: 380 ", "value: 385 ")
    assert "待核" not in draft(TEXT, newsroom, kept(tmp_path, work, newsroom))


def test_any_news_gives_a_sheet_that_can_be_read(root: Path, newsroom: Newsroom) -> None:
    lines = (root / "tests/cases/news_dev.jsonl").read_text(encoding="utf-8").splitlines()
    sentences = [json.loads(line)["text"] for line in lines]
    for at in range(0, len(sentences), 8):
        text = "今日要闻\n\n本报讯 " + "\n\n".join(sentences[at : at + 8])
        sheet = read(draft(text, newsroom), newsroom)
        assert sheet.figures
        assert all(figure.printed in text for figure in sheet.figures)


@pytest.mark.parametrize("stories", ["stories: []", "stories:", "stories: []   # 还没有"])
def test_an_empty_sheet_is_filled(tmp_path: Path, stories: str, newsroom: Newsroom) -> None:
    sheet = f"edition: 2024-12-06\n{stories}\nset_aside: []\n"
    filled = draft(TEXT, newsroom, kept(tmp_path, sheet, newsroom))
    assert len(read(filled, newsroom).figures) == 6


def test_a_text_without_figures_gives_an_empty_sheet(newsroom: Newsroom) -> None:
    assert read(draft("春天来了。", newsroom), newsroom).figures == ()


def test_a_figure_elsewhere_is_not_given_to_ours(newsroom: Newsroom) -> None:
    [figure] = read(draft("南京市新增绿道300公里。", newsroom), newsroom).figures
    assert figure.district == "" and "外地" in figure.note


@pytest.mark.parametrize(
    "value",
    [
        "385",
        "no",
        "1e3",
        "12:30",
        "2024-12-06",
        "甲：乙",
        "a: b",
        "# 不是注",
        "- 减",
        '说"好"',
        "~",
    ],
)
def test_words_yaml_would_take_for_something_else_are_quoted(
    value: str, newsroom: Newsroom
) -> None:
    line = write_value("note", value)
    sheet = f"edition: 2024-12-06\nstories:\n  - story: 甲\n    {line}\n    figures: []\n"
    assert line.startswith('note: "')
    read(sheet, newsroom)
