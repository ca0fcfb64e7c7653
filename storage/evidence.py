"""Raw bytes by their SHA-256: `ab/<digest>.zst`, whole and on disk before any row speaks of them.

It knows nothing of URLs or releases. Bytes are staged (written under another name), then settled: synced to the disk,
renamed, and the folders synced, many at once.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from os.path import dirname, isdir, isfile
from pathlib import Path

from scraper.errors import Damaged

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Level 3: a 31 kB page in 0.10 ms; 10 takes 0.41 ms and saves 8 % of the bytes. Made once: a third of it was making it.
_PACKER = zstd.ZstdCompressor(level=3)
FEW = 8  # syncs, for which handing them to threads costs more work than it saves time
_SYNCERS = ThreadPoolExecutor(8, "sync")  # a disk takes many syncs at once better than one after the other
READERS = min(8, (os.cpu_count() or 1) + 2)  # of files at once while verifying
SETTLED = 3600.0  # seconds after which a file that no row names is nobody's: a commit takes less
DIGEST = re.compile("[0-9a-f]{64}")
_SEAL = 16
_SKIPPABLE = b"\x50\x2a\x4d\x18" + _SEAL.to_bytes(4, "little")  # RFC 8878 §3.1.2
_count = itertools.count()


@dataclass(frozen=True, slots=True)
class Staged:
    """Bytes that are written but not yet in their place; `temporary` is None where they were kept before.

    Those are remembered in `body`, should somebody forget them meanwhile.
    """

    digest: str
    temporary: str | None
    place: str
    body: bytes | None = field(default=None, repr=False)


class Evidence:
    """The folder of kept bytes. Several threads and processes may use it at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folder = str(root)
        self._incoming = f"{root}/incoming"

    def place(self, digest: str) -> Path:
        """Where these bytes are, or would be."""
        return self.root / digest[:2] / f"{digest}.zst"

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
        place = f"{self._folder}/{digest[:2]}/{digest}.zst"  # a string: as Paths these names cost 0.1 ms a page
        if _still_there(place):
            return Staged(digest, None, place, body)
        for folder in _make(self._incoming):
            _sync(folder)
        temporary = f"{self._incoming}/{digest}.{os.getpid()}.{next(_count)}"
        try:
            with open(temporary, "wb") as file:
                file.write(_packed(body))
        except OSError:  # half of it, which would fill a full disk further at every try
            Path(temporary).unlink(missing_ok=True)
            raise
        return Staged(digest, temporary, place)

    def settle(self, staged: Sequence[Staged]) -> None:
        """Make these bytes durable and put them in their places: files synced, renamed, folders synced."""
        fresh = [(item.temporary, item.place) for item in staged if item.temporary]
        _sync_all([temporary for temporary, _ in fresh])
        folders = {dirname(item.place) for item in staged}  # of kept ones too: another process may not have come to it
        for temporary, place in fresh:
            folders |= _make(dirname(place))
            os.replace(temporary, place)
        _sync_all(sorted(folders))

    def restore(self, staged: Iterable[Staged]) -> None:
        """Write again what was kept already when it was staged, and was forgotten by somebody else since."""
        for item in staged:
            if item.body is not None and not isfile(item.place):
                self.put(item.body)

    def discard(self, staged: Iterable[Staged]) -> None:
        """Take back what was staged and will not be settled."""
        for item in staged:
            if item.temporary:
                Path(item.temporary).unlink(missing_ok=True)

    def read(self, digest: str) -> bytes:
        """These bytes, verified. Raises Damaged where they are missing or no longer what they were."""
        try:
            body = _unpacked(self.place(digest).read_bytes())
        except FileNotFoundError:
            raise Damaged(f"Evidence {digest[:12]} is missing from {self.root}: restore it from a backup.") from None
        except OSError as error:
            raise Damaged(f"Evidence {digest[:12]} in {self.root} cannot be read: {error.strerror}.") from error
        except zstd.ZstdError as error:
            raise Damaged(f"Evidence {digest[:12]} cannot be unpacked ({error}): restore it from a backup.") from error
        if hashlib.sha256(body).hexdigest() != digest:
            raise Damaged(f"Evidence {digest[:12]} does not match its digest: restore it from a backup.")
        return body

    def forget(self, *digests: str, resting: Callable[[Sequence[str]], Collection[str]] = lambda _: ()) -> None:
        """Delete these bytes for good, where the law asks for it.

        They are moved aside first; those that rows name again by then (`resting` says which) are moved back. A
        transaction that rests on them and commits later finds them gone and writes them again (`restore`).
        """
        aside = {digest: Path(self._incoming, f"{digest}.forgotten") for digest in digests}
        _make(self._incoming)
        for digest, place in aside.items():
            with suppress(FileNotFoundError):
                self.place(digest).replace(place)
        again = resting(digests) if digests else ()
        for digest, place in aside.items():
            with suppress(FileNotFoundError):
                place.replace(self.place(digest)) if digest in again else place.unlink()

    def digests(self) -> Iterator[str]:
        """Every digest that is kept, in order; files that others put there are none of ours."""
        for path in sorted(self.root.glob("??/*.zst")):
            if path.name.startswith(path.parent.name) and DIGEST.fullmatch(path.stem):
                yield path.stem

    def verify(self, digests: Iterable[str] | None = None) -> Iterator[tuple[str, Damaged | None]]:
        """Read all that is kept, or these digests: each with what is wrong with it, None where nothing is.

        Several are read at once: unpacking and hashing leave Python's lock.
        """
        wanted = iter(self.digests() if digests is None else digests)
        with ThreadPoolExecutor(READERS) as pool:
            while chunk := list(itertools.islice(wanted, 64 * READERS)):
                yield from zip(chunk, pool.map(self._fault, chunk), strict=True)

    def leftovers(self) -> list[Path]:
        """Files that were staged by somebody who did not come to settle or discard them, and has not for an hour."""
        return sorted(path for path in Path(self._incoming).glob("*") if _is_old(path))

    def tidy(self, digests: Iterable[str]) -> int:
        """Delete these bytes, which no row names, and what was left staged; how many files.

        Bytes that somebody else keeps in this very moment stay: staging marks the file, and it is looked at once more
        after it was moved aside.
        """
        gone = 0
        for place in [*map(self.place, digests), *self.leftovers()]:
            aside = Path(self._incoming, f"{place.name}.tidied")
            _make(self._incoming)
            with suppress(FileNotFoundError):
                if _is_old(place):
                    place.replace(aside)
                    if _is_old(aside):
                        aside.unlink()
                        gone += 1
                    else:
                        aside.replace(place)
        return gone

    def _fault(self, digest: str) -> Damaged | None:
        try:
            self.read(digest)
        except Damaged as error:
            return error
        return None


def _packed(body: bytes) -> bytes:
    """One zstd frame and, in a skippable one that every reader of zstd passes over, the seal of it."""
    frame = _PACKER.compress(body, zstd.ZstdCompressor.FLUSH_FRAME)
    return frame + _seal(frame)


def _unpacked(packed: bytes) -> bytes:
    """The bytes in a file; one written before there were seals has none. Raises ZstdError where it is damaged.

    A flipped bit of a frame's header may change nothing that is unpacked: without the seal nobody would notice it.
    """
    frame = packed[: zstd.get_frame_size(packed)]
    if packed[len(frame) :] not in (b"", _seal(frame)):
        raise zstd.ZstdError("its seal does not fit")
    return zstd.decompress(frame)


def _seal(frame: bytes) -> bytes:
    return _SKIPPABLE + hashlib.blake2b(frame, digest_size=_SEAL).digest()


def _is_old(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > SETTLED


def _still_there(place: str) -> bool:
    """Whether these bytes are kept; then marked as wanted now, so that nobody tidies them away."""
    try:
        os.utime(place)
    except FileNotFoundError:
        return False
    except OSError:  # another user's file cannot be marked
        return isfile(place)
    return True


def _make(folder: str) -> set[str]:
    """Make a folder; the folders whose lists changed by it, which must be synced too."""
    changed: set[str] = set()
    missing = folder
    while not isdir(missing):
        missing = dirname(missing) or "."
        changed.add(missing)
    if changed:
        os.makedirs(folder, exist_ok=True)
    return changed


def _sync(path: str) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _sync_all(paths: Sequence[str]) -> None:
    list(_SYNCERS.map(_sync, paths) if len(paths) > FEW else map(_sync, paths))
