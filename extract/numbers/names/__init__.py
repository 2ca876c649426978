"""Numerals in names, words and keys, which count nothing."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/names"), *__path__]
