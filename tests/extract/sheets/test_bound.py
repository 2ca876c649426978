"""Bound words: their comparator and the interval they allow."""

from decimal import Decimal

import pytest

from extract.lexicon import read_words
from extract.sheets.bound import COMPARATORS, comparators, interval_of, signs

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("value", "bound", "low", "high"),
    [
        ("4500", "余", "4500", "4600"),
        ("120", "余", "120", "130"),
        ("300", "多", "300", "400"),
        ("36000", "余", "36000", "37000"),
        ("2.1", "多", "2.1", "2.2"),
        ("500", "超", "500", None),
        ("500", "以上", "500", None),
        ("500", "近", None, "500"),
        ("500", "不超过", None, "500"),
        ("2.1", "约", None, None),
        ("186", "达", None, None),
        ("186", "", None, None),
        ("4500", "over", "4500", None),
    ],
)
def test_interval(value: str, bound: str, low: str | None, high: str | None) -> None:
    interval = interval_of(Decimal(value), bound)
    assert [None if end is None else str(end) for end in interval] == [low, high]


def test_every_approximator_of_the_lexicon_is_a_bound() -> None:
    words = {entry["word"] for entry in read_words("approximators", "approximators")}
    assert words <= comparators().keys()


def test_bounds_and_signs_mean_comparators_only() -> None:
    assert set(comparators().values()) | set(signs().values()) <= set(COMPARATORS)
    assert not signs().keys() & comparators().keys()
