"""A newsroom with an approved boundary file gets a map, one with a broken file a message."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dashboard.boundaries import load_boundaries, read_boundaries
from dashboard.charts.draw_map import draw_map
from dashboard.coverage import find_coverage
from dashboard.words import Words
from extract.door import Unreadable
from tests.dashboard.conftest import Page, say_all

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
AWAY = [[[x + 2, y] for x, y in SQUARE]]
NAMED = "file: boundaries.geojson\napproval: 某审（2031）001号\n"
DISTRICTS = [
    {"district": "甲县", "adcode": "990001", "level": "county", "tile": ""},
    {"district": "乙县", "adcode": "990002", "level": "county", "tile": ""},
]


def write(folder: Path, named: str = NAMED, geojson: object = None) -> Path:
    reference = folder / "reference"
    reference.mkdir(parents=True, exist_ok=True)
    (reference / "boundaries.yaml").write_text(named, encoding="utf-8")
    features = [
        {
            "properties": {"adcode": 990001},
            "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
        },
        {
            "properties": {"adcode": "990002"},
            "geometry": {"type": "MultiPolygon", "coordinates": [AWAY, AWAY]},
        },
    ]
    content = json.dumps({"features": features} if geojson is None else geojson)
    (reference / "boundaries.geojson").write_text(content, encoding="utf-8")
    return reference / "boundaries.yaml"


def test_outlines_are_read_by_code(tmp_path: Path) -> None:
    read = load_boundaries(write(tmp_path))
    assert {code: len(rings) for code, rings in read.outlines.items()} == {
        "990001": 1,
        "990002": 2,
    }
    assert read.approval == "某审（2031）001号"


def test_the_map_shows_the_states_in_fill_line_and_words(tmp_path: Path) -> None:
    words = Words("zh")
    found = find_coverage(DISTRICTS, [{"district": "甲县"}], "")
    outlines = load_boundaries(write(tmp_path)).outlines
    fig = draw_map(found, outlines, words, names={}, notes=["来源"])
    filled = [trace for trace in fig.data if trace.fill == "toself"]
    assert len({trace.fillcolor for trace in filled}) == 2
    assert {trace.line.dash for trace in filled} == {"solid", "dot"}
    said = " ".join(note.text for note in fig.layout.annotations)
    assert words("coverage.short_figures", n=1) in said
    assert words("coverage.short_unmentioned") in said


@pytest.mark.parametrize(
    ("named", "geojson"),
    [
        ("file: nowhere.geojson\napproval: 一号\n", None),
        (NAMED, {"features": [{"properties": {}}]}),
        (NAMED, []),
        ("file: boundaries.geojson\n", None),
        ("file: [\n", None),
    ],
)
def test_a_broken_file_says_where_and_what_next(
    tmp_path: Path, named: str, geojson: object
) -> None:
    with pytest.raises(Unreadable) as caught:
        load_boundaries(write(tmp_path, named, geojson))
    problem = caught.value.problems[0]
    assert problem.path.endswith("boundaries.yaml")
    assert problem.next_step_zh
    assert problem.next_step_en


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert read_boundaries(tmp_path) == (None, ())


def test_the_page_draws_the_map_or_says_why_not(
    data: Path, tmp_path: Path, open_front: Page
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    write(folder)
    app = open_front(folder)
    assert not app.exception
    assert any("某审（2031）001号" in chart.proto.spec for chart in app.get("plotly_chart"))
    write(folder, geojson=[])
    app = open_front(folder)
    assert not app.exception
    assert "boundaries.yaml" in say_all(app)
    assert "em-states" in say_all(app)
