"""`blotter copies`: releases that carry one text, with the one it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import AsJson, Column, Limit, Offset, show_fields, show_json, show_rows, tell_more
from scraper.model import Cluster, Member

if TYPE_CHECKING:
    from blotter.beside import Row
    from blotter.copied import Titles
    from storage import Queries

app = typer.Typer(help="Releases that carry one text, and where it comes from.", no_args_is_help=True)


@app.command("list")
def list_clusters(context: typer.Context, limit: Limit = 50, offset: Offset = 0, json: AsJson = False) -> None:
    """List texts that were published more than once."""
    from blotter.copied import NAMED, titles
    from blotter.exports import cluster_record

    with door.reading(context) as queries:
        rows = queries.clusters(limit=limit, offset=offset)
        columns = _columns({} if json else titles(queries, rows, NAMED))
        empty = "No copies known: `blotter relate` looks for them."
        show_rows(rows, columns, as_json=json, record=cluster_record, empty=empty)
        tell_more(len(rows), limit)


def _columns(titles: Titles) -> list[Column[Cluster]]:
    return [
        Column("copies", lambda cluster: cluster.id),
        Column("releases", lambda cluster: len(cluster.members)),
        Column("origin", _lead_url, piped=True),
        Column("also at", lambda cluster: " ".join(member.url for member in _others(cluster)), piped=True),
        Column("title", lambda cluster: titles[cluster.lead].title, wide=True),
        Column("by", lambda cluster: titles[cluster.lead].agency),
        Column("also by", lambda cluster: _also_by(cluster, titles), wide=True),
    ]


def _also_by(cluster: Cluster, titles: Titles) -> str:
    """Who carries the text, too, each once: those of the first members."""
    named = [titles[member.release].agency for member in _others(cluster) if member.release in titles]
    more = len(_others(cluster)) - len(named)
    return ", ".join(dict.fromkeys(named)) + (f" and {more} more" if more else "")


def _lead_url(cluster: Cluster) -> str:
    return next((member.url for member in cluster.members if member.release == cluster.lead), "")


def _others(cluster: Cluster) -> list[Member]:
    return [member for member in cluster.members if member.release != cluster.lead]


@app.command("show")
def show_cluster(
    context: typer.Context,
    ref: Annotated[str, typer.Argument(help="Id of the copies, or id or URL of one of them.", metavar="COPIES")],
    passages: Annotated[
        bool, typer.Option("--passages", help="Each copy beside its origin instead, passage by passage.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Show one text's copies: how each stands to the origin, and how much of each is found in the other."""
    from blotter.copied import titles
    from blotter.exports import cluster_record

    with door.reading(context) as queries:
        cluster = queries.cluster(queries.release(ref).id if "://" in ref else ref)
        if passages:
            _show_passages(queries, cluster, as_json=json)
        elif json:
            show_json(cluster_record(cluster))
        else:
            named = titles(queries, [cluster], len(cluster.members))
            lead = named[cluster.lead]
            show_fields(
                [
                    ("copies", cluster.id),
                    ("title", lead.title),
                    ("origin", f"{lead.agency}, {lead.url}"),
                    ("releases", len(cluster.members)),
                ]
            )
            show_rows(_others(cluster), _member_columns(named), as_json=False)


def _member_columns(titles: Titles) -> list[Column[Member]]:
    return [
        Column("relation", lambda member: member.relation.value),
        Column("score", lambda member: f"{member.score:.2f}"),
        Column("in origin", lambda member: f"{member.containment[0]:.0%}"),
        Column("of origin", lambda member: f"{member.containment[1]:.0%}"),
        Column("title", lambda member: titles[member.release].title, wide=True),
        Column("by", lambda member: titles[member.release].agency),
        Column("url", lambda member: member.url, wide=True),
    ]


def _show_passages(queries: Queries, cluster: Cluster, *, as_json: bool) -> None:
    """Each copy beside the origin; what only one of the two has stands alone in its row."""
    from blotter.beside import beside

    rows = [(member, row) for member in _others(cluster) for row in beside(queries, member.release, cluster.lead).rows]
    columns: list[Column[tuple[Member, Row]]] = [
        Column("copy", lambda each: each[1].copy, wide=True),
        Column("origin", lambda each: each[1].origin, wide=True),
        Column("relation", lambda each: each[0].relation.value),
        Column("url", lambda each: each[0].url, wide=True),
    ]
    show_rows(rows, columns, as_json=as_json, record=_passage_record)


def _passage_record(row: tuple[Member, Row]) -> dict[str, str]:
    member, passage = row
    return {
        "url": member.url,
        "relation": member.relation.value,
        "copy": passage.copy,
        "origin": passage.origin,
    }
