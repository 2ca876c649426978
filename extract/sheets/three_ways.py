"""Three versions of a text side by side: as it was opened, as we would save it, as it stands."""

from __future__ import annotations

import difflib

_SIGNS = {"ours": "我改 · ours  ", "theirs": "他改 · theirs"}


def say_three_ways(base: str, ours: str, theirs: str) -> str:
    """Return the lines either side changed, each with its line number in the text as opened.

    >>> print(say_three_ways("a\\nb", "a\\nc", "d\\nb"))
    1 他改 · theirs - a
    1 他改 · theirs + d
    2 我改 · ours   - b
    2 我改 · ours   + c
    """
    found = [
        (line, sign, side, words)
        for side, text in (("ours", ours), ("theirs", theirs))
        for line, sign, words in _changed(base, text)
    ]
    found.sort(key=lambda change: (change[0], change[2], change[1] == "+"))
    return "\n".join(f"{line} {_SIGNS[side]} {sign} {words}" for line, sign, side, words in found)


def _changed(base: str, text: str) -> list[tuple[int, str, str]]:
    before, after = base.splitlines(), text.splitlines()
    changed = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag != "equal":
            changed += [(n, "-", before[n - 1]) for n in range(start + 1, end + 1)]
            changed += [(start + 1, "+", words) for words in after[from_:to]]
    return changed
