"""A pattern that is compiled when it is first asked answers as one that is compiled at once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extract.pattern import Pattern

CALLS = [
    ("match", ("12个、34件",)),
    ("search", ("共12个、34件", 3)),
    ("fullmatch", ("12",)),
    ("findall", ("共12个、34件",)),
    ("split", ("共12个、34件",)),
    ("sub", ("N", "共12个、34件")),
]


def _plain(answer: Any) -> Any:
    return answer.span() if isinstance(answer, re.Match) else answer


@pytest.mark.parametrize(("method", "arguments"), CALLS)
def test_it_answers_as_a_compiled_one(method: str, arguments: tuple[Any, ...]) -> None:
    pattern, compiled = Pattern("[0-9]+"), re.compile("[0-9]+")
    for _ in range(2):  # the first call compiles, the next finds it compiled
        assert _plain(getattr(pattern, method)(*arguments)) == _plain(
            getattr(compiled, method)(*arguments)
        )


def test_nothing_is_compiled_before_it_is_asked() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.match("1")
    assert Pattern("a", re.IGNORECASE).match("A") is not None


def test_it_has_what_a_compiled_one_has_and_no_more() -> None:
    assert Pattern("(?P<unit>个)").groupindex == {"unit": 1}
    with pytest.raises(AttributeError):
        _ = Pattern("a").finds
