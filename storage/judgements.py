"""The tables of what was decided: links and their history, clusters, operations, and what people said of them.

Only their shape, as in schema.py, whose metadata they join.
"""

from __future__ import annotations

from sqlalchemy import Column, Double, ForeignKey, Index, Integer, Table, Text

from scraper.model import Judgement, Relation
from storage.columns import Json, Kind, Serial, Time, Words
from storage.schema import metadata, while_

links = Table(
    "links",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("pair", Text, nullable=False),  # the two releases in either order and what it is about: text or case
    Column("later", Text, nullable=False, index=True),
    Column("earlier", Text, nullable=False, index=True),
    Column("relation", Kind(Relation), nullable=False),
    Column("score", Double, nullable=False),
    Column("judgement", Kind(Judgement), nullable=False),
    Column("evidence", Json, nullable=False),
    Column("decided_by", Words, nullable=False, index=True),
    Column("decided_at", Time, nullable=False),
    Column("later_share", Double, nullable=False),
    Column("earlier_share", Double, nullable=False),
    Column("snapshot", Integer, nullable=False),
    Column("superseded_at", Time),  # a decision that was replaced stays, with the moment of its replacement
    Column("undone_at", Time),  # where a person's word was not replaced but taken back
    Column("undone_by", Words),
    while_("uq_links_standing", ["pair"], "superseded_at IS NULL", unique=True),
    while_("ix_links_standing", ["decided_at"], "superseded_at IS NULL"),
    while_("ix_links_doubted", ["judgement", "decided_at"], "superseded_at IS NULL AND judgement <> 'CONFIRMED'"),
    sqlite_autoincrement=True,  # people note a link's number: no other link ever gets it
)

likenesses = Table(  # how alike two releases were found when the later one was judged, where at all
    "likenesses",
    metadata,
    Column("one", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True),  # the smaller id
    Column("other", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Double, nullable=False),
    sqlite_with_rowid=False,
)

clusters = Table(
    "clusters",
    metadata,
    Column("id", Text, primary_key=True),
    Column("lead", Text, nullable=False),
)

operations = Table(
    "operations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Words),
    Column("year", Integer),
    Column("series", Words),
    Column("given", Words),  # the name that a person gave it; judges never see it
)


def _members(name: str, group: str, groups: str) -> Table:
    """Who belongs, and why; the release is the key: it belongs to one at most."""
    return Table(
        name,
        metadata,
        Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True),
        Column(group, Text, ForeignKey(f"{groups}.id", ondelete="CASCADE", onupdate="CASCADE"), nullable=False),
        Column("relation", Kind(Relation), nullable=False),
        Column("score", Double, nullable=False),
        Column("judgement", Kind(Judgement), nullable=False),
        Column("own_share", Double, nullable=False),  # of its text found in the lead's, and the reverse
        Column("lead_share", Double, nullable=False),
        Column("at", Time),  # what lists of groups are sorted by: of an operation dated, of a cluster first seen
        Index(None, group, "at"),
        Index(None, "at"),
    )


cluster_members = _members("cluster_members", "cluster", "clusters")
operation_members = _members("operation_members", "operation", "operations")

operation_ids = Table(  # ids that were cited once: they lead on, also after everything was judged anew
    "operation_ids",
    metadata,
    Column("id", Text, primary_key=True),
    Column("operation", Text, nullable=False),
)

operation_names = Table(
    "operation_names",
    metadata,
    Column("operation", Text, ForeignKey("operations.id", ondelete="CASCADE", onupdate="CASCADE"), primary_key=True),
    Column("name_hash", Text, primary_key=True),  # of the folded name
    Column("key", Words, nullable=False),
    Column("key_hash", Text, nullable=False, index=True),
    Column("name", Words, nullable=False),
    Index(None, "name_hash"),
)

decisions = Table(  # what people decided about operations, told by their releases: it outlives every id and judgement
    "decisions",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("action", Text, nullable=False),  # merge, split, rename
    Column("operation", Text, nullable=False),  # its id at that time
    Column("name", Words),
    Column("decided_by", Words, nullable=False),
    Column("decided_at", Time, nullable=False),
    Column("undone_at", Time),
    Column("undone_by", Words),
)

decision_releases = Table(
    "decision_releases",
    metadata,
    Column("decision", Serial, ForeignKey("decisions.id", ondelete="CASCADE"), primary_key=True),
    Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("side", Integer, nullable=False),  # merge: which operation's; split: 0 stays, 1 goes; rename: its place
    sqlite_with_rowid=False,
)

mentions = Table(
    "mentions",
    metadata,
    Column("release", Text, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column(
        "operation",
        Text,
        ForeignKey("operations.id", ondelete="CASCADE", onupdate="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("key", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("year", Integer),
)
