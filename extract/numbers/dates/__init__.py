"""Days, years and hours: as newspapers print them, and their ISO 8601 values."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("numbers/dates"), *__path__]
