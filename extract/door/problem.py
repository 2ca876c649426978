"""What is wrong in a file, where, and what to do next; said in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en", "both"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file; line 0 stands for the whole file, columns count from 1."""

    path: str
    line: int
    column: int
    code: str
    value: str
    message_zh: str
    message_en: str
    next_step_zh: str
    next_step_en: str
    snippet: str = ""


class Unreadable(Exception):
    """A file that cannot be used, with every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(say_problem(problem) for problem in self.problems))


def say_problem(problem: Problem, lang: Language = "zh") -> str:
    """Return the problem as lines to show: place and message, the line itself, the next step.

    >>> print(say_problem(Problem("a.yaml", 3, 5, "x", "", "错了", "wrong", "改", "mend", "k: v")))
    a.yaml:3:5: 错了
        k: v
      → 改
    """
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    message = _pick(problem.message_zh, problem.message_en, lang)
    step = _pick(problem.next_step_zh, problem.next_step_en, lang)
    lines = [f"{place}: {message}"]
    if problem.snippet:
        lines.append(f"    {problem.snippet.strip()}")
    if step:
        lines.append(f"  → {step}")
    return "\n".join(lines)


def _pick(zh: str, en: str, lang: Language) -> str:
    if lang == "both":
        return " · ".join(words for words in (zh, en) if words)
    return en if lang == "en" else zh
