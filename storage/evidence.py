"""Raw bytes by their SHA-256: `ab/cd/<digest>.zst`, whole and on disk before any row speaks of them.

It knows nothing of URLs or releases. Bytes are staged (written under another name), then settled: synced to the disk,
renamed, and the folders synced, many at once.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scraper.errors import Damaged

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LEVEL = 10  # a 40 kB page in about 1 ms; 3 is faster and a tenth larger
SYNCERS = 8  # a disk takes many syncs at once better than one after the other
_count = itertools.count()


@dataclass(frozen=True, slots=True)
class Staged:
    """Bytes that are written but not yet in their place; `temporary` is None where they were kept before."""

    digest: str
    temporary: Path | None
    place: Path


class Evidence:
    """The folder of kept bytes. Several threads and processes may use it at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._incoming = root / "incoming"

    def place(self, digest: str) -> Path:
        """Where these bytes are, or would be."""
        return self.root / digest[:2] / digest[2:4] / f"{digest}.zst"

    def exists(self, digest: str) -> bool:
        return self.place(digest).is_file()

    def put(self, body: bytes) -> str:
        """Keep these bytes durably, at once; their digest."""
        staged = self.stage(body)
        self.settle([staged])
        return staged.digest

    def stage(self, body: bytes) -> Staged:
        """Write these bytes under a passing name; they count only after `settle`."""
        digest = hashlib.sha256(body).hexdigest()
        place = self.place(digest)
        if place.is_file():
            return Staged(digest, None, place)
        for folder in _make(self._incoming):
            _sync(folder)
        temporary = self._incoming / f"{digest}.{os.getpid()}.{next(_count)}"
        temporary.write_bytes(zstd.compress(body, LEVEL))
        return Staged(digest, temporary, place)

    def settle(self, staged: Sequence[Staged]) -> None:
        """Make these bytes durable and put them in their places: files synced, renamed, folders synced."""
        fresh = [(item.temporary, item.place) for item in staged if item.temporary]
        _sync_all([temporary for temporary, _ in fresh])
        folders = {item.place.parent for item in staged}  # of kept ones too: another process may not have come to it
        for temporary, place in fresh:
            folders |= _make(place.parent)
            temporary.replace(place)
        _sync_all(sorted(folders))

    def discard(self, staged: Iterable[Staged]) -> None:
        """Take back what was staged and will not be settled."""
        for item in staged:
            if item.temporary:
                item.temporary.unlink(missing_ok=True)

    def read(self, digest: str) -> bytes:
        """These bytes, verified. Raises Damaged where they are missing or no longer what they were."""
        try:
            body = zstd.decompress(self.place(digest).read_bytes())
        except FileNotFoundError:
            raise Damaged(f"Evidence {digest[:12]} is missing from {self.root}: restore it from a backup.") from None
        except zstd.ZstdError as error:
            raise Damaged(f"Evidence {digest[:12]} cannot be unpacked ({error}): restore it from a backup.") from error
        if hashlib.sha256(body).hexdigest() != digest:
            raise Damaged(f"Evidence {digest[:12]} does not match its digest: restore it from a backup.")
        return body

    def forget(self, digest: str) -> None:
        """Delete these bytes for good, where the law asks for it."""
        self.place(digest).unlink(missing_ok=True)

    def digests(self) -> Iterator[str]:
        """Every digest that is kept, in order."""
        for path in sorted(self.root.glob("??/??/*.zst")):
            yield path.name.removesuffix(".zst")

    def verify(self, digests: Iterable[str] | None = None) -> Iterator[tuple[str, Damaged | None]]:
        """Read all that is kept, or these digests: each with what is wrong with it, None where nothing is."""
        for digest in self.digests() if digests is None else digests:
            try:
                self.read(digest)
            except Damaged as error:
                yield digest, error
            else:
                yield digest, None


def _make(folder: Path) -> set[Path]:
    """Make a folder; the folders whose lists changed by it, which must be synced too."""
    changed: set[Path] = set()
    missing = folder
    while not missing.is_dir():
        missing = missing.parent
        changed.add(missing)
    folder.mkdir(parents=True, exist_ok=True)
    return changed


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _sync_all(paths: Sequence[Path]) -> None:
    if len(paths) < 2:
        for path in paths:
            _sync(path)
        return
    with ThreadPoolExecutor(SYNCERS) as pool:
        list(pool.map(_sync, paths))
