"""Tables on disk: whole or not at all, and untouched where nothing changed."""

import os
import stat
from pathlib import Path

import pytest

from extract.sheets import save_file
from extract.sheets.save_file import Unsaved
from extract.tables.save import save_tables


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert len(save_tables(tmp_path, {"a.csv": b"a\n", "b.csv": b"b\n"})) == 2
    before = (tmp_path / "tables" / "a.csv").stat()
    assert save_tables(tmp_path, {"a.csv": b"a\n", "b.csv": b"c\n"}) == [tmp_path / "tables/b.csv"]
    after = (tmp_path / "tables" / "a.csv").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (tmp_path / "tables" / "b.csv").read_bytes() == b"c\n"


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_table_is_for_everybody_and_keeps_its_mode(tmp_path: Path) -> None:
    save_tables(tmp_path, {"a.csv": b"a\n"})
    path = tmp_path / "tables" / "a.csv"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o664)
    save_tables(tmp_path, {"a.csv": b"b\n"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_write_that_fails_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_tables(tmp_path, {"a.csv": b"old\n"})

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(save_file.os, "fsync", full)
    with pytest.raises(Unsaved, match="tables"):
        save_tables(tmp_path, {"a.csv": b"new\n"})
    assert [path.name for path in (tmp_path / "tables").iterdir()] == ["a.csv"]
    assert (tmp_path / "tables" / "a.csv").read_bytes() == b"old\n"
