"""The store: everything the pipeline and people ask to be kept, on SQLite or PostgreSQL.

Reading for people is queries/; this is scraper.ports.Store and what goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from scraper.errors import JudgedElsewhere
from storage.accepting import AcceptingStore
from storage.alarms import AlarmStore
from storage.deciding import DecidingStore
from storage.dialects import judges_alone
from storage.files import FileStore
from storage.gathered import GatheredStore
from storage.judged import JudgedStore
from storage.neighbours import Memory
from storage.writer import Lane


class SqlStore(GatheredStore, FileStore, JudgedStore, DecidingStore, AcceptingStore, AlarmStore):
    """scraper.ports.Store over one database, safe to use from many threads."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._memory = Memory()
        self._agencies = {}

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction around many records of this thread: all are durable when it ends, none if it fails."""
        try:
            with self._lane.batch():
                yield
        except BaseException:
            self._memory.forget()  # what versions say was read as the batch had changed it
            raise

    @contextmanager
    def judging(self) -> Iterator[None]:
        """A batch beside which no other program judges. Raises JudgedElsewhere where one does just now."""
        with self.batch(), self._lane.reading() as connection:
            if not judges_alone(connection):
                raise JudgedElsewhere
            yield

    def snapshot(self) -> AbstractContextManager[None]:
        """One state of the database for all that this thread asks within."""
        return self._lane.snapshot()
