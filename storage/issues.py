"""What goes wrong outside, as rows: open once per source, code and URL, counted, closed by the next clean look.

It records; what counts as a fault was decided where it happened.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, text, update

from scraper.errors import BlotterError
from scraper.model import Issue
from storage.columns import AnyRow, AnySelect, Time, short_hash
from storage.dialects import inserting
from storage.schema import issues


def about_channel(name: str) -> str:
    """What faults of polling a channel are filed under."""
    return f"channel:{name}"


def about_validators(channel: str) -> str:
    """What a channel's false answers to "has it changed?" are filed under."""
    return f"validators:{channel}"


def about_entry(entry: int) -> str:
    """What faults of visiting an entry's page are filed under."""
    return f"entry:{entry}"


def about_file(file: int) -> str:
    """What faults of one attached file are filed under."""
    return f"file:{file}"


def about_judging(release: str) -> str:
    """What faults of judging a release are filed under."""
    return f"judging:{release}"


def open_(
    connection: Connection, source: str, about: str, fault: BlotterError, at: datetime, url: str | None = None
) -> None:
    """Note a fault: open an issue, or count the open one once more. Another fault at the same place replaces it."""
    place = fault.url or url
    row = {
        "source": source,
        "about": about,
        "code": fault.code,
        "url": place,
        "url_hash": short_hash(place) if place else "",
        "message": fault.message,
        "first_seen": at,
        "last_seen": at,
        "times": 1,
    }
    other = (issues.c.source == source, issues.c.about == about, issues.c.url_hash == row["url_hash"])
    stale = update(issues).where(*other, issues.c.code != fault.code, issues.c.closed_at.is_(None))
    connection.execute(stale.values(closed_at=at))
    insert = inserting(connection.dialect.name, issues)
    again = {name: insert.excluded[name] for name in ("about", "message", "last_seen")}
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=["source", "code", "url_hash"],
            index_where=text("closed_at IS NULL"),
            set_={**again, "times": issues.c.times + 1},
        ),
        row,
    )


def close(connection: Connection, source: str, about: str, at: datetime) -> None:
    """A look went well: whatever was open about it is over."""
    connection.execute(_CLOSE, {"of_source": source, "of": about, "at": at})


_CLOSE = (
    update(issues)
    .where(issues.c.source == bindparam("of_source"), issues.c.about == bindparam("of"), issues.c.closed_at.is_(None))
    .values(closed_at=bindparam("at", type_=Time))
)


def listed(source: str | None, open_only: bool) -> AnySelect:
    """The rows of issues, the newest first."""
    wanted = select(issues).order_by(issues.c.last_seen.desc(), issues.c.id.desc())
    if source is not None:
        wanted = wanted.where(issues.c.source == source)
    return wanted.where(issues.c.closed_at.is_(None)) if open_only else wanted


def issue_of(row: AnyRow) -> Issue:
    """The issue in a row."""
    return Issue(
        source=row.source,
        code=row.code,
        message=row.message,
        url=row.url,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        times=row.times,
        closed_at=row.closed_at,
        about=row.about,
    )
