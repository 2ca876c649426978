"""Sheet and text: at the printed words, inside what they allow, in the right unit and place."""

from collections.abc import Callable

import pytest

from extract.checks import Case, check_edition

Grave = Callable[..., list[str]]

VALUES = [
    # printed in the text, the sheet's value and bound, what the check must say
    ("4500余人次", "4500", "余", []),
    ("4500余人次", "4520", "余", []),
    ("4500余人次", "4400", "余", ["error agreement.value"]),
    ("4500余人次", "4700", "余", ["error agreement.value"]),
    ("3.5万人次", "35000", "", []),
    ("3.5万人次", "35120", "", []),
    ("3.5万人次", "36000", "", ["error agreement.value"]),
    ("3821人次", "3812", "", ["error agreement.value"]),
    ("超300人次", "300", "超", []),
    ("近400人次", "400", "近", []),
    ("4500余人次", "4500", "", ["doubt agreement.comparator"]),
    ("4500人次", "4500", "约", ["doubt agreement.comparator"]),
]


def figure(
    printed: str, value: str, bound: str = "", *, metric: str = "咨询", unit: str = "人次"
) -> str:
    told = f"- metric: {metric}\n  value: {value}\n  unit: {unit}\n  printed: {printed}\n"
    return told + (f"  bound: {bound}\n" if bound else "")


@pytest.mark.quick
@pytest.mark.parametrize(("printed", "value", "bound", "says"), VALUES)
def test_value_inside_the_words(
    grave: Grave, printed: str, value: str, bound: str, says: list[str]
) -> None:
    text = f"东河区政务大厅今年接待群众咨询{printed}。"
    assert grave(text, figure(printed, value, bound)) == says


@pytest.mark.quick
def test_words_that_are_not_printed(grave: Grave) -> None:
    says = grave("东河区政务大厅接待群众咨询4500人次。", figure("5400人次", "5400"))
    assert says[0] in ("error agreement.missing", "error agreement.value")


@pytest.mark.quick
def test_another_unit(grave: Grave) -> None:
    text = "东河区办结群众诉求385件。"
    says = grave(text, figure("385件", "385", metric="咨询", unit="人次"))
    assert says == ["error agreement.unit"]


@pytest.mark.quick
def test_another_district(grave: Grave) -> None:
    text = "西岭县办结群众诉求385件。"
    says = grave(text, figure("385件", "385", metric="办件", unit="件"))
    assert says == ["doubt agreement.district"]


@pytest.mark.quick
def test_another_year(grave: Grave) -> None:
    text = "去年，东河区办结群众诉求385件。"
    sheet = figure("385件", "385", metric="办件", unit="件") + "  period: 今年以来\n"
    assert grave(text, sheet) == ["doubt agreement.period"]


@pytest.mark.quick
def test_right_only_by_rounding_says_so(lay: Callable[..., Case]) -> None:
    case = lay("东河区政务大厅接待群众咨询3.5万人次。", figure("3.5万人次", "35120"))
    told = [f for f in check_edition(case) if f.check == "agreement"]
    assert [f.id.partition(":")[0].rpartition(".")[2] for f in told] == ["rounded"]
    assert "34500–35500" in told[0].message_zh and told[0].fact.endswith("试稿/咨询")


@pytest.mark.quick
def test_every_figure_gets_its_finding_and_its_place(lay: Callable[..., Case]) -> None:
    text = "东河区办结群众诉求385件，接待咨询4500余人次。"
    sheet = figure("385件", "385", metric="办件", unit="件") + figure("4500余人次", "4500", "余")
    told = [f for f in check_edition(lay(text, sheet)) if f.check == "agreement"]
    assert {f.fact for f in told} == {"2031-06-10/试稿/办件", "2031-06-10/试稿/咨询"}
    for finding in told:
        assert finding.severity == "pass" and finding.file == "data/factsheets/2031-06-10.yaml"
        assert finding.line > 0
        assert text[finding.start : finding.end] in ("385件", "4500余人次")


@pytest.mark.quick
def test_unclaimed_figures_are_named(lay: Callable[..., Case]) -> None:
    text = "东河区办结群众诉求385件，新建驿站37个。"
    findings = check_edition(lay(text, figure("385件", "385", metric="办件", unit="件")))
    waiting = [f for f in findings if f.check == "unclaimed"]
    assert [f.severity for f in waiting] == ["note"] and "37个" in waiting[0].message_zh
