"""Messages for people: on standard error, what is wrong, where, and what to do next."""

import difflib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import click

from extract.door import Problem, read_plain, say_problem

WORDS = Path(__file__).with_name("words.yaml")


def say(message: str) -> None:
    """Write one message to standard error."""
    click.echo(message, err=True)


def say_words(key: str, **values: object) -> None:
    """Write one of the commands' own sentences to standard error."""
    say(in_words(key, **values))


def say_problems(problems: Iterable[Problem]) -> None:
    """Write every problem with its file:line:column, the line and the next step, zh and en."""
    for problem in problems:
        say(say_problem(problem, "both"))


def say_unknown(edition: str, known: list[str]) -> None:
    """Say that there is no such edition, which there are, and the nearest of them."""
    say_words("no_such_edition", edition=edition, known="、".join(known))
    near = difflib.get_close_matches(edition, known, n=1)
    if near:
        say("  → " + in_words("nearest", nearest=near[0]))


def in_words(key: str, **values: object) -> str:
    """One of the commands' own sentences in both languages.

    >>> in_words("doubt")
    '疑点 · doubt'
    """
    return " · ".join(template.format(**values) for template in _read_words()[key])


@cache
def _read_words() -> dict[str, tuple[str, str]]:
    return {key: (entry["zh"], entry["en"]) for key, entry in read_plain(WORDS).items()}
