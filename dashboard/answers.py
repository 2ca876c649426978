"""What an address under /data/ answers: a table in one of two lanes, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import orjson
import pandas as pd

from dashboard.export import program_csv, program_json, spreadsheet_csv
from dashboard.load import TABLES, Unbuilt, find_data, read_table
from dashboard.words import Words

CSV, JSON = "text/csv; charset=utf-8", "application/json"
LANES = ("program", "spreadsheet")
Query = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a body and its media type; ``file_name`` is quoted for a header."""

    status: int
    body: bytes
    media: str = JSON
    file_name: str = ""


def answer_data(name: str, query: Query) -> Answer:
    """Return what lies at ``/data/<name>`` with the query's lane and column filters."""
    data = find_data()
    table, _, form = name.rpartition(".")
    if name == "datapackage.json":
        return _answer_package(data / "tables" / name)
    if table not in TABLES or form not in {"csv", "json"}:
        return _refuse(404, "unknown_table", value=name, known=list(TABLES))
    try:
        rows = read_table(data, table)
    except Unbuilt as error:
        return _refuse(503, error.what, path=error.say_path(data), known=[])
    return _answer_table(table, form, rows, query)


def _answer_table(name: str, form: str, rows: pd.DataFrame, query: Query) -> Answer:
    lane = next((value for key, value in query if key == "lane"), "program")
    if lane not in LANES:
        return _refuse(400, "unknown_lane", value=lane, known=list(LANES))
    filters = [(column, value) for column, value in query if column != "lane"]
    columns = [str(column) for column in rows.columns]
    for column, _ in filters:
        if column not in columns:
            return _refuse(400, "unknown_column", value=column, known=columns)
    kept = _keep_rows(rows, filters)
    file_name = quote("-".join([name, *(value for _, value in filters)]).replace("/", "_"))
    if form == "json":
        return Answer(200, program_json(name, kept), JSON, f"{file_name}.json")
    body = program_csv(kept) if lane == "program" else spreadsheet_csv(name, kept)
    return Answer(200, body, CSV, f"{file_name}.csv")


def _keep_rows(rows: pd.DataFrame, filters: Query) -> pd.DataFrame:
    """Keep the rows that have, in every named column, one of the values asked for."""
    wanted: dict[str, set[str]] = {}
    for column, value in filters:
        wanted.setdefault(column, set()).add(value)
    for column, values in wanted.items():
        rows = rows[rows[column].isin(list(values))]
    return rows


def _answer_package(path: Path) -> Answer:
    if not path.exists():
        return _refuse(503, "missing", path=path.name, known=[])
    return Answer(200, path.read_bytes(), JSON)


def _refuse(status: int, what: str, *, known: list[str], **values: str) -> Answer:
    zh, en = Words("zh"), Words("en")
    said = {
        "error": what,
        "message_zh": zh(f"served.{what}", **values),
        "message_en": en(f"served.{what}", **values),
        "known": known,
    }
    return Answer(status, orjson.dumps(said, option=orjson.OPT_APPEND_NEWLINE))
