"""JSON Schemas (draft-07) of every YAML file people edit, from the classes that read them.

An editor completes keys, districts, topics, metrics and units from them and underlines slips.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from extract.newsroom import Newsroom
from extract.newsroom.files import (
    DistrictsFile,
    MetricsFile,
    OccasionsFile,
    PapersFile,
    TopicsFile,
)
from extract.sheets.bound import comparators
from extract.sheets.corrections import CorrectionsFile
from extract.sheets.form import SheetForm
from extract.sheets.keys import Key, keys_of
from extract.sheets.known import Known

DRAFT = "http://json-schema.org/draft-07/schema#"

FILES: dict[str, type] = {
    "factsheet": SheetForm,
    "corrections": CorrectionsFile,
    "districts": DistrictsFile,
    "topics": TopicsFile,
    "metrics": MetricsFile,
    "papers": PapersFile,
    "occasions": OccasionsFile,
}
# Which form of keys.yaml a class's keys are described in.
_FORMS = {
    "SheetForm": "sheet",
    "StoryForm": "story figure",
    "FigureForm": "figure",
    "SetAsideForm": "set_aside",
    "AnswerForm": "answer",
    "CorrectionsFile": "corrections",
    "Correction": "correction",
    "District": "district",
    "Community": "community",
    "Topic": "topic",
    "Metric": "metric",
    "Paper": "paper",
    "Occasion": "occasion",
    "EditionFile": "edition",
}


def build_schemas(newsroom: Newsroom, more: Mapping[str, type] | None = None) -> dict[str, str]:
    """Return the text of every schema by file name; `more` names further files' classes."""
    words = _words(newsroom)
    return {
        f"{name}.schema.json": _text(_schema(form, words))
        for name, form in (FILES | dict(more or {})).items()
    }


def find_stale_schemas(data: Path, schemas: Mapping[str, str]) -> dict[Path, str]:
    """Return the schemas whose files differ or are missing, with the text they should hold."""
    paths = {data / "schemas" / name: text for name, text in schemas.items()}
    return {
        path: text
        for path, text in paths.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }


def _schema(form: type, words: dict[str, list[str]]) -> dict[str, Any]:
    schema = TypeAdapter(form).json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Generator
    )
    schema = {"$schema": DRAFT, **schema}
    if "$defs" in schema:
        schema["definitions"] = schema.pop("$defs")
    for record in (schema, *schema.get("definitions", {}).values()):
        _describe(record, words)
    return schema


class _Generator(GenerateJsonSchema):
    """Leaves out defaults that only mean “not given”."""

    def default_schema(self, schema: Any) -> dict[str, Any]:
        """The schema of the value alone."""
        return self.generate_inner(schema["schema"])


def _describe(record: dict[str, Any], words: dict[str, list[str]]) -> None:
    """Give each key its meaning and the words it may hold; a key left empty is allowed."""
    title = record.get("title", "")
    keys = _keys(_FORMS.get(title, ""))
    record.pop("description", None)
    record["additionalProperties"] = False
    required = record.get("required", ())
    for name, property_ in record.get("properties", {}).items():
        known = words.get(f"{title}.{name}", words.get(name)) if title not in _OWN else None
        described = _property(property_, known, optional=name not in required)
        if name in keys:
            key = keys[name]
            described = {
                "title": key.zh,
                "description": f"{key.about_zh} · {key.about_en}",
                **described,
            }
        record["properties"][name] = described


def _keys(forms: str) -> dict[str, Key]:
    return {name: key for form in forms.split() for name, key in keys_of(form).items()}


# Classes whose names are the reference itself: nothing there is looked up.
_OWN = frozenset(("District", "Community", "Topic", "Paper", "Occasion"))


def _property(schema: dict[str, Any], known: list[str] | None, *, optional: bool) -> dict[str, Any]:
    """One key's schema: its type, the words it may hold, or nothing where it is optional."""
    kept = {key: value for key, value in schema.items() if key != "title"}
    branches = [branch for branch in kept.pop("anyOf", [kept]) if branch.get("type") != "null"]
    # A decimal is a number or its digits to a schema library, a number to people.
    is_list = branches[-1].get("type") == "array"
    branch: dict[str, Any] = {"anyOf": branches} if is_list and len(branches) > 1 else branches[0]
    if known is not None:
        branch = {"enum": known}
    elif branch.get("type") == "string" and not branch.keys() & {"enum", "format", "pattern"}:
        # Unquoted, 2024 or 385 is a number to an editor and a word to the door.
        branch = branch | {"type": ["string", "number"]}
    if not optional:
        return branch
    if "anyOf" in branch:
        return {"anyOf": [*branch["anyOf"], {"type": "null"}]}
    if "type" not in branch or "enum" in branch:
        return {"anyOf": [branch, {"type": "null"}]}
    types = branch["type"] if isinstance(branch["type"], list) else [branch["type"]]
    return branch | {"type": [*types, "null"]}


def _words(newsroom: Newsroom) -> dict[str, list[str]]:
    """The words a key may hold, by the key's name or by class and key."""
    known = Known(newsroom, datetime.date.min)
    metrics = [metric.zh for metric in newsroom.metrics]
    return {
        "district": [district.name for district in newsroom.districts],
        "topic": [topic.zh for topic in newsroom.topics],
        "FigureForm.metric": metrics,
        "Metric.per": metrics,
        "unit": _first([*(metric.unit for metric in newsroom.metrics), *sorted(known.units)]),
        "bound": list(comparators()),
        "EditionFile.paper": [paper.zh for paper in newsroom.papers],
    }


def _first(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
