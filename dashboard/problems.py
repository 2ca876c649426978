"""Files that cannot be read, said on a page: where, what, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.markup import show_template
from dashboard.words import Words
from extract.door import Problem


def show_problems(problems: Sequence[Problem], words: Words) -> None:
    """List what is wrong in which file, instead of a traceback."""
    if not problems:
        return
    lines = [
        {
            "where": f"{problem.path}:{problem.line}" if problem.line else problem.path,
            "message": words.pick(problem.message_zh, problem.message_en),
            "next": words.pick(problem.next_step_zh, problem.next_step_en),
            "snippet": problem.snippet,
        }
        for problem in problems
    ]
    show_template("problems", w=words, lines=lines)
