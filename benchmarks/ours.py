"""Blotter over the recorded pages: from the list to stored versions, as `blotter poll --all` does it; no relating."""

from __future__ import annotations

import sys
from pathlib import Path


def gather(home: Path, port: int, count: int, *, profiled: bool) -> int:
    """Poll every host once into an empty home; how many versions were stored. Raises SystemExit for any fault."""
    # Here, because every reading worker imports the module that was started: .8 CPU-s of each, that waver.
    from benchmarks.pages import sites, sources_yaml
    from scheduler import Installation, poll_once
    from scraper.fetch import Guard
    from scraper.settings import Settings

    (home / "sources.yaml").write_text(sources_yaml(sites(count), port, profiled=profiled))
    settings = Settings(home, home / "sources.yaml", f"sqlite:///{home}/blotter.db", home / "evidence")
    with Installation(settings, guard=Guard({port})) as installation:
        reports = list(poll_once(installation, installation.catalogue.sources))
    faults = [report.first_fault for report in reports if report.first_fault]
    if faults:
        raise SystemExit(f"{len(faults)} sources had faults; the first: {faults[0]}")
    return sum(report.new for report in reports)


if __name__ == "__main__":
    home, port, count, rules = sys.argv[1:]
    print(gather(Path(home), int(port), int(count), profiled=rules == "profiled"))
