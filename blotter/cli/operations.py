"""`blotter operations`: what was published about one operation, its figures side by side, what came before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import (
    AsJson,
    Column,
    Limit,
    Offset,
    heading,
    json_line,
    line,
    note,
    show_fields,
    show_json,
    show_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blotter.dossier import Credit, Dossier, Event, Known, Other, Told
    from scraper.compare.claims import Comparison
    from storage.rows import OperationRow

app = typer.Typer(help="Operations and cases: releases, figures, conflicts, series.", no_args_is_help=True)
Name = Annotated[list[str], typer.Argument(help="Name, alias or id of an operation.", metavar="OPERATION")]


@app.command("list")
def list_operations(
    context: typer.Context,
    known: Annotated[
        bool, typer.Option("--known", help="Those known by mention only, of which we hold nothing.")
    ] = False,
    limit: Limit = 50,
    offset: Offset = 0,
    json: AsJson = False,
) -> None:
    """List operations, the one heard of last first."""
    with door.reading(context) as queries:
        rows = queries.operations(known=known, limit=limit, offset=offset)
        show_rows(rows, _columns(), as_json=json, empty="No operations known: `blotter relate` looks for them.")


def _columns() -> list[Column[OperationRow]]:
    return [
        Column("operation", lambda row: row.id),
        Column("name", lambda row: row.name or row.label, wide=True),
        Column("series", lambda row: row.series),
        Column("year", lambda row: row.year),
        Column("releases", lambda row: row.releases),
        Column("agencies", lambda row: ", ".join(row.agencies), wide=True),
        Column("first", lambda row: f"{row.first:%Y-%m-%d}" if row.first else ""),
        Column("last", lambda row: f"{row.last:%Y-%m-%d}" if row.last else ""),
    ]


@contextmanager
def _found(context: typer.Context, name: Sequence[str]) -> Iterator[Dossier]:
    from blotter.dossier import dossier

    with door.reading(context) as queries:
        yield dossier(queries, queries.operation(" ".join(name)))


@app.command("show")
def show_operation(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show all we know of one operation: releases, credits, figures side by side, its series."""
    with _found(context, name) as found:
        if json:
            from blotter.exports import operation_record

            show_json(operation_record(found))
            return
        _show(found)


def _show(found: Dossier) -> None:
    operation = found.operation
    series = [other.name for other in found.others if other.operation]
    show_fields(
        [
            ("operation", operation.name or "(no name)"),
            ("id", operation.id),
            ("aliases", ", ".join(operation.aliases)),
            (
                "series",
                f"{operation.series} ({', '.join(series)})" if operation.series and series else operation.series,
            ),
            ("year", operation.year),
        ]
    )
    _section("Releases", (text for told in found.releases for text in _release(told, found.credits)))
    _section("Figures side by side", (text for each in found.comparisons for text in _comparison(each)))
    _section("Only one source", _alone(found))
    for place, title in (("earlier", "Earlier"), ("later", "Later"), ("same series", "Of the same series")):
        _section(title, (text for other in found.others if other.place == place for text in _other(other)))
    _section("Also named", (text for known in found.known for text in _known(known)))


def _section(title: str, lines: Iterable[str]) -> None:
    """A heading with its lines; nothing where there are none."""
    found = list(lines)
    if found:
        heading(title)
        for text in found:
            line(text)


def _release(told: Told, credits: Sequence[Credit]) -> Iterator[str]:
    from blotter.present import agency_words, credit_words, date_words, one_line

    member, article = told.member, told.version.article
    date = date_words(article.published, "date unknown")
    yield f"{member.relation.value}  {agency_words(told.version.agency)}, {date}"
    yield f"  {one_line(article.title)}"
    yield f"  {member.url}"
    for credit in credits:
        if credit.url == member.url:
            yield f"  {credit_words(credit.credit, credit.held)}: “{one_line(credit.credit.text)}”"


def _comparison(comparison: Comparison) -> Iterator[str]:
    from blotter.present import figure_words, one_line

    yield f"{comparison.what.replace('_', ' ')}: {_VERDICTS.get(str(comparison.verdict), comparison.verdict)}"
    for claim in comparison.claims:
        yield f"  {figure_words(claim.figure)}  “{one_line(claim.figure.text)}”  {claim.url}"
    if comparison.why:
        yield f"  {one_line(comparison.why)}"


_VERDICTS = {
    "same": "agree",
    "rounding": "agree, one rounded",
    "growth": "grew",
    "part": "parts and their sum",
    "other_currency": "two claims in two currencies, neither corrected",
    "conflict": "CONFLICT",
    "unclear": "unclear",
}


def _alone(found: Dossier) -> Iterator[str]:
    """Figures that stand in no comparison: said once, by one release."""
    from blotter.present import figure_words, one_line

    said = {(claim.version, figure_words(claim.figure)) for each in found.comparisons for claim in each.claims}
    for told in found.releases:
        for figure in told.traits.figures:
            key = (told.version.id, figure_words(figure))
            if key not in said:
                said.add(key)
                yield f"{key[1]}  “{one_line(figure.text)}”  {told.member.url}"


def _other(other: Other) -> Iterator[str]:
    from blotter.present import one_line, plural

    year = f" ({other.year})" if other.year else ""
    held = "known by mention" if other.by_mention else plural(other.releases, "release")
    yield f"{other.name}{year}: {held}"
    if other.quote:
        yield f"  “{one_line(other.quote)}”  {other.url}"


def _known(known: Known) -> Iterator[str]:
    from blotter.present import date_words, one_line

    yield f"{known.indicator.kind.value} {one_line(known.indicator.value)}  {known.url}"
    quotes = [quote for _, quote in known.dated]
    if known.quote not in quotes:
        yield f"  “{one_line(known.quote)}”"
    for moment, quote in known.dated:
        yield f"  {date_words(moment)}: “{one_line(quote)}”"


@app.command()
def timeline(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show what is dated: publications, the dates the releases state, earlier operations."""
    with _found(context, name) as found:
        show_rows(found.events, _event_columns(), as_json=json)


def _event_columns() -> list[Column[Event]]:
    return [
        Column("when", lambda event: event.when),
        Column("what", lambda event: event.what, wide=True),
        Column("url", lambda event: event.url, wide=True),
    ]


@app.command()
def conflicts(context: typer.Context, name: Name, json: AsJson = False) -> None:
    """Show only the figures on which releases differ, each with its words and place."""
    from blotter.exports import comparison_record
    from scraper.compare.claims import disagreements

    with _found(context, name) as found:
        differing = disagreements(found.comparisons)
        if not differing:
            note("The releases agree on every figure that more than one of them states.")
        for each in differing:
            if json:
                line(json_line(comparison_record(each)))
            else:
                for text in _comparison(each):
                    line(text)
