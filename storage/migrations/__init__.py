"""Migrations: at which schema a database is, which one this Blotter needs, and the way from one to the other.

The steps are in versions/; Alembic is loaded only when one is taken.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

_HEAD = "0002"  # tests/storage/test_migrations.py holds it to the last file in versions/


def head() -> str:
    """The schema that this Blotter needs."""
    return _HEAD


def current(engine: Engine) -> str | None:
    """The schema that a database is at; None where no migration ever ran."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)


def is_empty(engine: Engine) -> bool:
    """Whether a database holds no table at all."""
    with engine.connect() as connection:
        return not inspect(connection).get_table_names()


def upgrade(engine: Engine) -> None:
    """Bring a database to `head()`, in one transaction: it is there afterwards, or where it was."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":  # two programs that start at once: the second finds it done
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('blotter schema'))"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
