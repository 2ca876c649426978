"""Charts are drawn from rows alone, and no chart claims more than the words allow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dashboard.amounts import say_figure
from dashboard.charts.draw_allowed import draw_allowed, find_inexact, read_ends
from dashboard.charts.draw_dots import draw_dots
from dashboard.charts.draw_tiles import draw_tiles
from dashboard.charts.draw_week import draw_week, stack_events
from dashboard.coverage import find_coverage
from dashboard.dates import Event, find_events
from dashboard.derive import build_derived
from dashboard.theme import PHONE_WIDTH, measure_text, paint, wrap_text
from dashboard.words import Words

ZH, EN = Words("zh"), Words("en")
DAY = date(2031, 5, 6)


def row(**cells: str) -> dict[str, str]:
    return {"comparator": "exact", "unit": "户", "value": "", "low": "", "high": "", **cells}


@pytest.mark.parametrize(
    ("cells", "zh", "en"),
    [
        ({"value": "4500", "comparator": "over", "unit": "人次"}, "超4500人次", "over 4,500"),
        (
            {"value": "2.1", "comparator": "about", "unit": "平方公里"},
            "约2.1平方公里",
            "about 2.1 km²",
        ),
        ({"value": "12007"}, "12007户", "12,007"),
        ({"value": "35000"}, "3.5万户", "35,000"),
        ({"value": "230000000", "unit": "元"}, "2.3亿元", "230,000,000 yuan"),
        (
            {"low": "300", "high": "500", "comparator": "range", "unit": "元"},
            "300–500元",
            "300–500 yuan",
        ),
        ({"comparator": "about", "printed": "数十户"}, "数十户", "数十户"),
        ({"value": "14.5", "unit": "%"}, "14.5%", "14.5%"),
    ],
)
def test_a_figure_in_words(cells: dict[str, str], zh: str, en: str) -> None:
    assert say_figure(row(**cells), ZH) == zh
    assert say_figure(row(**cells), EN) == en


def test_the_part_is_lit_one_square_to_each() -> None:
    fig = draw_dots(row(value="181"), row(value="3821"), ZH, title="t", notes=["n"])
    squares = [cell for line in fig.data[0].z for cell in line if cell is not None]
    assert (sum(squares), len(squares)) == (181, 3821)


def test_many_are_drawn_by_the_hundred_and_say_so() -> None:
    fig = draw_dots(row(value="5000"), row(value="120000"), EN)
    squares = [cell for line in fig.data[0].z for cell in line if cell is not None]
    assert (sum(squares), len(squares)) == (50, 1200)
    assert "100" in fig.layout.annotations[-1].text


@pytest.mark.parametrize(
    ("cells", "ends"),
    [
        ({"value": "4500", "low": "4500", "high": "4600", "comparator": "over"}, (4500, 4600)),
        ({"value": "2.1", "comparator": "about"}, (Decimal("2.0"), Decimal("2.2"))),
        ({"value": "80", "comparator": "under"}, (70, 80)),
        ({"value": "200", "comparator": "at_least"}, (200, 300)),
        ({"low": "3", "high": "5", "comparator": "range"}, (3, 5)),
    ],
)
def test_an_interval_ends_where_the_words_let_it(
    cells: dict[str, str], ends: tuple[Decimal, Decimal]
) -> None:
    low, high, _ = read_ends(row(**cells))
    assert (low, high) == ends


def test_an_open_end_is_open_and_an_exact_figure_is_not_drawn() -> None:
    rows = [
        row(value="4500", comparator="over", label="访客"),
        row(value="2.1", comparator="about", label="面积"),
        row(value="37", label="驿站"),
    ]
    assert len(find_inexact(rows)) == 2
    fig = draw_allowed(rows, ZH)
    symbols = [list(t.marker.symbol) for t in fig.data if t.mode == "markers"]
    assert symbols == [["circle-open"]]
    soft = [trace.fillgradient.colorscale for trace in fig.data if trace.fill == "toself"]
    assert [len(scale) for scale in soft] == [2, 3]
    assert "37" not in str(fig.layout.annotations)


def test_each_inexact_figure_has_an_axis_of_its_own() -> None:
    rows = [row(value=str(n), comparator="over", label=str(n)) for n in (10, 200, 3000)]
    fig = draw_allowed(rows, EN)
    assert {trace.xaxis for trace in fig.data} == {"x", "x2", "x3"}


EVENTS = [
    Event("甲县", "5月4日", date(2031, 5, 4), date(2031, 5, 4), "头条"),
    Event("甲县", "5月1日至7日", date(2031, 5, 1), date(2031, 5, 7), "宣传周"),
    Event("", "8月底", date(2031, 8, 1), date(2031, 8, 31), "检查<b>"),
]


def test_days_are_dots_spans_are_bars_and_what_lies_ahead_is_an_arrow() -> None:
    fig = draw_week(EVENTS, DAY, ZH, names={"甲县": "甲县"})
    shapes = {tuple(trace.marker.symbol) for trace in fig.data}
    assert shapes == {("circle",), ("square", "square"), ("square", "triangle-right")}
    assert all("<b>" not in str(trace.text) for trace in fig.data)
    assert ZH("chart.no_district") in [note.text for note in fig.layout.annotations]


def test_events_share_a_line_only_where_they_do_not_touch() -> None:
    assert [len(line) for line in stack_events(EVENTS)["甲县"]] == [1, 1]


def numbers(*cells: tuple[str, str, str]) -> list[dict[str, str]]:
    return [
        {"kind": "date", "surface": words, "iso": iso, "article": article, "district": ""}
        for words, iso, article in cells
    ]


def test_notices_copies_and_coarse_dates_stay_off_the_strip() -> None:
    articles = [
        {"article": "a1", "kind": "article", "headline": "头条"},
        {"article": "a2", "kind": "notice", "headline": "讣告"},
        {"article": "a3", "kind": "excerpt", "headline": "头条", "excerpt_of": "a1"},
    ]
    found = find_events(
        numbers(
            ("5月4日", "2031-05-04", "a1"),
            ("5月3日", "2031-05-03", "a2"),
            ("5月4日", "2031-05-04", "a3"),
            ("今年", "2031", "a1"),
            ("5月", "2031-05", "a1"),
            ("8月底", "2031-08", "a1"),
            ("去年5月4日", "2030-05-04", "a1"),
        ),
        articles,
        DAY,
    )
    assert [event.surface for event in found] == ["5月4日", "8月底"]


DISTRICTS = [
    {"district": "某市", "adcode": "990000", "level": "city", "tile": ""},
    {"district": "甲县", "adcode": "990001", "level": "county", "tile": "1,1"},
    {"district": "乙县", "adcode": "990002", "level": "county", "tile": "1,2"},
    {"district": "丙县", "adcode": "990003", "level": "county", "tile": "2,1"},
]


def test_three_states_of_a_district() -> None:
    found = find_coverage(DISTRICTS, [{"district": "甲县"}], "记者到乙\n县采访")
    assert {entry.district: entry.state for entry in found} == {
        "某市": "unmentioned",
        "甲县": "figures",
        "乙县": "reported",
        "丙县": "unmentioned",
    }


def test_tiles_stand_where_the_reference_puts_them_or_else_in_rows() -> None:
    placed = find_coverage(DISTRICTS, [], "")
    assert [entry.tile for entry in placed[1:]] == [(1, 1), (1, 2), (2, 1)]
    bare = [{**district, "tile": ""} for district in DISTRICTS]
    assert [entry.tile for entry in find_coverage(bare, [], "", columns=2)[1:]] == [
        (0, 0),
        (0, 1),
        (1, 0),
    ]


def test_a_state_shows_in_more_than_its_colour() -> None:
    found = find_coverage(DISTRICTS, [{"district": "甲县"}], "乙县")
    fig = draw_tiles(found, ZH, names={}, chosen="丙县")
    assert {shape.line.dash for shape in fig.layout.shapes} == {"solid"}
    plain = draw_tiles(found, ZH, names={})
    assert {shape.line.dash for shape in plain.layout.shapes} == {"solid", "dot"}
    said = " ".join(note.text for note in plain.layout.annotations)
    assert all(ZH(f"coverage.short_{state}", n=1) in said for state in ("figures", "reported"))


def fact(name: str, metric: str, value: str, **cells: str) -> dict[str, str]:
    whose = {"edition": "e", "district": "甲县", "place": "", "scope": "县区", "part_of": ""}
    return {"fact": name, "metric": metric, **whose, **row(value=value), **cells}


PER = [{"metric": "visits", "per": "points"}, {"metric": "points", "per": ""}]


def test_a_derived_figure_carries_no_more_digits_than_its_words() -> None:
    points = fact("p", "points", "37")
    over = build_derived([points, fact("v", "visits", "4500", comparator="over")], PER)
    assert [(entry.value, entry.open_end) for entry in over] == [(Decimal(121), True)]
    about = build_derived([points, fact("v", "visits", "2.1", comparator="about")], PER)
    assert [(str(entry.value), entry.rough) for entry in about] == [("0.057", True)]


def test_nothing_is_divided_across_scopes_or_without_a_declared_relation() -> None:
    visits = fact("v", "visits", "4500")
    assert build_derived([visits, fact("p", "points", "37", scope="社区村")], PER) == []
    assert build_derived([visits, fact("p", "points", "37", district="乙县")], PER) == []
    assert build_derived([visits, fact("q", "posts", "37")], PER) == []


def test_a_share_needs_its_whole() -> None:
    whole, part = fact("w", "homes", "3821"), fact("p", "alone", "181", part_of="w")
    assert [str(e.value) for e in build_derived([whole, part], [])] == ["4.74"]
    assert build_derived([part], []) == []
    assert build_derived([{**whole, "value": "0"}, part], []) == []


def test_a_picture_keeps_its_source_on_a_phone() -> None:
    line = (
        "来源：某日报 2031-05-06 一条相当长的标题要在手机上分成几行才放得下（改写摘要，非报纸原文）"
    )
    lines = wrap_text(line)
    assert len(lines) > 1
    assert all(measure_text(part) <= PHONE_WIDTH + 1 for part in lines)
    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    fig = draw_dots(row(value="1"), row(value="2"), ZH, notes=[line])
    assert fig.layout.annotations[-1].text == "<br>".join(lines)
    assert fig.layout.margin.b >= 17 * len(lines)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_stands_out_from_the_paper(scheme: str) -> None:
    fig = paint(draw_dots(row(value="1"), row(value="2"), ZH), scheme, "zh")
    assert _contrast(fig.layout.font.color, fig.layout.paper_bgcolor) >= 7


def _contrast(one: str, two: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
