"""Messages for people: on standard error, what is wrong, where, and what to do next."""

from collections.abc import Iterable

import click

from extract.door import Problem


def say(message: str) -> None:
    """Write one message to standard error."""
    click.echo(message, err=True)


def say_problems(problems: Iterable[Problem]) -> None:
    """Write every problem with its file:line:column, the line and the next step, zh then en."""
    for problem in problems:
        say(f"{problem.path}:{problem.line}:{problem.column}: {problem.message_zh}")
        if problem.snippet:
            say(f"    {problem.snippet.strip()}")
        say(f"    {problem.message_en}")
        say(f"    → {problem.next_step_zh} · {problem.next_step_en}")
