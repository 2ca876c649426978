"""The description beside the tables: `datapackage.json`, by the Data Package standard."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from extract.tables.columns import read_columns

Description = dict[str, Any]


def build_datapackage(
    files: Mapping[str, bytes], editions: Sequence[Description], enums: Mapping[str, Sequence[str]]
) -> bytes:
    """The package's JSON, stable to the byte: keys, types, labels in zh and en, sizes and hashes.

    `files` holds each table's CSV by its name, `editions` says which text each was read from,
    `enums` the closed lists the columns name.
    """
    package = {
        "profile": "tabular-data-package",
        "name": "edition-metrics",
        "title": "报纸版面数字台账",
        "title_en": "Figures of newspaper editions",
        "description": "一期报纸里的每个数字：台账、事实、核查意见。"
        " Every number of an edition: ledger, facts, findings.",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0",
            }
        ],
        "editions": list(editions),
        "resources": [
            _resource(name, table, files[name], enums) for name, table in read_columns().items()
        ],
    }
    return orjson.dumps(package, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _resource(
    name: str, table: Description, content: bytes, enums: Mapping[str, Sequence[str]]
) -> Description:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": table["zh"],
        "title_en": table["en"],
        "description": f"{table['about_zh']}。 {table['about_en']}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": {
            "fields": [_field(column, enums) for column in table["columns"]],
            "missingValues": [""],
            "primaryKey": table["key"],
            "foreignKeys": [_foreign_key(name, key) for key in table.get("refers", [])],
        },
    }


def _field(column: Description, enums: Mapping[str, Sequence[str]]) -> Description:
    field = {
        "name": column["name"],
        "type": column["type"],
        "title": column["zh"],
        "title_en": column["name"].replace("_", " "),
        "description": f"{column['zh']}。 {column['en']}.",
    }
    if column["type"] == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints: Description = {}
    if column.get("required"):
        constraints["required"] = True
    if "pattern" in column:
        constraints["pattern"] = column["pattern"]
    if "enum" in column:
        constraints["enum"] = list(enums[column["enum"]])
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: str, key: Description) -> Description:
    # By the standard an empty resource name means the table itself.
    resource = "" if key["table"] == table else key["table"]
    return {
        "fields": key["columns"],
        "reference": {"resource": resource, "fields": key.get("to", key["columns"])},
    }
