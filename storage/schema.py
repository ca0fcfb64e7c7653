"""The tables, one for each noun: first what gathering keeps, then what relating decides.

Only their shape: what is written and asked stands in the files named after the nouns; migrations/ makes them.
URLs and keys can be longer than an index allows, so they are looked up by their short hash. Sources are named, not
referenced: a release outlives its source's place in sources.yaml.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from scraper.model import AgencyKind, Bound, DateOrigin, IndicatorKind, NameRole, Precision, ReleaseStatus
from storage.columns import Json, Kind, Serial, Time, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *items: SchemaItem, rowid: bool = True) -> Table:
    return Table(name, metadata, *items, sqlite_with_rowid=rowid)


def while_(name: str, columns: list[str], condition: str, *, unique: bool = False) -> Index:
    """An index of the rows for which a condition holds; a question is found in it that says so in these very words."""
    return Index(name, *columns, unique=unique, sqlite_where=text(condition), postgresql_where=text(condition))


def _unique_while(name: str, columns: list[str], condition: str) -> Index:
    return while_(name, columns, condition, unique=True)


# -- who is watched, and how it goes ------------------------------------------------------------------------------

agencies = _table(
    "agencies",
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False),
    Column("country", Text, nullable=False),
    Column("kind", Kind(AgencyKind), nullable=False),
    Column("aliases", Json, nullable=False),
)

sources = _table(
    "sources",
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False),
    Column("agency", Text, nullable=False),
    Column("home", Words, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("watched", Boolean, nullable=False),  # stands in sources.yaml; False for what was only imported
    Column("languages", Json, nullable=False),
)

channels = _table(
    "channels",
    Column("source", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("cursor", Text),
    Column("last_polled", Time),
    Column("last_read", Time),  # the newest poll that gave a whole list: no fault and no 304
    Column("last_changed", Time),
    Column("last_new", Time),
    Column("next_due", Time),
    Column("failures", Integer, nullable=False),
    Column("polls", Integer, nullable=False),
    Column("head", Json),  # short hashes of the addresses at the top of the last whole list
    Column("learned_from", Time),  # looks before then are no measure any more
    Column("distrusted", Time),  # when a 304 of it turned out to be false
    Column("validated_url", Words),  # the address that gave etag and last_modified, after redirects
)

entries = _table(
    "entries",
    Column("id", Serial, primary_key=True),
    Column("source", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("url", Words, nullable=False),
    Column("url_hash", Text, nullable=False),
    Column("key", Words),
    Column("key_hash", Text),
    Column("title", Words),
    Column("claim", Json(("summary", "published", "modified", "language"), emptied=True), nullable=False),
    Column("content", Words),  # the item's own JSON, until it has been read
    Column("evidence", Text),
    Column("captured_at", Time),
    Column("first_offered", Time, nullable=False),
    Column("last_offered", Time, nullable=False),
    Column("changed_at", Time, nullable=False),  # when the newest claim was first heard
    Column("state", Text, nullable=False),  # pending, done, failed
    Column("next_visit", Time),
    Column("attempts", Integer, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("release", Text, index=True),
    Column("doubt", Text),  # digest of an earlier version that counts when a later visit sees it too; or "torn"
    Column("validated_url", Words),
    Index(None, "source", "url_hash"),
    Index(None, "source", "state", "next_visit"),
    UniqueConstraint("source", "key_hash"),
    _unique_while("uq_entries_url", ["source", "url_hash"], "key_hash IS NULL"),
)

claims = _table(  # what each channel last said about an entry: two channels never agree to the letter
    "claims",
    Column("entry", Serial, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("channel", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    rowid=False,
)

polls = _table(
    "polls",
    Column("id", Serial, primary_key=True),
    Column("source", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("at", Time, nullable=False),
    Column("offered", Integer, nullable=False),
    Column("news", Integer, nullable=False),
    Column("unchanged", Boolean, nullable=False),
    Column("code", Text),
    Column("message", Words),
    Column("front", Integer),  # entries on its first page, where it was read; what follows counts these
    Column("dated", Integer),  # state a date
    Column("titled", Integer),
    Column("known", Integer),
    Column("altered", Integer),
    Column("lost", Integer),
    Index(None, "source", "at"),
    while_("ix_polls_looks", ["source", "channel", "at"], "front IS NOT NULL"),
)

issues = _table(
    "issues",
    Column("id", Serial, primary_key=True),
    Column("source", Text, nullable=False),
    Column("about", Text, nullable=False),  # "channel:news" or "entry:12": the look that closes it
    Column("code", Text, nullable=False),
    Column("url", Words),
    Column("url_hash", Text, nullable=False),
    Column("message", Words, nullable=False),
    Column("first_seen", Time, nullable=False),
    Column("last_seen", Time, nullable=False),
    Column("times", Integer, nullable=False),
    Column("closed_at", Time),
    Index(None, "source", "about", "url_hash"),
    _unique_while("uq_issues_open", ["source", "code", "url_hash"], "closed_at IS NULL"),
)

alarms = _table(  # trouble that people are to hear of; each kind stands once for a source while it lasts
    "alarms",
    Column("id", Serial, primary_key=True),
    Column("source", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),  # broken, quiet, offline
    Column("since", Time, nullable=False),
    Column("message", Words, nullable=False),
    Column("begun_at", Time, nullable=False),
    Column("over_at", Time),
    _unique_while("uq_alarms_open", ["source", "kind"], "over_at IS NULL"),
)

alerts = _table(  # what is to be told about an alarm, once by each way that was configured then
    "alerts",
    Column("id", Serial, primary_key=True),
    Column("alarm", Serial, ForeignKey("alarms.id", ondelete="CASCADE"), nullable=False),
    Column("event", Text, nullable=False),  # begun, over
    Column("channel", Text, nullable=False),  # webhook, mail …: never its address
    Column("content", Json(("text",)), nullable=False),
    Column("at", Time, nullable=False),
    Column("due", Time, index=True),  # claimed until, or to be tried at; NULL once told or given up
    Column("attempts", Integer, nullable=False),
    Column("told_at", Time),
    Column("fault", Words),
    UniqueConstraint("alarm", "event", "channel"),
)

host_pace = _table(
    "host_pace",
    Column("host", Text, primary_key=True),
    Column("next_at", BigInteger, nullable=False),  # microseconds since 1970, so that one statement can add to it
    Column("booked_at", BigInteger),  # by the clock of then: one that is ahead of now was set back since
)

# -- what was fetched and read ------------------------------------------------------------------------------------

captures = _table(
    "captures",
    Column("id", Serial, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("content_digest", Text),  # of the bytes after content coding, where the server coded against our wish
    Column("url", Words, nullable=False),
    Column("url_hash", Text, nullable=False),
    Column("final_url", Words, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", Json, nullable=False),
    Column("request_headers", Json, nullable=False),
    Column("redirects", Json, nullable=False),
    Column("http_version", Text, nullable=False),
    Column("captured_at", Time, nullable=False),
    Column("size", BigInteger, nullable=False),
    UniqueConstraint("digest", "url_hash", "captured_at"),
)

releases = _table(
    "releases",
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("url", Words, nullable=False),
    Column("key", Words),
    Column("key_hash", Text),
    Column("status", Kind(ReleaseStatus), nullable=False),
    Column("first_seen", Time, nullable=False),
    Column("last_seen", Time, nullable=False),
    Column("missing_since", Time),
    Column("dated", Time, nullable=False),  # what lists are sorted by: when published, else when first seen
    Column("latest", Text, nullable=False),  # version id
    Column("versions", Integer, nullable=False),
    Column("posted", Text),  # the version whose sketch and anchors can be looked up
    Column("forgotten", Json(("at", "by", "why"))),  # when, by whom and why its words were dropped
    # Of the newest version, so that a page is held against what its source's releases are like without reading them:
    Column("length", Integer),  # characters of its paragraphs
    Column("said", Text),  # digest of that text
    Column("dating", Text),  # DateOrigin of its date
    Index(None, "source", "key_hash"),
    Index(None, "source", "dated"),
    Index(None, "source", "first_seen"),
    Index(None, "dated"),
    while_("ix_releases_gone", ["status", "dated"], "status <> 'live'"),
)

release_urls = _table(
    "release_urls",
    Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True),
    Column("url_hash", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("url", Words, nullable=False),
    Column("valid_from", Time, nullable=False),
    Column("valid_to", Time),
    Index(None, "url_hash", "source"),
)

versions = _table(
    "versions",
    Column("seq", Serial, primary_key=True),  # the full-text index points here
    Column("id", Text, nullable=False, unique=True),
    Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), nullable=False),
    Column("source", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("lead", Words),
    Column("paragraphs", Json, nullable=False),
    Column("text", Words, nullable=False),
    Column("text_digest", Text, index=True),  # only of texts long enough to tell releases apart
    Column("published_at", Time),
    Column("published_precision", Kind(Precision)),
    Column("published_zone", Text),
    Column("published_raw", Words),
    Column("published_origin", Kind(DateOrigin)),
    Column("modified", Json(("at", "precision", "zone", "raw", "origin"))),
    Column("language", Text),
    Column("place", Words),
    Column("topics", Json, nullable=False),
    Column("case_numbers", Json, nullable=False),
    Column("attachments", Json, nullable=False),
    Column("links", Json, nullable=False),
    Column("notices", Json, nullable=False),
    Column("digest", Text, nullable=False),
    Column("change", Json(("kinds", "edits", "summary")), nullable=False),
    Column("captured_at", Time, nullable=False, index=True),
    Column("evidence", Text, index=True),
    Column("judged_at", Time),
    Column("judged_by", Text),
    UniqueConstraint("release", "number"),
    while_("ix_versions_unjudged", ["captured_at"], "judged_at IS NULL"),
    while_("ix_versions_changes", ["captured_at"], "number > 1"),
    while_("ix_versions_changes_of_source", ["source", "captured_at"], "number > 1"),
)

unsteady = _table(  # lines that two reads of one page contradicted: furniture inside the text
    "unsteady",
    Column("source", Text, primary_key=True),
    Column("line", Text, primary_key=True),  # short hash of the line with its digits masked
    Column("at", Time, nullable=False),
    rowid=False,
)

# -- what versions say --------------------------------------------------------------------------------------------


def _of_version(name: str, *columns: Column[object]) -> Table:
    """A table of things that a version states, in the order of their places in its text."""
    return _table(
        name,
        Column("version", Text, ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True),
        Column("position", Integer, primary_key=True),
        *columns,
        Column("text", Words, nullable=False),
        Column("span_start", Integer, nullable=False),
        Column("span_end", Integer, nullable=False),
        rowid=False,
    )


figures = _of_version(
    "figures",
    Column("what", Text, nullable=False),
    Column("value", Double, nullable=False),
    Column("unit", Text),
    Column("bound", Kind(Bound), nullable=False),
    Column("party", Words),
)

indicators = _of_version(
    "indicators", Column("kind", Kind(IndicatorKind), nullable=False), Column("value", Words, nullable=False)
)

attributions = _of_version(
    "attributions", Column("credited", Words, nullable=False), Column("agency", Text), Column("url", Words)
)

names = _of_version(
    "names",
    Column("name", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("role", Kind(NameRole), nullable=False),
    Column("round", Words),
    Column("year", Integer),
)

traits = _table(
    "traits",
    Column("version", Text, ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True),
    Column("people", Json, nullable=False),
    Column("places", Json, nullable=False),
    Column("sketch", Json, nullable=False),
    Column("anchors", Json, nullable=False),
    Column("language", Text),
)

# -- what relating looks up: who holds each key of each release's newest judged version --------------------------

postings = _table(
    "postings",
    Column("key", Serial, primary_key=True, autoincrement=False),  # of a sketch, or an anchor's hash
    Column("count", Integer, nullable=False),
    Column("ids", Text, nullable=False),  # of the releases, each with a space behind it
)

further_postings = _table(  # of keys held by more releases than their row names
    "further_postings",
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("release", Text, primary_key=True),
    rowid=False,
)

counters = _table("counters", Column("name", Text, primary_key=True), Column("value", BigInteger, nullable=False))
