"""Planted errors: the bars hold on a part of the measured editions."""

import pytest

from benchmarks.checks_editions import make_pair
from benchmarks.checks_seeded import measure

BARRED = ("arithmetic", "calendar", "agreement")


@pytest.mark.slow
def test_planted_errors_are_found_and_clean_editions_left_alone() -> None:
    told = measure(200)
    found = told["found by kind"]
    assert isinstance(found, dict)
    for kind in BARRED:
        assert found[kind] >= 0.9, told
    assert told["false errors in 200 clean editions"] <= 1  # type: ignore[operator]
    assert told["false doubts in 10 clean editions"] <= 1  # type: ignore[operator]


@pytest.mark.quick
def test_a_pair_differs_in_one_place() -> None:
    for number in range(20):
        clean, wrong = make_pair(number)
        one, other = clean.text.split("\n"), wrong.text.split("\n")
        differing = sum(a != b for a, b in zip(one, other, strict=True))
        assert differing == 1, wrong.error
        assert clean.id == wrong.id and wrong.error and wrong.kind
