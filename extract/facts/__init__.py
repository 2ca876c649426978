"""What a printed number describes, and which curated figure it is."""

from extract.compiled import compiled_path

__path__ = [*compiled_path("facts"), *__path__]  # before the modules below are looked for

from extract.facts.context import Context
from extract.facts.contexts import find_contexts, find_places_and_topics
from extract.facts.link import Link
from extract.facts.links import link_figures
from extract.facts.relation import Relation
from extract.facts.relations import find_relations

__all__ = [
    "Context",
    "Link",
    "Relation",
    "find_contexts",
    "find_places_and_topics",
    "find_relations",
    "link_figures",
]
