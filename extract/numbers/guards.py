"""The neighbouring words by which the same characters are told apart, from the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extract.lexicon import read_words


def words_of(family: str, name: str) -> tuple[str, ...]:
    """Return the words of one guard; KeyError where the list has no such guard."""
    for entry in read_words(family, "guards"):
        if entry["guard"] == name:
            return tuple(entry["words"].split())
    raise KeyError(f"{family}.yaml has no guard {name!r}")


def by_sign(words: Iterable[str], at: int) -> dict[str, tuple[str, ...]]:
    """Return words by their first sign (`at` 0) or their last (-1): most texts have neither there.

    >>> by_sign(("约", "大约"), -1)
    {'约': ('约', '大约')}
    """
    index: dict[str, tuple[str, ...]] = {}
    for word in words:
        index[word[at]] = (*index.get(word[at], ()), word)
    return index


class Beginnings:
    """Words that may begin at an offset, asked for by their first sign."""

    __slots__ = ("_by_first",)

    def __init__(self, words: Iterable[str]) -> None:
        self._by_first = by_sign(words, 0)

    def stand(self, text: str, at: int) -> bool:
        """Return whether one of the words begins at an offset of a text.

        >>> Beginnings(("以上", "左右")).stand("5人以上", 2)
        True
        """
        words = self._by_first.get(text[at : at + 1])
        return words is not None and text.startswith(words, at)

    def first(self, text: str, at: int) -> str:
        """Return the first of the words that begins at an offset of a text, or ""."""
        words = self._by_first.get(text[at : at + 1])
        if words is not None:
            for word in words:
                if text.startswith(word, at):
                    return word
        return ""


class Endings:
    """Words that a phrase may end in, asked for by its last sign: most phrases end in none."""

    __slots__ = ("_by_last",)

    def __init__(self, words: Iterable[str]) -> None:
        self._by_last = by_sign(words, -1)

    def close(self, phrase: str) -> bool:
        """Return whether a phrase ends in one of the words.

        >>> Endings(("员工", "司机")).close("公交司机"), Endings(("员工",)).close("")
        (True, False)
        """
        words = self._by_last.get(phrase[-1:])
        return words is not None and phrase.endswith(words)

    def last(self, phrase: str) -> str:
        """Return the first of the words that a phrase ends in, or ""."""
        words = self._by_last.get(phrase[-1:])
        if words is not None:
            for word in words:
                if phrase.endswith(word):
                    return word
        return ""


def before(family: str, name: str) -> Callable[[str, int], bool]:
    """Return a test whether one of the guard's words begins at an offset of a text."""
    return Beginnings(words_of(family, name)).stand


def behind(family: str, name: str) -> Callable[[str, int, int], str | None]:
    """Return a finder of the longest guard word that ends at `start`, not before `floor`."""
    by_last = by_sign(sorted(words_of(family, name), key=len, reverse=True), -1)

    def find(text: str, start: int, floor: int) -> str | None:
        words = by_last.get(text[start - 1]) if start > floor else None
        if words is not None:
            for word in words:
                if text.endswith(word, floor, start):
                    return word
        return None

    return find
