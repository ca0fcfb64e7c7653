"""Peers for copies: containment of five-word shingles, and MinHash by datasketch and rensa.

Their thresholds are those that did best on this half of the data. Each finds pairs
of texts: (later, earlier), by place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tests.quality.edited import EDITS
from tests.quality.measures import Figures
from tests.quality.scores import copies, edited, followups

CONTAINED, ALIKE = 0.9, 0.7
AT_ONCE = 500  # rows of the table of overlaps that are held in memory

Places = tuple[int, int]
Find = Callable[[Sequence[str]], Iterator[Places]]


def shingles(text: str) -> list[str]:
    """Its runs of five words; of a shorter text its words."""
    words = re.findall(r"\w+", text.casefold())
    return [" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))]


def containment(texts: Sequence[str]) -> Iterator[Places]:
    """Pairs whose smaller text has this share of its shingles in the other, exactly."""
    from sklearn.feature_extraction.text import CountVectorizer

    table = CountVectorizer(analyzer=shingles, binary=True, dtype="int32").fit_transform(texts)
    sizes = table.sum(axis=1).A1
    for start in range(0, len(texts), AT_ONCE):
        shared = (table[start : start + AT_ONCE] @ table.T).tocoo()
        for row, earlier, count in zip(shared.row, shared.col, shared.data, strict=True):
            later = start + int(row)
            if earlier < later and count >= CONTAINED * min(sizes[later], sizes[earlier]):
                yield later, int(earlier)


def datasketch(texts: Sequence[str]) -> Iterator[Places]:
    """Pairs that its index of 128 permutations finds."""
    from datasketch import MinHash, MinHashLSH

    index, known = MinHashLSH(threshold=ALIKE, num_perm=128), dict[int, MinHash]()
    for later, text in enumerate(texts):
        known[later] = MinHash(num_perm=128)
        known[later].update_batch([shingle.encode() for shingle in set(shingles(text))])
        near = index.query(known[later])
        yield from ((later, earlier) for earlier in near if known[later].jaccard(known[earlier]) >= ALIKE)
        index.insert(later, known[later])


def rensa(texts: Sequence[str]) -> Iterator[Places]:
    """The same with its RMinHash and its index of 32 bands."""
    from rensa import RMinHash, RMinHashLSH

    index, known = RMinHashLSH(threshold=ALIKE, num_perm=128, num_bands=32), dict[int, RMinHash]()
    for later, text in enumerate(texts):
        known[later] = RMinHash(num_perm=128, seed=1)
        known[later].update(list(set(shingles(text))))
        near = index.query(known[later])
        yield from ((later, earlier) for earlier in near if known[later].jaccard(known[earlier]) >= ALIKE)
        index.insert(later, known[later])


def found(find: Find, name: str) -> Figures:
    """The measure of scores/copies.py, for a peer."""
    documents, gold = copies.labelled(name)
    linked = find([row["text"] for row in documents])
    return copies.in_pairs(gold, [(str(later), str(earlier)) for later, earlier in linked])


def swallowed(find: Find) -> Figures:
    """Follow-ups that a peer takes for copies; it knows neither host nor day."""
    rows, gold = followups.prosecutor()
    taken = {later for later, _ in find([row["body"] for row in rows])}
    share = copies.swallowed([gold[row["url"]] for row in rows], [at in taken for at in range(len(rows))])
    return {"swallowed": share, "elsewhere": share}


def of_edited(find: Find) -> Figures:
    """The measure of scores/edited.py: what a peer calls a copy of others does not depend on what else is held."""
    made = [(kind, copy) for kind in EDITS for copy in edited.copies(kind)]
    counts = {kind: Counter[str]() for kind in EDITS}
    for office in edited.offices():
        held = [row["text"] for row in office.rows]
        own = [(kind, copy) for kind, copy in made if copy.office is office]
        near = [set[str]() for _ in own]
        for later, earlier in find(held + [copy.row["text"] for _, copy in own]):
            if later >= len(held) > earlier:
                near[later - len(held)].add(str(earlier))
        for (kind, copy), called in zip(own, near, strict=True):
            wrong = len(called - copy.twins)
            counts[kind].update(copies=1, found=str(copy.original) in called, wrong=wrong, unheld=wrong)
    return edited.told(counts)
