"""Noun phrases beside a figure: where they begin, what is no part of them, where they end."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/nouns"), *__path__]
