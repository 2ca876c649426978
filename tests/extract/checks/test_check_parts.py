"""Parts, totals and repeated figures the sheet declares."""

from collections.abc import Callable

import pytest

Grave = Callable[..., list[str]]

SHEET = """
- metric: 居民
  value: {whole}
  unit: 人
  printed: 居民{whole}人
  total_of: [男性, 女性]
- metric: 男性
  value: {men}
  unit: 人
  printed: 男性{men}人
  part_of: 居民
- metric: 女性
  value: {women}
  unit: 人
  printed: 女性{women}人
  part_of: 居民
"""

CASES = [
    ("1203", "612", "591", []),
    ("1203", "621", "591", ["error parts.total_differs", "error sums.adds_up"]),
    (
        "1203",
        "1612",
        "591",
        ["error parts.part_exceeds", "error parts.total_differs", "error sums.adds_up"],
    ),
]


@pytest.mark.quick
@pytest.mark.parametrize(("whole", "men", "women", "says"), CASES)
def test_parts_and_total(grave: Grave, whole: str, men: str, women: str, says: list[str]) -> None:
    text = f"东河区北岸社区有居民{whole}人，其中男性{men}人、女性{women}人。"
    assert sorted(grave(text, SHEET.format(whole=whole, men=men, women=women))) == says


@pytest.mark.quick
def test_another_unit_is_not_compared(grave: Grave) -> None:
    sheet = (
        "- metric: 住户\n  value: 20\n  unit: 户\n  printed: 20户\n"
        "- metric: 居民\n  value: 31\n  unit: 人\n  printed: 31人\n  part_of: 住户\n"
    )
    assert grave("东河区走访20户，看望31人。", sheet) == []


@pytest.mark.quick
def test_one_figure_told_twice(grave: Grave) -> None:
    sheet = (
        "- metric: 办件\n  value: 385\n  unit: 件\n  printed: 办结385件\n"
        "- metric: 咨询\n  value: {n}\n  unit: 件\n  printed: 受理{n}件\n  same_as: 办件\n"
    )
    text = "东河区办结385件。驿站受理{n}件。"
    assert grave(text.format(n=385), sheet.format(n=385)) == []
    assert "error parts.same_differs" in grave(text.format(n=358), sheet.format(n=358))
