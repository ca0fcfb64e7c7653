"""What the outside can do wrong, as one tree; what Blotter itself does wrong is a bug and no part of it.

BlotterError                 .code .retry .url; the default message is the class's own docstring
├─ ConfigError               file:line: path: what                                        exit 2
├─ FetchError                the other side did not give us the page
│   ├─ Unreachable TimedOut TlsFailed ServerFailed
│   ├─ RateLimited           carries retry_after
│   ├─ NotFound Gone
│   ├─ Forbidden BotChallenge DisallowedByRobots
│   └─ BlockedAddress TooLarge WrongMediaType BadEncoding BadResponse FalseNotModified
├─ ReadError                 the page arrived but does not read as expected
│   └─ NothingFound TooMany MissingField BadDate UnmetExpectation SoftNotFound ParseKilled BrokenFile
├─ NoWorker                  no page can be read here just now, whichever it is
├─ NotJudged                 a bug, damage, or no end met in judging one release; the others go on
└─ StorageError              the place where we keep things                               exit 3
    └─ Busy JudgedElsewhere DiskFull SchemaMismatch Damaged
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import ClassVar


class Retry(StrEnum):
    """When it makes sense to try the same thing again."""

    SOON = "soon"  # a passing fault: the next beat may already do
    LATER = "later"  # the other side needs time: back off
    NEVER = "never"  # only a person, or another answer, changes it


class BlotterError(Exception):
    """Something outside Blotter went wrong."""

    retry: ClassVar[Retry] = Retry.LATER
    exit_status: ClassVar[int] = 1
    answer: object = None  # the scraper.model.Capture that says so, where one came and is wanted

    def __init__(self, message: str | None = None, *, url: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").split("\n")[0])
        self.url = url

    @property
    def code(self) -> str:
        """The stable name under which issues are recorded and documented: `not_found`, `bot_challenge` …"""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()

    @property
    def message(self) -> str:
        return str(self.args[0])

    def __str__(self) -> str:
        return f"{self.message} ({self.url})" if self.url and self.url not in self.message else self.message

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from the reading processes to the daemon: keep what the constructor does not take by place.
        return (_rebuild, (type(self), self.args, self.__dict__.copy()))


def _rebuild(kind: type[BlotterError], args: tuple[object, ...], state: dict[str, object]) -> BlotterError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigError(BlotterError):
    """The configuration is wrong."""

    retry = Retry.NEVER
    exit_status = 2

    def __init__(self, what: str, *, file: str | None = None, line: int | None = None, path: str | None = None) -> None:
        where = f"{file}:{line}" if file and line else file
        super().__init__(": ".join(part for part in (where, path, what) if part))
        self.file, self.line, self.path, self.what = file, line, path, what


class UsageError(BlotterError):
    """The command was given something it cannot use."""

    retry = Retry.NEVER
    exit_status = 2


# -- fetching -----------------------------------------------------------------------------------------------------


class FetchError(BlotterError):
    """The page could not be fetched."""

    status: int | None = None


class Unreachable(FetchError):
    """No connection could be made to the site."""

    retry = Retry.SOON


class TimedOut(FetchError):
    """The site took longer than the time allowed for one fetch."""

    retry = Retry.SOON


class TlsFailed(FetchError):
    """The site's certificate could not be verified."""


class ServerFailed(FetchError):
    """The site answered with a server error."""

    retry = Retry.SOON


class RateLimited(FetchError):
    """The site asks us to come back later."""

    def __init__(self, message: str | None = None, *, url: str | None = None, retry_after: float | None = None) -> None:
        super().__init__(message, url=url)
        self.retry_after = retry_after  # seconds from the answer, already clamped to 24 hours


class NotFound(FetchError):
    """The site says that there is no such page (404)."""


class Gone(FetchError):
    """The site says that the page was removed (410)."""


class Forbidden(FetchError):
    """The site refuses us (401, 403, 451)."""


class BotChallenge(FetchError):
    """The site answered with a bot check instead of the page; Blotter does not work round it."""


class DisallowedByRobots(FetchError):
    """The site's robots.txt asks us not to fetch this page."""


class BlockedAddress(FetchError):
    """The address is not a public web address; Blotter does not connect to it."""

    retry = Retry.NEVER


class TooLarge(FetchError):
    """The answer is larger than the limit for one page."""


class WrongMediaType(FetchError):
    """The answer is of another kind than was asked for."""


class BadEncoding(FetchError):
    """The answer's content coding is broken or unknown."""


class FalseNotModified(FetchError):
    """The site says 'not modified' (304) of a list that has changed; for a while it is asked in full each time."""


class BadResponse(FetchError):
    """The answer breaks the rules of HTTP: truncated, malformed, or a 304 that nobody asked for."""


# -- reading ------------------------------------------------------------------------------------------------------


class ReadError(BlotterError):
    """The page arrived but does not read as expected."""


class NothingFound(ReadError):
    """The page holds none of the entries or text expected on it."""


class TooMany(ReadError):
    """The page holds more entries than its source declares possible."""


class MissingField(ReadError):
    """A field that the source's rules promise is missing."""


class BadDate(ReadError):
    """A date does not read by the source's rule."""


class UnmetExpectation(ReadError):
    """The page lies outside what this source has always looked like."""


class SoftNotFound(ReadError):
    """The page says of itself that it is not there, though its server says that all is well (a soft 404)."""

    says: str = ""  # all that one sees on it, its titles too


class ParseKilled(ReadError):
    """Reading the page took more time or memory than one page may."""


class BrokenFile(ReadError):
    """The attached file is broken or locked; its bytes are kept, its text is not known."""

    retry = Retry.NEVER


class NoWorker(BlotterError):
    """No process to read pages in can be started on this machine; they are read when one can."""

    retry = Retry.SOON


# -- relating -----------------------------------------------------------------------------------------------------


class NotJudged(BlotterError):
    """A bug in Blotter, damage, or no end to it stopped the judging of this release; it is passed over for now."""

    retry = Retry.NEVER


# -- keeping ------------------------------------------------------------------------------------------------------


class StorageError(BlotterError):
    """The database or the evidence store could not be used."""

    exit_status = 3


class Busy(StorageError):
    """The database is busy with another writer."""

    retry = Retry.SOON


class JudgedElsewhere(Busy):
    """Another program is judging on this database just now; it judges what is left."""


class DiskFull(StorageError):
    """The disk is full: nothing new can be kept until there is room."""


class SchemaMismatch(StorageError):
    """The database was written by another version of Blotter."""

    retry = Retry.NEVER

    def __init__(self, have: str | None, want: str) -> None:
        super().__init__(
            f"The database is at schema {have or 'none'}, this Blotter needs {want}: run `blotter db upgrade`."
        )
        self.have, self.want = have, want


class Damaged(StorageError):
    """Stored evidence does not match its digest."""

    retry = Retry.NEVER
    version: object = None  # as much of a scraper.model.Version as can be read, where it is its row that is damaged
    of_row: bool = False  # whether it is one row that does not read, and no matter of what stands beside it
