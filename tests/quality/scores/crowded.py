"""Operations and follow-ups as a large archive would judge them: what is rare is told by its counts.

Some recorded texts (customs, local police, news) stand for its other releases, each counted so many times over; they
are not among the candidates, so what a large archive no longer finds is not measured here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any

from scraper.compare import traits
from scraper.model import Statistics
from tests.quality.copying import version
from tests.quality.measures import Figures
from tests.quality.scores import agencies, followups, operations, written
from tests.recorded import ice_lines, json_lines, politie_lines, recorded

SIZE = 100_000
_OWN = ("precision", "recall", "hard_merged", "links_right")
_EACH = 3  # of three texts one is read


class Among(Mapping[str, int]):
    """How many hold each anchor: of the archive itself, and of the others."""

    def __init__(self, own: Mapping[str, int]) -> None:
        self._own = own

    def __getitem__(self, anchor: str) -> int:
        read, held = _counts()
        return self._own.get(anchor, 0) + held[anchor] * SIZE // read

    def __iter__(self) -> Iterator[str]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)


def found() -> Figures:
    """The chief figures of the digests, of one office's follow-ups, of whole pages of agencies and of what was written
    for this."""
    digests, office, pages = operations.found(among), followups.linked(counted=among), agencies.found(among)
    own = {"written": written.found(counted=among), "unseen": written.found_digests(among)}
    return {
        **{name: digests[name] for name in ("bcubed", "pair_f1", "hard_merged", "links_right")},
        **{f"office_{name}": office[name] for name in ("bcubed", "pair_f1", "links_right")},
        **{f"pages_{name}": pages[name] for name in ("recall", "precision")},
        **{f"{name}_{figure}": told[figure] for name, told in own.items() for figure in _OWN},
    }


def among(statistics: Statistics) -> Statistics:
    """The same archive with `SIZE` more releases in it."""
    return replace(statistics, releases=statistics.releases + SIZE, anchors=Among(statistics.anchors))


@cache
def _counts() -> tuple[int, Counter[str]]:
    """How many texts were read, and how many of them hold each anchor."""
    rows = enumerate(islice(_texts(), 0, None, _EACH))
    versions = [
        version(at, "press", row["text"], title=row.get("title", ""), language=row.get("language", "en"))
        for at, row in rows
    ]
    return len(versions), Counter(anchor for version in versions for anchor in traits(version).anchors)


def _texts() -> Iterator[Mapping[str, Any]]:
    yield from ice_lines()
    yield from politie_lines()
    yield from json_lines(recorded("copies", "mccormick.jsonl.gz"))
