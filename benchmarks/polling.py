"""What a poll of an unchanged channel costs, and the memory of one process that watches ten thousand sources."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.gathering import served
from benchmarks.pages import HOSTS, sites, sources_yaml
from scheduler import Installation
from scraper.fetch import Guard
from scraper.pipeline import gather
from scraper.settings import Settings

POLLS = 400
MANY = 10_000


def unchanged() -> float:
    """CPU milliseconds of one poll that is answered with 304: asked, noted, and nothing read."""
    with served(HOSTS) as port, tempfile.TemporaryDirectory() as folder:
        text = sources_yaml(sites(HOSTS), port, profiled=True, full_read=POLLS * 2)
        with _installation(Path(folder), text, port) as at:
            source = at.catalogue.sources[0]
            at.storage.store.sync_sources([source])
            for _ in range(20):  # the first read whole, the others to warm up
                gather(source, at.parts)
            began = time.process_time()
            for _ in range(POLLS):
                gather(source, at.parts)
            return (time.process_time() - began) / POLLS * 1000


def watched() -> tuple[float, float]:
    """Megabytes this process holds with ten thousand sources read, kept and asked what is due; CPU seconds to load."""
    block = """
  - id: office_{0}
    name: Office {0}
    home: https://office-{0}.example/
    languages: [en]
    timezone: UTC
    channels: [{{kind: feed, name: news, url: "https://office-{0}.example/feed"}}]
"""
    text = "sources:\n" + "".join(block.format(number) for number in range(MANY))
    with tempfile.TemporaryDirectory() as folder, _installation(Path(folder), text, 0) as at:
        began = time.process_time()
        catalogue = at.catalogue
        seconds = time.process_time() - began
        at.storage.store.sync_sources(catalogue.sources)
        due = at.storage.store.due_sources(at.now(), catalogue.sources)
        assert len(due) == MANY
        assert at.parts.fetch is at.fetch
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, seconds


def _installation(home: Path, text: str, port: int) -> Installation:
    (home / "sources.yaml").write_text(text)
    settings = Settings(home, home / "sources.yaml", f"sqlite:///{home}/blotter.db", home / "evidence")
    return Installation(settings, guard=Guard({port}))


if __name__ == "__main__":
    if sys.argv[1:] == ["watched"]:
        print(*watched())
    else:
        print(unchanged())
