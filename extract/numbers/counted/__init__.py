"""What a figure counts: behind it, before it, or carried on from another."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/counted"), *__path__]
