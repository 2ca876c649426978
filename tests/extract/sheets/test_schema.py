"""The committed schemas are those of the classes, and say of a file what the door says."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker

from extract.edition.edition import EditionFile
from extract.newsroom import Newsroom, read_newsroom
from extract.sheets.keys import keys_of
from extract.sheets.schema import build_schemas, find_stale_schemas


class Editor(yaml.SafeLoader):
    """Types values as an editor does by YAML 1.2: a day stays a word."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in pairs if not tag.endswith("timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def schemas(newsroom: Newsroom) -> dict[str, Any]:
    texts = build_schemas(newsroom, {"edition": EditionFile})
    return {name.partition(".")[0]: json.loads(text) for name, text in texts.items()}


def errors(schema: dict[str, Any], text: str) -> list[str]:
    validator = Draft7Validator(schema, format_checker=FormatChecker())
    data = yaml.load(text, Loader=Editor)  # noqa: S506
    return ["/".join(map(str, error.absolute_path)) for error in validator.iter_errors(data)]


def test_committed_schemas_are_in_step(root: Path) -> None:
    schemas = build_schemas(read_newsroom(root / "data"), {"edition": EditionFile})
    stale = [path.name for path in find_stale_schemas(root / "data", schemas)]
    assert not stale, "run: edition-metrics fix --write"


def test_every_schema_is_a_schema_of_draft_7(schemas: dict[str, Any]) -> None:
    assert len(schemas) == 8
    for schema in schemas.values():
        Draft7Validator.check_schema(schema)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_says_what_it_means(schemas: dict[str, Any]) -> None:
    for name, schema in schemas.items():
        for record in (schema, *schema.get("definitions", {}).values()):
            for key, property_ in record.get("properties", {}).items():
                if "$ref" not in property_.get("items", {}):
                    assert " · " in property_.get("description", ""), (name, key)


def test_keys_and_their_meanings_are_the_same_keys(schemas: dict[str, Any]) -> None:
    figure = schemas["factsheet"]["definitions"]["FigureForm"]["properties"]
    assert figure.keys() == keys_of("figure").keys()


def test_this_newsrooms_own_files(root: Path) -> None:
    texts = build_schemas(read_newsroom(root / "data"), {"edition": EditionFile})
    files = {
        "factsheet": "factsheets/*.yaml",
        "corrections": "corrections/*.yaml",
        "edition": "editions/*/edition.yaml",
        **{name: f"reference/{name}.yaml" for name in ("districts", "topics", "metrics")},
        **{name: f"reference/{name}.yaml" for name in ("papers", "occasions")},
    }
    for name, pattern in files.items():
        for path in (root / "data").glob(pattern):
            schema = json.loads(texts[f"{name}.schema.json"])
            assert errors(schema, path.read_text(encoding="utf-8")) == [], path


def test_every_file_names_its_schema(root: Path) -> None:
    for path in (root / "data").rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        assert (path.parent / first.partition("$schema=")[2]).resolve().is_file(), path


def test_a_good_sheet(schemas: dict[str, Any], sheet_text: str) -> None:
    assert errors(schemas["factsheet"], sheet_text) == []


FIGURE = "stories/0/figures/0"


@pytest.mark.parametrize(
    ("stands", "typed", "place"),
    [
        ("value: 360", "value: 3,600", f"{FIGURE}/value"),
        ("value: 360", "value: 360口", f"{FIGURE}/value"),
        ("value: 360", "value: 360余", f"{FIGURE}/value"),
        ("value: 360", "value: ３６０", f"{FIGURE}/value"),
        ("value: 360", "value: no", f"{FIGURE}/value"),
        ("value: 360", "vlaue: 360", FIGURE),
        ("bound: 余", "bound: 馀", f"{FIGURE}/bound"),
        ("unit: 口", "unit: 万口", f"{FIGURE}/unit"),
        ("metric: 机井", "metric: 机景", f"{FIGURE}/metric"),
        ("        printed: 360余口机井\n", "", FIGURE),
        ("state: 初核", "state: 已核", f"{FIGURE}/state"),
        ("district: 东岭县", "district: 东领县", "stories/0/district"),
        ("topic: 水利", "topic: 水力", "stories/0/topic"),
        ("checked_on: 2025-03-15", "checked_on: 3月15日", "stories/1/figures/0/checked_on"),
        ("verdict: 印得对", "verdict: 对", "answers/0/verdict"),
    ],
)
def test_what_an_editor_underlines(
    stands: str, typed: str, place: str, schemas: dict[str, Any], sheet_text: str
) -> None:
    assert stands in sheet_text
    assert errors(schemas["factsheet"], sheet_text.replace(stands, typed, 1)) == [place]


@pytest.mark.parametrize(
    "typed", ["printed: 360", "printed: 360.5", "period: 2024", "note: ", "note: 5"]
)
def test_what_an_editor_must_not_underline(
    typed: str, schemas: dict[str, Any], sheet_text: str
) -> None:
    key = typed.partition(":")[0]
    text = sheet_text.replace("state: 初核", f"state: 初核\n        {typed}", 1)
    if key == "printed":
        text = text.replace("        printed: 360余口机井\n", "", 1)
    assert errors(schemas["factsheet"], text) == []


def test_units_districts_and_metrics_are_offered(schemas: dict[str, Any]) -> None:
    figure = schemas["factsheet"]["definitions"]["FigureForm"]["properties"]
    assert figure["metric"]["enum"] == ["机井", "深井", "灌溉面积", "观众"]
    assert figure["district"]["anyOf"][0]["enum"] == ["长河市", "东岭县", "西岭区"]
    # The units of the newsroom's own metrics are offered first.
    assert figure["unit"]["anyOf"][0]["enum"][:3] == ["口", "亩", "人次"]
    assert {"余", "约", "at_least"} <= set(figure["bound"]["anyOf"][0]["enum"])
