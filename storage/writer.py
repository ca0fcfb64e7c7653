"""The one writing lane: records of many threads go into shared transactions, and each caller returns after the commit.

A commit with synchronous=FULL waits for the disk; one per page would cap everything near 100 pages a second. What is
written stands in the files by noun. Reading is here too, because inside `batch` the same thread must see its own rows.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from scraper.errors import Busy, StorageError
from storage.columns import Unreadable
from storage.damage import named
from storage.database import begin, door
from storage.evidence import Evidence, Staged
from storage.references import named as named_evidence
from storage.statements import Prepared

Answer = TypeVar("Answer")
GROUP = 32  # records in one transaction
GROUP_SECONDS = 0.05  # after so long a group takes no more records
_BEGIN, _UNDO, _END = (Prepared(text(f"{verb} SAVEPOINT record")) for verb in ("", "ROLLBACK TO", "RELEASE"))


@dataclass(slots=True)
class Writing:
    """One open transaction and the evidence that must be on disk before it commits."""

    connection: Connection
    evidence: Evidence
    staged: list[Staged] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)  # digests of evidence to delete once no row speaks of it
    spoilt: bool = False  # a record that cannot be undone alone has failed: nothing of the transaction may stay

    def keep(self, body: bytes) -> str:
        """Keep these bytes with this transaction; their digest."""
        staged = self.evidence.stage(body)
        self.staged.append(staged)
        if staged.digest in self.dropped:  # by an earlier record: this one rests on these bytes again
            self.dropped.remove(staged.digest)
        return staged.digest

    def record(self, work: Callable[[Writing], Answer]) -> Answer:
        """Do one record's work: all of it stays, or, if it fails, none."""
        before, dropped = len(self.staged), self.dropped.copy()
        _BEGIN.run(self.connection)
        try:
            answer = work(self)
        except BaseException:
            self.evidence.discard(self.staged[before:])
            del self.staged[before:]
            self.dropped[:] = dropped
            with suppress(DBAPIError):  # a full disk may have ended the transaction already; the first fault tells
                _UNDO.run(self.connection)
            raise
        _END.run(self.connection)
        return answer

    def record_for_good(self, work: Callable[[Writing], Answer]) -> Answer:
        """Do one record's work with no way back to before it: if it fails, nothing of the transaction stays."""
        try:
            return work(self)
        except BaseException:
            self.spoilt = True
            raise


class _Waiting:
    """A record that waits for the lane, and what became of it."""

    __slots__ = ("alone", "answer", "done", "error", "work")

    def __init__(self, work: Callable[[Writing], Any]) -> None:
        self.work = work
        self.alone = False  # one of its group failed: in a transaction of its own each gets what is its own
        self.done = False
        self.answer: Any = None
        self.error: BaseException | None = None


def _overtaken(error: BaseException) -> bool:
    """Whether another program at the same PostgreSQL kept this very row since we looked: a unique key was violated."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) == "23505"


class Lane:
    """Transactions for one database: `write`, `batch` and `reading` may be called from any thread."""

    def __init__(self, engine: Engine, evidence: Evidence) -> None:
        self.engine = engine
        self.evidence = evidence
        self._lane = threading.Lock()
        self._queue: deque[_Waiting] = deque()
        self._own = threading.local()

    def write(self, work: Callable[[Writing], Answer], *, undoes_alone: bool = True) -> Answer:
        """Do one record's work in a transaction, possibly with others'; returns when it is durable.

        Raises StorageError where database or disk fail, and whatever the work raises. Inside `batch` a record that
        fails is undone alone, or ends the batch: SQLite copies each page that it writes in a record to be undone.
        """
        batch = self._batch()
        if batch is not None:
            with named(batch.connection):
                return batch.record(work) if undoes_alone else batch.record_for_good(work)
        waiting = self._written(work)
        if waiting.error is not None and _overtaken(waiting.error):
            waiting = self._written(work)  # now it sees what the other program kept
        if isinstance(waiting.error, Unreadable):
            with self.reading():
                raise waiting.error
        if waiting.error is not None:
            raise waiting.error
        return cast(Answer, waiting.answer)

    def _written(self, work: Callable[[Writing], Any]) -> _Waiting:
        waiting = _Waiting(work)
        self._queue.append(waiting)
        with self._lane:
            while not waiting.done:
                self._commit_group()
        return waiting

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction around many records of this thread; the other threads' records wait until it ends."""
        if self._batch() is not None:
            yield
            return
        with self._lane, door(), self._transaction() as writing:
            self._own.batch = writing
            try:
                yield
            finally:
                self._own.batch = None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Whatever this thread reads within sees one state of the database, over one connection."""
        if self._held() is not None:
            yield
            return
        with door(), self.engine.connect() as connection:
            begin(connection)
            if connection.dialect.name == "postgresql":  # it would show each statement what is committed by then
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            self._own.snapshot = connection
            try:
                yield
            finally:
                self._own.snapshot = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database: this thread's batch or snapshot, else what is committed."""
        held = self._held()
        if held is not None:
            with named(held):
                yield held
            return
        with door(), self.engine.connect() as connection:
            begin(connection)
            with named(connection):
                yield connection

    def _batch(self) -> Writing | None:
        return getattr(self._own, "batch", None)

    def _held(self) -> Connection | None:
        """The connection of this thread's batch or snapshot."""
        batch = self._batch()
        return batch.connection if batch is not None else getattr(self._own, "snapshot", None)

    @contextmanager
    def _transaction(self) -> Iterator[Writing]:
        with self.engine.begin() as connection:
            begin(connection, writes=True)
            writing = Writing(connection, self.evidence)
            try:
                yield writing
                if writing.spoilt:
                    raise RuntimeError("a record failed that cannot be undone alone: nothing of its batch was kept")
                self.evidence.settle(writing.staged)
            except BaseException:
                self.evidence.discard(writing.staged)
                raise
        self.evidence.restore(writing.staged)
        if writing.dropped:
            self.evidence.forget(*writing.dropped, resting=self._resting)

    def _resting(self, digests: Collection[str]) -> set[str]:
        with self.engine.connect() as connection:
            begin(connection)
            return named_evidence(connection, digests)

    def _commit_group(self) -> None:
        """Take what waits into one transaction; whoever holds the lane does it for all.

        No record has a savepoint: SQLite would copy each page that it writes again and index words once a record. Where
        one fails, all are undone and done again, each alone.
        """
        group: list[_Waiting] = []
        ends = time.monotonic() + GROUP_SECONDS
        try:
            with door(), self._transaction() as writing:
                while self._takes(group, ends):
                    group.append(self._queue.popleft())
                    group[-1].answer = group[-1].work(writing)
        except BaseException as error:
            while self._queue and not group:  # not even begun: nobody's record would fare better
                group += [self._queue.popleft() for _ in range(len(self._queue))]
            self._fail(group, error)
            if not isinstance(error, Exception):
                raise
            return
        for waiting in group:
            waiting.done = True

    def _takes(self, group: list[_Waiting], ends: float) -> bool:
        """Whether there is a record that waits, and room for it in this group."""
        if not self._queue or not group:
            return bool(self._queue)
        room = len(group) < GROUP and time.monotonic() < ends
        return room and not (group[0].alone or self._queue[0].alone)

    def _fail(self, group: list[_Waiting], error: BaseException) -> None:
        one = isinstance(error, Exception) and not isinstance(error, StorageError)  # of the records has failed
        if one and len(group) > 1 and not group[0].alone:
            for waiting in reversed(group):
                waiting.alone = True
                self._queue.appendleft(waiting)
            return
        fault = error if isinstance(error, Exception) else Busy("The write was interrupted; nothing of it was kept.")
        for waiting in group:
            waiting.error = fault
            waiting.done = True
