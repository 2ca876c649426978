"""Patterns that are compiled when they are first asked.

The reader knows some three hundred, and most texts ask few of them: to compile all is what takes
longest when it starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class Pattern:
    """A regular expression whose methods are those of `re.Pattern`, compiled with the first call.

    >>> digits = Pattern("[0-9]+")
    >>> digits.search("共40名").group(), digits.fullmatch("四十")
    ('40', None)
    """

    __slots__ = (
        "_compiled", "_flags", "_source",
        "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
    )  # fmt: skip

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """Compile, once and for all; slots that are filled are not asked for here again."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.compiled()
        for method in ("match", "search", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[str]:
        """Return the regular expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled
