"""A printed number is the interval it could have been rounded from."""

import pytest

from extract.checks.amounts import say_interval
from extract.checks.interval import find_interval
from extract.numbers import find_numbers

CASES = [
    ("服务3821户", "3821"),
    ("服务3.5万人", "34500–35500"),
    ("收入12亿元", "1150000000–1250000000"),
    ("面积2.1平方公里", "2.05–2.15"),
    ("增长8.2%", "8.15–8.25"),
    ("增长12%", "11.5–12.5"),
    ("咨询4500余人次", "4500–4600"),
    ("超300家企业", "≥300"),
    ("近800人", "≤800"),
    ("三万二千人", "31500–32500"),
    ("三百二十人", "320"),
    ("300至500元", "299.5–500.5"),
    ("2万5千人", "24500–25500"),
]


@pytest.mark.quick
@pytest.mark.parametrize(("text", "said"), CASES)
def test_interval(text: str, said: str) -> None:
    interval = find_interval(find_numbers(text)[0])
    assert interval is not None
    assert say_interval(interval) == said
