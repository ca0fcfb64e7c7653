"""Migrations: at which schema a database is, which one this Blotter needs, and the way from one to the other.

The steps are in versions/; Alembic is loaded only when one is taken.
"""

from __future__ import annotations

import glob
from pathlib import Path

from sqlalchemy import Engine, inspect, text

from scraper.errors import SchemaMismatch
from storage.database import begin

_HEAD = "0006"  # tests/storage/test_migrations.py holds it to the last file in versions/


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


def mismatch(have: str | None) -> SchemaMismatch:
    """The fault of a database at another schema than ours; one that this Blotter does not know is a newer one's."""
    error = SchemaMismatch(have, _HEAD)
    if have is not None and not any((Path(__file__).parent / "versions").glob(f"{glob.escape(have)}_*.py")):
        error.args = (f"The database is at schema {have}, which this Blotter does not know: install the newer one.",)
    return error


def is_empty(engine: Engine) -> bool:
    """Whether a database holds no table at all."""
    with engine.connect() as connection:
        return not inspect(connection).get_table_names()


def upgrade(engine: Engine) -> None:
    """Bring a database to `head()`, in one transaction: it is there afterwards, or where it was.

    Raises SchemaMismatch for a database that a newer Blotter wrote.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        begin(connection, writes=True)
        if connection.dialect.name == "postgresql":  # two programs that start at once: the second finds it done
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('blotter schema'))"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise mismatch(current(engine)) from error
