"""Days with what is printed beside them."""

import datetime as dt

import pytest

from extract.checks.days import find_days

CASES = [
    ("6月9日（星期一）", (None, 6, 9, "一", "")),
    ("2031年6月9日，周一，", (2031, 6, 9, "一", "")),
    ("本周日（6月8日）", (None, 6, 8, "日", "")),
    ("昨天（6月9日）", (None, 6, 9, "", "昨天")),
    ("6月9日，周一至周五", (None, 6, 9, "", "")),
    ("6月9日开馆，周年庆", (None, 6, 9, "", "")),
]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "told"), CASES)
def test_read(text: str, told: tuple[object, ...]) -> None:
    (day,) = find_days(text)
    assert (day.year, day.month, day.day, day.weekday, day.relative) == told
    assert text[day.start : day.end].rstrip("，").count("日") >= 1


@pytest.mark.quick
@pytest.mark.parametrize("today", [dt.date.min, dt.date.max, dt.date(2031, 1, 2), None])
def test_any_day_of_print(today: dt.date | None) -> None:
    for text in ("12月31日", "1月1日", "2月29日", "0000年1月1日", "9999年12月31日", "99月99日"):
        for day in find_days(text):
            assert not day.exists(today) or day.resolve(today) is None or day.resolve(today)


@pytest.mark.quick
def test_the_nearest_year_is_meant() -> None:
    (day,) = find_days("12月30日")
    assert day.resolve(dt.date(2031, 1, 2)) == dt.date(2030, 12, 30)
