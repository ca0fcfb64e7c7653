"""The migrations make exactly the tables that the schema tells, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, bindparam, inspect, select, text

from scraper.errors import SchemaMismatch
from storage import judgements, migrations, open_storage, postings, schema
from storage.columns import Time
from storage.database import begin, make_engine
from storage.dialects import NOT_IN_SCHEMA

ROOM = Path(migrations.__file__).parent


def test_head_is_the_last_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOM))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.head()]


def test_migrations_and_schema_agree(empty_database: str) -> None:
    engine = make_engine(empty_database)
    assert migrations.current(engine) is None
    assert migrations.is_empty(engine)
    migrations.upgrade(engine)
    assert migrations.current(engine) == migrations.head()
    with engine.connect() as connection:
        options = {
            "compare_type": True,
            "include_object": lambda item, name, *_: not str(name).startswith(NOT_IN_SCHEMA),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, judgements.links.metadata) == []
    engine.dispose()


def test_every_table_has_the_same_columns_keys_and_nulls(empty_database: str, tmp_path: Path) -> None:
    """What Alembic does not compare: primary keys, foreign keys' actions, rows without rowid and numbers given once."""
    migrated, told = make_engine(empty_database), make_engine(f"sqlite:///{tmp_path / 'told.db'}")
    migrations.upgrade(migrated)
    schema.metadata.create_all(told)
    left, right = inspect(migrated), inspect(told)
    for table in schema.metadata.tables:
        assert (
            left.get_pk_constraint(table)["constrained_columns"]
            == right.get_pk_constraint(table)["constrained_columns"]
        )
        for one, other in zip(left.get_columns(table), right.get_columns(table), strict=True):
            assert (one["name"], one["nullable"]) == (other["name"], other["nullable"])
        actions = [
            sorted(
                (key["constrained_columns"][0], *sorted(key["options"].items())) for key in side.get_foreign_keys(table)
            )
            for side in (left, right)
        ]
        assert actions[0] == actions[1]
    if migrated.dialect.name == "sqlite":
        rule = "sql LIKE '%WITHOUT ROWID%' OR sql LIKE '%AUTOINCREMENT%'"
        ask = text(f"SELECT name FROM sqlite_master WHERE ({rule}) AND name NOT LIKE '%_words%'")
        found = []
        for engine in (migrated, told):
            with engine.connect() as connection:
                found.append(set(connection.execute(ask).scalars()))
        assert found[0] == found[1]
        assert {"further_postings", "links"} <= found[0]
    migrated.dispose()
    told.dispose()


@contextmanager
def left_at(engine: Engine, revision: str) -> Iterator[Connection]:
    """A database as an earlier Blotter left it, and what that wrote into it."""
    config = Config()
    config.set_main_option("script_location", str(ROOM))
    with engine.begin() as connection:
        begin(connection, writes=True)
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        yield connection


def test_who_was_found_by_a_key_is_found_by_it_still(empty_database: str) -> None:
    engine = make_engine(empty_database)
    with left_at(engine, "0002") as connection:
        for number in range(402):
            connection.execute(text(f"INSERT INTO sketch VALUES (-7, 'r{number:03}')"))
        for anchor, release in (("op:näcken", "one"), ("op:näcken", "two"), ("case:7", "one")):
            told = {"anchor": anchor, "release": release}
            connection.execute(
                text("INSERT INTO anchors (anchor, release, at) VALUES (:anchor, :release, '2026-03-02 08:30Z')"), told
            )
    migrations.upgrade(engine)
    with engine.connect() as connection:
        found = postings.holders(connection, [-7, postings.hashed("op:näcken"), postings.hashed("case:7")], 402)
        further = connection.execute(text("SELECT release FROM further_postings WHERE key = -7")).scalars().all()
    many, *few = (found[key] for key in sorted(found, key=lambda key: key != -7))
    assert (many.number, len({*many.releases, *further}), len(further)) == (402, 402, 2)
    assert sorted((each.number, sorted(each.releases)) for each in few) == [(1, ["one"]), (2, ["one", "two"])]
    engine.dispose()


def decided(connection: Connection, by: str, at: str, until: str | None = None) -> int:
    """A link as it was kept before it could be told who took a word back; its number."""
    columns = (
        "pair, later, earlier, relation, score, judgement, evidence, decided_by, decided_at, later_share, "
        "earlier_share, snapshot, superseded_at"
    )
    row = "'a:b:case', 'b', 'a', 'COVERAGE', 0.5, 'SUGGESTED', '[]', :by, :at, 0, 0, 1, :until"
    kept = text(f"INSERT INTO links ({columns}) VALUES ({row}) RETURNING id")
    kept = kept.bindparams(bindparam("at", type_=Time), bindparam("until", type_=Time))
    day = {
        name: datetime.fromisoformat(f"{value}T08:30Z") if value else None
        for name, value in (("at", at), ("until", until))
    }
    return int(connection.execute(kept, {"by": by, **day}).scalar_one())


def test_which_words_were_taken_back_is_known_still_though_not_by_whom(empty_database: str) -> None:
    engine = make_engine(empty_database)
    with left_at(engine, "0005") as connection:
        decided(connection, "judge/5", "2026-03-02", "2026-03-03")
        decided(connection, "person:ada", "2026-03-03", "2026-03-04")
        decided(connection, "person:bo", "2026-03-04", "2026-03-05")
        decided(connection, "judge/5", "2026-03-02")
    migrations.upgrade(engine)
    with engine.connect() as connection:
        rows = connection.execute(select(judgements.links).order_by(judgements.links.c.id)).all()
    assert [row.undone_at and row.undone_at.day for row in rows] == [None, None, 5, None]
    assert {row.undone_by for row in rows} == {None}
    engine.dispose()


def test_links_keep_their_numbers_and_no_other_gets_one(empty_database: str) -> None:
    engine = make_engine(empty_database)
    with left_at(engine, "0004") as connection:
        number = decided(connection, "judge/4", "2026-03-02")
    migrations.upgrade(engine)
    with engine.begin() as connection:
        assert connection.execute(text("DELETE FROM links RETURNING id")).scalars().all() == [number]
        assert decided(connection, "judge/4", "2026-03-02") > number
    engine.dispose()


def test_upgrading_twice_changes_nothing(empty_database: str, tmp_path: Path) -> None:
    engine = make_engine(empty_database)
    migrations.upgrade(engine)
    migrations.upgrade(engine)
    engine.dispose()
    open_storage(empty_database, tmp_path / "evidence", create=False).close()


def test_a_database_of_a_newer_blotter_is_neither_opened_nor_upgraded(empty_database: str, tmp_path: Path) -> None:
    engine = make_engine(empty_database)
    migrations.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaMismatch, match="does not know: install the newer one"):
        open_storage(empty_database, tmp_path / "evidence")
    with pytest.raises(SchemaMismatch, match="does not know"):
        migrations.upgrade(engine)
    assert migrations.current(engine) == "9999"
    engine.dispose()
