"""Names that together leave nothing out: 男 and 女, 城镇 and 农村."""

from __future__ import annotations

from collections.abc import Sequence

from extract.checks.rules import read_words


def find_complements(names: Sequence[str]) -> tuple[str, ...]:
    """Return the set of complements that the names are, one each; empty where they are none.

    >>> find_complements(["其中男生", "女生"]), find_complements(["男生", "党员"])
    (('男', '女'), ())
    """
    for entry in read_words("complements", "sets"):
        wanted = tuple(entry.split())
        named = [[word for word in wanted if word in name] for name in names]
        if sorted(word for words in named for word in words) == sorted(wanted) and all(named):
            return wanted
    return ()
