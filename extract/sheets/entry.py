"""A reference entry ready to paste, for a name nobody has written down yet."""

from __future__ import annotations

# What an entry of each reference file holds; a unit is named by its first key there.
_KEYS = {
    "district": ("zh", "en", "adcode", "level"),
    "topic": ("id", "zh", "en"),
    "metric": ("id", "zh", "en", "unit", "topic"),
    "unit": ("zh", "class", "yes"),
}


def entry_to_paste(name: str, **known: str) -> str:
    """Return the line to add to the reference file, or "" where there is no such file.

    >>> entry_to_paste("metric", zh="培训场次", unit="场")
    '- {id: , zh: 培训场次, en: , unit: 场, topic: }'
    """
    keys = _KEYS.get(name, ())
    pairs = ", ".join(f"{key}: {_quoted(known.get(key, ''))}" for key in keys)
    if name == "unit":
        pairs = pairs.replace("zh:", "unit:", 1)
    return f"- {{{pairs}}}" if keys else ""


def _quoted(value: str) -> str:
    is_plain = value.replace("-", "").replace("·", "").isalnum() or not value
    return value if is_plain else "'" + value.replace("'", "''") + "'"
