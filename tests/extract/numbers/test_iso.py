"""Dates resolved against the day of print, never finer than printed."""

import datetime as dt

import pytest

from extract.numbers import find_numbers

PRINTED = dt.date(2024, 12, 6)

CASES = [
    ("2024年12月3日", "2024-12-03"),
    ("12月4日至5日", "2024-12-04/2024-12-05"),
    ("12月30日至1月2日", "2024-12-30/2025-01-02"),
    ("2013年至2021年", "2013/2021"),
    ("1—10月", "2024-01/2024-10"),
    ("2024年1—10月", "2024-01/2024-10"),
    ("今年1至11月", "2024-01/2024-11"),
    ("去年1—9月", "2023-01/2023-09"),
    ("10月1—7日", "2024-10-01/2024-10-07"),
    ("2024年3月15至21日", "2024-03-15/2024-03-21"),
    ("今年11月3～5号", "2024-11-03/2024-11-05"),
    ("十月一至七日", "2024-10-01/2024-10-07"),
    ("明年3月底", "2025-03"),
    ("去年12月", "2023-12"),
    ("今年上半年", "2024-01/2024-06"),
    ("2023年下半年", "2023-07/2023-12"),
    ("前三季度", "2024-01/2024-09"),
    ("2024年三季度", "2024-07/2024-09"),
    ("今年前10个月", "2024-01/2024-10"),
    ("本月15日", "2024-12-15"),
    ("6日", "2024-12-06"),
    ("90年代", "1990/1999"),
    ("上世纪80年代", "1980/1989"),
    ("21世纪", "2001/2100"),
    ("二〇二九年", "2029"),
    ("2024-12-06", "2024-12-06"),
    ("上午8时", "T08"),
    ("上午8点半", "T08:30"),
    ("下午3时20分", "T15:20"),
    ("23:05", "T23:05"),
]
UNRESOLVED = ["每年3月", "2月30日", "腊月廿三", "星期五"]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "iso"), CASES)
def test_resolved(text: str, iso: str) -> None:
    (row,) = find_numbers(text, date=PRINTED)
    assert (row.surface, row.iso) == (text, iso)


@pytest.mark.quick
@pytest.mark.parametrize("text", UNRESOLVED)
def test_left_open(text: str) -> None:
    assert [row.iso for row in find_numbers(text, date=PRINTED)] == [None]


@pytest.mark.quick
def test_a_month_is_the_nearest_one() -> None:
    (row,) = find_numbers("12月28日", date=dt.date(2025, 1, 5))
    assert row.iso == "2024-12-28"


@pytest.mark.quick
def test_without_a_date_nothing_is_resolved() -> None:
    assert [row.iso for row in find_numbers("12月4日上午8时")] == [None, None]
