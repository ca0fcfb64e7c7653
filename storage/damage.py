"""Which row is it that does not read: its columns do not hold what they were given.

It finds and names; nothing is mended. Damaged files of evidence are told in evidence.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, Table, Text, cast, func, select, type_coerce
from sqlalchemy.types import NullType, TypeDecorator

from scraper.errors import Damaged
from storage.columns import Json, Kind, Time, Unreadable
from storage.schema import metadata

AT_ONCE = 500  # rows of a stream read together


@contextmanager
def named(connection: Connection) -> Iterator[None]:
    """Whatever is read inside and does not read leaves as Damaged, with its row's name and what to do."""
    try:
        yield
    except Unreadable as error:
        raise damaged(connection, error) from error


def damaged(connection: Connection, error: Unreadable) -> Damaged:
    """The same as an error, found by its value: SQLAlchemy does not tell which row it was reading."""
    tables = metadata.tables.values()
    found = (fault for table in tables for fault in broken(connection, table, error.value))
    fault = Damaged(next(found, f"A row of the database does not read ({error}): run `blotter verify`."))
    fault.of_row = True
    return fault


def broken(connection: Connection, table: Table, value: str | None = None) -> Iterator[str]:
    """The values of a table that do not read, in sentences; or those alone that are just this."""
    for column in table.c:
        if isinstance(column.type, Json | Kind | Time):
            yield from _broken(connection, column, value)


def _broken(connection: Connection, column: Column[object], value: str | None) -> Iterator[str]:
    keys = [func.coalesce(cast(key, Text), "") for key in column.table.primary_key]
    asked = select(*keys, type_coerce(column, NullType())).where(column.is_not(None))
    asked = asked if value is None else asked.where(cast(column, Text) == value)
    assert isinstance(column.type, TypeDecorator)
    with connection.execute(asked, execution_options={"yield_per": AT_ONCE}) as rows:
        for *key, kept in rows:
            try:
                column.type.process_result_value(kept, connection.dialect)
            except Unreadable:
                yield f"Row {' '.join(key)} of {column.table.name} does not read ({column.name}): restore a backup."
