"""`blotter releases`: what was published, its versions, what changed between them, and search in all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from blotter.cli import door
from blotter.cli.output import (
    AsJson,
    Column,
    Limit,
    Offset,
    heading,
    line,
    on_terminal,
    show_fields,
    show_json,
    show_rows,
    tell_more,
)
from blotter.present import Segment, date_words, iso_date, plain, plural, seen_words, stamp, word_diff
from scraper.compare.claims.wording import figure_words
from scraper.errors import UsageError
from scraper.model import ReleaseStatus, Version

if TYPE_CHECKING:
    from storage import Queries
    from storage.rows import ReleaseRow, SearchHit

app = typer.Typer(help="Releases, their versions, and what changed.", no_args_is_help=True)
Ref = Annotated[str, typer.Argument(help="Id (or its beginning) or URL of a release.", metavar="RELEASE")]


@app.command("list")
def list_releases(
    context: typer.Context,
    source: Annotated[str | None, typer.Option(help="Only of this source.")] = None,
    status: Annotated[str | None, typer.Option(help="Only live, missing, withdrawn or forgotten ones.")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
    json: AsJson = False,
) -> None:
    """List releases, the newest first."""
    from blotter.exports import release_record

    with door.reading(context) as queries:
        only = held_source(source, queries)
        rows = queries.releases(source=only, status=_status(status), limit=limit, offset=offset)
        empty = "No such releases: `blotter poll` or `blotter import` brings some."
        show_rows(rows, _columns(), as_json=json, record=release_record, empty=empty)
        tell_more(len(rows), limit)


def held_source(id: str | None, queries: Queries) -> str | None:
    """The source of that id. Raises UsageError where nothing is held of it: an empty list would pass for an answer."""
    from difflib import get_close_matches

    ids = [] if id is None else [state.id for state in queries.source_states()]
    if id is None or id in ids:
        return id
    near = get_close_matches(id, ids)
    hint = f"did you mean {' or '.join(near)}?" if near else "`blotter sources health` names those that are."
    raise UsageError(f"Nothing is held of a source {id!r}; {hint}")


def _status(name: str | None) -> str | None:
    if name is not None and name not in set(ReleaseStatus):
        raise UsageError(f"{name!r} is no status; there are {', '.join(ReleaseStatus)}")
    return name


def _columns() -> list[Column[ReleaseRow]]:
    return [
        Column("release", lambda row: row.id),
        Column("published", lambda row: iso_date(row.published)),
        Column("source", lambda row: row.source),
        Column("status", lambda row: row.status.value),
        Column("versions", lambda row: row.versions, piped=True),
        Column("operation", lambda row: row.operation_name, piped=True),
        Column("title", lambda row: row.title, wide=True),
        Column("url", lambda row: row.url, piped=True),
    ]


@app.command("show")
def show_release(
    context: typer.Context,
    ref: Ref,
    attachment: Annotated[
        int | None, typer.Option(help="The text of this attached file instead, by its number.", min=1, metavar="N")
    ] = None,
    json: AsJson = False,
) -> None:
    """Show one release: where it stood, what it says now, where it belongs; or what a file attached to it says."""
    with door.reading(context) as queries:
        row = queries.release(ref)
        if attachment is not None:
            _show_file(row, attachment, queries, json)
            return
        versions = queries.versions(row.id)
        if json:
            show_json(_whole(row, versions[-1], queries))
            return
        _show(row, versions, queries)


def _show_file(row: ReleaseRow, number: int, queries: Queries, as_json: bool) -> None:
    """The text of a file by page, as far as it was read. Raises UsageError where there is none, saying why."""
    from blotter.files import file_words, telling

    files = telling(row.files)
    if number > len(files):
        raise UsageError(f"There is no attachment {number}: this release has {plural(len(files), 'attachment')}")
    file = files[number - 1]
    pages = queries.pages(row.id, file.url)
    if not pages:
        raise UsageError(f"Nothing of attachment {number} can be shown: {file_words(file)}, {file.url}")
    if as_json:
        told = [{"page": page, "text": text} for page, text in pages]
        show_json({"release": row.id, "url": file.url, "name": file.name, "digest": file.digest, "pages": told})
        return
    show_fields([("attachment", file_words(file)), ("url", file.url), ("evidence", file.digest)])
    for page, text in pages:
        heading(f"Page {page}")
        line(text)


def _whole(row: ReleaseRow, latest: Version, queries: Queries) -> dict[str, object]:
    from blotter.exports import figure_record, release_record, version_record

    traits = queries.traits(latest.id)
    return {
        **release_record(row),
        "forgotten": row.forgotten,
        "urls": queries.release_urls(row.id),
        "latest": version_record(latest, row.files),
        "figures": [figure_record(figure, row.url, latest.id) for figure in traits.figures],
        "credits": [{"credited": credit.credited, "agency": credit.agency} for credit in traits.attributions],
    }


def _show(row: ReleaseRow, versions: list[Version], queries: Queries) -> None:
    from blotter.files import file_words, telling

    latest = versions[-1]
    traits = queries.traits(latest.id)
    show_fields(
        [
            ("release", row.id),
            ("title", row.title),
            ("agency", latest.agency.name),
            ("url", row.url),
            ("earlier urls", ", ".join(each.url for each in queries.release_urls(row.id) if each.url != row.url)),
            ("published", date_words(row.published)),
            ("place", latest.article.place),
            ("case numbers", ", ".join(latest.article.case_numbers)),
            ("status", row.status),
            ("forgotten", row.forgotten and f"{row.forgotten.why} ({row.forgotten.by}, {stamp(row.forgotten.at)})"),
            ("seen", seen_words(row.first_seen, row.last_seen)),
            ("versions", len(versions)),
            ("last change", latest.change.summary),
            ("evidence", next((each.evidence for each in reversed(versions) if each.evidence), None)),
            *(
                (f"attachment {number}", f"{file_words(file)} {file.digest or file.url}")
                for number, file in enumerate(telling(row.files), 1)
            ),
            ("copies", row.cluster),
            ("operation", " ".join(part for part in (row.operation, row.operation_name) if part)),
            ("credits", "; ".join(credit.credited for credit in traits.attributions)),
            ("figures", "; ".join(dict.fromkeys(figure_words(figure) for figure in traits.figures))),
        ]
    )
    if latest.article.text:  # of a forgotten release there is none
        line(f"\n{latest.article.text}")


@app.command("versions")
def list_versions(context: typer.Context, ref: Ref, json: AsJson = False) -> None:
    """List what a release said over time, and what each version changed."""
    from blotter.exports import version_record

    with door.reading(context) as queries:
        row = queries.release(ref)
        show_rows(
            queries.versions(row.id),
            [
                Column("version", lambda version: version.number),
                Column("captured", lambda version: stamp(version.captured_at)),
                Column("kinds", lambda version: ", ".join(version.change.kinds)),
                Column("change", lambda version: version.change.summary, wide=True),
                Column("evidence", lambda version: version.evidence, piped=True),
            ],
            as_json=json,
            record=lambda version: version_record(version, row.files),
        )


@app.command("changes")
def list_changes(
    context: typer.Context,
    source: Annotated[str | None, typer.Option(help="Only of this source.")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
    json: AsJson = False,
) -> None:
    """List what was edited or withdrawn after it was first seen, in all releases, the newest change first."""
    from blotter.exports import version_record

    with door.reading(context) as queries:
        rows = queries.changes(source=held_source(source, queries), limit=limit, offset=offset)
        empty = "No release has changed since it was first seen."
        show_rows(rows, _change_columns(), as_json=json, record=version_record, empty=empty)
        tell_more(len(rows), limit)


def _change_columns() -> list[Column[Version]]:
    return [
        Column("seen", lambda version: stamp(version.captured_at)),
        Column("release", lambda version: version.release),
        Column("source", lambda version: version.source),
        Column("version", lambda version: version.number),
        Column("kinds", lambda version: ", ".join(version.change.kinds), piped=True),
        Column("change", lambda version: version.change.summary, wide=True),
        Column("title", lambda version: version.article.title, wide=True),
        Column("url", lambda version: version.article.url, piped=True),
    ]


@app.command("diff")
def diff_versions(
    context: typer.Context,
    ref: Ref,
    old: Annotated[
        int | None, typer.Argument(help="Version number; else the one before the last.", min=1, metavar="OLD")
    ] = None,
    new: Annotated[int | None, typer.Argument(help="Version number; else the last.", min=1, metavar="NEW")] = None,
    json: AsJson = False,
) -> None:
    """Show word by word what changed between two versions: [-gone-] {+come+}, in colour on a terminal."""
    with door.reading(context) as queries:
        versions = queries.versions(queries.release(ref).id)
        after = _numbered(versions, new or len(versions))
        before = _numbered(versions, old or max(1, after.number - 1))
        segments = word_diff(before.article.text, after.article.text)
        if json:
            show_json({"release": after.release, "old": before.number, "new": after.number, "segments": segments})
            return
        if before is after:
            line(f"version {after.number} only: nothing to compare")
            return
        line(f"version {before.number} to version {after.number}{_change(before, after)}")
        line()
        _show_diff(segments)


def _change(before: Version, after: Version) -> str:
    """What made the newer of two neighbours, where its words do not show it: a page that went shows the same words."""
    if after.number != before.number + 1:
        return ""
    kinds = f": {', '.join(after.change.kinds)}"
    return kinds if after.change.edits else f"{kinds}; {after.change.summary}"


def _numbered(versions: list[Version], number: int) -> Version:
    for version in versions:
        if version.number == number:
            return version
    raise UsageError(f"There is no version {number}: this release has {plural(len(versions), 'version')}")


MARKS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
COLOURS = {"same": "", "removed": "red strike", "added": "green"}


def _show_diff(segments: tuple[Segment, ...]) -> None:
    """The marks stay on a terminal too: what is copied from there must not read 51 and 52 as 5152."""
    marked = [(plain(part.text.join(MARKS[part.kind])), COLOURS[part.kind]) for part in segments]
    if on_terminal():
        from rich.text import Text

        from blotter.cli.output import console

        console().print(Text.assemble(*marked))
        return
    line("".join(text for text, _ in marked))


@app.command()
def search(
    context: typer.Context,
    query: Annotated[
        list[str],
        typer.Argument(
            help="Words that must all occur; '\"several words\"' as a phrase, 'encro*' for words so begun.",
            metavar="WORD",
        ),
    ],
    past: Annotated[bool, typer.Option("--past", help="Also in versions that have been replaced.")] = False,
    limit: Limit = 50,
    json: AsJson = False,
) -> None:
    """Search titles, texts, and the text of attached PDFs."""
    if not " ".join(query).strip():
        raise typer.BadParameter("say at least one word", param_hint="QUERY")
    with door.reading(context) as queries:
        hits = queries.search(" ".join(query), past=past, limit=limit)
        show_rows(hits, _hit_columns(), as_json=json, record=_hit, empty=_EMPTY)
        tell_more(len(hits), limit, "--limit")


_EMPTY = (
    "Nothing found. All words must occur, each whole ('encro*' finds longer ones); --past looks in past wordings too."
)


def _hit_columns() -> list[Column[SearchHit]]:
    return [
        Column("release", lambda hit: hit.release.id),
        Column("published", lambda hit: iso_date(hit.release.published)),
        Column("source", lambda hit: hit.release.source, piped=True),
        Column("title", lambda hit: hit.release.title, wide=True),
        Column("found", _found, wide=True),
        Column("url", lambda hit: hit.release.url, piped=True),
    ]


def _found(hit: SearchHit) -> str:
    """The words around the match, and where they stand if not in the release's own text."""
    where = f"in attachment {hit.place.file.name}, page {hit.place.page}: " if hit.place else ""
    return where + hit.snippet


def _hit(hit: SearchHit) -> object:
    from blotter.exports import release_record

    place = {"url": hit.place.file.url, "name": hit.place.file.name, "page": hit.place.page} if hit.place else None
    return {**release_record(hit.release), "version": hit.version, "snippet": hit.snippet, "attachment": place}
