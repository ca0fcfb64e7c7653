"""What versions say, as rows: figures, indicators, credits, names, and the rest of their traits.

It writes and reads; making traits out of a text is scraper.compare's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from scraper.model import Attribution, Bound, Figure, Indicator, IndicatorKind, NameRole, OperationName, Traits
from storage.columns import AnyRow
from storage.dialects import chunks
from storage.lists import one_of
from storage.schema import attributions, figures, indicators, names, traits
from storage.statements import Prepared

_TABLES = (figures, indicators, attributions, names, traits)


def keep_traits(connection: Connection, version: str, told: Traits) -> None:
    """Keep what a version says; nothing may be kept of it yet."""
    stated: tuple[tuple[Table, Sequence[dict[str, Any]]], ...] = (
        (figures, [_figure_row(item) for item in told.figures]),
        (indicators, [{"kind": item.kind.value, "value": item.value, **_place(item)} for item in told.indicators]),
        (attributions, [_attribution_row(item) for item in told.attributions]),
        (names, [_name_row(item) for item in told.names]),
    )
    for table, rows in stated:
        if rows:
            numbered = [{"version": version, "position": number, **row} for number, row in enumerate(rows)]
            _INSERT[table.name].run_for(connection, numbered)
    _INSERT["traits"].run(
        connection,
        version=version,
        people=told.people,
        places=told.places,
        sketch=told.sketch,
        anchors=told.anchors,
        language=told.language,
    )


def forget_traits(connection: Connection, version: str) -> None:
    """Drop what was kept of what a version says."""
    for statement in _DELETE:
        statement.run(connection, of=version)


def forget_all(connection: Connection) -> None:
    """Drop what was kept of what all versions say."""
    for table in _TABLES:
        connection.execute(delete(table))


def traits_of(connection: Connection, versions: Iterable[str]) -> dict[str, Traits]:
    """What each of these versions says; one not judged yet is left out."""
    found: dict[str, Traits] = {}
    for chunk in chunks(versions):
        stated = {table.name: _stated(connection, table, chunk, make) for table, make in _MAKERS}
        for row in _TRAITS.rows(connection, of=chunk):
            found[row.version] = Traits(
                figures=tuple(stated["figures"].get(row.version, ())),
                indicators=tuple(stated["indicators"].get(row.version, ())),
                attributions=tuple(stated["attributions"].get(row.version, ())),
                names=tuple(stated["names"].get(row.version, ())),
                people=tuple(row.people),
                places=tuple(row.places),
                sketch=tuple(row.sketch),
                anchors=tuple(row.anchors),
                language=row.language,
            )
    return found


def _stated(
    connection: Connection, table: Table, versions: Sequence[str], make: Callable[[AnyRow], Any]
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in _STATED[table.name].rows(connection, of=versions):
        found.setdefault(row.version, []).append(make(row))
    return found


# -- rows and back ------------------------------------------------------------------------------------------------


def _place(item: Figure | Indicator | Attribution | OperationName) -> dict[str, Any]:
    return {"text": item.text, "span_start": item.span[0], "span_end": item.span[1]}


def _figure_row(item: Figure) -> dict[str, Any]:
    return {
        "what": item.what,
        "value": item.value,
        "unit": item.unit,
        "bound": item.bound.value,
        "party": item.party,
        **_place(item),
    }


def _figure(row: AnyRow) -> Figure:
    span = (row.span_start, row.span_end)
    return Figure(row.what, row.value, row.unit, Bound(row.bound), row.party, row.text, span)


def _indicator(row: AnyRow) -> Indicator:
    return Indicator(IndicatorKind(row.kind), row.value, row.text, (row.span_start, row.span_end))


def _attribution_row(item: Attribution) -> dict[str, Any]:
    return {"credited": item.credited, "agency": item.agency, "url": item.url, **_place(item)}


def _attribution(row: AnyRow) -> Attribution:
    return Attribution(row.credited, row.agency, row.text, (row.span_start, row.span_end), row.url)


def _name_row(item: OperationName) -> dict[str, Any]:
    return {
        "name": item.name,
        "key": item.key,
        "role": item.role.value,
        "round": item.round,
        "year": item.year,
        **_place(item),
    }


def _name(row: AnyRow) -> OperationName:
    span = (row.span_start, row.span_end)
    return OperationName(row.name, row.key, NameRole(row.role), row.text, span, row.round, row.year)


_MAKERS: tuple[tuple[Table, Callable[[AnyRow], Any]], ...] = (
    (figures, _figure),
    (indicators, _indicator),
    (attributions, _attribution),
    (names, _name),
)
_INSERT = {table.name: Prepared(insert(table)) for table in _TABLES}
_DELETE = [Prepared(delete(table).where(table.c.version == bindparam("of"))) for table in _TABLES]
_TRAITS = Prepared(select(traits).where(one_of(traits.c.version, "of")))
_STATED = {
    table.name: Prepared(select(table).where(one_of(table.c.version, "of")).order_by(table.c.version, table.c.position))
    for table, _ in _MAKERS
}
