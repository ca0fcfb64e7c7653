"""Pages as they came, in files: what a check fetched, so that a rule or a test can be made from it.

They are no evidence: nobody verifies them, and the next check of the source writes over them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scraper.errors import FetchError
from scraper.model import Capture, Request, Source
from scraper.ports import Fetch

_BEGIN = (
    (b"{", ".json"),
    (b"[", ".json"),
    (b"%PDF", ".pdf"),
    (b"<?xml", ".xml"),
    (b"<rss", ".xml"),
    (b"<feed", ".xml"),
)


@dataclass(slots=True)
class Saving:
    """A Fetch that also writes each answer into its source's folder, refusals and bot walls too, under this name."""

    fetch: Fetch
    pages: Path  # the folder of all sources
    name: str  # without an ending: that goes by the bytes
    files: dict[str, str]  # file -> the address it is from; written into

    def __call__(self, request: Request, source: Source) -> Capture:
        """Raises FetchError as the other does, and OSError."""
        try:
            capture = self.fetch(request, source)
        except FetchError as error:
            if isinstance(error.answer, Capture):
                self._keep(error.answer, source)
            raise
        self._keep(capture, source)
        return capture

    def _keep(self, capture: Capture, source: Source) -> None:
        body = capture.decoded
        if not body:
            return
        start = body.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].lower()
        ending = next((ending for mark, ending in _BEGIN if start.startswith(mark.lower())), ".html")
        folder, name, more = self.pages / _plain(source.id), _plain(self.name), 1
        path = folder / f"{name}{ending}"
        while str(path) in self.files:
            more += 1
            path = folder / f"{name}-{more}{ending}"
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        self.files[str(path)] = capture.final_url


def _plain(name: str) -> str:
    """A name as part of a path, which it must not lead out of."""
    return re.sub(r"[^\w-]+", "-", name)[:60] or "page"
