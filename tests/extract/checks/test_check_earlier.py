"""This edition against earlier ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.checks import Case, check_edition
from tests.extract.checks.conftest import read_sheet

Lay = Callable[..., Case]


def handled(value: str, measure: str = "累计", period: str = "今年以来", unit: str = "件") -> str:
    told = f"- metric: 办件\n  value: {value}\n  unit: {unit}\n  printed: 办件{value}{unit}\n"
    return told + f"  measure: {measure}\n" + (f"  period: {period}\n" if period else "")


def rules(lay: Lay, text: str, sheet: str, *earlier: tuple[str, str], edition: str) -> list[str]:
    before = tuple(read_sheet(day, told) for day, told in earlier)
    found = check_edition(lay(text, sheet, edition=edition, earlier=before))
    return [
        f"{f.severity} {f.id.partition('earlier.')[2].partition(':')[0]}"
        for f in found
        if f.check == "earlier"
    ]


TEXT = "今年以来，东河区办件{}件。"


@pytest.mark.quick
def test_a_cumulative_figure_never_shrinks(lay: Lay) -> None:
    grown = rules(
        lay, TEXT.format(520), handled("520"), ("2031-05-10", handled("385")), edition="2031-06-10"
    )
    assert grown == ["pass shrinks"]
    shrunk = rules(
        lay, TEXT.format(358), handled("358"), ("2031-05-10", handled("385")), edition="2031-06-10"
    )
    assert shrunk == ["error shrinks"]


@pytest.mark.quick
def test_a_new_year_begins_again(lay: Lay) -> None:
    december = ("2030-12-28", handled("9120"))
    fresh = rules(lay, TEXT.format(310), handled("310"), december, edition="2031-01-20")
    assert fresh == []
    stale = rules(lay, TEXT.format(9200), handled("9200"), december, edition="2031-01-20")
    assert stale == ["doubt not_reset"]


@pytest.mark.quick
def test_a_finished_span_is_not_held_against_a_later_one(lay: Lay) -> None:
    quarter = handled("300", period="一季度")
    after = rules(
        lay, "东河区办件300件。", quarter, ("2031-05-10", handled("385")), edition="2031-06-10"
    )
    assert after == []


@pytest.mark.quick
def test_last_years_figure(lay: Lay) -> None:
    told = rules(
        lay, TEXT.format(385), handled("385"), ("2030-06-12", handled("385")), edition="2031-06-10"
    )
    assert told == ["doubt last_year"]
    round_number = rules(
        lay, TEXT.format(400), handled("400"), ("2030-06-12", handled("400")), edition="2031-06-10"
    )
    assert round_number == []


@pytest.mark.quick
def test_a_lost_order_of_magnitude(lay: Lay) -> None:
    stock, before = handled("35", "存量", ""), ("2031-05-10", handled("350", "存量", ""))
    assert rules(lay, "东河区有办件35件。", stock, before, edition="2031-06-10") == [
        "doubt magnitude"
    ]
    near = handled("420", "存量", "")
    assert rules(lay, "东河区有办件420件。", near, before, edition="2031-06-10") == [
        "pass magnitude"
    ]


@pytest.mark.quick
def test_another_unit(lay: Lay) -> None:
    acres = "- metric: 果园面积\n  value: {}\n  unit: {}\n  printed: 果园{}{}\n  measure: 存量\n"
    before = ("2031-05-10", acres.format(1800, "亩", 1800, "亩"))
    same = acres.format(120, "公顷", 120, "公顷")
    assert rules(lay, "东河区有果园120公顷。", same, before, edition="2031-06-10") == [
        "pass magnitude"
    ]
    hectares = acres.format(1800, "公顷", 1800, "公顷")
    assert rules(lay, "东河区有果园1800公顷。", hectares, before, edition="2031-06-10") == [
        "doubt magnitude"
    ]


@pytest.mark.quick
def test_repeated_unchanged_for_long(lay: Lay) -> None:
    stock = handled("350", "存量", "")
    days = ("2030-10-01", "2031-01-02", "2031-03-03")
    told = rules(
        lay, "东河区有办件350件。", stock, *((day, stock) for day in days), edition="2031-06-10"
    )
    assert told == ["note unchanged", "pass magnitude"]


@pytest.mark.quick
@pytest.mark.parametrize(("old", "says"), [("350", "pass"), ("305", "doubt")])
def test_the_old_value_was_printed(lay: Lay, old: str, says: str) -> None:
    stock = handled("420", "存量", "")
    before = ("2031-05-10", handled("350", "存量", ""))
    text = f"东河区窗口由{old}件增至420件。"
    sheet = stock.replace("办件420件", "420件")
    told = rules(lay, text, sheet, before, edition="2031-06-10")
    assert f"{says} from_value" in told


@pytest.mark.quick
def test_what_an_edition_tells_twice_is_held_against_nothing(lay: Lay) -> None:
    one, other = (read_sheet("2031-05-10", handled(value)) for value in ("9120", "385"))
    double = replace(one, figures=(*one.figures, *other.figures))
    found = check_edition(
        lay(TEXT.format(358), handled("358"), edition="2031-06-10", earlier=(double,))
    )
    assert [f for f in found if f.check == "earlier"] == []
