"""The words of the language, as data: one YAML file a family, each entry with its examples."""

from extract.lexicon.read import read_words

__all__ = ["read_words"]
