"""The served addresses: two lanes, filters, refusals in JSON, nothing sent twice."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pandas as pd
import pytest

from dashboard.answers import answer_data
from dashboard.load import TABLES
from dashboard.shell import translate_shell
from dashboard.words import Words

Answer = tuple[int, Mapping[str, str], bytes]


def ask(address: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Answer:
    try:
        with urlopen(Request(address, headers=dict(headers or {}), method=method)) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLES)
def test_each_table_is_served_byte_for_byte(address: str, data: Path, name: str) -> None:
    status, headers, body = ask(f"{address}/data/{name}.csv")
    assert (status, headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert body == (data / "tables" / f"{name}.csv").read_bytes()
    status, headers, body = ask(f"{address}/data/{name}.json")
    assert (status, headers["Content-Type"]) == (200, "application/json")
    rows = json.loads(body)
    assert len(rows) == len(pd.read_csv(data / "tables" / f"{name}.csv"))


@pytest.mark.slow
def test_the_data_package_is_served(address: str, data: Path) -> None:
    status, headers, body = ask(f"{address}/data/datapackage.json")
    assert (status, headers["Content-Type"]) == (200, "application/json")
    assert body == (data / "tables" / "datapackage.json").read_bytes()


@pytest.mark.slow
def test_what_is_known_is_not_sent_again(address: str) -> None:
    _, headers, _ = ask(f"{address}/data/facts.csv")
    tag = headers["ETag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        status, again, body = ask(f"{address}/data/facts.csv", headers={"If-None-Match": known})
        assert (status, body, again["ETag"]) == (304, b"", tag)
    assert ask(f"{address}/data/facts.csv", headers={"If-None-Match": '"old"'})[0] == 200
    assert ask(f"{address}/data/facts.json")[1]["ETag"] != tag


@pytest.mark.slow
def test_anyone_may_read(address: str) -> None:
    for path in ("facts.csv", "nothing.csv", "facts.csv?nothing=1"):
        assert ask(f"{address}/data/{path}")[1]["Access-Control-Allow-Origin"] == "*"
    status, headers, _ = ask(f"{address}/data/facts.csv", "OPTIONS")
    assert status == 204
    assert "GET" in headers["Access-Control-Allow-Methods"]
    status, headers, body = ask(f"{address}/data/facts.csv", "HEAD")
    assert (status, body) == (200, b"")
    assert headers["Content-Type"].startswith("text/csv")


@pytest.mark.slow
@pytest.mark.parametrize("path", ["nothing.csv", "facts", "facts.txt", "", "a/b.csv"])
def test_an_unknown_table_is_refused_in_json(address: str, path: str) -> None:
    status, headers, body = ask(f"{address}/data/{path}")
    assert (status, headers["Content-Type"]) == (404, "application/json")
    assert "facts" in json.loads(body)["known"]


@pytest.mark.slow
@pytest.mark.parametrize("query", ["nothing=1", "lane=carrier-pigeon", "district=x&Metric=y"])
def test_an_unknown_column_or_lane_is_refused_in_json(address: str, query: str) -> None:
    status, headers, body = ask(f"{address}/data/facts.csv?{query}")
    assert (status, headers["Content-Type"]) == (400, "application/json")
    said = json.loads(body)
    assert said["message_zh"]
    assert said["message_en"]
    assert said["known"]


@pytest.mark.slow
def test_columns_filter_in_every_lane(address: str, data: Path) -> None:
    facts = pd.read_csv(data / "tables" / "facts.csv", dtype=str, keep_default_na=False)
    district, topic = facts["district"][0], facts["topic"][0]
    wanted = facts[(facts["district"] == district) & (facts["topic"] == topic)]
    query = urlencode({"district": district, "topic": topic})
    _, headers, body = ask(f"{address}/data/facts.csv?{query}")
    got = pd.read_csv(io.BytesIO(body), dtype=str, keep_default_na=False)
    assert list(got["fact"]) == list(wanted["fact"])
    assert topic in headers["Content-Disposition"]
    _, _, body = ask(f"{address}/data/facts.json?{query}")
    assert [row["fact"] for row in json.loads(body)] == list(wanted["fact"])
    _, _, body = ask(f"{address}/data/facts.csv?{query}&lane=spreadsheet")
    assert body.startswith("\ufeff事实编号".encode())
    assert len(pd.read_csv(io.BytesIO(body), encoding="utf-8-sig")) == len(wanted)


def test_a_column_named_twice_takes_either_value(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITION_METRICS_DATA", str(data))
    facts = pd.read_csv(data / "tables" / "facts.csv", dtype=str, keep_default_na=False)
    both = list(dict.fromkeys(facts["topic"]))[:2]
    answer = answer_data("facts.json", [("topic", topic) for topic in both])
    assert len(json.loads(answer.body)) == int(facts["topic"].isin(both).sum())
    assert json.loads(answer_data("facts.json", [("topic", "none of them")]).body) == []


def test_tables_that_are_not_built_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITION_METRICS_DATA", str(tmp_path / "data"))
    for name in ("facts.csv", "datapackage.json"):
        answer = answer_data(name, [])
        assert answer.status == 503
        assert "edition-metrics build" in json.loads(answer.body)["message_en"]
        assert str(tmp_path) not in answer.body.decode()


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_shell_speaks_the_readers_language(address: str, lang: str) -> None:
    page = {"Accept": "text/html", "Accept-Encoding": "gzip"}
    status, headers, body = ask(f"{address}/source?lang={lang}", headers=page)
    assert status == 200
    assert int(headers["Content-Length"]) == len(body)
    html = body.decode("utf-8")
    assert f'<html lang="{Words(lang).tag}">' in html
    assert f"<title>{Words(lang)('app.title')}</title>" in html
    assert "You need to enable JavaScript" not in html


def test_a_shell_of_another_shape_is_left_whole() -> None:
    assert translate_shell("<p>x</p>", Words("zh")) == "<p>x</p>"
