"""Is everything that was kept still there, and what it was? Database, rows, and every file of evidence, re-hashed.

It finds and tells; the one thing it changes, and only when asked to tidy, is what nobody rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from blotter.present import plural
from scraper.errors import StorageError
from storage import Storage, upkeep

NAMED = 3  # versions named beside damaged evidence


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was: where (database, evidence, version), which one, and what to do about it."""

    where: str
    what: str | None
    message: str
    versions: tuple[str, ...] = ()  # ids of those that rest on it


@dataclass(slots=True)
class Verified:
    """What verifying came to."""

    files: int = 0
    versions: int = 0
    damages: list[Damage] = field(default_factory=list)
    orphans: tuple[str, ...] = ()  # digests of files that no row names: left by a crash, or forgotten half-way
    unsettled: int = 0  # files that were being written when somebody was stopped
    tidied: int = 0


def verify(
    storage: Storage,
    *,
    quick: bool = False,
    tidy: bool = False,
    told: Callable[[int], None] = lambda _: None,
) -> Verified:
    """Verify everything; `quick` only asks whether the files are there. `told` hears of each file.

    `tidy` deletes files that no row names, and rewrites the database so that nothing dropped can be read from it.
    Raises StorageError where the database cannot be read at all.
    """
    found = Verified()
    found.damages += (Damage("database", None, fault) for fault in upkeep.faults(storage.engine, quick=quick))
    kept = set(storage.evidence.digests())  # before the rows are asked: what comes meanwhile is no orphan
    named = storage.queries.named_evidence()
    counts = storage.queries.counts()
    found.files, found.versions = len(kept), counts["versions"]
    strange = bool(kept) and not named and not counts["releases"]  # what is forgotten leaves a release without evidence
    if strange:
        found.damages.append(Damage("database", None, _STRANGE.format(files=plural(len(kept), "file"))))
    found.damages += _unproved(storage)
    faults = dict(_missing(storage, named - kept))
    faults |= {} if quick else dict(_changed(storage, sorted(kept), told))
    found.damages += _of_evidence(storage, faults)
    found.orphans, found.unsettled = tuple(sorted(kept - named)), len(storage.evidence.leftovers())
    if tidy and not strange:
        _tidy(storage, found)
    return found


_STRANGE = (
    "The database names none of the {files} of evidence: it is another one, or a new one in the place of the one that "
    "was lost. Restore that from a backup; nothing is deleted meanwhile."
)


def _tidy(storage: Storage, found: Verified) -> None:
    with storage.store.batch():  # nobody else writes meanwhile, where the database has one lane
        found.tidied = storage.evidence.tidy(sorted(set(found.orphans) - storage.queries.named_evidence()))
    sound = all(damage.where != "database" or "full-text index" in damage.message for damage in found.damages)
    if sound and not storage.store.wipe():
        raise StorageError("Another program is reading: its log still holds what was dropped. Try again later.")


def _missing(storage: Storage, digests: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((digest, str(fault)) for digest, fault in storage.evidence.verify(sorted(digests)) if fault)


def _changed(storage: Storage, digests: Sequence[str], told: Callable[[int], None]) -> Iterator[tuple[str, str]]:
    for digest, fault in storage.evidence.verify(digests):
        told(1)
        if fault:
            yield digest, str(fault)


def _of_evidence(storage: Storage, faults: dict[str, str]) -> Iterator[Damage]:
    resting = storage.queries.resting_on(faults)
    for digest, message in sorted(faults.items()):
        versions = tuple(resting.get(digest, ()))
        yield Damage("evidence", digest, f"{message.rstrip('.')}. {_resting(versions)}", versions)


def _resting(versions: Sequence[str]) -> str:
    if not versions:
        return "No version rests on it."
    more = f" and {len(versions) - NAMED} more" if len(versions) > NAMED else ""
    return f"{plural(len(versions), 'version')} {'rests' if len(versions) == 1 else 'rest'} on it: " + (
        f"{', '.join(versions[:NAMED])}{more}."
    )


def _unproved(storage: Storage) -> Iterator[Damage]:
    nothing, untold = storage.queries.unproved()
    for version in nothing:
        yield Damage("version", version, f"Version {version} has no evidence.", (version,))
    for version in untold:
        message = f"No capture tells how the evidence of version {version} was got: restore the database from a backup."
        yield Damage("version", version, message, (version,))
