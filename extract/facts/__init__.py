"""What a printed number describes, and which curated figure it is."""

from extract.facts.context import Context

__all__ = ["Context"]
