"""Values: exact numbers, and what is meant where something else was typed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sheets.amount import Slip, plain, read_amount

pytestmark = pytest.mark.quick

EXACT = ["0", "7", "12007", "2.1", "2.10", "-3.5", "0.5", "9" * 30]
MENDED = [
    ("12,007", {"value": "12007"}),
    ("1,234,567.8", {"value": "1234567.8"}),
    ("１２００７", {"value": "12007"}),
    ("12007人", {"value": "12007", "unit": "人"}),
    ("4500余", {"value": "4500", "bound": "余"}),
    ("4500余人次", {"value": "4500", "bound": "余", "unit": "人次"}),
    ("20多万人", {"value": "200000", "bound": "多", "unit": "人"}),
    ("1.1亿余元", {"value": "110000000", "bound": "余", "unit": "元"}),
    ("近3.5万人次", {"value": "35000", "bound": "近", "unit": "人次"}),
    ("500亩以上", {"value": "500", "bound": "以上", "unit": "亩"}),
    ("45%", {"value": "45", "unit": "%"}),
    ("3.5万", {"value": "35000"}),
    ("1e3", {"value": "1000"}),
    ("1e99", {"value": "1" + "0" * 99}),
    ("+5", {"value": "5"}),
    (".5", {"value": "0.5"}),
    ("300至500元", {"low": "300", "high": "500", "bound": "range", "unit": "元"}),
    ("5%—8%", {}),
    ("0355", {}),
    ("1/3", {}),
    ("三百", {}),
    ("no", {}),
    ("12:30", {}),
    ("12007居民", {}),
    ("nan", {}),
    ("inf", {}),
    ("0x1F", {}),
    ("12_007", {}),
    ("", {}),
    ("9" * 31, {}),
    ("9" * 100_000, {}),
]


@pytest.mark.parametrize("text", EXACT)
def test_exact(text: str) -> None:
    value = read_amount(text)
    assert isinstance(value, Decimal)
    assert str(value) == text


@pytest.mark.parametrize(("text", "mend"), MENDED)
def test_mend(text: str, mend: dict[str, str]) -> None:
    slip = read_amount(text)
    assert isinstance(slip, Slip)
    assert slip.mend == mend


@pytest.mark.parametrize(
    ("text", "mend"), [pair for pair in MENDED if pair[1] and pair[0] != "1e99"]
)
def test_a_mend_is_a_value(text: str, mend: dict[str, str]) -> None:
    for key in mend.keys() & {"value", "low", "high"}:
        assert isinstance(read_amount(mend[key]), Decimal)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_any_number_written_out_is_read_back(value: Decimal) -> None:
    read = read_amount(plain(value))
    assert read == value


@given(st.text(max_size=80))
def test_any_text_is_a_number_or_a_slip(text: str) -> None:
    assert isinstance(read_amount(text), Decimal | Slip)
