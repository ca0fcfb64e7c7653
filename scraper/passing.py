"""What no judge could judge, in a sentence, and what is a matter of one release alone. The pipeline passes it over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

from scraper.errors import BlotterError, Damaged, NotJudged, ParseKilled, StorageError
from scraper.model import Version

# So many versions of so many press rooms passed over with none judged between: a bug that meets all there is, or an
# installation in pieces. One press room's first look may well bring twenty that meet one bug.
IN_A_ROW, OF_ROOMS = 20, 5


def meets_all(rooms: Sequence[str]) -> bool:
    """Whether what passed over one version after the other, of these press rooms, is no fault of theirs."""
    return len(rooms) >= IN_A_ROW and len({*rooms}) >= OF_ROOMS


def is_of_one(error: Exception) -> bool:
    """Whether it may be this release that brought it about: a bug, damage near it, or what takes absurdly long."""
    return not isinstance(error, BlotterError) or isinstance(error, Damaged | ParseKilled)


def stops_all(error: BlotterError) -> bool:
    """Whether nothing can be kept now, whatever it is: no matter of one damaged row alone."""
    return isinstance(error, StorageError) and not (isinstance(error, Damaged) and error.of_row)


def fault(version: Version, error: Exception) -> NotJudged:
    """What stopped the judging of a version, what becomes of it and what to do, for people."""
    if isinstance(error, Damaged):
        place = "of it" if error.version else "near it"
        why, remedy = f"Damage in what is held {place} ({error})", "Run `blotter verify`."
    elif isinstance(error, ParseKilled):
        why, remedy = f"A text beyond all bounds ({error.message})", "Please report the page."
    else:
        why, remedy = f"A bug in Blotter ({_told(error)})", "Please report the bug."
    return NotJudged(
        f"{why} stopped the judging of version {version.number}. It is kept, but stands in no copies and no operation "
        f"until newer judges or `blotter relate` try it again. {remedy}"
    )


def _told(error: Exception) -> str:
    where = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in extract_tb(error.__traceback__)[-1:])
    return " ".join(f"{type(error).__name__}: {error}".split())[:300] + where
