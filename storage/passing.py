"""Versions that no judge could judge: passed over with an issue that says why, and taken up again later.

Which ones these are was found out by the one who judged. An issue is of a release; versions say which judge it was.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from scraper.errors import NotJudged
from scraper.model import Version
from storage import issues
from storage.columns import short_hash
from storage.dialects import chunks
from storage.schema import issues as issues_table
from storage.schema import release_urls, releases, versions

STANDS = (issues_table.c.code == NotJudged().code) & issues_table.c.closed_at.is_(None)
_BY = "passed over: "  # stands before the judge, as who judged the version


def pass_over(connection: Connection, version: Version, fault: NotJudged, judge: str, at: datetime) -> None:
    """Note that this judge could not judge the version, unless it was judged or forgotten meanwhile."""
    if connection.execute(_PASSED, {"of": version.id, "at": at, "by": f"{_BY}{judge}"}).rowcount:
        url = connection.execute(select(releases.c.url).where(releases.c.id == version.release)).scalar_one()
        _open_again(connection, version.source, short_hash(url))
        issues.open_(connection, version.source, issues.about_judging(version.release), fault, at, url)


def _open_again(connection: Connection, source: str, url_hash: str) -> None:
    """The issue that was closed when this was taken up goes on: else one for each try would pile up."""
    here = (issues_table.c.source == source) & (issues_table.c.code == NotJudged().code)
    here &= issues_table.c.url_hash == url_hash
    found = connection.execute(
        select(issues_table.c.id, issues_table.c.closed_at).where(here).order_by(issues_table.c.id.desc()).limit(1)
    ).first()
    if found is not None and found.closed_at is not None:
        connection.execute(update(issues_table).where(issues_table.c.id == found.id).values(closed_at=None))


_PASSED = (
    update(versions)
    .where(versions.c.id == bindparam("of"), versions.c.judged_at.is_(None))
    .values(judged_at=bindparam("at", type_=versions.c.judged_at.type), judged_by=bindparam("by"))
)


def are_some(connection: Connection) -> bool:
    """Whether anything was passed over."""
    return connection.execute(select(issues_table.c.id).where(STANDS).limit(1)).first() is not None


def take_up(connection: Connection, judge: str | None, at: datetime) -> int:
    """Let what was passed over be judged again, but for what this judge could not; how many versions.

    They are found by the issues' addresses: two releases of one source may stand at one address, and share an issue.
    An issue is over, too, where its version was judged since, as what a person says of a release brings about.
    """
    address = (release_urls.c.url_hash == issues_table.c.url_hash) & (release_urls.c.source == issues_table.c.source)
    passed = (versions.c.release == release_urls.c.release) & versions.c.judged_by.startswith(_BY)
    asked = (
        select(issues_table.c.id, versions.c.id.label("version"), versions.c.judged_by)
        .join_from(issues_table, release_urls, address, isouter=True)
        .join(versions, passed, isouter=True)
        .where(STANDS)
    )
    found = connection.execute(asked).all()
    stays = {row.id for row in found if judge is not None and row.judged_by == f"{_BY}{judge}"}
    close(connection, at, {row.id for row in found} - stays)
    again = {row.version for row in found if row.version is not None and row.judged_by != f"{_BY}{judge}"}
    judge_again(connection, again)
    return len(again)


def judge_again(connection: Connection, ids: Collection[str]) -> None:
    """Let these versions wait to be judged, as if nobody had."""
    for some in chunks(sorted(ids)):
        connection.execute(update(versions).where(versions.c.id.in_(some)).values(judged_at=None, judged_by=None))


def close(connection: Connection, at: datetime, these: set[int] | None = None) -> None:
    """Close these issues, or all: what they were about is judged anew."""
    closed = update(issues_table).where(STANDS).values(closed_at=at)
    if these is None:
        connection.execute(closed)
    for ids in chunks(sorted(these or ())):
        connection.execute(closed.where(issues_table.c.id.in_(ids)))
