"""What SQLite and PostgreSQL say differently: upserts, byte order, lists of values, and the full-text index.

Everything else in storage is one code for both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, TextClause, collate, text
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import scrub
from storage.statements import Prepared

Item = TypeVar("Item")
CHUNK = 500  # values in one IN list: far below SQLite's 32,766 and PostgreSQL's 65,535 parameters
INDEXED = 300_000  # bytes of one text in PostgreSQL's index: a tsvector ends at 1 MiB, and its positions count
_WORD = re.compile(r"[^\W_]+")
_ASKED = re.compile(rf"{_WORD.pattern}\*?")


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """The items in lists that fit one statement."""
    held = list(items)
    for start in range(0, len(held), size):
        yield held[start : start + size]


def bytewise(connection: Connection, column: ColumnElement[str]) -> ColumnElement[str]:
    """The column in the order of its bytes, whatever language the database sorts in."""
    return in_bytes(connection.dialect.name, column)


def in_bytes(dialect: str, column: ColumnElement[str]) -> ColumnElement[str]:
    """The same for statements that are built once for each dialect."""
    return collate(column, "C") if dialect == "postgresql" else column


def inserting(dialect: str, table: Table) -> Any:
    """An INSERT into the table that knows the dialect's ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@lru_cache(maxsize=256)
def _upsert(dialect: str, table: Table, keys: tuple[str, ...], update: tuple[str, ...]) -> Prepared:
    insert = inserting(dialect, table)
    if not update:
        return Prepared(insert.on_conflict_do_nothing(index_elements=keys))
    values = {name: insert.excluded[name] for name in update}
    return Prepared(insert.on_conflict_do_update(index_elements=keys, set_=values))


def put(
    connection: Connection,
    table: Table,
    rows: Sequence[dict[str, Any]] | dict[str, Any],
    *,
    update: tuple[str, ...] = (),
    keys: tuple[str, ...] | None = None,
) -> int:
    """Insert rows; where their key is held, set the columns of `update`, or leave what is there. Rows touched."""
    if not rows:
        return 0
    found = keys or tuple(column.name for column in table.primary_key.columns)
    statement = _upsert(connection.dialect.name, table, found, update)
    return statement.run_for(connection, [rows] if isinstance(rows, dict) else rows)


# -- one judge at a time ------------------------------------------------------------------------------------------

_JUDGING = "hashtext('blotter judging')"  # PostgreSQL's lock ends with the transaction, or with its connection


def judges_alone(connection: Connection) -> bool:
    """Whether no other program judges while this transaction lasts: it does not wait for one. SQLite has one writer."""
    if connection.dialect.name != "postgresql":
        return True
    return bool(connection.execute(text(f"SELECT pg_try_advisory_xact_lock({_JUDGING})")).scalar())


def judge_alone(connection: Connection) -> None:
    """The same, having waited for the other."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_JUDGING})"))


# -- full text ----------------------------------------------------------------------------------------------------

FULL_TEXT = {
    "sqlite": (
        "CREATE VIRTUAL TABLE version_words USING fts5("
        "title, text, content='versions', content_rowid='seq', tokenize='unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE version_words ("
        "seq BIGINT PRIMARY KEY REFERENCES versions (seq) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
        "CREATE INDEX ix_version_words_words ON version_words USING gin (words)",
    ),
}
PAGES_FULL_TEXT = {
    "sqlite": (
        "CREATE VIRTUAL TABLE page_words USING fts5("
        "text, content='attachment_pages', content_rowid='seq', tokenize='unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE page_words ("
        "seq BIGINT PRIMARY KEY REFERENCES attachment_pages (seq) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
        "CREATE INDEX ix_page_words_words ON page_words USING gin (words)",
    ),
}
# The indexes and the rows they are of: of versions, of the pages of attached files. SQLite keeps tables behind them.
INDEXES = {"version_words": "versions", "page_words": "attachment_pages"}
NOT_IN_SCHEMA = tuple(INDEXES)

_WORDS_INDEX = {
    "sqlite": text("INSERT INTO version_words (rowid, title, text) VALUES (:seq, :title, :body)"),
    "postgresql": text(
        "INSERT INTO version_words (seq, words) VALUES (:seq,"
        " setweight(to_tsvector('simple', :title), 'A') || setweight(to_tsvector('simple', :body), 'D'))"
    ),
}
_INDEX = Prepared(_WORDS_INDEX.__getitem__)
_FORGET = {
    "sqlite": text(
        "INSERT INTO version_words (version_words, rowid, title, text) VALUES ('delete', :seq, :title, :body)"
    ),
    "postgresql": text("DELETE FROM version_words WHERE seq = :seq"),
}
_PAGE_INDEX = {
    "sqlite": text("INSERT INTO page_words (rowid, text) VALUES (:seq, :body)"),
    "postgresql": text("INSERT INTO page_words (seq, words) VALUES (:seq, to_tsvector('simple', :body))"),
}
_PAGE_FORGET = {
    "sqlite": text("INSERT INTO page_words (page_words, rowid, text) VALUES ('delete', :seq, :body)"),
    "postgresql": text("DELETE FROM page_words WHERE seq = :seq"),
}
_MATCHED = {
    "sqlite": "SELECT rowid AS seq, bm25(version_words, 4.0, 1.0) AS rank FROM version_words"
    " WHERE version_words MATCH :words",
    "postgresql": "SELECT seq, -ts_rank(words, to_tsquery('simple', :words)) AS rank FROM version_words"
    " WHERE words @@ to_tsquery('simple', :words)",
}
_PAGES_MATCHED = {
    "sqlite": "SELECT rowid AS seq, bm25(page_words) AS rank FROM page_words WHERE page_words MATCH :words",
    "postgresql": _MATCHED["postgresql"].replace("version_words", "page_words"),
}
# Of each release the best page of its files; those whose page no longer names them are of the past.
_PAGES_SEARCH = (
    "WITH matched AS MATERIALIZED ({matched}), placed AS ("
    " SELECT a.release AS release, p.attachment AS attachment, p.number AS number, p.text AS text, m.rank AS best,"
    " row_number() OVER (PARTITION BY a.release ORDER BY m.rank, p.attachment, p.number) AS place"
    " FROM matched m JOIN attachment_pages p ON p.seq = m.seq JOIN attachments a ON a.id = p.attachment {named})"
    " SELECT release, attachment, number, text FROM placed WHERE place = 1 ORDER BY best, release LIMIT :limit"
)
_SEARCH = (
    "WITH matched AS MATERIALIZED ({matched})"
    " SELECT v.release AS release, max(v.number) AS number, min(m.rank) AS best"
    " FROM matched m JOIN versions v ON v.seq = m.seq {newest}"
    " GROUP BY v.release ORDER BY best, v.release LIMIT :limit"
)


def fold(words: str) -> str:
    """Lower case without accents: what both indexes compare."""
    if not words.isascii():
        words = "".join(letter for letter in unicodedata.normalize("NFKD", words) if not unicodedata.combining(letter))
    return words.casefold()


def index_words(connection: Connection, seq: int, title: str, body: str) -> None:
    """Make one version findable by its words."""
    _INDEX.run(connection, **_indexed(connection, seq, title, body))


def forget_words(connection: Connection, seq: int, title: str, body: str) -> None:
    """Take one version out of the index; title and text as they were when it went in."""
    values = _indexed(connection, seq, title, body)
    if connection.dialect.name == "postgresql":
        values = {"seq": seq}
    connection.execute(_FORGET[connection.dialect.name], values)


def index_page(connection: Connection, seq: int, body: str) -> None:
    """Make one page of a file findable by its words."""
    connection.execute(_PAGE_INDEX[connection.dialect.name], _page(connection, seq, body))


def forget_page(connection: Connection, seq: int, body: str) -> None:
    """Take one page out of the index; its text as it was when it went in."""
    connection.execute(_PAGE_FORGET[connection.dialect.name], _page(connection, seq, body))


def _page(connection: Connection, seq: int, body: str) -> dict[str, Any]:
    return {"seq": seq, "body": _plain(scrub(body)) if connection.dialect.name == "postgresql" else scrub(body)}


def merge_index(connection: Connection) -> None:
    """Write the full-text indexes anew without the words of dropped rows, where the database leaves that to us.

    SQLite's keeps them beside a mark until it merges: 0.13 CPU-s for 5,000 releases of 400 words.
    """
    if connection.dialect.name == "sqlite":
        for index in INDEXES:
            connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _indexed(connection: Connection, seq: int, title: str, body: str) -> dict[str, Any]:
    title, body = scrub(title), scrub(body)
    if connection.dialect.name == "postgresql":
        title, body = _plain(title), _plain(body)
    return {"seq": seq, "title": title, "body": body}


def _plain(words: str) -> str:
    """Folded words with single spaces, for PostgreSQL: its parser would keep `politie.nl` or `50.8` as one word."""
    plain = " ".join(_WORD.findall(fold(words)))
    return plain.encode()[:INDEXED].decode("utf-8", "ignore")


def asked(question: str) -> list[list[str]]:
    """What somebody typed, as phrases of folded words; what stands in double quotes is one phrase.

    A star says that a word only begins so: `encro*`. Inside a phrase neither database can say it but of the last word.
    """
    phrases: list[list[str]] = []
    for place, part in enumerate(question.split('"')):
        words = _ASKED.findall(fold(part))
        phrases += (
            [[*(word.rstrip("*") for word in words[:-1]), *words[-1:]]] if place % 2 else [[each] for each in words]
        )
    return [phrase for phrase in phrases if phrase]


def is_asked(word: str, phrases: Iterable[Sequence[str]]) -> bool:
    """Whether this folded word is one of these, or begins like one with a star."""
    return any(word.startswith(one[:-1]) if one.endswith("*") else word == one for phrase in phrases for one in phrase)


@lru_cache(maxsize=4)
def search_statement(dialect: str, past: bool) -> TextClause:
    """Releases by words: parameters words and limit; columns release, number (newest match), best (rank)."""
    newest = "" if past else "JOIN releases r ON r.id = v.release AND r.latest = v.id"
    return text(_SEARCH.format(matched=_MATCHED[dialect], newest=newest))


@lru_cache(maxsize=4)
def pages_statement(dialect: str, past: bool) -> TextClause:
    """Releases by words in their files: parameters words and limit; columns release, attachment, number, text."""
    named = "" if past else "AND a.named"
    return text(_PAGES_SEARCH.format(matched=_PAGES_MATCHED[dialect], named=named))


def match_words(dialect: str, phrases: Sequence[Sequence[str]]) -> str:
    """A question that holds all the phrases, as this database wants it spelt."""
    if dialect == "sqlite":
        spelt = (f'"{" ".join(phrase).rstrip("*")}"{"*" * phrase[-1].endswith("*")}' for phrase in phrases)
        return " ".join(spelt)
    lexemes = ([f"'{word.rstrip('*')}'{':*' * word.endswith('*')}" for word in phrase] for phrase in phrases)
    return " & ".join(" <-> ".join(phrase) for phrase in lexemes)
