"""The column types that both databases share: times, texts that no database chokes on, JSON; and short hashes of keys.

They turn values into columns and back; which tables there are stands in schema.py.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Row, Select, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
AnySelect: TypeAlias = Select[*tuple[Any, ...]]

_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
REPLACEMENT = "\ufffd"
Serial = BigInteger().with_variant(Integer(), "sqlite")  # SQLite numbers rows by itself only in INTEGER


class Unreadable(ValueError):
    """A value that is not what its column was given: the row was damaged. Its own words are in `value`."""

    def __init__(self, value: str, why: object) -> None:
        super().__init__(why)
        self.value = value


def scrub(text: str) -> str:
    """Text that every database can keep: NUL and lone surrogates become U+FFFD, everything else stays."""
    if "\0" in text:
        text = text.replace("\0", REPLACEMENT)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(REPLACEMENT if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text


def short_hash(text: str) -> str:
    """32 hex digits that stand for a URL or key of any length in an index (PostgreSQL's ends at 2,704 bytes)."""
    return hashlib.sha256(scrub(text).encode()).hexdigest()[:32]


class Time(TypeDecorator[datetime]):
    """An aware moment, kept in UTC: timestamptz on PostgreSQL, sortable ISO text with microseconds on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be kept: {value!r}")
        utc = value.astimezone(UTC)
        return utc if dialect.name == "postgresql" else utc.isoformat(timespec="microseconds").replace("+00:00", "Z")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if isinstance(value, datetime):
            return value.astimezone(UTC)
        try:
            return datetime.fromisoformat(value)
        except (ValueError, TypeError) as error:
            raise Unreadable(str(value), error) from None


class Kind(TypeDecorator[str]):
    """One of the values of an enum, as text."""

    impl = Text
    cache_ok = True

    def __init__(self, kinds: type[StrEnum]) -> None:
        super().__init__()
        self.kinds = kinds
        self._known = frozenset(kinds)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        if value is not None and value not in self._known:
            raise Unreadable(str(value), f"{str(value)[:60]!r} is no {self.kinds.__name__}")
        return value  # type: ignore[no-any-return]


class Words(TypeDecorator[str]):
    """Text of any length from outside, scrubbed on its way in and in every comparison."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else scrub(value)


class Json(TypeDecorator[Any]):
    """A list, or an object with these keys, kept as JSON so that it comes back exactly as it was written.

    With `emptied` the object may be empty: what it said was forgotten.
    """

    impl = Text
    cache_ok = True

    def __init__(self, keys: tuple[str, ...] = (), *, emptied: bool = False) -> None:
        super().__init__()
        self.keys, self.emptied = keys, emptied

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not value and isinstance(value, list | tuple):
            return "[]"
        written = _written(value)
        if "\\u0000" in written:
            written = _written(_scrubbed(value))
        return scrub(written)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value == "[]" and not self.keys:  # most lists are empty, and versions have seven of them
            return []
        if value is None:
            return None
        try:
            read = json.loads(value)
        except (ValueError, TypeError) as error:
            raise Unreadable(str(value), error) from None
        if read == {} and self.emptied:
            return read
        if not (isinstance(read, dict) and read.keys() >= set(self.keys) if self.keys else isinstance(read, list)):
            raise Unreadable(str(value), f"{str(value)[:60]!r} is of another shape")
        return read


def _scrubbed(value: Any) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, dict):
        return {name: _scrubbed(item) for name, item in value.items()}
    return [_scrubbed(item) for item in value] if isinstance(value, list | tuple) else value
