"""Numbers that tell a place in an order, or one thing from another."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/ordinals"), *__path__]
