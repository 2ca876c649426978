"""The ledger: every number printed in a text, read and told apart by kind."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers"), *__path__]  # before the modules below are looked for

from extract.numbers.ledger import find_numbers
from extract.numbers.number import COMPARATORS, KINDS, Number

__all__ = ["COMPARATORS", "KINDS", "Number", "find_numbers"]
