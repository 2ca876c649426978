"""A sheet read: figures with what they inherit, or every problem of it at once."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from extract.door import Problem, Unreadable
from extract.newsroom import Newsroom
from extract.sheets import Answer, FactSheet, Figure, SetAside, read_factsheet, read_factsheet_text

pytestmark = pytest.mark.quick

PATH = Path("2025-03-14.yaml")


@pytest.fixture
def sheet(sheet_text: str, newsroom: Newsroom) -> FactSheet:
    return read_factsheet_text(sheet_text, PATH, newsroom)


def problems(text: str, newsroom: Newsroom) -> tuple[Problem, ...]:
    with pytest.raises(Unreadable) as caught:
        read_factsheet_text(text, PATH, newsroom)
    return caught.value.problems


def test_figures_in_the_order_written_with_stable_ids(sheet: FactSheet) -> None:
    assert [figure.id for figure in sheet.figures] == [
        "2025-03-14/抗旱打井/机井",
        "2025-03-14/抗旱打井/深井",
        "2025-03-14/抗旱打井/灌溉面积",
        "2025-03-14/戏曲下乡/观众",
    ]


def test_a_figure_inherits_and_overrides(sheet: FactSheet) -> None:
    wells, deep, fields, audience = sheet.figures
    assert (wells.district, wells.adcode, wells.scope) == ("东岭县", "990021", "县区")
    assert (wells.topic, wells.measure, wells.period) == ("water", "累计", "今年以来")
    assert (wells.period_iso, deep.period_iso) == ("2025-01-01/..", "2024/..")
    assert (deep.unit, deep.state, deep.is_checked) == ("口", "草稿", False)
    assert deep.part_of == (wells.id,)
    assert (audience.district, audience.scope, audience.topic) == ("长河市", "活动", "culture")
    assert (audience.period, audience.period_iso, fields.said_by) == ("", "", "")
    assert (audience.checked_by, audience.checked_on) == ("李编辑", datetime.date(2025, 3, 15))


def test_values_are_exact_and_bounds_make_intervals(sheet: FactSheet) -> None:
    wells, _, fields, audience = sheet.figures
    assert (wells.value, wells.low, wells.high) == (360, 360, 370)
    assert (wells.comparator, wells.bound) == ("over", "余")
    assert (fields.value, fields.low, fields.high, fields.comparator) == (
        None,
        12000,
        15000,
        "range",
    )
    assert (str(audience.value), audience.low, audience.comparator) == ("2.10", None, "about")


def test_every_key_knows_its_line(sheet: FactSheet) -> None:
    wells = sheet.figures[0]
    assert (wells.line, wells.lines["metric"], wells.lines["value"]) == (10, 10, 11)
    assert (wells.lines["district"], wells.lines["story"]) == (5, 4)
    assert sheet.figures[1].lines["period"] == 20


def test_what_was_set_aside_and_answered(sheet: FactSheet) -> None:
    assert sheet.set_aside == (SetAside("365天", "节目名", "name", 41),)
    assert sheet.answers == (
        Answer("things", "印得对", "水利局复函", "机井", "360余口机井", "", None, 45),
    )


def test_an_empty_sheet_is_a_sheet(newsroom: Newsroom) -> None:
    sheet = read_factsheet_text("edition: 2025-03-14\nstories:\n", PATH, newsroom)
    assert sheet.figures == ()


def test_an_edition_of_another_paper(newsroom: Newsroom) -> None:
    path = Path("2025-03-14-chenbao.yaml")
    sheet = read_factsheet_text("edition: 2025-03-14-chenbao\n", path, newsroom)
    assert sheet.edition == "2025-03-14-chenbao"


# what stands in the sheet, what is typed instead, the problem, its line, words its message holds
SLIPS = [
    ("value: 360", "value: 3,600", "thousands_mark", 11, "value: 3600"),
    ("value: 360", "value: 3，600", "thousands_mark", 11, "value: 3600"),
    ("value: 360", "value: 360口", "words_in_value", 11, "unit: 口"),
    ("value: 360", "value: 360余", "words_in_value", 11, "bound: 余"),
    ("value: 360", "value: 360余口", "words_in_value", 11, "value: 360; bound: 余; unit: 口"),
    ("value: 360", "value: 3.6万", "words_in_value", 11, "value: 36000"),
    ("value: 360", "value: 36%", "words_in_value", 11, "unit: %"),
    ("value: 360", "value: 约360", "words_in_value", 11, "bound: 约"),
    ("value: 360", "value: ３６０", "full_width_digits", 11, "value: 360"),
    ("value: 360", "value: 12:30", "clock_time", 11, "钟点"),
    ("value: 360", "value: 0355", "leading_zero", 11, "区号"),
    ("value: 360", "value: no", "word_for_number", 11, "“no”"),
    ("value: 360", "value: 2025-03-14", "date_for_number", 11, "period"),
    ("value: 360", "value: 1e3", "power_of_ten", 11, "1000"),
    ("value: 360", "value: 1/3", "fraction", 11, "0.333333"),
    ("value: 360", "value: 300-400", "range_in_value", 11, "low: 300; high: 400"),
    ("value: 360", "value: 三百六", "not_a_number", 11, "阿拉伯数字"),
    ("value: 360", "value: " + "9" * 5000, "number_too_long", 11, "三十位"),
    ("value: 360", "value：360", "full_width_colon", 11, "value: 360"),
    ("value: 360", "value:360", "no_space", 11, "value: 360"),
    ("value: 360", "value 360", "no_colon", 11, "value: 360"),
    ("        value: 360", "\tvalue: 360", "tab", 11, "空格"),
    ("        value: 360", "       value: 360", "odd_indentation", 11, "缩进 7 格"),
    ("value: 360\n", "value:\n", "no_value", 10, "机井"),
    ("value: 360\n", "value: 360\n        value: 361\n", "duplicate_key", 12, "第 11 行"),
    ("bound: 余", "bound: =", "sign_for_bound", 12, "bound: exact"),
    ("bound: 余", "bound: >=", "sign_for_bound", 12, "bound: at_least"),
    ("bound: 余", "bound: >", "sign_for_bound", 12, "bound: over"),
    ("bound: 余", "bound: ~", "sign_for_bound", 12, "bound: about"),
    ("bound: 余", "bound: ≤", "sign_for_bound", 12, "bound: at_most"),
    ("bound: 余", "bound: 馀", "unknown_bound", 12, "余"),
    ("printed: 360余口机井", 'printed: "360余口机井', "unclosed_quote", 14, "引号"),
    ("printed: 360余口机井", "print: 360余口机井", "unknown_key", 14, "是不是“printed”"),
    ("value: 360", "数值: 360", "unknown_key", 11, "是不是“value”"),
    ("district: 东岭县", "district: 东领县", "unknown_district", 5, "是不是“东岭县”"),
    ("district: 东岭县", "district: 东岭", "unknown_district", 5, "是不是“东岭县”"),
    ("district: 东岭县", "district: 远方县", "unknown_district", 5, "- {zh: 远方县, en: "),
    ("topic: 水利", "topic: water", "unknown_topic", 6, "是不是“水利”"),
    ("topic: 水利", "topic: 渔业", "unknown_topic", 6, "- {id: , zh: 渔业, en: }"),
    ("unit: 口", "unit: 万口", "scaled_unit", 13, "折算进数值，单位写 口"),
    ("unit: 口", "unit: 眼口", "unknown_unit", 13, "- {unit: 眼口, "),
    ("metric: 机井", "metric: 机警", "unknown_metric", 10, "是不是“机井”"),
    ("metric: 机井", "metric: 渔船", "unknown_metric", 10, "zh: 渔船, en: , unit: 口, topic: 水利"),
    ("measure: 累计", "measure: 累积", "not_a_choice", 7, "存量 累计 当期"),
    ("period: 今年以来", "period: 项目实施以来", "unclear_period", 8, "项目实施以来 2023/.."),
    ("period: 今年以来", "period: 2025-02-30", "unclear_period", 8, "2025-02-30"),
    ("state: 初核", "state: 已核", "not_a_choice", 15, "草稿 初核 复核 定稿 存疑"),
    ("checked_on: 2025-03-15", "checked_on: 3月15日", "not_a_date", 38, "3月15日"),
    ("part_of: 机井", "part_of: 机井数", "unknown_figure", 19, "是不是“机井”"),
    ("part_of: 机井", "part_of: 深井", "itself", 19, "它自己"),
    ("part_of: 机井", "total_of: [机井、灌溉面积]", "full_width_comma", 19, "半角逗号"),
    ("low: 12000", "low: 18000", "range_upside_down", 21, "18000"),
    ("story: 戏曲下乡", "story: 抗旱打井", "story_twice", 27, "第 4 行"),
    ("edition: 2025-03-14", "edition: 2025-03-15", "wrong_edition", 2, "2025-03-14.yaml"),
    ("figure: 机井\n", "figure: 机警\n", "unknown_figure", 46, "是不是“机井”"),
    ("kind: name", "kind: nmae", "not_a_choice", 42, "是不是“name”"),
    ("    why: 节目名\n", "", "missing_key", 41, "why"),
    ("edition: 2025-03-14\n", "version: 9\nedition: 2025-03-14\n", "newer_version", 2, "第 9 版"),
]


@pytest.mark.parametrize(("stands", "typed", "code", "line", "words"), SLIPS)
def test_slip(
    stands: str, typed: str, code: str, line: int, words: str, sheet_text: str, newsroom: Newsroom
) -> None:
    assert stands in sheet_text
    # A metric's relations would be told as well: only the slip itself is looked at.
    text = sheet_text.replace(stands, typed, 1)
    found = problems(text, newsroom)
    hit = [p for p in found if (p.code, p.line) == (code, line)]
    assert len(hit) == 1, [(p.code, p.line, p.message_zh) for p in found]
    assert words in hit[0].message_zh + hit[0].next_step_zh
    assert hit[0].message_en and hit[0].next_step_en
    assert hit[0].snippet.rstrip("…") in text
    follow = {"unknown_figure"} if code == "unknown_metric" else set()
    assert {p.code for p in found} - {code} <= follow


def test_all_problems_of_a_sheet_at_once(sheet_text: str, newsroom: Newsroom) -> None:
    chosen = [
        "value：360口",
        "bound: >=",
        "unti: 口",
        "part_of: 机景",
        "district: 远方",
        "kind: nam",
    ]
    stands = [
        "value: 360",
        "bound: 余",
        "unit: 口",
        "part_of: 机井",
        "district: 东岭县",
        "kind: name",
    ]
    text = sheet_text
    for before, after in zip(stands, chosen, strict=True):
        text = text.replace(before, after, 1)
    assert [(p.code, p.line) for p in problems(text, newsroom)] == [
        ("unknown_district", 5),
        ("full_width_colon", 11),
        ("words_in_value", 11),
        ("sign_for_bound", 12),
        ("unknown_key", 13),
        ("unknown_figure", 19),
        ("not_a_choice", 42),
    ]


def test_a_misspelt_key_is_told_once(sheet_text: str, newsroom: Newsroom) -> None:
    found = problems(sheet_text.replace("printed: 41口", "prnted: 41口"), newsroom)
    assert [p.code for p in found] == ["unknown_key"]


def test_a_draft_may_propose_a_metric(sheet_text: str, newsroom: Newsroom) -> None:
    text = sheet_text.replace("metric: 灌溉面积", "metric: 渔船")
    figure = read_factsheet_text(text, PATH, newsroom).figures[2]
    assert (figure.metric, figure.metric_zh, figure.proposed) == ("渔船", "渔船", True)


def figures_of(text: str, newsroom: Newsroom) -> tuple[Figure, ...]:
    return read_factsheet_text(f"edition: 2025-03-14\nstories:\n{text}", PATH, newsroom).figures


TWO = """\
  - story: 打井
    topic: 水利
    figures:
      - {metric: 机井, value: 1, printed: 1口, district: 东岭县}
      - {metric: 机井, value: 2, printed: 2口, district: DISTRICT}
"""


def test_one_metric_of_two_districts(newsroom: Newsroom) -> None:
    first, second = figures_of(TWO.replace("DISTRICT", "西岭区"), newsroom)
    assert first.id == "2025-03-14/打井/机井"
    assert second.id == "2025-03-14/打井/机井/西岭区"


def test_the_same_figure_twice(newsroom: Newsroom) -> None:
    text = f"edition: 2025-03-14\nstories:\n{TWO.replace('DISTRICT', '东岭县')}"
    assert [(p.code, p.line) for p in problems(text, newsroom)] == [("figure_twice", 7)]


def test_relations_across_stories_and_in_lists(newsroom: Newsroom) -> None:
    text = TWO.replace("DISTRICT", "西岭区") + (
        "  - story: 汇总\n    figures:\n"
        "      - {metric: 机井, value: 3, printed: 3口, total_of: [打井/机井, 打井/机井/西岭区]}\n"
        "      - {metric: 深井, value: 3, printed: 三口, same_as: 汇总/机井}\n"
    )
    total, same = figures_of(text, newsroom)[2:]
    assert total.total_of == ("2025-03-14/打井/机井", "2025-03-14/打井/机井/西岭区")
    assert same.same_as == ("2025-03-14/汇总/机井",)


def test_a_value_with_an_interval_of_its_own(newsroom: Newsroom) -> None:
    text = TWO.replace("value: 1,", "value: 10, low: 8, high: 12, bound: 约,")
    figure = figures_of(text.replace("DISTRICT", "西岭区"), newsroom)[0]
    assert (figure.value, figure.low, figure.high, figure.comparator) == (
        Decimal(10),
        Decimal(8),
        Decimal(12),
        "about",
    )


@pytest.mark.parametrize("text", ["", "# 空\n", "一句话", "- a\n", "stories: []\n", "[]"])
def test_what_is_no_sheet(text: str, newsroom: Newsroom) -> None:
    assert [p.code for p in problems(text, newsroom)] == ["not_a_sheet"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_any_encoding_an_editor_may_save(
    encoding: str, sheet_text: str, sheet_path: Path, newsroom: Newsroom
) -> None:
    sheet_path.write_bytes(sheet_text.replace("\n", "\r\n").encode(encoding))
    assert len(read_factsheet(sheet_path, newsroom).figures) == 4


def test_this_newsrooms_own_sheets(root: Path) -> None:
    from extract.newsroom import read_newsroom

    newsroom = read_newsroom(root / "data")
    sheets = list((root / "data" / "factsheets").glob("*.yaml"))
    assert sheets
    for path in sheets:
        assert read_factsheet(path, newsroom).figures
