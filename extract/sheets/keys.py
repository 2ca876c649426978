"""What each key of a file means to people, for messages and for an editor's hints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.door import read_plain

KEYS = Path(__file__).with_name("keys.yaml")


@dataclass(frozen=True, slots=True)
class Key:
    """A key's Chinese name and what it means, in Chinese and English."""

    zh: str
    about_zh: str
    about_en: str


@cache
def keys_of(form: str) -> dict[str, Key]:
    """Return the keys of one form by name.

    >>> keys_of("figure")["bound"].zh
    '界限'
    """
    return _read_keys()[form]


def key_called(typed: str, keys: Iterable[str]) -> str:
    """Return the key whose Chinese name was typed in its place, or "".

    >>> key_called("数值", ["metric", "value"])
    'value'
    """
    names = {key: about.zh for form in _read_keys().values() for key, about in form.items()}
    return next((key for key in keys if names.get(key) == typed), "")


@cache
def _read_keys() -> dict[str, dict[str, Key]]:
    forms = read_plain(KEYS)
    return {
        form: {name: Key(**about) for name, about in keys.items()} for form, keys in forms.items()
    }
