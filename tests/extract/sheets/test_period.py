"""Periods: ISO 8601, resolved against the edition's date and never finer than printed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sheets.period import read_period

pytestmark = pytest.mark.quick

DAY = datetime.date(2024, 12, 6)

PERIODS = [
    ("今年以来", "2024-01-01/.."),
    ("本年以来", "2024-01-01/.."),
    ("本月以来", "2024-12-01/.."),
    ("去年以来", "2023/.."),
    ("2023年以来", "2023/.."),
    ("2023年3月以来", "2023-03/.."),
    ("2024年起", "2024/.."),
    ("今年", "2024"),
    ("去年", "2023"),
    ("2019年", "2019"),
    ("2024年度", "2024-01/2024-12"),
    ("今年上半年", "2024-01/2024-06"),
    ("前三季度", "2024-01/2024-09"),
    ("2023年第四季度", "2023-10/2023-12"),
    ("前11个月", "2024-01/2024-11"),
    ("1至11月", "2024-01/2024-11"),
    ("1—10月", "2024-01/2024-10"),
    ("去年1-9月", "2023-01/2023-09"),
    ("上月", "2024-11"),
    ("十一月", "2024-11"),
    ("明年3月底", "2025-03"),
    ("2025年3月", "2025-03"),
    ("12月4日", "2024-12-04"),
    ("12月1日至7日", "2024-12-01/2024-12-07"),
    ("2021-2023年", "2021/2023"),
    ("截至11月底", "../2024-11"),
    ("截至2023年末", "../2023"),
    ("昨天", "2024-12-05"),
    ("本周", "2024-W49"),
    ("“十四五”期间", "2021/2025"),
    ("十四五以来", "2021/.."),
    # explicit
    ("2024", "2024"),
    ("2024-11", "2024-11"),
    ("2024-12-05", "2024-12-05"),
    ("2024-01/2024-09", "2024-01/2024-09"),
    ("2023/..", "2023/.."),
    ("../2025-03", "../2025-03"),
    ("项目实施以来 2023/..", "2023/.."),
    # undated on purpose
    ("", ""),
    ("近年来", ""),
    ("目前", ""),
    ("不详", ""),
    ("项目实施以来 不详", ""),
]
UNCLEAR = [
    *("项目实施以来", "今年以耒", "2024-13", "2024-02-30", "2月30日", "2024-05/2024-03"),
    *("7日至1日", "32日", "一会儿", "2024-1-1", "20245"),
]


@pytest.mark.parametrize(("words", "iso"), PERIODS)
def test_period(words: str, iso: str) -> None:
    assert read_period(words, DAY) == iso


@pytest.mark.parametrize("words", UNCLEAR)
def test_unclear_is_not_guessed(words: str) -> None:
    assert read_period(words, DAY) is None


def test_last_month_of_january_is_in_the_year_before() -> None:
    assert read_period("上月", datetime.date(2025, 1, 8)) == "2024-12"


def test_the_day_before_the_first_of_all_days() -> None:
    assert read_period("昨天", datetime.date.min) is None


@given(
    st.text(alphabet="今去年月日以来至-0123456789/.第一二季度上半截底 ", max_size=12), st.dates()
)
def test_any_words_end_in_iso_or_nothing(words: str, day: datetime.date) -> None:
    iso = read_period(words, day)
    assert iso is None or iso == "" or set(iso) <= set("0123456789-/.W")
