"""A backup: whole while others write, a home itself, and written over by nothing but the next one."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from blotter.backup import AT_ONCE, MARK, copy_all
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER

LATER = {
    **OTHER,
    "url": "https://harbour.example/later",
    "title": "Later",
    "text": "Two boats were seized at the quay.",
}


@pytest.fixture
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elsewhere") / "backup"


def there(blotter: Blotter, copy: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """What a command says in the copy."""
    with monkeypatch.context() as moved:
        moved.setenv("BLOTTER_HOME", str(copy))
        return blotter(*arguments).out


def test_the_copy_is_a_home_with_all_that_is_held(
    held: Blotter, home: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "sources.yaml").write_text("# mine\nsources: []\n")
    (saved,) = held("backup", str(copy), "--json").records
    assert (saved["files"], saved["copied"]) == (3, 3)
    for export in ("versions", "links", "operations"):
        assert there(held, copy, monkeypatch, "export", export) == held("export", export).out
    there(held, copy, monkeypatch, "verify")
    assert (copy / "sources.yaml").read_text() == "# mine\nsources: []\n"


def test_a_writer_in_mid_sentence_is_not_copied(
    held: Blotter, home: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held("export", "releases").out
    with closing(sqlite3.connect(home / "blotter.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE releases SET status = 'withdrawn'")
        held("backup", str(copy))
        writer.execute("ROLLBACK")
    assert there(held, copy, monkeypatch, "export", "releases") == before
    there(held, copy, monkeypatch, "verify")


def test_the_next_one_copies_what_is_new_and_lets_go_what_was_forgotten(
    held: Blotter, copy: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    held("backup", str(copy))
    there(held, copy, monkeypatch, "status")  # somebody looked into it
    held("import", str(jsonl(LATER)))
    held("releases", "forget", str(OTHER["url"]), "--why", "a court's order", "--yes")
    (saved,) = held("backup", str(copy), "--json").records
    assert (saved["files"], saved["copied"]) == (3, 1)
    assert there(held, copy, monkeypatch, "export", "versions") == held("export", "versions").out
    assert len(list(copy.glob("evidence/??/*"))) == 4, "nothing is deleted by a backup"
    assert not list(copy.rglob("*.part"))


def test_only_an_empty_folder_or_a_backup_is_written_to(held: Blotter, home: Path, copy: Path) -> None:
    before = (home / "blotter.db").read_bytes()
    assert "no backup of Blotter's" in held("backup", str(home), ends=2).err
    assert (home / "blotter.db").read_bytes() == before
    copy.parent.mkdir(exist_ok=True)
    copy.write_text("a file")
    assert "no backup of Blotter's" in held("backup", str(copy), ends=2).err
    assert "is not complete" in held("backup", str(copy / "below"), ends=3).err
    assert "pg_dump" in held("--database", "postgresql://nobody@127.0.0.1:1/none", "backup", str(copy), ends=2).err


def test_the_backup_of_another_home_is_not_written_over(
    held: Blotter, home: Path, copy: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = home.with_name("other")
    there(held, other, monkeypatch, "init")
    there(held, other, monkeypatch, "import", str(jsonl(LATER)))
    there(held, other, monkeypatch, "backup", str(copy))
    before = (copy / "blotter.db").read_bytes()
    for _ in range(2):  # the second time this home has a number of its own
        assert "the backup of another home" in held("backup", str(copy), ends=2).err
        held("backup", str(copy.with_name("mine")))
    assert (copy / "blotter.db").read_bytes() == before
    there(held, other, monkeypatch, "backup", str(copy))


def test_a_home_put_back_from_its_backup_goes_on_into_the_same_folder(
    held: Blotter, home: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held("backup", str(copy))
    back = home.with_name("back")
    shutil.copytree(copy, back)
    there(held, back, monkeypatch, "backup", str(copy))
    held("backup", str(copy))


def test_two_at_once_do_not_take_each_other_s_files(held: Blotter, copy: Path) -> None:
    held("backup", str(copy))
    with (copy / MARK).open() as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert "Another backup is being written to" in held("backup", str(copy), ends=2).err
    held("backup", str(copy))


def test_a_backup_cut_short_is_gone_on_with(held: Blotter, copy: Path) -> None:
    copy.mkdir()
    (copy / ".blotter-backup").touch()
    held("backup", str(copy))


def test_a_backup_that_fails_half_way_leaves_the_one_before_whole(
    held: Blotter, copy: Path, jsonl: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    held("backup", str(copy))
    before = held("export", "versions").out
    held("import", str(jsonl(LATER)))
    with monkeypatch.context() as full:
        full.setattr("shutil.copyfile", Mock(side_effect=OSError(errno.ENOSPC, "No space left on device")))
        assert "is not complete: the disk is full" in held("backup", str(copy), ends=3).err
        full.setattr("blotter.backup.copy_once", Mock(side_effect=KeyboardInterrupt))
        full.setattr("shutil.copyfile", lambda one, other: Path(other).write_bytes(Path(one).read_bytes()))
        held("backup", str(copy), ends=130)
    assert there(held, copy, monkeypatch, "export", "versions") == before
    there(held, copy, monkeypatch, "verify")
    assert not list(copy.rglob("*.part"))
    held("backup", str(copy))
    assert there(held, copy, monkeypatch, "export", "versions") == held("export", "versions").out


def test_a_home_on_a_read_only_disk_is_read_and_copied_and_nothing_is_made_in_it(
    held: Blotter, home: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not (home / "blotter.db-wal").exists()
    before = sorted(home.iterdir())
    with monkeypatch.context() as frozen:
        frozen.setattr("os.statvfs", lambda path: SimpleNamespace(f_flag=os.ST_RDONLY))
        frozen.setattr("os.access", lambda path, mode: False)
        assert held("releases", "list").rows
        assert "cannot be written" in held("links", "confirm", "1", ends=3).err
        held("backup", str(copy))
        assert sorted(home.iterdir()) == before
    assert there(held, copy, monkeypatch, "export", "versions") == held("export", "versions").out


def test_a_backup_that_became_the_home_is_not_written_over_by_itself(
    held: Blotter, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its mark goes along where it is copied back; a daemon at work there would go on writing into a deleted file."""
    held("backup", str(copy))
    before = (copy / "blotter.db").stat().st_ino
    with monkeypatch.context() as moved:
        moved.setenv("BLOTTER_HOME", str(copy))
        moved.chdir(copy)
        for folder in (str(copy), "."):
            assert "the very database" in held("backup", folder, ends=2).err
    assert (copy / "blotter.db").stat().st_ino == before


def test_what_is_not_there_is_not_copied(blotter: Blotter, copy: Path) -> None:
    assert "There is no database" in blotter("backup", str(copy), ends=2).err
    assert not copy.exists()


def test_files_wait_for_the_disk_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held, copies, together = tmp_path / "held", tmp_path / "copies", Barrier(AT_ONCE)
    held.mkdir()
    files = [(held / f"{number}.zst", copies / f"{number}.zst") for number in range(AT_ONCE)]
    for file, _ in files:
        file.write_text(file.name)

    def sync(_file: int) -> None:
        together.wait(timeout=30)  # one by one they would wait for ever

    monkeypatch.setattr("blotter.backup.os.fsync", sync)
    told: list[int] = []
    assert copy_all(files, told.append) == AT_ONCE
    assert len(told) == AT_ONCE
    assert {place.read_text() for _, place in files} == {file.name for file, _ in files}
    assert copy_all(files, told.append) == 0
