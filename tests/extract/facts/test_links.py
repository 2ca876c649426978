"""Curated figures tied to the printed words, after every kind of change to the text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from extract.edition import find_articles
from extract.facts import Link, find_contexts, link_figures
from extract.facts.agrees import allows
from extract.newsroom import Newsroom, read_newsroom
from extract.numbers import find_numbers
from extract.sheets import FactSheet, Figure, read_factsheet, read_factsheet_text

DAY = dt.date(2024, 12, 6)
TEXT = """脐橙红了 果农笑了

本报讯 记者何平报道：今年以来，阳朔县外销脐橙4500余吨，新建冷库37座，培训果农385人次。

采摘季里，全县每天用工1200人，雇请货车86辆。

图书馆添新书

本报讯 记者林某报道：七星区图书馆添新书3.5万册，新开书房37座，接待读者385人次。
"""
SHEET = """edition: 2024-12-06
stories:
  - story: 脐橙
    district: 阳朔县
    scope: 县区
    topic: 农业
    figures:
"""


def figure(metric: str, value: str, unit: str, printed: str, bound: str = "") -> str:
    lines = [f"      - metric: {metric}", f"        value: {value}"]
    lines += [f"        bound: {bound}"] if bound else []
    return "\n".join([*lines, f"        unit: {unit}", f"        printed: {printed}"]) + "\n"


SALES = figure("脐橙外销", "4500", "吨", "4500余吨", "余")
STORES = figure("冷库", "37", "座", "37座")
GROWERS = figure("果农培训", "385", "人次", "385人次")
LORRIES = figure("货车", "86", "辆", "货车86辆")


def sheet_of(figures: str, newsroom: Newsroom) -> FactSheet:
    return read_factsheet_text(SHEET + figures, Path("2024-12-06.yaml"), newsroom)


def link(text: str, figures: str, newsroom: Newsroom) -> list[Link]:
    numbers = find_numbers(text, date=DAY)
    articles = find_articles(text)
    contexts = find_contexts(text, numbers, articles, newsroom, DAY)
    return link_figures(sheet_of(figures, newsroom), text, numbers, articles, contexts)


def test_found_in_the_storys_own_article(newsroom: Newsroom) -> None:
    links = link(TEXT, SALES + STORES + GROWERS + LORRIES, newsroom)
    assert [(x.state, x.article, x.others) for x in links] == [("found", "a1", ())] * 4
    assert [TEXT[x.start : x.end] for x in links] == ["4500余吨", "37座", "385人次", "货车86辆"]


CHANGES = [
    ("4500余吨", "4700余吨", SALES, "disagrees", "4700余吨", "value"),
    ("货车86辆", "86辆货车", LORRIES, "moved", "86辆", ""),
    ("雇请货车86辆", "雇请了车", LORRIES, "missing", "", ""),
    (
        "每天用工",
        "跑坏86辆货车，每天用工",
        figure("货车", "86", "辆", "大卡车86辆"),
        "ambiguous",
        "",
        "",
    ),
    ("4500余吨", "4500\n\n余吨", SALES, "found", "4500\n\n余吨", ""),
    ("4500余吨", "４５００余吨", SALES, "found", "４５００余吨", ""),
]


@pytest.mark.parametrize(("old", "new", "sheet", "state", "words", "differs"), CHANGES)
def test_changed_texts(
    old: str, new: str, sheet: str, state: str, words: str, differs: str, newsroom: Newsroom
) -> None:
    text = TEXT.replace(old, new)
    found = link(text, sheet + STORES, newsroom)[0]
    printed = text[found.start : found.end] if found.start is not None else ""
    assert (found.state, printed) == (state, words)
    assert differs in found.differs
    assert bool(found.note_zh and found.note_en) == (state != "found")
    assert (found.number is None) == (state in ("missing", "ambiguous"))


WRONG = [
    (figure("脐橙外销", "4400", "吨", "4500余吨", "余"), "value"),
    (figure("脐橙外销", "4500", "公斤", "4500余吨", "余"), "unit"),
    (figure("脐橙外销", "4500", "吨", "4500余吨", "近"), "bound"),
]


@pytest.mark.parametrize(("sheet", "differs"), WRONG)
def test_what_disagrees_is_named(sheet: str, differs: str, newsroom: Newsroom) -> None:
    [found] = link(TEXT, sheet, newsroom)
    assert (found.state, found.differs) == ("disagrees", differs)


def test_a_number_inside_another_is_not_found(newsroom: Newsroom) -> None:
    text = TEXT.replace("培训果农385人次", "培训果农1385人次")
    [found] = link(text, figure("果农培训", "385", "人次", "果农385人次"), newsroom)
    assert found.state != "found"


def test_a_passage_printed_again_counts_once(newsroom: Newsroom) -> None:
    again = TEXT.split("\n\n图书馆")[0]
    text = TEXT + "\n‖ 重读 ‖\n\n" + again
    found = link(text, SALES + STORES, newsroom)
    assert [(x.state, x.article) for x in found] == [("found", "a1")] * 2
    assert [text[o.start : o.end] for x in found for o in x.others] == ["4500余吨", "37座"]
    assert all(o.start > text.index("重读") for x in found for o in x.others)


# surface, values it allows, values it does not
ALLOWED = [
    ("4500余人次", ["4500", "4501", "4520", "4599"], ["4400", "4499", "4600", "4700"]),
    ("3.5万人", ["34500", "35000", "35499"], ["34499", "35500"]),
    ("120余次", ["121", "129"], ["119", "130"]),
    ("385件", ["385"], ["384", "386", "385.5"]),
    ("约2.1平方公里", ["2.1", "2.08"], ["2.4", "1.8"]),
    ("近400人", ["400", "390"], ["401"]),
    ("14.5%", ["14.5", "14.46"], ["14.4", "14.55"]),
    ("300至500元", ["300", "420", "500"], ["299", "501"]),
    ("1.2亿元", ["120000000", "118000000"], ["125000000"]),
]


@pytest.mark.parametrize(("surface", "inside", "beyond"), ALLOWED)
def test_the_interval_the_words_allow(surface: str, inside: list[str], beyond: list[str]) -> None:
    [number] = find_numbers(surface)

    def is_allowed(value: str) -> bool:
        figure = Figure(
            "", "", "", "", Decimal(value), None, None, "exact", "", number.unit or "", surface
        )
        return allows(number, figure)

    assert [value for value in inside if not is_allowed(value)] == []
    assert [value for value in beyond if is_allowed(value)] == []


def test_the_real_sheet_is_found_in_both_texts(original_text: str, root: Path) -> None:
    newsroom = read_newsroom(root / "data")
    sheet = read_factsheet(root / "data/factsheets/2024-12-06.yaml", newsroom)
    digest = (root / "data/editions/2024-12-06/digest.txt").read_text(encoding="utf-8")
    for text in (original_text, digest):
        numbers = find_numbers(text, date=DAY)
        articles = find_articles(text)
        contexts = find_contexts(text, numbers, articles, newsroom, DAY)
        for found in link_figures(sheet, text, numbers, articles, contexts):
            assert found.state == "found", found.figure.printed
            assert found.number is not None
            context = contexts[found.number]
            assert context.district == found.figure.district
            assert context.scope == found.figure.scope
            assert context.topic == found.figure.topic, found.figure.printed
            assert (
                context.period == found.figure.period_iso
                or found.figure.metric_zh == "参赛戏曲爱好者"
            )
            assert context.said_by[-3:] == found.figure.said_by[-3:]


@pytest.mark.parametrize("printed", ["13007吨", "一万多吨"])
def test_words_that_say_another_number_have_not_moved(printed: str, newsroom: Newsroom) -> None:
    [found] = link(TEXT, figure("脐橙外销", "4500", "吨", printed, "余"), newsroom)
    assert (found.state, found.number) == ("missing", None)
    assert "4500余吨" in found.note_zh
