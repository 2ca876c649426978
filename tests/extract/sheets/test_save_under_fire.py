"""Saving while processes are killed and race each other, on a real file system."""

import os
from pathlib import Path

import pytest

from benchmarks.bench_sheets_killed import kill_savers, time_save
from extract.newsroom import Newsroom
from extract.sheets import read_factsheet
from extract.sheets.save import Change, open_sheet, save_values
from extract.sheets.save_file import Unsaved
from extract.sheets.save_journal import read_journal
from extract.sheets.undo import undo_save

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks"),
]

WELLS = "2025-03-14/抗旱打井/机井"
DEEP = "2025-03-14/抗旱打井/深井"
SAVES = 200


def save(path: Path, figure: str, value: int, newsroom: Newsroom) -> None:
    """Save one value, beginning again as often as somebody else was faster."""
    while True:
        try:
            save_values(open_sheet(path), [Change(figure, "value", str(value))], newsroom)
            return
        except Unsaved as error:
            assert error.problems[0].code == "changed_meanwhile"


def start(path: Path, figure: str, values: range, newsroom: Newsroom) -> int:
    """Save these values in a process of its own; gives its id."""
    process = os.fork()
    if process:
        return process
    try:
        for value in values:
            save(path, figure, value, newsroom)
        os._exit(0)
    except BaseException:
        os._exit(1)


def test_killed_in_the_middle_of_saves_a_whole_sheet_is_left(
    sheet_path: Path, newsroom: Newsroom
) -> None:
    one_save = time_save(sheet_path, newsroom)
    kills = list(kill_savers(sheet_path, SAVES, one_save, newsroom))
    assert len(kills) > SAVES / 20
    assert {kill.found - kill.reported for kill in kills} <= {0, 1}
    assert len(read_factsheet(sheet_path, newsroom).figures) == 4
    save(sheet_path, WELLS, 5000, newsroom)
    assert undo_save(sheet_path).text.count(f"value: {kills[-1].found}\n") == 1
    assert sorted(p.name for p in sheet_path.parent.iterdir()) == [".journal", sheet_path.name]


def test_two_processes_never_lose_an_edit(sheet_path: Path, newsroom: Newsroom) -> None:
    each = SAVES // 8
    started = [
        start(sheet_path, WELLS, range(2000, 2000 + each), newsroom),
        start(sheet_path, DEEP, range(7000, 7000 + each), newsroom),
    ]
    for process in started:
        _, status = os.waitpid(process, 0)
        assert os.waitstatus_to_exitcode(status) == 0
    figures = read_factsheet(sheet_path, newsroom).figures
    assert (figures[0].value, figures[1].value) == (2000 + each - 1, 7000 + each - 1)
    journal = read_journal(sheet_path)
    assert len(journal) == 2 * each
    assert [save.before for save in journal[1:]] == [save.after for save in journal[:-1]]
