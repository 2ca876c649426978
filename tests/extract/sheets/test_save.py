"""Saving: one line, whole or not at all, never over somebody else's change; taken back at will."""

import difflib
import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.door import Unreadable
from extract.newsroom import Newsroom
from extract.sheets import read_factsheet
from extract.sheets.save import Change, Opened, open_sheet, save_values
from extract.sheets.save_file import SAVING, Unsaved, save_bytes
from extract.sheets.save_journal import read_journal
from extract.sheets.undo import undo_save

WELLS = "2025-03-14/抗旱打井/机井"


def changed(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def code(error: pytest.ExceptionInfo[Unreadable]) -> str:
    return error.value.problems[0].code


def set_wells(opened: Opened, newsroom: Newsroom, value: str = "370") -> Opened:
    return save_values(opened, [Change(WELLS, "value", value)], newsroom, by="李编辑")


def test_one_value_one_line(sheet_path: Path, sheet_text: str, newsroom: Newsroom) -> None:
    saved = set_wells(open_sheet(sheet_path), newsroom)
    assert sheet_path.read_bytes() == saved.raw
    assert changed(sheet_text, saved.text) == ["-         value: 360", "+         value: 370"]
    assert read_factsheet(sheet_path, newsroom).figures[0].value == 370


def test_several_values_of_several_figures(sheet_path: Path, newsroom: Newsroom) -> None:
    changes = [
        Change(WELLS, "state", "复核"),
        Change(WELLS, "checked_by", "王编辑"),
        Change("2025-03-14/戏曲下乡/观众", "note", "主办方说: 约数"),
        Change(WELLS, "bound", ""),
    ]
    save_values(open_sheet(sheet_path), changes, newsroom)
    figures = read_factsheet(sheet_path, newsroom).figures
    assert (figures[0].state, figures[0].checked_by, figures[0].bound) == ("复核", "王编辑", "")
    assert figures[3].note == "主办方说: 约数"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "gb18030"])
def test_encoding_mark_and_line_ends_are_kept(
    encoding: str, sheet_path: Path, sheet_text: str, newsroom: Newsroom
) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    before = (mark + sheet_text.replace("\n", "\r\n")).encode(encoding)
    sheet_path.write_bytes(before)
    set_wells(open_sheet(sheet_path), newsroom)
    assert sheet_path.read_bytes() == before.replace(
        "value: 360".encode(encoding.removesuffix("-sig")),
        "value: 370".encode(encoding.removesuffix("-sig")),
    )


def test_a_broken_sheet_is_never_saved(
    sheet_path: Path, sheet_text: str, newsroom: Newsroom
) -> None:
    with pytest.raises(Unreadable) as caught:
        set_wells(open_sheet(sheet_path), newsroom, "三百多")
    assert code(caught) == "not_a_number"
    assert sheet_path.read_text(encoding="utf-8") == sheet_text
    assert read_journal(sheet_path) == ()


def test_a_change_of_somebody_else_is_never_lost(sheet_path: Path, newsroom: Newsroom) -> None:
    mine = open_sheet(sheet_path)
    theirs = set_wells(open_sheet(sheet_path), newsroom, "380")
    with pytest.raises(Unsaved) as caught:
        set_wells(mine, newsroom, "390")
    assert code(caught) == "changed_meanwhile"
    said = caught.value.problems[0].message_zh
    assert "11 我改 · ours   +         value: 390" in said
    assert "11 他改 · theirs +         value: 380" in said
    assert sheet_path.read_bytes() == theirs.raw


def test_a_figure_that_is_gone(sheet_path: Path, newsroom: Newsroom) -> None:
    with pytest.raises(Unsaved) as caught:
        save_values(open_sheet(sheet_path), [Change("2025-03-14/甲/乙", "value", "1")], newsroom)
    assert code(caught) == "figure_vanished"


def test_no_change_touches_nothing(sheet_path: Path, newsroom: Newsroom) -> None:
    before = sheet_path.stat().st_mtime_ns
    set_wells(open_sheet(sheet_path), newsroom, "360")
    assert sheet_path.stat().st_mtime_ns == before
    assert not (sheet_path.parent / ".journal").exists()


def test_mode_and_link_are_kept(sheet_path: Path, tmp_path: Path, newsroom: Newsroom) -> None:
    sheet_path.chmod(0o640)
    link = tmp_path / "2025-03-14.yaml"
    link.symlink_to(sheet_path)
    set_wells(open_sheet(link), newsroom)
    assert link.is_symlink()
    assert stat.S_IMODE(sheet_path.stat().st_mode) == 0o640
    assert "value: 370" in sheet_path.read_text(encoding="utf-8")


def test_nothing_is_left_lying_about(sheet_path: Path, newsroom: Newsroom) -> None:
    left = sheet_path.parent / f".{sheet_path.name}.abc{SAVING}"
    left.write_text("half a sh", encoding="utf-8")
    set_wells(open_sheet(sheet_path), newsroom)
    assert sorted(p.name for p in sheet_path.parent.iterdir()) == [".journal", sheet_path.name]
    assert (sheet_path.parent / ".journal" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_saves_are_taken_back_one_by_one(
    sheet_path: Path, sheet_text: str, newsroom: Newsroom
) -> None:
    opened = open_sheet(sheet_path)
    for value in ("370", "360", "370"):
        opened = set_wells(opened, newsroom, value)
    texts = [undo_save(sheet_path, by="王编辑").text for _ in range(3)]
    assert ["value: 370" in text for text in texts] == [False, True, False]
    assert texts[-1] == sheet_text
    with pytest.raises(Unsaved) as caught:
        undo_save(sheet_path)
    assert code(caught) == "nothing_to_undo"
    journal = read_journal(sheet_path)
    assert [save.by for save in journal] == ["李编辑"] * 3 + ["王编辑"] * 3
    assert journal[0].changes == (f"{WELLS} value: 370",)


def test_an_undo_never_undoes_a_persons_typing(sheet_path: Path, newsroom: Newsroom) -> None:
    set_wells(open_sheet(sheet_path), newsroom)
    typed = sheet_path.read_text(encoding="utf-8").replace("unit: 亩", "unit: 公顷")
    sheet_path.write_text(typed, encoding="utf-8")
    with pytest.raises(Unsaved) as caught:
        undo_save(sheet_path)
    assert code(caught) == "nothing_to_undo"
    assert sheet_path.read_text(encoding="utf-8") == typed


def test_a_line_of_the_journal_cut_short_is_passed_over(
    sheet_path: Path, sheet_text: str, newsroom: Newsroom
) -> None:
    opened = set_wells(open_sheet(sheet_path), newsroom)
    journal = sheet_path.parent / ".journal" / f"{sheet_path.name}.jsonl"
    with journal.open("a", encoding="utf-8") as file:
        file.write('{"at": "2025-03-')
    set_wells(opened, newsroom, "380")
    assert len(read_journal(sheet_path)) == 2
    undo_save(sheet_path)
    assert undo_save(sheet_path).text == sheet_text


def test_a_vanished_file(sheet_path: Path, newsroom: Newsroom) -> None:
    opened = open_sheet(sheet_path)
    sheet_path.unlink()
    with pytest.raises(Unsaved) as caught:
        set_wells(opened, newsroom)
    assert code(caught) == "vanished"
    assert not sheet_path.exists()


def test_a_vanished_folder(sheet_path: Path, newsroom: Newsroom) -> None:
    opened = open_sheet(sheet_path)
    sheet_path.parent.rename(sheet_path.parent.with_name("elsewhere"))
    with pytest.raises(Unsaved) as caught:
        set_wells(opened, newsroom)
    assert code(caught) == "vanished"


def test_a_file_another_program_holds_open(
    sheet_path: Path, sheet_text: str, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_sheet(sheet_path)

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)  # what Windows says of a file open in WPS
    with pytest.raises(Unsaved) as caught:
        set_wells(opened, newsroom)
    assert code(caught) == "held_open"
    assert sheet_path.read_text(encoding="utf-8") == sheet_text
    assert not list(sheet_path.parent.glob(f".*{SAVING}"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few pages, mounted for the test."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    if subprocess.run(command, capture_output=True).returncode != 0:
        pytest.skip("this machine does not allow mounting")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk(small_disk: Path, sheet_text: str, newsroom: Newsroom) -> None:
    path = small_disk / "2025-03-14.yaml"
    path.write_text(sheet_text, encoding="utf-8")
    opened = open_sheet(path)
    set_wells(opened, newsroom)
    opened = open_sheet(path)
    with (small_disk / "ballast").open("wb", buffering=0) as ballast, pytest.raises(OSError):
        while True:
            ballast.write(b"x" * 512)
    with pytest.raises(Unsaved) as caught:
        set_wells(opened, newsroom, "380")
    assert code(caught) == "disk_full"
    assert path.read_bytes() == opened.raw
    (small_disk / "ballast").unlink()
    set_wells(opened, newsroom, "380")
    assert read_factsheet(path, newsroom).figures[0].value == 380


def test_a_read_only_disk(small_disk: Path, sheet_text: str, newsroom: Newsroom) -> None:
    path = small_disk / "2025-03-14.yaml"
    path.write_text(sheet_text, encoding="utf-8")
    opened = open_sheet(path)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(Unsaved) as caught:
        set_wells(opened, newsroom)
    assert code(caught) == "read_only"
    with pytest.raises(Unsaved):
        save_bytes(path, b"")
    assert path.read_bytes() == opened.raw
