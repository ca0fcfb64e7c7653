"""A backup brought back: all of it or nothing that looks whole, over nothing that is held, and verified on the way."""

from __future__ import annotations

import errno
import fcntl
import itertools
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from blotter.backup import MARK
from blotter.daemon import LOCK
from scraper.errors import DiskFull
from tests.journeys.conftest import Blotter, Write
from tests.journeys.lantern import OTHER, POLICE

EXPORTS = ("versions", "links", "operations", "copies")
LATER = {**OTHER, "url": "https://harbour.example/later", "text": "Two boats were seized at the quay."}


@pytest.fixture
def copy(held: Blotter, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (home / "sources.yaml").write_text("# mine\nsources: []\n")
    copy = tmp_path_factory.mktemp("elsewhere") / "backup"
    held("backup", str(copy))
    return copy


@pytest.fixture
def back(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("machine") / "back"


@pytest.fixture
def there(held: Blotter, back: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """What a command says in the home that was brought back."""

    def run(*arguments: str, ends: int = 0) -> Any:
        with monkeypatch.context() as moved:
            moved.setenv("BLOTTER_HOME", str(back))
            return held(*arguments, ends=ends)

    return run


def holdings(folder: Path) -> dict[str, bytes]:
    """Every file by its path, but for the locks."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_what_was_backed_up_is_back(held: Blotter, there: Blotter, copy: Path, back: Path) -> None:
    before = holdings(copy)
    (came,) = held("restore", str(copy), str(back), "--json").records
    assert (came["releases"], came["versions"], came["files"], came["copied"]) == (3, 3, 3, 3)
    assert (came["database"], came["sources"], came["upgraded_from"]) == (str(back / "blotter.db"), True, None)
    for export in EXPORTS:
        assert there("export", export).out == held("export", export).out
    there("verify")
    assert (back / "sources.yaml").read_text() == "# mine\nsources: []\n"
    assert holdings(copy) == before, "a backup is read, not written"
    there("backup", str(copy))  # the home goes on into the same folder


def test_it_is_told_what_came(there: Blotter, copy: Path, back: Path) -> None:
    said = there("restore", str(copy))
    assert said.rows == [[str(back / "blotter.db"), "3 releases in 3 versions", "3 files of evidence, verified"]]
    assert "forget it again" in said.err


def test_nothing_is_written_over(held: Blotter, there: Blotter, home: Path, copy: Path, back: Path) -> None:
    before = holdings(home)
    assert "writes over nothing" in held("restore", str(copy), ends=2).err
    assert holdings(home) == before
    (home / "blotter.db").rename(home / "blotter.db-wal")  # a log alone may hold what no backup does
    assert "blotter.db-wal is there already" in held("restore", str(copy), ends=2).err


def test_evidence_that_the_backup_does_not_know_is_not_left_without_its_database(
    held: Blotter, home: Path, copy: Path, jsonl: Write
) -> None:
    held("import", str(jsonl(LATER)))
    (home / "blotter.db").unlink()
    before = holdings(home)
    assert "holds 1 file of evidence that this backup does not know" in held("restore", str(copy), ends=2).err
    assert holdings(home) == before


def test_a_database_that_was_lost_comes_back_to_its_evidence(held: Blotter, home: Path, copy: Path) -> None:
    before = held("export", "versions").out
    (home / "blotter.db").write_bytes(b"")
    (home / "sources.yaml").write_text("# edited\nsources: []\n")
    assert "`blotter restore`" in held("status", ends=3).err
    said = held("restore", str(copy), "--json")
    assert (said.records[0]["copied"], said.records[0]["sources"]) == (0, False)
    assert "sources.yaml stays as it is" in said.err
    assert held("export", "versions").out == before
    assert (home / "sources.yaml").read_text() == "# edited\nsources: []\n"


def test_evidence_that_was_damaged_in_the_home_is_not_taken_for_the_backup_s(
    held: Blotter, home: Path, copy: Path
) -> None:
    (home / "blotter.db").unlink()
    damaged = next(home.glob("evidence/??/*.zst"))
    damaged.write_bytes(b"no longer")
    assert f"{damaged} is not as it was kept: remove it" in held("restore", str(copy), ends=3).err
    assert not (home / "blotter.db").exists()
    damaged.unlink()
    assert held("restore", str(copy), "--json").records[0]["copied"] == 1
    held("verify")


def test_no_daemon_may_run_there(held: Blotter, there: Blotter, copy: Path, back: Path) -> None:
    back.mkdir()
    with (back / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "stop it first" in there("restore", str(copy), ends=2).err
    assert not holdings(back)


def test_a_backup_that_is_being_written_is_waited_for(there: Blotter, copy: Path) -> None:
    with (copy / MARK).open() as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        assert "A backup is being written" in there("restore", str(copy), ends=2).err
    there("restore", str(copy))


def lose_evidence(copy: Path) -> None:
    next(copy.glob("evidence/??/*.zst")).unlink()


def change_evidence(copy: Path) -> None:
    next(copy.glob("evidence/??/*.zst")).write_bytes(b"no longer")


def cut_the_database(copy: Path) -> None:
    whole = (copy / "blotter.db").read_bytes()
    (copy / "blotter.db").write_bytes(whole[: len(whole) // 2])


def write_over_the_database(copy: Path) -> None:
    (copy / "blotter.db").write_text("a letter, and a long one, that somebody saved under this name by mistake" * 99)


def put_another_s_there(copy: Path) -> None:
    (copy / "blotter.db").unlink()
    with closing(sqlite3.connect(copy / "blotter.db")) as other:
        other.execute("CREATE TABLE boats (name TEXT)")


def drop_rows(copy: Path) -> None:
    with closing(sqlite3.connect(copy / "blotter.db", isolation_level=None)) as database:
        database.execute("DELETE FROM captures")


@pytest.mark.parametrize(
    "harm",
    [lose_evidence, change_evidence, cut_the_database, write_over_the_database, put_another_s_there, drop_rows],
)
def test_a_damaged_backup_is_refused(there: Blotter, copy: Path, back: Path, harm: Callable[[Path], None]) -> None:
    harm(copy)
    said = there("restore", str(copy), ends=2).err
    assert "does not verify, so nothing is restored" in said
    assert "Take an earlier one" in said
    assert not holdings(back)


def test_a_newer_blotter_s_backup_is_refused(there: Blotter, copy: Path, back: Path) -> None:
    with closing(sqlite3.connect(copy / "blotter.db", isolation_level=None)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    assert (
        "schema 9999, which this Blotter does not know: install the newer one"
        in there("restore", str(copy), ends=2).err
    )
    assert not holdings(back)


BEFORE_0006 = """
DROP INDEX ix_cluster_members_at; DROP INDEX ix_cluster_members_cluster_at; ALTER TABLE cluster_members DROP COLUMN at;
DROP INDEX ix_operation_members_at; DROP INDEX ix_operation_members_operation_at;
ALTER TABLE operation_members DROP COLUMN at;
CREATE INDEX ix_cluster_members_cluster ON cluster_members (cluster);
CREATE INDEX ix_operation_members_operation ON operation_members (operation);
DROP INDEX ix_releases_source_first_seen; DROP INDEX ix_releases_gone;
DROP INDEX ix_versions_changes; DROP INDEX ix_versions_changes_of_source;
DROP INDEX ix_links_standing; DROP INDEX ix_links_doubted;
ALTER TABLE links DROP COLUMN undone_at; ALTER TABLE links DROP COLUMN undone_by;
UPDATE alembic_version SET version_num = '0005'
"""


def test_an_older_blotter_s_backup_is_brought_up(held: Blotter, there: Blotter, copy: Path) -> None:
    with closing(sqlite3.connect(copy / "blotter.db", isolation_level=None)) as database:
        for words in BEFORE_0006.split(";"):
            database.execute(words)
    before = holdings(copy)
    assert "was at schema 0005" in there("restore", str(copy)).err
    assert holdings(copy) == before
    for export in EXPORTS:
        assert there("export", export).out == held("export", export).out
    there("verify")


def test_what_is_no_backup_is_none(there: Blotter, copy: Path, back: Path) -> None:
    assert "There is no backup in" in there("restore", str(copy / "evidence"), ends=2).err
    (copy / "blotter.db").unlink()
    assert "cut short before it was whole" in there("restore", str(copy), ends=2).err
    assert "pg_restore" in there("--database", "postgresql://nobody@127.0.0.1:1/none", "restore", str(copy), ends=2).err
    assert not holdings(back)


def test_one_that_is_cut_short_leaves_no_database_and_goes_on(
    held: Blotter, there: Blotter, copy: Path, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copyfile = shutil.copyfile
    copied = itertools.count()  # several files are copied at once: each takes its own number

    def full(one: Path, other: Path) -> None:
        if next(copied) >= 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        copyfile(one, other)

    with monkeypatch.context() as small:
        small.setattr("shutil.copyfile", full)
        assert "is not complete: the disk is full" in there("restore", str(copy), ends=3).err
        assert sorted(Path(name).suffix for name in holdings(back)) == [".zst", ".zst"]
        assert "There is no database" in there("verify", ends=3).err
        small.setattr("blotter.restoring.open_storage", Mock(side_effect=DiskFull))
        assert "is not complete: the disk is full" in there("restore", str(copy), ends=3).err
        small.undo()
        small.setattr("shutil.copyfile", Mock(side_effect=KeyboardInterrupt))
        there("restore", str(copy), ends=130)
    assert there("restore", str(copy), "--json").records[0]["copied"] == 1
    there("verify")
    assert there("export", "versions").out == held("export", "versions").out


def test_what_was_forgotten_before_the_backup_stays_behind(held: Blotter, there: Blotter, copy: Path) -> None:
    held("releases", "forget", str(POLICE["url"]), "--why", "a court's order", "--yes")
    held("backup", str(copy))
    assert len(list(copy.glob("evidence/??/*"))) == 3, "nothing is deleted by a backup"
    assert there("restore", str(copy), "--json").records[0]["files"] == 2
    assert "2 files of evidence read" in there("verify").err


def test_a_folder_that_may_not_be_written_is_read(there: Blotter, copy: Path) -> None:
    for folder in (copy, *copy.rglob("*")):
        folder.chmod(0o555 if folder.is_dir() else 0o444)
    before = holdings(copy)
    there("restore", str(copy))
    assert holdings(copy) == before
