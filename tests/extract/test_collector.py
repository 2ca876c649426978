"""The collector rests while an edition is divided and is as it was afterwards."""

import gc

import pytest

from extract.collector import resting_collector


def test_it_rests_and_comes_back() -> None:
    with resting_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), resting_collector():
        raise ValueError("broken")
    assert gc.isenabled()


def test_one_that_rests_already_goes_on_resting() -> None:
    gc.disable()
    try:
        with resting_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_is_old_at_once() -> None:
    with resting_collector():
        made = [object(), []]
    assert any(one is made for one in gc.get_objects(generation=2))
    assert gc.get_freeze_count() == 0
