"""Copies at scale: documents per CPU second from text to stored decision, and the look-up among what is held.

The archive is made up: an index with the postings of so many releases, and real rows of those that the measured
documents may be copies of. Operations are not judged here. Beside it two peers that index and answer in memory.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import insert

from blotter.importing import Importer
from scheduler import Installation
from scraper import pipeline
from scraper.compare.copies.fingerprint import KEPT, body, sketch
from scraper.model import Keys, Neighbourhood, Traits, Version
from scraper.settings import Settings
from scraper.text.words import language_of
from storage import Storage
from storage.database import begin
from storage.schema import counters, postings

ORIGINALS, MEASURED = 500, 1000
COPIED = 0.3  # of the measured documents are copies of an original, edited
WORDS = 540  # of a document: 67 postings
LEXICON = 50_000
THRESHOLD = 0.7
ROWS = 10_000  # that fill the index, at once


def documents(count: int, seed: int) -> list[list[str]]:
    """Made-up texts: words as rare as in running text, no two alike."""
    chosen = random.Random(seed)
    weights = [1 / rank for rank in range(1, LEXICON + 1)]
    words = [f"w{rank:x}" for rank in range(LEXICON)]
    totals = list(_summed(weights))
    return [chosen.choices(words, cum_weights=totals, k=WORDS) for _ in range(count)]


def _summed(weights: Iterable[float]) -> Iterator[float]:
    total = 0.0
    for weight in weights:
        total += weight
        yield total


def stream() -> list[tuple[str, str]]:
    """(host, text) of the originals and then of the measured documents, of which some copy an original."""
    originals, others, chosen = documents(ORIGINALS, 1), documents(MEASURED, 2), random.Random(3)
    found = [("office.example", " ".join(words)) for words in originals]
    for number, own in enumerate(others):
        words = list(chosen.choice(originals)) if chosen.random() < COPIED else own
        for place in chosen.sample(range(WORDS), 3):
            words[place] = "edited"
        found.append((f"paper{number % 50}.example", " ".join(words)))
    return found


class _Reading:
    """Reads of a version what copies are found by."""

    def many_traits(self, versions: Iterable[Version]) -> Iterator[Traits]:
        return (Traits(sketch=sketch(body(version.article)), language="en") for version in versions)


class _Timed:
    """A store that notes how long each look-up took, and of that how long the processor: others may be using it."""

    def __init__(self, storage: Storage) -> None:
        self._store, self.seconds, self.busy = storage.store, list[float](), list[float]()

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def neighbourhood(self, version: Version, keys: Keys) -> Neighbourhood:
        began, ran = time.perf_counter(), time.thread_time()
        found = self._store.neighbourhood(version, keys)
        self.seconds.append(time.perf_counter() - began)
        self.busy.append(time.thread_time() - ran)
        return found


def judged(held: int) -> tuple[float, float, float, float]:
    """Documents per CPU second among so many releases held; milliseconds of a look-up: p50, p99, of CPU p50."""
    with tempfile.TemporaryDirectory() as folder, _installation(Path(folder)) as at:
        found = stream()
        _take_in(at, found[:ORIGINALS], Path(folder))
        pipeline.relate(_Reading(), at.storage.store)  # type: ignore[arg-type]
        _take_in(at, found[ORIGINALS:], Path(folder))
        _fill(at.storage, held)
        store = _Timed(at.storage)
        language_of(found[0][1])  # its model: half a CPU second, once in a process's life
        began = time.process_time()
        count = pipeline.relate(_Reading(), store)  # type: ignore[arg-type]
        rate = count / (time.process_time() - began)
        marks = quantiles([second * 1000 for second in store.seconds], n=100)
        return rate, median(marks), marks[98], median(store.busy) * 1000


def _installation(home: Path) -> Installation:
    (home / "sources.yaml").write_text("sources: []\n")
    return Installation(Settings(home, home / "sources.yaml", f"sqlite:///{home}/blotter.db", home / "evidence"))


def _take_in(at: Installation, found: Sequence[tuple[str, str]], folder: Path) -> None:
    file = folder / "documents.jsonl"
    with file.open("w") as lines:
        for number, (host, words) in enumerate(found):
            line = {"url": f"https://{host}/{number}", "title": "", "text": words, "published": None, "language": "en"}
            lines.write(json.dumps(line) + "\n")
    Importer(at.parts, at.storage, at.catalogue).files([file], told=lambda _: None)


def _fill(storage: Storage, held: int) -> None:
    """Postings of so many further releases, without their texts: a hash is held by few, as in running text.

    In the order of the index: in any other its pages are written again and again, 10^5 releases took ten minutes.
    """
    chosen = random.Random(4)
    shares = -(-held * (WORDS // KEPT) // ROWS)
    with storage.engine.begin() as connection:
        begin(connection, writes=True)
        for share in range(shares):
            first, last = ((1 << 64) * at // shares - (1 << 63) for at in (share, share + 1))
            hashes = sorted(chosen.randrange(first, last) for _ in range(ROWS))
            told = [{"key": hash, "count": 1, "ids": f"x{chosen.randrange(held):09x} "} for hash in hashes]
            connection.execute(insert(postings), told)
        connection.execute(counters.update().where(counters.c.name == "releases").values(value=counters.c.value + held))


# -- the peers ----------------------------------------------------------------------------------------------------


def datasketch(found: Sequence[tuple[str, str]]) -> float:
    """Documents per CPU second: MinHash of five-word shingles, asked and put into an index in memory."""
    from datasketch import MinHash, MinHashLSH

    began = time.process_time()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=128)
    for number, (_, words) in enumerate(found):
        one = MinHash(num_perm=128)
        one.update_batch([shingle.encode() for shingle in _shingles(words)])
        index.query(one)
        index.insert(str(number), one)
    return len(found) / (time.process_time() - began)


def rensa(found: Sequence[tuple[str, str]]) -> float:
    """The same with rensa's RMinHash and its own index."""
    from rensa import RMinHash, RMinHashLSH

    began = time.process_time()
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=128, num_bands=32)
    for number, (_, words) in enumerate(found):
        one = RMinHash(num_perm=128, seed=1)
        one.update(_shingles(words))
        index.query(one)
        index.insert(number, one)
    return len(found) / (time.process_time() - began)


def _shingles(words: str) -> list[str]:
    split = words.split()
    return [" ".join(split[at : at + 5]) for at in range(len(split) - 4)]


def rows(held: int) -> Iterator[tuple[str, str, str]]:
    """What was measured, the figure, and how it compares; a peer that is not installed has no row."""
    rate, half, most, busy = judged(held)
    what = f"copies among {held:,} releases, from text to stored decision"
    yield what, f"{rate:.0f} documents per CPU s", f"look-up p50 {half:.2f}, p99 {most:.2f} ms, p50 {busy:.2f} of CPU"
    for peer in (datasketch, rensa):
        if find_spec(peer.__name__):
            yield (
                f"{peer.__name__}: sketch, look-up and index in memory",
                f"{peer(stream()):.0f} documents per CPU s",
                "",
            )


if __name__ == "__main__":
    for row in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000):
        print(*row, sep=" | ")
