"""A disk that fails while evidence is written: told as such, and nothing half written stays."""

from __future__ import annotations

import errno
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from scraper.errors import DiskFull, StorageError
from storage import Storage
from storage.database import door


@pytest.mark.parametrize(("number", "fault"), [(errno.ENOSPC, DiskFull), (errno.EIO, StorageError)])
def test_half_written_evidence_is_told_and_taken_away(
    sqlite_storage: Storage, monkeypatch: pytest.MonkeyPatch, number: int, fault: type[StorageError]
) -> None:
    """What a daemon tries again and again on a full disk must not fill it further."""

    lane = sqlite_storage.store._lane

    def broken(body: bytes) -> bytes:
        raise OSError(number, "broken")  # as writing raises it: without a file's name

    with monkeypatch.context() as patched:
        patched.setattr("storage.evidence._packed", broken)
        with pytest.raises(fault, match="disk"):
            lane.write(lambda writing: writing.keep(b"bytes"))
    assert [path for path in sqlite_storage.evidence.root.rglob("*") if path.is_file()] == []
    assert sqlite_storage.evidence.read(lane.write(lambda writing: writing.keep(b"bytes"))) == b"bytes"


@pytest.mark.parametrize(
    ("place", "told"), [("evidence/ab", "no room for evidence/ab"), (None, "nothing new can be kept")]
)
def test_a_full_disk_is_told_in_words_for_whoever_meets_it(place: str | None, told: str) -> None:
    """An import or a backup gathers nothing that could pause."""
    with pytest.raises(DiskFull, match=f"^The disk is full: [^;]*{told}"), door():
        raise OSError(errno.ENOSPC, "No space left on device", place)


def test_a_disk_too_full_to_read_from_says_what_to_do() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = 4874  # SQLITE_IOERR_SHMSIZE: what a database met on a disk without a free byte
    with pytest.raises(DiskFull, match=r"even to read, .* Make room, then try again\.$"), door():
        raise OperationalError("SELECT 1", None, error)
