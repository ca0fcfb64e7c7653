"""Opening a database: made once, never in silence beside evidence; what cannot be opened is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from scraper.errors import ConfigError, Damaged, SchemaMismatch, StorageError
from storage import Evidence, database, open_storage
from tests.storage.made import imported


def test_opening_makes_the_tables_once(empty_database: str, tmp_path: Path) -> None:
    for _ in range(2):
        opened = open_storage(empty_database, tmp_path / "evidence")
        imported(opened, "https://elsewhere.example/1")
        assert opened.queries.counts()["releases"] == 1
        opened.close()


def test_an_empty_database_beside_evidence_is_begun_only_when_told(empty_database: str, tmp_path: Path) -> None:
    Evidence(tmp_path / "evidence").put(b"kept")
    with pytest.raises(StorageError, match="but there is evidence in"):
        open_storage(empty_database, tmp_path / "evidence")
    assert not (tmp_path / "blotter.db").exists()
    open_storage(empty_database, tmp_path / "evidence", anew=True).close()
    open_storage(empty_database, tmp_path / "evidence").close()


def test_a_database_of_another_schema_is_not_touched(database: str, tmp_path: Path) -> None:
    opened = open_storage(database, tmp_path / "evidence")
    with opened.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.close()
    with pytest.raises(SchemaMismatch, match="9999"):
        open_storage(database, tmp_path / "evidence")


def test_tables_of_something_else_are_not_ours_to_fill(empty_database: str, tmp_path: Path) -> None:
    engine = database.make_engine(empty_database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE somebodys (id INTEGER)"))
    engine.dispose()
    with pytest.raises(SchemaMismatch, match="none"):
        open_storage(empty_database, tmp_path / "evidence")


def test_what_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    evidence, missing = tmp_path / "evidence", f"sqlite:///{tmp_path / 'none.db'}"
    with pytest.raises(StorageError, match="no database at"):
        open_storage(missing, evidence, create=False)
    for wrong in ("nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:"):
        with pytest.raises(ConfigError):
            open_storage(wrong, evidence)
    (tmp_path / "page.db").write_bytes(b"<html>this is no database</html>" * 100)
    with pytest.raises(Damaged):
        open_storage(f"sqlite:///{tmp_path / 'page.db'}", evidence)
    with pytest.raises(StorageError, match="PostgreSQL could not be used"):
        open_storage("postgresql://nobody:secret@127.0.0.1:9/none", evidence)


def test_messages_never_show_the_password(database: str, tmp_path: Path) -> None:
    opened = open_storage(database, tmp_path / "evidence")
    assert opened.url.startswith("sqlite:///") or ":***@" in opened.url
    opened.close()
