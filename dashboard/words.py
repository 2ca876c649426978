"""The dashboard's words: every shown string, in zh and in en, from one file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import yaml

LANGUAGES = ("zh", "en")
WORDS_FILE = Path(__file__).with_name("words.yaml")


@cache
def read_words() -> dict[str, dict[str, str]]:
    """Return every entry of words.yaml as ``{"group.key": {"zh": …, "en": …}}``."""
    tree = yaml.load(WORDS_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    flat = {}
    for group, entries in tree.items():
        for key, entry in entries.items():
            flat[f"{group}.{key}"] = cast("dict[str, str]", entry)
    return flat


@dataclass(frozen=True, slots=True)
class Words:
    """The words in one language; call it with a key."""

    lang: str = "zh"

    @property
    def tag(self) -> str:
        """The language's tag for ``lang=`` attributes."""
        return "zh-CN" if self.lang == "zh" else "en"

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of ``key`` in this language, with ``{named}`` values filled in."""
        text = read_words()[key][self.lang]
        return text.format(**values) if values else text

    def name(self, group: str, key: str) -> str:
        """Return the word for a code of the tables (a kind, a state); the code itself if new."""
        entry = read_words().get(f"{group}.{key}")
        return entry[self.lang] if entry else key

    def knows(self, group: str, key: str) -> bool:
        """Return whether there is a word for a code of the tables."""
        return f"{group}.{key}" in read_words()

    def pick(self, zh: str, en: str) -> str:
        """Return the one of two texts that is in this language; zh where en is empty."""
        return en or zh if self.lang == "en" else zh
