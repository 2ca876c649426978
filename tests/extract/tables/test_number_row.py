"""A number as a row: exact where JSON can be exact, null where it cannot say it."""

import json
from decimal import Decimal

import orjson
import pytest

from extract.numbers import Number
from extract.tables.number_row import NUMBER_COLUMNS, number_row, plain


@pytest.mark.quick
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("35000", "35000"),
        ("3.5E+4", "35000"),
        ("2.10", "2.1"),
        ("-7", "-7"),
        ("0", "0"),
        ("0.333333333333333333333333", "0.3333333333333333"),
        ("9223372036854775807", "9223372036854775807"),
        ("1E+30", "1e+30"),
        ("9" * 5000, "null"),
        (None, "null"),
    ],
)
def test_values_are_json_numbers(value: str | None, shown: str) -> None:
    number = plain(Decimal(value) if value else None)
    assert json.loads(orjson.dumps(number)) == json.loads(shown)
    assert type(number) is type(json.loads(shown))


def test_columns_stand_in_order() -> None:
    number = Number(1, 4, "40名", "quantity", Decimal(40), unit="名", candidate=True)
    row = number_row(number, file="-", line=1, district="", topic="culture")
    assert tuple(row) == NUMBER_COLUMNS
    assert (row["district"], row["topic"], row["value"]) == (None, "culture", 40)
