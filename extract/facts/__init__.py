"""What a printed number describes, and which curated figure it is."""

from extract.facts.context import Context
from extract.facts.contexts import find_contexts, find_places_and_topics
from extract.facts.link import Link
from extract.facts.relation import Relation

__all__ = [
    "Context",
    "Link",
    "Relation",
    "find_contexts",
    "find_places_and_topics",
]
