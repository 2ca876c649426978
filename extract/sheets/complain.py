"""What the form refuses, as problems with their places in the file."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

from extract.door import Mapping, Node, Report, Scalar, Sequence
from extract.door.fields import nearest, perhaps_words
from extract.sheets.entry import entry_to_paste
from extract.sheets.form import StoryForm
from extract.sheets.keys import key_called

Loc = tuple[int | str, ...]

_CODES = {
    "extra_forbidden": "unknown_key",
    "missing": "missing_key",
    "literal_error": "not_a_choice",
    "list_type": "not_a_list",
    "string_type": "not_a_word",
    "int_parsing": "not_a_number",
    "int_from_float": "not_a_number",
    "int_type": "not_a_word",
    "model_type": "not_a_mapping",
    "model_attributes_type": "not_a_mapping",
    "string_too_long": "too_long",
    "string_too_short": "cannot_be_empty",
}


def report_errors(
    error: ValidationError, form: type[BaseModel], tree: Node, report: Report
) -> None:
    """Add a problem for everything the form refuses, where it stands in the file."""
    errors = error.errors(include_url=False)
    misspelt = {
        (*found["loc"][:-1], _choices(form, found["loc"])["perhaps"])
        for found in errors
        if found["type"] == "extra_forbidden"
    }
    for found in errors:
        loc = found["loc"]
        if found["type"] == "missing" and loc in misspelt:
            continue
        key = str(loc[-1]) if loc else ""
        words = {k: str(v) for k, v in found.get("ctx", {}).items()}
        code = _CODES.get(found["type"], found["type"])
        spot = place_of(tree, loc, key_itself=code == "unknown_key")
        value = words.pop("value", None) or str(spot.text if isinstance(spot, Scalar) else key)
        if code in ("missing_key", "not_a_list", "not_a_word", "cannot_be_empty"):
            value = key
        if code == "unknown_key":
            words |= _choices(form, loc)
        if code == "not_a_choice":
            choices = words["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            words |= {"choices": " ".join(choices)} | perhaps_words(nearest(value, choices))
        if code.startswith("unknown_"):
            words["entry"] = entry_to_paste(code.removeprefix("unknown_"), zh=value)
        words |= _mend(words)
        report.add(code, spot.line, spot.column, value, **words)


def place_of(tree: Node, loc: Loc, *, key_itself: bool = False) -> Node:
    """Return the node a location leads to, or the nearest one above it that exists."""
    node = tree
    for step in loc:
        if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif isinstance(node, Mapping) and step in node.entries:
            entry = node.entries[str(step)]
            node = entry.key if key_itself and step == loc[-1] else entry.value
    return node


def _choices(form: type[BaseModel], loc: Loc) -> dict[str, str]:
    """The keys there are where an unknown one stands, and the nearest of them."""
    model: Any = form
    for step in loc[:-1]:
        if isinstance(step, str):
            inner = model.model_fields[step].annotation
            model = inner.__args__[0] if getattr(inner, "__args__", None) else inner
    # The keys a figure alone can have come first; those it may share with its story follow.
    keys = sorted(model.model_fields, key=lambda key: key in StoryForm.model_fields)
    typed = str(loc[-1])
    return {"choices": " ".join(keys)} | perhaps_words(
        key_called(typed, keys) or nearest(typed, keys)
    )


def _mend(words: dict[str, str]) -> dict[str, str]:
    mend = words.get("mend", "")
    if not mend:
        return {"mend_zh": "", "mend_en": ""}
    return {"mend_zh": f"：{mend}", "mend_en": f": {mend}"}
