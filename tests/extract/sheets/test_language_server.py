"""The committed form of a sheet in the hands of the real yaml-language-server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.newsroom import Newsroom
from extract.sheets.schema import build_schemas

from .language_server import Server, find_server

pytestmark = pytest.mark.slow

FIRST = "# yaml-language-server: $schema=../schemas/factsheet.schema.json\n"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory, newsroom: Newsroom) -> Path:
    """A data folder with the invented newsroom's schemas."""
    data = tmp_path_factory.mktemp("editor") / "data"
    (data / "schemas").mkdir(parents=True)
    (data / "factsheets").mkdir()
    for name, text in build_schemas(newsroom).items():
        (data / "schemas" / name).write_text(text, encoding="utf-8")
    return data


@pytest.fixture(scope="module")
def server(room: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    command, why_not = find_server(tmp_path_factory.mktemp("npm"))
    if command is None:
        pytest.skip(why_not)
    server = Server(command, room)
    yield server
    server.close()


def write(room: Path, name: str, text: str) -> Path:
    path = room / "factsheets" / f"{name}.yaml"
    path.write_text(FIRST + text, encoding="utf-8")
    return path


def test_a_good_sheet_is_not_underlined(server: Server, room: Path, sheet_text: str) -> None:
    assert server.underlined(write(room, "good", sheet_text)) == []


def test_this_newsrooms_own_sheets_are_not_underlined(server: Server, root: Path) -> None:
    for path in (root / "data" / "factsheets").glob("*.yaml"):
        assert server.underlined(path) == []


@pytest.mark.parametrize(
    ("stands", "typed", "line"),
    [
        ("value: 360", "value: 3,600", 12),
        ("value: 360", "value: 360口", 12),
        ("value: 360", "value: no", 12),
        ("value: 360", "vlaue: 360", 12),
        ("bound: 余", "bound: 馀", 13),
        ("unit: 口", "unit: 万口", 14),
        ("metric: 机井", "metric: 机景", 11),
        ("district: 东岭县", "district: 东领县", 6),
        ("state: 初核", "state: 已核", 16),
        ("value: 360", "value：360", 12),
        ("        value: 360", "\tvalue: 360", 12),
    ],
)
def test_slips_are_underlined(
    server: Server, room: Path, sheet_text: str, stands: str, typed: str, line: int
) -> None:
    path = write(room, f"slip-{typed.encode().hex()}", sheet_text.replace(stands, typed, 1))
    # A broken line may take the next one with it: the first one underlined is the one to mend.
    assert server.underlined(path)[0][0] in (line - 1, line)


def test_words_of_the_newsroom_are_offered(server: Server, room: Path, sheet_text: str) -> None:
    for key, words in (
        ("district", {"长河市", "东岭县", "西岭区"}),
        ("topic", {"水利", "文化"}),
        ("measure", {"存量", "累计", "当期"}),
    ):
        text = sheet_text.replace(f"    {key}: ", f"    {key}: \n#", 1)
        path = write(room, f"offer-{key}", text)
        lines = path.read_text(encoding="utf-8").split("\n")
        line = lines.index(f"    {key}: ") + 1
        assert words <= server.offered(path, line, len(f"    {key}: ") + 1).keys()


def test_keys_are_offered_with_their_meaning(server: Server, room: Path, sheet_text: str) -> None:
    text = sheet_text.replace("        bound: 余\n", "        \n", 1)
    path = write(room, "keys", text)
    line = path.read_text(encoding="utf-8").split("\n").index("        ") + 1
    offered = server.offered(path, line, 9)
    assert {"bound", "period", "part_of"} <= offered.keys()
    assert "界限词" in offered["bound"]
