"""Quantities, shares and estimates, with the units they are told in."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/amounts"), *__path__]
