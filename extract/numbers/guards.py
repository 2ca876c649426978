"""The neighbouring words by which the same characters are told apart, from the lexicon."""

from __future__ import annotations

from collections.abc import Callable

from extract.lexicon import read_words


def words_of(family: str, name: str) -> tuple[str, ...]:
    """Return the words of one guard; KeyError where the list has no such guard."""
    for entry in read_words(family, "guards"):
        if entry["guard"] == name:
            return tuple(entry["words"].split())
    raise KeyError(f"{family}.yaml has no guard {name!r}")


class Endings:
    """Words that a phrase may end in, asked for by its last sign: most phrases end in none."""

    __slots__ = ("_by_last",)

    def __init__(self, words: tuple[str, ...]) -> None:
        self._by_last: dict[str, tuple[str, ...]] = {}
        for word in words:
            self._by_last[word[-1]] = (*self._by_last.get(word[-1], ()), word)

    def close(self, phrase: str) -> bool:
        """Return whether a phrase ends in one of the words.

        >>> Endings(("员工", "司机")).close("公交司机"), Endings(("员工",)).close("")
        (True, False)
        """
        words = self._by_last.get(phrase[-1:])
        return words is not None and phrase.endswith(words)


def before(family: str, name: str) -> Callable[[str, int], bool]:
    """Return a test whether one of the guard's words begins at an offset of a text."""
    words = words_of(family, name)
    return lambda text, at: text.startswith(words, at)


def behind(family: str, name: str) -> Callable[[str, int, int], str | None]:
    """Return a finder of the longest guard word that ends at `start`, not before `floor`."""
    ending_with: dict[str, tuple[str, ...]] = {}
    for word in sorted(words_of(family, name), key=len, reverse=True):
        ending_with[word[-1]] = (*ending_with.get(word[-1], ()), word)
    words_ending = ending_with.get

    def find(text: str, start: int, floor: int) -> str | None:
        if start <= floor:
            return None
        for word in words_ending(text[start - 1], ()):
            if text.endswith(word, floor, start):
                return word
        return None

    return find
