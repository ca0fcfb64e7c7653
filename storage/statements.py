"""Statements of SQLAlchemy Core, compiled once and run by the driver itself. What they ask stands where they are used.

SQLAlchemy takes 60 to 100 us to run one that SQLite answers in 10; relating a release asks two dozen, which was half of
its time. Types, dialects and faults are SQLAlchemy's as ever. Not for `expanding` parameters (IN lists): see lists.py.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from typing import Any, NoReturn

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.types import TypeEngine

Turn = Callable[[Any], Any]  # a value into its column, or back


class Prepared:
    """One statement, or one for each dialect: built, then asked with the values of its parameters by name.

    Rows are named tuples. Each method raises sqlalchemy.exc.DBAPIError where the database or the driver fails.
    """

    def __init__(self, statement: Executable | Callable[[str], Executable]) -> None:
        self._statement = statement
        self._worded: dict[tuple[str, tuple[str, ...]], _Words] = {}

    def rows(self, connection: Connection, **told: Any) -> list[Any]:
        """All rows."""
        return self._in_words(connection, told).named(self.plain(connection, **told))

    def plain(self, connection: Connection, **told: Any) -> Sequence[Sequence[Any]]:
        """All rows without names, which take as long again as SQLite takes for a row."""
        words = self._in_words(connection, told)
        columns, found = _ran(connection, words.text, words.given(told), rows=True)
        return words.made(columns, found)

    def row(self, connection: Connection, **told: Any) -> Any:
        """The first row; None where there is none."""
        found = self.rows(connection, **told)
        return found[0] if found else None

    def values(self, connection: Connection, **told: Any) -> list[Any]:
        """The first column of all rows."""
        return [row[0] for row in self.plain(connection, **told)]

    def value(self, connection: Connection, **told: Any) -> Any:
        """The first column of the first row; None where there is no row."""
        found = self.plain(connection, **told)
        return found[0][0] if found else None

    def run(self, connection: Connection, **told: Any) -> int:
        """Rows touched by a statement that writes."""
        words = self._in_words(connection, told)
        return int(_ran(connection, words.text, words.given(told)))

    def run_for(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> int:
        """The same done once for each of these, which all tell the same parameters."""
        if not rows:
            return 0
        words = self._in_words(connection, rows[0])
        return int(_ran(connection, words.text, [words.given(told) for told in rows], many=True))

    def run_over(self, connection: Connection, over: str, values: Sequence[Any], **told: Any) -> int:
        """The same done once for each of these values of the parameter `over`; the others stay as told."""
        words = self._in_words(connection, {over: None, **told})
        return int(_ran(connection, words.text, words.given_over(over, values, told), many=True))

    def _in_words(self, connection: Connection, told: Mapping[str, Any]) -> _Words:
        dialect = connection.dialect
        key = (dialect.name, tuple(told))
        words = self._worded.get(key)
        if words is None:
            built = self._statement(dialect.name) if callable(self._statement) else self._statement
            words = self._worded[key] = _Words(built, dialect, list(told))
        return words


class _Words:
    """A statement as one dialect writes it, with what turns values into columns and back."""

    def __init__(self, statement: Any, dialect: Dialect, told: list[str]) -> None:
        assert isinstance(statement, ClauseElement)
        worded: Any = statement.compile(dialect=dialect, column_keys=told)
        params = worded.construct_params(dict.fromkeys(told))  # raises where a value is asked for and not told
        types = {name: worded.binds[name].type for name in params}
        self.text = str(worded)
        self._order: Sequence[str] | None = worded.positiontup if worded.positional else None
        inward = {name: _inward(type, dialect) for name, type in types.items()}
        self._constants = {name: value for name, value in params.items() if name not in told}
        self._constants = {name: _turned(inward[name], value) for name, value in self._constants.items()}
        self._inward = [(name, turn) for name, turn in inward.items() if turn and name in told]
        columns = list(getattr(statement, "exported_columns", ()))
        row: Any = namedtuple("Row", [column.key for column in columns], rename=True)  # type: ignore[misc]
        self._row = row._make
        self._types, self._dialect = [column.type for column in columns], dialect
        self._outward: list[tuple[int, Turn]] | None = None

    def given(self, told: Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
        """Values as the driver takes them."""
        held = {**self._constants, **told}
        for name, turn in self._inward:
            held[name] = turn(held[name])
        return held if self._order is None else [held[name] for name in self._order]

    def given_over(self, over: str, values: Sequence[Any], told: Mapping[str, Any]) -> Sequence[Any]:
        """The same for many values of one parameter: a dict or list for each would cost as much as the statement."""
        turn = dict(self._inward).get(over)
        turned = [turn(value) for value in values] if turn else values
        held = {**self._constants, **told}
        for name, turn in self._inward:
            if name != over:
                held[name] = turn(held[name])
        if self._order is None:
            return [{**held, over: value} for value in turned]
        return list(zip(*(turned if name == over else repeat(held[name]) for name in self._order), strict=False))

    def named(self, found: Sequence[Sequence[Any]]) -> list[Any]:
        """Rows as named tuples."""
        return [*map(self._row, found)]

    def made(self, columns: Sequence[Any], found: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
        """Rows out of what the driver gives; what it calls the columns' types is known with the first of them."""
        if self._outward is None:
            typed = zip(self._types, columns, strict=True)
            turns = ((place, _outward(type, self._dialect, column[1])) for place, (type, column) in enumerate(typed))
            self._outward = [(place, turn) for place, turn in turns if turn]
        return [*map(self._turned, found)] if self._outward else found

    def _turned(self, row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for place, turn in self._outward or ():
            values[place] = turn(values[place])
        return values


def _inward(type_: TypeEngine[Any], dialect: Dialect) -> Turn | None:
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _outward(type_: TypeEngine[Any], dialect: Dialect, told: object) -> Turn | None:
    return type_.dialect_impl(dialect).result_processor(dialect, told)


def _turned(turn: Turn | None, value: Any) -> Any:
    return turn(value) if turn else value


# -- the driver ---------------------------------------------------------------------------------------------------


def _ran(connection: Connection, words: str, given: Any, *, many: bool = False, rows: bool = False) -> Any:
    """How many rows a statement touched, or what the driver says of its columns and the rows that it gives."""
    cursor = connection.connection.cursor()
    try:
        if many:
            cursor.executemany(words, given)
        else:
            cursor.execute(words, given)
        return (cursor.description, cursor.fetchall()) if rows else cursor.rowcount
    except Exception as error:
        _fail(connection, words, given, error)


def _fail(connection: Connection, words: str, given: Any, error: Exception) -> NoReturn:
    """Raise what SQLAlchemy would: a fault of the driver as its DBAPIError, the rest as it is."""
    dialect = connection.dialect
    drivers = dialect.loaded_dbapi.Error
    if not isinstance(error, drivers):
        raise error
    lost = dialect.is_disconnect(error, connection.connection, None)
    fault = DBAPIError.instance(
        words, given, error, drivers, hide_parameters=True, connection_invalidated=lost, dialect=dialect
    )
    if lost:
        connection.invalidate(error)
    raise fault from error
