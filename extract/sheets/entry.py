"""A reference entry ready to paste, for a name nobody has written down yet."""

from __future__ import annotations

_ENTRIES = {
    "district": '- zh: {value}\n  en:\n  adcode: ""\n  level: county',
    "topic": "- id:\n  zh: {value}\n  en:\n  words: []",
    "metric": "- id:\n  zh: {value}\n  en:\n  unit:\n  topic:\n  words: []",
    "unit": "- {{unit: {value}, class: classifier, yes: }}",
}


def entry_to_paste(name: str, value: str) -> str:
    """Return the lines to add to the reference file, or "" where there is no such file.

    >>> print(entry_to_paste("topic", "水利"))
    <BLANKLINE>
    - id:
      zh: 水利
      en:
      words: []
    """
    template = _ENTRIES.get(name)
    return "\n" + template.format(value=value) if template else ""
